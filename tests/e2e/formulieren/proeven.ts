import { expect, type Page } from '@playwright/test'
import { kaart, type Persona } from '../persona'

/** One form of somebody who is logged in, as that person fills it in. */
export type Proef = {
  naam: string
  wie: Persona
  /** goes to the page that has it */
  open: (page: Page) => Promise<unknown>
  /** fills it in */
  vul?: (page: Page) => Promise<unknown>
  /** what was typed is there */
  staatEr?: (page: Page) => Promise<unknown>
  knop: string | RegExp
  gelukt: (page: Page) => Promise<unknown>
}

const ga = (pad: string) => (page: Page) => page.goto(pad)
const leest = (tekst: string | RegExp) => (page: Page) => expect(page.getByText(tekst).first()).toBeVisible()
const staatOp = (pad: string | RegExp) => (page: Page) => expect(page).toHaveURL(pad)
const lang = 'Waarom dit nodig is. '.repeat(23).trim()

const viaBeheer = (link: string) => async (page: Page) => {
  await page.goto('/beheer')
  await page.getByRole('link', { name: link }).click()
}

type Mensen = { link: string; intrekken: string; verwijderen: string }
type Verloop = { plan: string; peildatum: string; sleutel: string; bevriest: string; mensen: Mensen }

/** In this order: each leaves the demo as the next one needs it, and the whole row can be done again. */
export const proeven = ({ plan, peildatum, sleutel, bevriest, mensen }: Verloop): readonly Proef[] => [
  {
    naam: 'plannen',
    wie: 'bureau',
    open: ga('/meetmomenten/nieuw'),
    vul: async (page) => {
      await page.getByLabel('Naam').fill(plan)
      await page.getByLabel('Peildatum').fill(peildatum)
      await page.getByLabel('Vragenlijst').selectOption({ index: 1 })
      await page.getByLabel('Toelichting').fill(lang)
    },
    staatEr: async (page) => {
      await expect(page.getByLabel('Naam')).toHaveValue(plan)
      await expect(page.getByLabel('Peildatum')).toHaveValue(peildatum)
      await expect(page.getByLabel('Toelichting')).toHaveValue(lang)
      expect(await page.getByLabel('Vragenlijst').evaluate((keuze: HTMLSelectElement) => keuze.selectedIndex)).toBe(1)
    },
    knop: 'Meetmoment plannen',
    gelukt: staatOp(`/meetmomenten/${sleutel}?gedaan=plannen`),
  },
  {
    naam: 'wijzigen',
    wie: 'bureau',
    open: ga(`/meetmomenten/${sleutel}/wijzigen`),
    vul: (page) => page.getByLabel('Toelichting').fill(`${lang} Gewijzigd.`),
    staatEr: (page) => expect(page.getByLabel('Toelichting')).toHaveValue(`${lang} Gewijzigd.`),
    knop: 'Wijziging bewaren',
    gelukt: async (page) => {
      await staatOp(`/meetmomenten/${sleutel}?gedaan=wijzigen`)(page)
      await leest(`${lang} Gewijzigd.`)(page)
    },
  },
  {
    naam: 'bevriezen',
    wie: 'bureau',
    open: ga(`/meetmomenten/${bevriest}/bevriezen`),
    knop: /^Ja, bevries/,
    gelukt: (page) => expect(page.getByRole('heading', { name: 'Zegel' })).toBeVisible({ timeout: 30_000 }),
  },
  {
    naam: 'vragen om te publiceren',
    wie: 'bureau',
    // First the server looks what would give an antwoord away.
    open: (page) =>
      expect(async () => {
        await page.goto(`/meetmomenten/${bevriest}/publiceren`)
        await expect(page.getByLabel('Waarom kan dit niet wachten tot de peildatum?')).toBeVisible({ timeout: 1_000 })
      }).toPass({ timeout: 240_000 }),
    vul: (page) => page.getByLabel('Waarom kan dit niet wachten tot de peildatum?').fill(lang),
    staatEr: (page) => expect(page.getByLabel('Waarom kan dit niet wachten tot de peildatum?')).toHaveValue(lang),
    knop: 'Vraag een collega om te publiceren',
    gelukt: leest('Uw verzoek is bewaard.'),
  },
  {
    naam: 'openen',
    wie: 'bureau',
    open: ga(`/meetmomenten/${sleutel}`),
    knop: /^Open meetmoment/,
    gelukt: async (page) => {
      await leest('Sinds de opening')(page)
      await expect(page.getByText('is al open')).toHaveCount(0)
    },
  },
  {
    naam: 'correctie',
    wie: 'bureau',
    open: ga('/meetmomenten/2014-01/correctie'),
    vul: (page) => page.getByLabel('Waarom is deze correctie nodig?').fill(lang),
    staatEr: (page) => expect(page.getByLabel('Waarom is deze correctie nodig?')).toHaveValue(lang),
    knop: 'Correctie plannen',
    gelukt: staatOp('/meetmomenten/2014-01-2?gedaan=plannen'),
  },
  {
    naam: 'een gemeente kiezen',
    wie: 'bureau',
    open: ga('/meetmomenten/2014-01-2/gemeenten?zoek=den+haag'),
    knop: /^Toevoegen 's-Gravenhage/,
    gelukt: leest('telt opnieuw.'),
  },
  {
    naam: 'hersteltermijn',
    wie: 'bureau',
    open: ga('/meetmomenten/2014-01-2/gemeenten'),
    vul: (page) => page.getByLabel('Herstellen kan tot en met').fill('2090-03-04'),
    staatEr: (page) => expect(page.getByLabel('Herstellen kan tot en met')).toHaveValue('2090-03-04'),
    knop: 'Dag bewaren',
    gelukt: leest('Herstellen kan tot en met 4 maart 2090.'),
  },
  {
    naam: 'een gemeente weghalen',
    wie: 'bureau',
    open: ga('/meetmomenten/2014-01-2/gemeenten'),
    knop: /^Weghalen 's-Gravenhage/,
    gelukt: leest('De gemeente is weggehaald.'),
  },
  {
    naam: 'vervallen',
    wie: 'bureau',
    open: ga('/meetmomenten/2014-01-2/wijzigen'),
    knop: 'Laat dit plan vervallen',
    gelukt: staatOp('/meetmomenten?vervallen'),
  },
  {
    naam: 'publicatie intrekken',
    wie: 'bureau',
    open: ga('/meetmomenten/2014-01/publiceren'),
    vul: async (page) => {
      await page.locator('summary', { hasText: 'Publicatie intrekken' }).click()
      await page.getByLabel('Waarom trekt u de publicatie in?').fill(lang)
    },
    staatEr: async (page) => {
      await expect(page.getByLabel('Waarom trekt u de publicatie in?')).toBeVisible()
      await expect(page.getByLabel('Waarom trekt u de publicatie in?')).toHaveValue(lang)
    },
    knop: 'Publicatie intrekken',
    gelukt: staatOp('/meetmomenten/2014-01?gedaan=intrekken'),
  },
  {
    naam: 'publiceren',
    wie: 'bureau',
    open: ga('/meetmomenten/2014-01/publiceren'),
    knop: /^Maak meetmoment/,
    gelukt: leest('Dit meetmoment is openbaar'),
  },
  {
    naam: 'een tekst terugzetten',
    wie: 'bureau',
    open: async (page) => {
      await page.goto('/meetmomenten/2014-01/rapport/samenvatting')
      await page.getByRole('textbox', { name: 'Tekst' }).fill(`Een tekst voor ${plan}.`)
      await page.getByRole('button', { name: 'Opslaan' }).click()
      await leest(/^Opgeslagen/)(page)
      await page.goto('/meetmomenten/2014-01/rapport/samenvatting/versies?pagina=1')
    },
    knop: 'Zet terug naar versie 1',
    gelukt: leest('Versie 1 is teruggezet.'),
  },
  {
    naam: 'een antwoord terugzetten',
    wie: 'projectleider',
    open: async (page) => {
      await page.goto('/vragenlijst/GM0193/thema/10')
      await kaart(page, '10').getByLabel('Toelichting').fill(`Een toelichting voor ${plan}.`)
      const opslaan = page.getByRole('button', { name: 'Opslaan' })
      if (await opslaan.isVisible()) await opslaan.click()
      await expect(kaart(page, '10').getByText(/^Opgeslagen/)).toBeVisible()
      await page.goto('/vragenlijst/GM0193/geschiedenis/10')
    },
    knop: /^Zet terug/,
    gelukt: leest('Het antwoord is teruggezet.'),
  },
  {
    naam: 'een link maken',
    wie: 'beheerder',
    open: viaBeheer(`Nieuwe link voor een wachtwoord: ${mensen.link}`),
    knop: 'Link maken',
    gelukt: leest(/\/wachtwoord\/[\w-]{40,}/),
  },
  {
    naam: 'een aanstelling intrekken',
    wie: 'beheerder',
    open: viaBeheer(`Aanstelling intrekken: ${mensen.intrekken}`),
    knop: 'Ja, intrekken',
    gelukt: leest('De aanstelling is ingetrokken.'),
  },
  {
    naam: 'een account verwijderen',
    wie: 'beheerder',
    open: viaBeheer(`Account verwijderen: ${mensen.verwijderen}`),
    knop: 'Ja, verwijderen',
    gelukt: leest('Het account is verwijderd.'),
  },
]
