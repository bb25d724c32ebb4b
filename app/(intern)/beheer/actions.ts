'use server'

import { headers } from 'next/headers'
import { z } from 'zod'
import type { Formulierstaat } from '@/lib/platform/formulier'
import { siteAddress } from '@/lib/platform/site-address'
import { mailWachtwoordlink } from '@/lib/post/wachtwoordpost-data'
import { idSchema } from '@/lib/toegang/account-schema'
import { type Formulieruitkomst, sendFormulier } from '@/lib/toegang/formulier-web'
import { removeGebruiker, withdrawAanstelling } from '@/lib/toegang/gebruiker-data'
import { NotFound } from '@/lib/toegang/require'

const aanstellingSchema = z.object({ aanstelling: idSchema })
const gebruikerSchema = z.object({ gebruiker: idSchema })
/** `keer`: of which showing of the form. */
const linkSchema = gebruikerSchema.extend({ keer: z.string().max(100).optional() })

export async function withdrawAction(previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  return sendFormulier(previous, form, aanstellingSchema, async (actor, { aanstelling }) => {
    const uitkomst = await withdrawAanstelling(actor, aanstelling)
    switch (uitkomst.soort) {
      case 'ingetrokken':
      // Pressed twice, or by a colleague: it is as it was asked to be.
      case 'al_ingetrokken':
        return { naar: '/beheer?ingetrokken' }
      case 'laatste_beheerder':
        return uitkomst
      case 'onbekend':
        throw new NotFound(`aanstelling ${aanstelling}`)
    }
  })
}

type Gelukt = { soort: 'verstuurd' | 'getoond'; adres: string }
export type NieuweLinkstaat = Formulierstaat<Gelukt>

export async function renewLinkAction(previous: NieuweLinkstaat, form: FormData): Promise<NieuweLinkstaat> {
  return sendFormulier(
    previous,
    form,
    linkSchema,
    async (actor, { gebruiker, keer }): Promise<Formulieruitkomst<Gelukt>> => {
      const uitkomst = await mailWachtwoordlink(actor, gebruiker, keer)
      switch (uitkomst.soort) {
        case 'verstuurd':
          return { gelukt: { soort: 'verstuurd', adres: uitkomst.adres } }
        case 'getoond':
          return {
            gelukt: {
              soort: 'getoond',
              adres: new URL(`/wachtwoord/${uitkomst.token}`, siteAddress(await headers())).href,
            },
          }
        case 'gesloten':
          return uitkomst
        case 'onbekend':
          throw new NotFound(`gebruiker ${gebruiker}`)
      }
    },
  )
}

export async function removeGebruikerAction(previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  return sendFormulier(previous, form, gebruikerSchema, async (actor, { gebruiker }) => {
    const uitkomst = await removeGebruiker(actor, gebruiker)
    switch (uitkomst.soort) {
      case 'verwijderd':
      // Pressed twice, or by a colleague: it is as it was asked to be.
      case 'onbekend':
        return { naar: '/beheer?verwijderd' }
      case 'eigen':
      case 'laatste_beheerder':
        return uitkomst
    }
  })
}
