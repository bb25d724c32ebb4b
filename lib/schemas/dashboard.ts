import { z } from 'zod'
import { type Noemer, noemers } from '@/lib/rapport/rapport'
import { periodeSleutelSchema } from './antwoord'

/** "nu" is the living state; every other key is a meetmoment. */
export const meetmomentkeuzeSchema = z.union([z.literal('nu'), periodeSleutelSchema])
export const noemerSchema = z.enum(noemers)

/** What the landelijk beeld shows. */
export type Dashboardkeuze = { meetmoment: string; noemer: Noemer }

type Query = Record<string, string | string[] | undefined>

/** Reads the URL. What is missing or malformed becomes the default; `onleesbaar` names what was malformed, so that the page can say so. */
export function parseDashboard(query: Query): { keuze: Dashboardkeuze; onleesbaar: string[] } {
  const meetmoment = meetmomentkeuzeSchema.safeParse(query.meetmoment ?? 'nu')
  const noemer = noemerSchema.safeParse(query.noemer ?? 'alle')
  return {
    keuze: { meetmoment: meetmoment.data ?? 'nu', noemer: noemer.data ?? 'alle' },
    onleesbaar: [...(meetmoment.success ? [] : ['meetmoment']), ...(noemer.success ? [] : ['noemer'])],
  }
}

/** The address of a beeld; what is default is left out. */
export function dashboardPad({ meetmoment, noemer }: Dashboardkeuze): string {
  const query = new URLSearchParams({
    ...(meetmoment !== 'nu' && { meetmoment }),
    ...(noemer !== 'alle' && { noemer }),
  }).toString()
  return query ? `/dashboard?${query}` : '/dashboard'
}
