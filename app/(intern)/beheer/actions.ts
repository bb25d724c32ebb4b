'use server'

import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { siteAddress } from '@/lib/platform/site-address'
import { mailWachtwoordlink } from '@/lib/post/wachtwoordpost-data'
import { idSchema } from '@/lib/toegang/account-schema'
import { removeGebruiker, withdrawAanstelling } from '@/lib/toegang/gebruiker-data'
import { orNotFound } from '@/lib/toegang/not-found-web'
import { requireActor } from '@/lib/toegang/session-web'

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

export type LinkState =
  | { soort: 'link'; adres: string }
  | { soort: 'verstuurd'; adres: string }
  | { soort: 'fout'; zin: string }
  | null

export async function renewLinkAction(_previous: LinkState, form: FormData): Promise<LinkState> {
  const actor = await requireActor('/beheer')
  const id = idSchema.safeParse(form.get('gebruiker'))
  if (!id.success) notFound()
  const uitkomst = await orNotFound(mailWachtwoordlink(actor, id.data))
  switch (uitkomst.soort) {
    case 'verstuurd':
      return { soort: 'verstuurd', adres: uitkomst.adres }
    case 'getoond':
      return { soort: 'link', adres: new URL(`/wachtwoord/${uitkomst.token}`, siteAddress(await headers())).href }
    case 'gesloten':
      return { soort: 'fout', zin: uitkomst.zin }
    case 'onbekend':
      return notFound()
  }
}

export type VerwijderState = { zin: string } | null

export async function removeGebruikerAction(_previous: VerwijderState, form: FormData): Promise<VerwijderState> {
  const actor = await requireActor('/beheer')
  const id = idSchema.safeParse(form.get('gebruiker'))
  if (!id.success) notFound()
  const uitkomst = await orNotFound(removeGebruiker(actor, id.data))
  switch (uitkomst.soort) {
    case 'verwijderd':
      return redirect('/beheer?verwijderd')
    case 'eigen':
    case 'laatste_beheerder':
      return { zin: uitkomst.zin }
    case 'onbekend':
      return { zin: 'Dit account is er niet meer. Misschien is het al verwijderd. Er is niets veranderd.' }
  }
}
