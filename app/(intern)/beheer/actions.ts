'use server'

import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { orNotFound } from '@/lib/auth/not-found'
import { requireActor } from '@/lib/auth/session'
import { renewWachtwoordlink, withdrawAanstelling } from '@/lib/data/gebruiker'
import { env } from '@/lib/env'
import { idSchema } from '@/lib/schemas/account'

/** The address at which people reach this site: what the administrator set, else what the browser asked for. */
async function siteAddress(): Promise<string> {
  const asked = await headers()
  return env().AUTH_URL ?? `${asked.get('x-forwarded-proto') ?? 'http'}://${asked.get('host') ?? 'localhost'}`
}

export type IntrekState = { zin: string } | null

export async function withdrawAction(_previous: IntrekState, form: FormData): Promise<IntrekState> {
  const actor = await requireActor('/beheer')
  const id = idSchema.safeParse(form.get('aanstelling'))
  if (!id.success) notFound()
  const uitkomst = await orNotFound(withdrawAanstelling(actor, id.data))
  switch (uitkomst.soort) {
    case 'ingetrokken':
      return redirect('/beheer?ingetrokken')
    case 'al_ingetrokken':
      return { zin: 'Deze aanstelling was al ingetrokken. Er is niets veranderd.' }
    case 'laatste_beheerder':
      return { zin: uitkomst.zin }
    case 'onbekend':
      return notFound()
  }
}

export type LinkState = { soort: 'link'; adres: string } | { soort: 'fout'; zin: string } | null

export async function renewLinkAction(_previous: LinkState, form: FormData): Promise<LinkState> {
  const actor = await requireActor('/beheer')
  const id = idSchema.safeParse(form.get('gebruiker'))
  if (!id.success) notFound()
  const uitkomst = await orNotFound(renewWachtwoordlink(actor, id.data))
  switch (uitkomst.soort) {
    case 'gemaakt':
      return { soort: 'link', adres: new URL(`/wachtwoord/${uitkomst.token}`, await siteAddress()).href }
    case 'gesloten':
      return { soort: 'fout', zin: uitkomst.zin }
    case 'onbekend':
      return notFound()
  }
}
