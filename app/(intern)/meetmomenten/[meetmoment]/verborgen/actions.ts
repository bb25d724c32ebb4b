'use server'

import { dropAkkoord, giveAkkoord } from '@/lib/cijfers/zekerheid/akkoord-data'
import { akkoordSchema } from '@/lib/cijfers/zekerheid/akkoord-schema'
import { askVerberging } from '@/lib/cijfers/zekerheid/verbergen-taak'
import { gekozenSchema, herzieningSchema } from '@/lib/meetmoment/meetmoment-schema'
import type { Formulierstaat } from '@/lib/platform/formulier'
import { sendFormulier } from '@/lib/toegang/formulier-web'

const pad = (sleutel: string) => `/meetmomenten/${sleutel}/verborgen`

export async function askVerbergingAction(previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  return sendFormulier(previous, form, gekozenSchema, async (actor, { meetmoment }) => {
    await askVerberging(actor, meetmoment)
    return { naar: `${pad(meetmoment)}?gevraagd` }
  })
}

export async function giveAkkoordAction(previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  return sendFormulier(previous, form, akkoordSchema, async (actor, { meetmoment, ...akkoord }) => {
    const uitkomst = await giveAkkoord(actor, meetmoment, akkoord)
    return uitkomst.soort === 'geweigerd' ? uitkomst : { naar: `${pad(meetmoment)}?akkoord=${akkoord.gemeente}` }
  })
}

export async function dropAkkoordAction(previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  return sendFormulier(previous, form, herzieningSchema, async (actor, { meetmoment, gemeente }) => {
    const uitkomst = await dropAkkoord(actor, meetmoment, gemeente)
    return uitkomst.soort === 'geweigerd' ? uitkomst : { naar: `${pad(meetmoment)}?weggehaald=${gemeente}` }
  })
}
