import { createHmac } from 'node:crypto'
import { expect } from '@playwright/test'
import type { Persona } from '../persona'
import type { Aanroep, Bezoek, Reply, Velden } from './bezoek'

/** Somebody who is logged in as a persona, or a visitor. */
type Als = (wie: Persona | 'bezoeker') => Bezoek

/** A door through which something changes: a server action, or a route handler that takes what people send. */
export type Schrijfdeur = {
  aanroep: Aanroep
  /** who may; everybody else may not */
  mag: readonly Persona[] | 'iedereen'
  /** plays who comes through it */
  wie: Persona | 'bezoeker'
  /** what the form would send for who may, at this moment; `geheim` is what the server signs with */
  velden: (als: Als, geheim: string) => Promise<Velden> | Velden
  /** for a door that is open to all: what does not open it */
  vals?: Velden
  /** whether the reply says that it was done */
  gelukt: (reply: Reply) => boolean
  /** whether it shows: looked at by who may */
  gebeurd: (wie: Bezoek, velden: Velden) => Promise<boolean>
}

const naar = (adres: string) => (reply: Reply) => reply.naar === adres
const zegt = (tekst: string) => (reply: Reply) => reply.status === 200 && reply.text.includes(tekst)

const merk = (deur: string) => `Zo staat het er na ${deur}`
const vraag = 'lichte-en-zware-ondersteuning-uitgewerkt'
const geschiedenis = '/vragenlijst/GM0193/geschiedenis/10'
const thema = '/vragenlijst/GM0193/thema/10'
const samenvatting = '/meetmomenten/2014-01/rapport/samenvatting'

/** The fields of the thema page that are about this vraag, as the button without JavaScript sends them. */
async function antwoordvelden(als: Als): Promise<Velden> {
  const velden = await als('projectleider').verborgen(thema, `name="basis.${vraag}"`)
  return Object.fromEntries(
    Object.entries(velden).filter(([naam]) => !naam.includes('.') || naam.endsWith(`.${vraag}`)),
  )
}

async function idOp(bram: Bezoek, tekst: string): Promise<string> {
  const { text } = await bram.get('/beheer')
  const id = new RegExp(`\\?\\w+=(\\d+)" aria-label="${tekst}`).exec(text)?.[1]
  if (!id) throw new Error(`/beheer does not have ${tekst}`)
  return id
}

/** The version on the first button that puts one back. */
async function voorlaatste(wie: Bezoek, pad: string): Promise<string> {
  const { text } = await wie.get(pad)
  return /name="version" value="(\d+)"/.exec(text)?.[1] ?? /value="(\d+)" name="version"/.exec(text)?.[1] ?? ''
}

/** Makes a link to choose a password. @returns the token in it */
async function maakLink(als: Als, velden: Velden): Promise<string> {
  const { text } = await als('beheerder').roep({ actie: 'renewLinkAction', pad: '/beheer' }, velden)
  return /\/wachtwoord\/([\w-]+)/.exec(text)?.[1] ?? ''
}

const gebruikerVan = async (als: Als, naam: string) => ({
  gebruiker: await idOp(als('beheerder'), `Nieuwe link voor een wachtwoord: ${naam}`),
})

const ieder = { mag: 'iedereen', wie: 'bezoeker' } as const
const petra = { mag: ['projectleider'], wie: 'projectleider' } as const
const bureau = { mag: ['bureau', 'bureau-collega'], wie: 'bureau' } as const
const beheer = { mag: ['beheerder'], wie: 'beheerder' } as const

/** In this order: each leaves the demo as the next one needs it. */
export const schrijfdeuren: readonly Schrijfdeur[] = [
  {
    ...ieder,
    aanroep: { actie: 'playPersonaAction', pad: '/inloggen' },
    velden: () => ({ persona: 'bureau', naar: '/dashboard' }),
    vals: { persona: 'bestaat-niet' },
    gelukt: naar('/dashboard'),
    gebeurd: async (wie) => (await wie.get('/dashboard')).status === 200,
  },
  {
    ...ieder,
    aanroep: { actie: 'logInAction', pad: '/inloggen' },
    velden: () => ({ email: 'petra@demo.tvs.example', wachtwoord: 'demo-wachtwoord', naar: '/start' }),
    vals: { wachtwoord: 'niet-dit-wachtwoord' },
    gelukt: naar('/start'),
    gebeurd: async (wie) => (await wie.get(thema)).status === 200,
  },
  {
    mag: 'iedereen',
    wie: 'subregiocorrespondent',
    aanroep: { actie: 'logOutAction', pad: '/regio' },
    velden: () => ({}),
    gelukt: naar('/inloggen?uitgelogd'),
    gebeurd: async (wie) => (await wie.get('/regio')).status !== 200,
  },
  {
    ...ieder,
    aanroep: { actie: 'chooseWachtwoordAction', pad: '/wachtwoord/link' },
    velden: async (als) => {
      const token = await maakLink(als, await gebruikerVan(als, 'Marleen Bosch'))
      return { token, wachtwoord: 'een heel nieuw wachtwoord', wachtwoordNogmaals: 'een heel nieuw wachtwoord' }
    },
    vals: { token: 'dit-is-geen-link' },
    gelukt: naar('/inloggen?gekozen'),
    gebeurd: (wie, { token }) => wie.ziet(`/wachtwoord/${token}`, 'Deze link werkt niet meer'),
  },
  {
    ...petra,
    aanroep: { api: '/api/antwoorden' },
    velden: async (als) => {
      const { [`basis.${vraag}`]: basis = '', gemeente = '', versie = '', meetmoment = '' } = await antwoordvelden(als)
      return { gemeente, versie, meetmoment, vraag, waarde: 'ja', toelichting: merk('/api/antwoorden'), basis }
    },
    gelukt: zegt('"soort":"opgeslagen"'),
    gebeurd: (wie) => wie.ziet(geschiedenis, merk('/api/antwoorden')),
  },
  {
    ...petra,
    aanroep: { actie: 'saveThemaAction', pad: thema },
    velden: async (als) => ({
      ...(await antwoordvelden(als)),
      [`waarde.${vraag}`]: 'nee',
      [`toelichting.${vraag}`]: merk('saveThemaAction'),
    }),
    gelukt: zegt('"opgeslagen":1'),
    gebeurd: (wie) => wie.ziet(geschiedenis, merk('saveThemaAction')),
  },
  {
    ...petra,
    aanroep: { actie: 'restoreAction', pad: geschiedenis },
    velden: async (als) => ({
      ...(await als('projectleider').verborgen(geschiedenis, 'Zet terug')),
      // The one before the newest, which the door before this one wrote over.
      version: await voorlaatste(als('projectleider'), geschiedenis),
    }),
    gelukt: zegt('Het antwoord is teruggezet.'),
    gebeurd: (wie) => wie.ziet(thema, merk('/api/antwoorden')),
  },
  {
    ...beheer,
    aanroep: { actie: 'renewLinkAction', pad: '/beheer' },
    velden: async (als) => {
      const velden = await gebruikerVan(als, 'Ingrid Visser')
      return { ...velden, vorige: await maakLink(als, velden) }
    },
    gelukt: zegt('"gelukt":{"soort":"getoond","adres":'),
    // Only the reply shows the new link; the one before it no longer opens anything.
    gebeurd: (wie, { vorige }) => wie.ziet(`/wachtwoord/${vorige}`, 'Deze link werkt niet meer'),
  },
  {
    ...beheer,
    aanroep: { actie: 'sendProefmailAction', pad: '/beheer/post' },
    velden: () => ({}),
    gelukt: naar('/beheer/post?proef='),
    gebeurd: (wie) => wie.ziet('/beheer/post?soort=proefmail', 'bram@demo.tvs.example'),
  },
  {
    // The mail program does it, for whoever holds the mail.
    ...ieder,
    aanroep: { api: '/api/afmelden/[token]' },
    velden: async (als, geheim) => {
      const { gebruiker } = await gebruikerVan(als, 'Ger Smeets')
      const inhoud = `${gebruiker}.herinnering`
      const merkteken = createHmac('sha256', geheim).update(`afmelden ${inhoud}`).digest('base64url')
      return { token: `${inhoud}.${merkteken}`, vorm: 'List-Unsubscribe=One-Click' }
    },
    vals: { token: '1.herinnering.verzonnen' },
    gelukt: zegt('U bent afgemeld.'),
    gebeurd: (wie, { token }) => wie.ziet(`/afmelden/${token}`, 'U bent afgemeld.'),
  },
  {
    ...beheer,
    aanroep: { actie: 'withdrawAction', pad: '/beheer' },
    velden: async (als) => ({ aanstelling: await idOp(als('beheerder'), 'Aanstelling intrekken: Wouter Kok') }),
    gelukt: naar('/beheer?ingetrokken'),
    gebeurd: async (wie) => !(await wie.ziet('/beheer', 'Aanstelling intrekken: Wouter Kok')),
  },
  {
    ...beheer,
    aanroep: { actie: 'removeGebruikerAction', pad: '/beheer' },
    velden: (als) => gebruikerVan(als, 'Joost Timmer'),
    gelukt: naar('/beheer?verwijderd'),
    gebeurd: async (wie) => !(await wie.ziet('/beheer', 'joost.timmer@demo.tvs.example')),
  },
  {
    ...bureau,
    aanroep: { api: '/api/rapportteksten' },
    velden: async (als) => ({
      ...(await als('bureau').verborgen(samenvatting, 'name="plek"')),
      tekst: merk('/api/rapportteksten'),
    }),
    gelukt: zegt('"soort":"opgeslagen"'),
    gebeurd: (wie) => wie.ziet(`${samenvatting}/versies`, merk('/api/rapportteksten')),
  },
  {
    ...bureau,
    aanroep: { actie: 'saveTekstAction', pad: samenvatting },
    velden: async (als) => ({
      ...(await als('bureau').verborgen(samenvatting, 'name="plek"')),
      tekst: merk('saveTekstAction'),
    }),
    gelukt: zegt('"soort":"opgeslagen"'),
    gebeurd: (wie) => wie.ziet(`${samenvatting}/versies`, merk('saveTekstAction')),
  },
  {
    ...bureau,
    aanroep: { actie: 'restoreTekstAction', pad: `${samenvatting}/versies` },
    velden: async (als) => ({
      ...(await als('bureau').verborgen(`${samenvatting}/versies`, 'Zet terug')),
      version: '1',
    }),
    gelukt: zegt('Versie 1 is teruggezet.'),
    gebeurd: async (wie) => !(await wie.ziet(samenvatting, merk('saveTekstAction'))),
  },
  {
    ...bureau,
    aanroep: { actie: 'withdrawPublicatieAction', pad: '/meetmomenten/2014-01/publiceren' },
    velden: async (als) => ({
      ...(await als('bureau').verborgen('/meetmomenten/2014-01/publiceren', 'name="reden"')),
      reden: merk('withdrawPublicatieAction'),
    }),
    gelukt: naar('/meetmomenten/2014-01?gedaan=intrekken'),
    gebeurd: async (wie) => (await wie.get('/metingen/2014-01')).status === 410,
  },
  {
    ...bureau,
    aanroep: { actie: 'publishAction', pad: '/meetmomenten/2014-01/publiceren' },
    velden: (als) => als('bureau').verborgen('/meetmomenten/2014-01/publiceren', 'name="gezien"'),
    gelukt: naar('/meetmomenten/2014-01?gedaan=publiceren'),
    gebeurd: async (wie) => (await wie.get('/metingen/2014-01')).status === 200,
  },
  {
    ...bureau,
    aanroep: { actie: 'planAction', pad: '/meetmomenten/nieuw' },
    velden: () => ({ naam: merk('planAction'), peildatum: '2090-01-01', versie: '2014-05', toelichting: '' }),
    gelukt: naar('/meetmomenten/2090-01?gedaan=plannen'),
    gebeurd: (wie) => wie.ziet('/meetmomenten', merk('planAction')),
  },
  {
    ...bureau,
    aanroep: { actie: 'changePlanAction', pad: '/meetmomenten/2090-01/wijzigen' },
    velden: async (als) => ({
      ...(await als('bureau').verborgen('/meetmomenten/2090-01/wijzigen', 'name="naam"')),
      naam: merk('changePlanAction'),
      peildatum: '2090-01-02',
      versie: '2014-05',
      toelichting: '',
    }),
    gelukt: naar('/meetmomenten/2090-01?gedaan=wijzigen'),
    gebeurd: (wie) => wie.ziet('/meetmomenten', merk('changePlanAction')),
  },
  {
    ...bureau,
    aanroep: { actie: 'freezeAction', pad: '/meetmomenten/2014-05/bevriezen' },
    velden: (als) => als('bureau').verborgen('/meetmomenten/2014-05/bevriezen', 'Ja, bevries'),
    gelukt: naar('/meetmomenten/2014-05?gedaan=bevriezen'),
    gebeurd: (wie) => wie.ziet('/meetmomenten/2014-05', '>Zegel<'),
  },
  {
    ...bureau,
    aanroep: { actie: 'askPublicatieAction', pad: '/meetmomenten/2014-05/publiceren' },
    velden: async (als) => {
      const pad = '/meetmomenten/2014-05/publiceren'
      // First the server looks what would give an antwoord away.
      const isNagegaan = () => als('bureau').ziet(pad, 'name="reden"')
      await expect.poll(isNagegaan, { timeout: 240_000 }).toBe(true)
      return { ...(await als('bureau').verborgen(pad, 'name="reden"')), reden: merk('askPublicatieAction') }
    },
    gelukt: naar('/meetmomenten/2014-05/publiceren?gevraagd'),
    gebeurd: (wie) => wie.ziet('/meetmomenten/2014-05/publiceren', merk('askPublicatieAction')),
  },
  {
    ...bureau,
    aanroep: { actie: 'openAction', pad: '/meetmomenten/2090-01' },
    velden: (als) => als('bureau').verborgen('/meetmomenten/2090-01', 'Open meetmoment'),
    gelukt: naar('/meetmomenten/2090-01?gedaan=openen'),
    gebeurd: (wie) => wie.ziet('/meetmomenten/2090-01', 'Sinds de opening'),
  },
  {
    ...bureau,
    aanroep: { actie: 'correctieAction', pad: '/meetmomenten/2014-01/correctie' },
    velden: async (als) => ({
      ...(await als('bureau').verborgen('/meetmomenten/2014-01/correctie', 'name="reden"')),
      naam: merk('correctieAction'),
      reden: 'Om te zien of het kan.',
    }),
    gelukt: naar('/meetmomenten/2014-01-2?gedaan=plannen'),
    gebeurd: (wie) => wie.ziet('/meetmomenten', merk('correctieAction')),
  },
  {
    ...bureau,
    aanroep: { actie: 'chooseHerzieningAction', pad: '/meetmomenten/2014-01-2/gemeenten?zoek=Zwolle' },
    velden: async (als) => ({
      ...(await als('bureau').verborgen('/meetmomenten/2014-01-2/gemeenten?zoek=Zwolle', 'Toevoegen')),
      gemeente: 'GM0193',
    }),
    gelukt: naar('/meetmomenten/2014-01-2/gemeenten?gekozen=GM0193'),
    gebeurd: (wie) => wie.ziet('/meetmomenten/2014-01-2', 'GM0193'),
  },
  {
    ...bureau,
    aanroep: { actie: 'changeHersteltermijnAction', pad: '/meetmomenten/2014-01-2/gemeenten' },
    velden: async (als) => ({
      ...(await als('bureau').verborgen('/meetmomenten/2014-01-2/gemeenten', 'name="tot"')),
      tot: '2090-03-04',
    }),
    gelukt: naar('/meetmomenten/2014-01-2/gemeenten?termijn'),
    gebeurd: (wie) => wie.ziet('/meetmomenten/2014-01-2/gemeenten', 'value="2090-03-04"'),
  },
  {
    ...bureau,
    aanroep: { actie: 'dropHerzieningAction', pad: '/meetmomenten/2014-01-2/gemeenten' },
    velden: async (als) => ({
      ...(await als('bureau').verborgen('/meetmomenten/2014-01-2/gemeenten', 'Weghalen')),
      gemeente: 'GM0193',
    }),
    gelukt: naar('/meetmomenten/2014-01-2/gemeenten?weggehaald=GM0193'),
    gebeurd: async (wie) => !(await wie.ziet('/meetmomenten/2014-01-2', 'GM0193')),
  },
  {
    ...bureau,
    aanroep: { actie: 'dropPlanAction', pad: '/meetmomenten/2014-01-2/wijzigen' },
    velden: (als) => als('bureau').verborgen('/meetmomenten/2014-01-2/wijzigen', 'Laat dit plan vervallen'),
    gelukt: naar('/meetmomenten?vervallen'),
    gebeurd: async (wie) => !(await wie.ziet('/meetmomenten', merk('correctieAction'))),
  },
]
