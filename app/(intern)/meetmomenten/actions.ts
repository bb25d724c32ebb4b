'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Telaatdaad } from '@/lib/meetmoment/meetmoment'
import { correctieSchema, intrekSchema, planSchema } from '@/lib/meetmoment/meetmoment-schema'
import { changePlan, dropPlan, openMeetmoment, planCorrectie, planMeetmoment } from '@/lib/meetmoment/plannen-data'
import { logFailure } from '@/lib/platform/log.mjs'
import { freezeInBackground } from '@/lib/rapport/bevriestaak-data'
import { publishMeetmoment, withdrawPublicatie } from '@/lib/rapport/publiceren-data'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'
import { periodeSleutelSchema } from '@/lib/vragenlijst/vragenlijst-schema'

/** What was typed, and what is wrong with it: by field, or with the whole ("zin"). */
export type Formulierstaat = { waarden: Record<string, string>; fouten: Record<string, string>; zin: string | null }

function valuesOf(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].flatMap(([naam, value]) => (typeof value === 'string' ? [[naam, value]] : [])))
}

function wrong(waarden: Record<string, string>, error: z.ZodError): Formulierstaat {
  const fouten: Record<string, string> = {}
  for (const { path, message } of error.issues) fouten[String(path[0])] ??= message
  return { waarden, fouten, zin: null }
}

function refused(waarden: Record<string, string>, { zin, veld }: { zin: string; veld?: string }): Formulierstaat {
  return veld ? { waarden, fouten: { [veld]: zin }, zin: null } : { waarden, fouten: {}, zin }
}

const pad = (sleutel: string) => `/meetmomenten/${sleutel}`

/** The page no longer has the form that could say it, so the page itself does. */
const telaat = (sleutel: string, daad: Telaatdaad) => redirect(`${pad(sleutel)}?telaat=${daad}`)

/** The meetmoment in the form; garbage is a meetmoment that does not exist. */
async function sleutelIn(form: FormData): Promise<string> {
  const sleutel = periodeSleutelSchema.safeParse(form.get('meetmoment'))
  return sleutel.success ? sleutel.data : 'onbekend'
}

export async function planAction(_previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  const actor = await requireActor('/meetmomenten')
  const waarden = valuesOf(form)
  const invoer = planSchema.safeParse(waarden)
  if (!invoer.success) return wrong(waarden, invoer.error)
  const uitkomst = await orNotFound(planMeetmoment(actor, invoer.data))
  if (uitkomst.soort === 'geweigerd') return refused(waarden, uitkomst)
  redirect(pad(uitkomst.sleutel))
}

export async function changePlanAction(_previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  const actor = await requireActor('/meetmomenten')
  const sleutel = await sleutelIn(form)
  const waarden = valuesOf(form)
  const invoer = planSchema.safeParse(waarden)
  if (!invoer.success) return wrong(waarden, invoer.error)
  const uitkomst = await orNotFound(changePlan(actor, sleutel, invoer.data))
  if (uitkomst.soort === 'geweigerd') return refused(waarden, uitkomst)
  redirect(pad(sleutel))
}

export async function correctieAction(_previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  const actor = await requireActor('/meetmomenten')
  const waarden = valuesOf(form)
  const invoer = correctieSchema.safeParse(waarden)
  if (!invoer.success) return wrong(waarden, invoer.error)
  const uitkomst = await orNotFound(planCorrectie(actor, invoer.data))
  if (uitkomst.soort === 'geweigerd') return refused(waarden, uitkomst)
  redirect(pad(uitkomst.sleutel))
}

export async function dropPlanAction(_previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  const actor = await requireActor('/meetmomenten')
  const uitkomst = await orNotFound(dropPlan(actor, await sleutelIn(form)))
  if (uitkomst.soort === 'geweigerd') return refused({}, uitkomst)
  redirect('/meetmomenten')
}

export async function openAction(_previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  const actor = await requireActor('/meetmomenten')
  const sleutel = await sleutelIn(form)
  const uitkomst = await orNotFound(openMeetmoment(actor, sleutel))
  if (uitkomst.soort === 'telaat') telaat(sleutel, 'openen')
  if (uitkomst.soort === 'geweigerd') return refused({}, uitkomst)
  redirect(pad(sleutel))
}

/** From here on the page of the meetmoment shows how far it is. */
const patience = 2_000

export async function freezeAction(_previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  const actor = await requireActor('/meetmomenten')
  const sleutel = await sleutelIn(form)
  const work = orNotFound(freezeInBackground(actor, sleutel))
  const uitkomst = await Promise.race([work, new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))])
  // Nobody waits for it any more; what goes wrong then must still be seen.
  if (uitkomst === null)
    work.catch((error) => logFailure('Bevriezen is mislukt.', error, { task: 'bevriezen', subject: sleutel }))
  else if (uitkomst.soort !== 'bevroren') return refused({}, uitkomst)
  redirect(pad(sleutel))
}

export async function publishAction(_previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  const actor = await requireActor('/meetmomenten')
  const sleutel = await sleutelIn(form)
  const uitkomst = await orNotFound(publishMeetmoment(actor, sleutel, String(form.get('gezien') ?? '')))
  if (uitkomst.soort === 'geweigerd') return refused({}, uitkomst)
  redirect(pad(sleutel))
}

export async function withdrawPublicatieAction(_previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  const actor = await requireActor('/meetmomenten')
  const sleutel = await sleutelIn(form)
  const waarden = valuesOf(form)
  const invoer = intrekSchema.safeParse(waarden)
  if (!invoer.success) return wrong(waarden, invoer.error)
  const uitkomst = await orNotFound(withdrawPublicatie(actor, sleutel, invoer.data.reden))
  if (uitkomst.soort === 'telaat') telaat(sleutel, 'intrekken')
  redirect(pad(sleutel))
}
