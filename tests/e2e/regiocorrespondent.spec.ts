import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectFits, kaart, logInAs, openAs, test } from './persona'
import { vellen } from './vellen'

const kruistabel = (page: Page) => page.getByRole('table', { name: /lampje/ })
const rij = (page: Page, gemeente: string) =>
  kruistabel(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: gemeente, exact: true }) })
const gemeenten = (page: Page) => kruistabel(page).locator('tbody').getByRole('rowheader').allInnerTexts()

/** How many vragen of the first column each gemeente answers with Ja, from top to bottom. */
async function aantallenJa(page: Page): Promise<number[]> {
  const cells = await kruistabel(page).locator('tbody tr td:nth-of-type(1)').allInnerTexts()
  return cells.map((text) => Number(/(\d+) Ja/.exec(text)?.[1] ?? 0))
}

test.describe('Rianne, regiocorrespondent van Zuid-Limburg', () => {
  test('ziet de gemeenten van haar regio, waar ze staan en hoe ver ze zijn', async ({ page }) => {
    await logInAs(page, 'regiocorrespondent')
    await expect(page).toHaveURL(/\/regio/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zuid-Limburg')
    for (const naam of ['Maastricht', 'Heerlen', 'Sittard-Geleen']) await expect(rij(page, naam)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Zwolle', exact: true })).toHaveCount(0)
    const voet = kruistabel(page).locator('tfoot')
    await expect(voet.getByRole('rowheader')).toHaveText([
      /^Zuid-Limburg\s*18 /,
      /^Nederland/,
      /^Zuid-Limburg, januari 2014/,
    ])
    await expect(page.getByRole('rowheader', { name: /^Minder dan 50% ingevuld/ })).toBeVisible()
    await page.getByText(/^Lijst voor een mail/).click()
    await expect(page.getByRole('textbox', { name: /Kopieer de tekst/ })).toHaveValue(
      /- Simpelveld \(\d+ van 68 vragen\)/,
    )
    await expectAccessible(page)
  })

  test('loopt van de tabel naar een thema, een vraag en het antwoord met zijn toelichting', async ({ page }) => {
    await logInAs(page, 'regiocorrespondent')
    await kruistabel(page)
      .getByRole('link', { name: /^1\. Inventarisatie/ })
      .click()
    await expect(page).toHaveURL(/thema=inventarisatie-vraag-en-aanbod/)
    await expect(page.getByRole('heading', { name: /Thema 1\. Inventarisatie.*: de vragen/ })).toBeVisible()
    await expect(kruistabel(page).getByRole('columnheader', { name: /^1b/ })).toBeVisible()
    await expectAccessible(page)
    await rij(page, 'Maastricht').getByRole('cell').nth(1).getByRole('link').click()
    await expect(page).toHaveURL(/\/gemeente\/GM0935\?.*#vraag-1b$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Maastricht: antwoorden')
    await expect(kaart(page, '1b')).toContainText('Volgens onze laatste telling')
    await expect(kaart(page, '1b')).toContainText('januari 2014')
    await expect(page.getByRole('radio')).toHaveCount(0)
    await expect(page.getByRole('textbox', { name: /toelichting/i })).toHaveCount(0)
    await expectAccessible(page)
    await kaart(page, '1b')
      .getByRole('link', { name: /^Geschiedenis/ })
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Geschiedenis van vraag 1b')
    await page.goBack()
    await page.getByRole('link', { name: 'Terug naar regio Zuid-Limburg' }).click()
    await kruistabel(page)
      .getByRole('link', { name: /^1\. Inventarisatie/ })
      .click()
    await page.getByRole('link', { name: "Terug naar alle thema's" }).click()
    await expect(kruistabel(page).getByRole('columnheader', { name: /^20\./ })).toBeVisible()
  })

  test('drukt haar regio af op enkele liggende vellen', async ({ page }) => {
    await logInAs(page, 'regiocorrespondent')
    await page.goto('/regio')
    const regio = await vellen(page)
    expect(regio.length).toBeLessThanOrEqual(5)
    expect(new Set(regio.map(({ breed, hoog }) => breed > hoog))).toEqual(new Set([true]))
    await page.goto('/verloop')
    expect((await vellen(page)).every(({ breed, hoog }) => breed < hoog)).toBe(true)
  })

  test('sorteert met het toetsenbord op een thema en op naam, beide kanten op', async ({ page }) => {
    await logInAs(page, 'regiocorrespondent')
    const kop = kruistabel(page).getByRole('columnheader', { name: 'Gemeente', exact: true })
    await expect(kop).toHaveAttribute('aria-sort', 'ascending')
    await page.waitForLoadState()
    const namen = await gemeenten(page)
    await kop.getByRole('link').press('Enter')
    await expect(kop).toHaveAttribute('aria-sort', 'descending')
    await page.waitForLoadState()
    expect(await gemeenten(page)).toEqual(namen.toReversed())

    const thema = kruistabel(page).getByRole('columnheader', { name: /^1\. Inventarisatie/ })
    for (const [richting, volgorde] of [
      ['op', 'ascending'],
      ['af', 'descending'],
    ] as const) {
      await page.getByLabel('Sorteer op').selectOption({ label: '1. Inventarisatie vraag en aanbod' })
      await page.getByLabel('Volgorde').selectOption(richting)
      await page.getByRole('button', { name: 'Sorteer' }).press('Enter')
      await expect(thema).toHaveAttribute('aria-sort', volgorde)
      await expect(page).toHaveURL(/sorteer=thema-inventarisatie-vraag-en-aanbod/)
      await page.waitForLoadState()
      const sign = richting === 'op' ? 1 : -1
      const aantallen = await aantallenJa(page)
      expect(aantallen).toEqual(aantallen.toSorted((a, b) => sign * (a - b)))
    }
  })

  test('kijkt naar een deel van haar regio en naar een bevroren meetmoment', async ({ page }) => {
    await logInAs(page, 'regiocorrespondent')
    await page.getByRole('navigation', { name: 'Deel' }).getByRole('link', { name: 'Parkstad' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Parkstad')
    await expect(rij(page, 'Heerlen')).toBeVisible()
    await expect(rij(page, 'Maastricht')).toHaveCount(0)
    await page.getByRole('navigation', { name: 'Meetmoment' }).getByRole('link', { name: 'januari 2014' }).click()
    await expect(page).toHaveURL(/meetmoment=2014-01/)
    await expect(page.getByText(/^Meetmoment januari 2014, peildatum 17 januari 2014\. /)).toBeVisible()
    await expect(rij(page, 'Maastricht')).toHaveCount(0)
    await rij(page, 'Heerlen').getByRole('link').first().click()
    await expect(page).toHaveURL(/\/gemeente\/GM0917\?meetmoment=2014-01/)
    await expect(page.getByText('Meetmoment januari 2014, peildatum 17 januari 2014.')).toBeVisible()
    await expect(page.getByText('41 van 41 vragen ingevuld')).toBeVisible()
    await expectAccessible(page)
  })

  test('leest een gemeente ook langs het adres van de vragenlijst, en vult er niets in', async ({ page }) => {
    await logInAs(page, 'regiocorrespondent')
    await page.goto('/vragenlijst/GM0917')
    await expect(page).toHaveURL('/gemeente/GM0917')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Heerlen: antwoorden')
    await expect(page.getByRole('radio')).toHaveCount(0)
  })

  test('krijgt van een andere regio niets te zien, en van een thema dat er toen niet was een uitleg', async ({
    page,
  }) => {
    await logInAs(page, 'regiocorrespondent')
    for (const pad of ['/regio?regio=twente', '/regio?regio=twente&meetmoment=2014-01', '/gemeente/GM0193'])
      expect((await page.goto(pad))?.status(), pad).toBe(404)
    // What cannot be read falls away, and the page says so.
    await page.goto('/regio?regio=Krom%20')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zuid-Limburg')
    await expect(page.getByText('klopt niet helemaal (regio)')).toBeVisible()
    await page.goto('/regio?meetmoment=2014-01&thema=bestaat-niet')
    await expect(page.getByText('heeft het gevraagde thema niet')).toBeVisible()
    await expect(rij(page, 'Heerlen')).toBeVisible()
  })
})

test.describe('Math, regiocorrespondent van Maastricht-Heuvelland', () => {
  test('ziet alleen de gemeenten van zijn subregio', async ({ page }) => {
    await logInAs(page, 'subregiocorrespondent')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Maastricht-Heuvelland')
    await expect(rij(page, 'Maastricht')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Heerlen', exact: true })).toHaveCount(0)
  })

  test('krijgt de regio erboven, een subregio ernaast en hun gemeenten niet', async ({ page }) => {
    await logInAs(page, 'subregiocorrespondent')
    for (const pad of [
      '/regio?regio=zuid-limburg',
      '/regio?regio=zuid-limburg&meetmoment=2014-01',
      '/regio?regio=zuid-limburg&subregio=maastricht-heuvelland',
      '/regio?regio=parkstad',
      '/gemeente/GM0917',
      '/gemeente/GM0917?meetmoment=2014-01',
    ])
      expect((await page.goto(pad))?.status(), pad).toBe(404)
  })
})

test('de regiopagina en haar gemeenten passen op 360 pixels', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'regiocorrespondent', { viewport: { width: 360, height: 740 } })
  for (const pad of [
    '/regio',
    '/regio?meetmoment=2014-01&thema=opdrachtgeverschap',
    '/gemeente/GM0935',
    '/gemeente/GM0935?meetmoment=2014-01&thema=krachtenveldanalyse',
    '/hoe-staan-wij-ervoor',
    '/hoe-staan-wij-ervoor/GM0935',
  ]) {
    await page.goto(pad)
    await expectFits(page)
  }
  await expectAccessible(page)
  await context.close()
})
