'use server'

import { publishUitgave } from '@/lib/bestanden/uitgave-taak'
import { changeHersteltermijn, chooseHerziening, dropHerziening, planCorrectie } from '@/lib/meetmoment/correctie-data'
import type { Meetmomentdaad, Telaatdaad } from '@/lib/meetmoment/meetmoment'
import {
  correctieSchema,
  gekozenSchema,
  hersteltermijnSchema,
  herzieningSchema,
  intrekSchema,
  planSchema,
  publiceerSchema,
  verzoekSchema,
  wijzigSchema,
} from '@/lib/meetmoment/meetmoment-schema'
import { changePlan, dropPlan, openMeetmoment, planMeetmoment } from '@/lib/meetmoment/plannen-data'
import type { Formulierstaat } from '@/lib/platform/formulier'
import { askBevriezing } from '@/lib/rapport/bevriezen-taak'
import { askPublicatie } from '@/lib/rapport/publicatieverzoek-data'
import { withdrawPublicatie } from '@/lib/rapport/publiceren-data'
import { sendFormulier } from '@/lib/toegang/formulier-web'

const pad = (sleutel: string) => `/meetmomenten/${sleutel}`

/** The page that says what came of it. */
const gedaan = (sleutel: string, daad: Meetmomentdaad) => ({ naar: `${pad(sleutel)}?gedaan=${daad}` })

/** The page no longer has the form that could say it, so the page itself does. */
const telaat = (sleutel: string, daad: Telaatdaad) => ({ naar: `${pad(sleutel)}?telaat=${daad}` })

export async function planAction(previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  return sendFormulier(previous, form, planSchema, async (actor, invoer) => {
    const uitkomst = await planMeetmoment(actor, invoer)
    return uitkomst.soort === 'geweigerd' ? uitkomst : gedaan(uitkomst.sleutel, 'plannen')
  })
}

export async function changePlanAction(previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  return sendFormulier(previous, form, wijzigSchema, async (actor, { meetmoment, ...invoer }) => {
    const uitkomst = await changePlan(actor, meetmoment, invoer)
    return uitkomst.soort === 'geweigerd' ? uitkomst : gedaan(uitkomst.sleutel, 'wijzigen')
  })
}

export async function correctieAction(previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  return sendFormulier(previous, form, correctieSchema, async (actor, invoer) => {
    const uitkomst = await planCorrectie(actor, invoer)
    return uitkomst.soort === 'geweigerd' ? uitkomst : gedaan(uitkomst.sleutel, 'plannen')
  })
}

export async function chooseHerzieningAction(previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  return sendFormulier(previous, form, herzieningSchema, async (actor, { meetmoment, gemeente }) => {
    const uitkomst = await chooseHerziening(actor, meetmoment, gemeente)
    return uitkomst.soort === 'geweigerd' ? uitkomst : { naar: `${pad(meetmoment)}/gemeenten?gekozen=${gemeente}` }
  })
}

export async function dropHerzieningAction(previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  return sendFormulier(previous, form, herzieningSchema, async (actor, { meetmoment, gemeente }) => {
    const uitkomst = await dropHerziening(actor, meetmoment, gemeente)
    return uitkomst.soort === 'geweigerd' ? uitkomst : { naar: `${pad(meetmoment)}/gemeenten?weggehaald=${gemeente}` }
  })
}

export async function changeHersteltermijnAction(previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  return sendFormulier(previous, form, hersteltermijnSchema, async (actor, { meetmoment, tot }) => {
    const uitkomst = await changeHersteltermijn(actor, meetmoment, tot)
    return uitkomst.soort === 'geweigerd' ? uitkomst : { naar: `${pad(meetmoment)}/gemeenten?termijn` }
  })
}

export async function dropPlanAction(previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  return sendFormulier(previous, form, gekozenSchema, async (actor, { meetmoment }) => {
    const uitkomst = await dropPlan(actor, meetmoment)
    return uitkomst.soort === 'geweigerd' ? uitkomst : { naar: '/meetmomenten?vervallen' }
  })
}

export async function openAction(previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  return sendFormulier(previous, form, gekozenSchema, async (actor, { meetmoment }) => {
    const uitkomst = await openMeetmoment(actor, meetmoment)
    if (uitkomst.soort === 'telaat') return telaat(meetmoment, 'openen')
    return uitkomst.soort === 'geweigerd' ? uitkomst : gedaan(meetmoment, 'openen')
  })
}

export async function freezeAction(previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  return sendFormulier(previous, form, gekozenSchema, async (actor, { meetmoment }) => {
    const uitkomst = await askBevriezing(actor, meetmoment)
    return uitkomst.soort === 'geweigerd' ? uitkomst : gedaan(meetmoment, 'bevriezen')
  })
}

export async function askPublicatieAction(previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  return sendFormulier(previous, form, verzoekSchema, async (actor, { meetmoment, ...invoer }) => {
    const uitkomst = await askPublicatie(actor, meetmoment, invoer)
    return uitkomst.soort === 'geweigerd' ? uitkomst : { naar: `${pad(meetmoment)}/publiceren?gevraagd` }
  })
}

export async function publishAction(previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  return sendFormulier(previous, form, publiceerSchema, async (actor, { meetmoment, gezien }) => {
    const uitkomst = await publishUitgave(actor, meetmoment, gezien)
    return uitkomst.soort === 'geweigerd' ? uitkomst : gedaan(meetmoment, 'publiceren')
  })
}

export async function withdrawPublicatieAction(previous: Formulierstaat, form: FormData): Promise<Formulierstaat> {
  return sendFormulier(previous, form, intrekSchema, async (actor, { meetmoment, reden }) => {
    const uitkomst = await withdrawPublicatie(actor, meetmoment, reden)
    return uitkomst.soort === 'telaat' ? telaat(meetmoment, 'intrekken') : gedaan(meetmoment, 'intrekken')
  })
}
