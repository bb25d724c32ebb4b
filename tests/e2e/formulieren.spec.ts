import type { Page } from '@playwright/test'
import { proeven } from './formulieren/proeven'
import { expect, expectAccessible, expectFits, logInAs, openAs, type Persona, pressPersona, test } from './persona'

// Plans, freezes and publishes, so these tests have a server and a database of their own: see playwright.config.ts.

test.describe.configure({ mode: 'serial', timeout: 300_000 })

/** What came of a form, above it. */
const melding = (page: Page) => page.locator('form > [tabindex="-1"]')
const uitgelogd = /^U was uitgelogd\. Wat u had ingevuld, staat er nog\./

const verlopen = {
  'met JavaScript': {
    plan: 'de eerste proef',
    peildatum: '2090-01-15',
    sleutel: '2090-01',
    bevriest: '2014-05',
    mensen: { link: 'Marleen Bosch', intrekken: 'Wouter Kok', verwijderen: 'Joost Timmer' },
  },
  'zonder JavaScript': {
    plan: 'de tweede proef',
    peildatum: '2090-02-15',
    sleutel: '2090-02',
    bevriest: '2090-01',
    mensen: { link: 'Marleen Bosch', intrekken: 'Ellen Ruijters', verwijderen: 'Lian Gorissen' },
  },
}

async function logInHere(page: Page, wie: Persona): Promise<void> {
  await expect(melding(page).filter({ hasText: 'Wat u had ingevuld, is bewaard' })).toBeFocused()
  await pressPersona(page, wie)
}

for (const [hoe, verloop] of Object.entries(verlopen)) {
  const javaScriptEnabled = hoe === 'met JavaScript'
  for (const { naam, wie, open, vul, staatEr, knop, gelukt } of proeven(verloop))
    test(`${naam} ${hoe}: een verlopen sessie verliest niets, en twee keer drukken is één keer doen`, async ({
      browser,
    }) => {
      const { context, page } = await openAs(browser, wie, { javaScriptEnabled })
      await open(page)
      await vul?.(page)
      const adres = page.url()
      await context.clearCookies()
      await page.getByRole('button', { name: knop }).first().click()
      await logInHere(page, wie)
      await expect(page).toHaveURL(adres)
      await expect(page.getByText(uitgelogd)).toBeVisible()
      await expect(melding(page).filter({ hasText: uitgelogd })).toBeFocused()
      await staatEr?.(page)

      const verstuurd: string[] = []
      page.on('request', (request) => request.method() === 'POST' && verstuurd.push(request.url()))
      await page.getByRole('button', { name: knop }).first().dblclick()
      await gelukt(page)
      // Whoever listens hears what came of it.
      await expect(page.locator('main [tabindex="-1"]:focus')).toHaveCount(1)
      if (javaScriptEnabled) expect(verstuurd).toHaveLength(1)

      // Sent again, nothing waits any more.
      expect((await context.cookies()).map((cookie) => cookie.name)).toEqual(['authjs.session-token'])
      await context.close()
    })
}

for (const [hoe, javaScriptEnabled] of [
  ['met', true],
  ['zonder', false],
] as const)
  test(`wat na het inloggen terugkwam, is ${hoe} JavaScript weg te gooien, en Enter in een veld verstuurt het`, async ({
    browser,
  }) => {
    const { context, page } = await openAs(browser, 'bureau', { javaScriptEnabled })
    const vul = async () => {
      await page.goto('/meetmomenten/nieuw')
      await page.getByLabel('Naam').fill('weg te gooien')
      await context.clearCookies()
      await page.getByRole('button', { name: 'Meetmoment plannen' }).click()
      await logInHere(page, 'bureau')
      await expect(page.getByLabel('Naam')).toHaveValue('weg te gooien')
    }
    await vul()
    await page.getByLabel('Naam').press('Enter')
    await expect(page.getByRole('alert').filter({ hasText: 'Er klopt iets niet' })).toBeVisible()
    await expect(page.getByLabel('Naam')).toHaveValue('weg te gooien')
    await vul()
    if (javaScriptEnabled) await expectAccessible(page)
    await page.getByRole('button', { name: 'Of gooi het weg' }).click()
    await expect(page.getByText(uitgelogd)).toHaveCount(0)
    await expect(page.getByLabel('Naam')).toHaveValue('')
    expect((await context.cookies()).map((cookie) => cookie.name)).toEqual(['authjs.session-token'])
    await context.close()
  })

test('wie zich op deze computer daarna aanmeldt, ziet niets van wat een ander had ingevuld', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'beheerder')
  await page.goto('/beheer')
  await page.getByRole('link', { name: /^Nieuwe link voor een wachtwoord: Dennis/ }).click()
  const adres = page.url()
  const other = await context.newPage()
  await other.goto('/beheer')
  await other.getByRole('button', { name: 'Uitloggen' }).click()
  await expect(other.getByText('U bent uitgelogd.')).toBeVisible()
  await page.getByRole('button', { name: 'Link maken' }).click()
  await logInHere(page, 'bureau')
  await expect(page.getByRole('heading', { name: 'Deze pagina is er niet' })).toBeVisible()

  // An old tab does nothing in the name of who logged in since.
  await other.goto('/inloggen')
  await pressPersona(other, 'beheerder')
  await expect(other).toHaveURL('/beheer')
  await other.goto(adres)
  await expect(other.getByText(uitgelogd)).toBeVisible()
  await context.clearCookies()
  await logInAs(await context.newPage(), 'projectleider')
  await other.getByRole('button', { name: 'Link maken' }).click()
  await expect(other.getByText(/is intussen iemand anders ingelogd\. Er is niets gedaan\./)).toBeVisible()
  await context.close()
})

test('wat niet klopt, krijgt de aandacht, wordt gezegd en staat op 320 pixels in beeld', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'bureau', { viewport: { width: 320, height: 568 } })
  await page.goto('/meetmomenten/2014-01/correctie')
  const reden = page.getByLabel('Waarom is deze correctie nodig?')
  const naam = page.getByLabel('Naam')
  await naam.fill('x'.repeat(81))
  const knop = page.getByRole('button', { name: 'Correctie plannen' })
  for (let keer = 0; keer < 2; keer += 1) {
    await knop.click()
    const zinnen = page.getByRole('alert').filter({ hasText: 'Er klopt iets niet: 2 dingen.' })
    await expect(zinnen).toBeInViewport()
    await expect(melding(page)).toBeFocused()
    await expect(naam).toHaveValue('x'.repeat(81))
    await expect(reden).toHaveAttribute('aria-invalid', 'true')
    await expect(reden).toHaveAccessibleDescription(/Zeg waarom deze correctie nodig is/)
    await reden.focus()
  }
  await expectAccessible(page)
  await expectFits(page)
  await page.getByRole('link', { name: /^Zeg waarom/ }).click()
  await expect(reden).toBeFocused()
  await expect(reden).toBeInViewport()
  await expect(page.getByText('Waarom is deze correctie nodig?')).toBeInViewport()
  await context.close()
})

test('de knop blijft aan terwijl het formulier onderweg is, en zegt dat hij bezig is', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'bureau')
  await page.goto('/meetmomenten/nieuw')
  await page.route('**/meetmomenten/nieuw', (route) =>
    route.request().method() === 'POST' ? undefined : route.fallback(),
  )
  await page.getByRole('button', { name: 'Meetmoment plannen' }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Bezig…' })).toHaveCount(1)
  const knop = page.getByRole('button', { name: 'Bezig…' })
  await expect(knop).toBeFocused()
  await expect(knop).toBeEnabled()
  await context.close()
})

test('zonder netwerk blijft staan wat er was ingevuld, en daarna kan het alsnog', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'bureau')
  await page.goto('/meetmomenten/nieuw')
  await page.getByLabel('Naam').fill('zonder netwerk')
  await page.getByLabel('Peildatum').fill('2091-01-01')
  await context.setOffline(true)
  const knop = page.getByRole('button', { name: 'Meetmoment plannen' })
  await knop.click()
  await expect(melding(page).filter({ hasText: 'Er is geen verbinding met de server.' })).toBeFocused()
  await expect(page.getByLabel('Naam')).toHaveValue('zonder netwerk')
  await context.setOffline(false)
  // The reply alone is lost: the server has done it, and the form does not say that it has not.
  await page.route('**/meetmomenten/nieuw', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    await route.fetch({ maxRedirects: 0 })
    await route.abort()
  })
  await knop.click()
  await expect(melding(page).filter({ hasText: 'We weten niet of het is gelukt' })).toBeFocused()
  await page.unroute('**/meetmomenten/nieuw')
  await knop.click()
  await expect(page).toHaveURL('/meetmomenten/2091-01?gedaan=plannen')
  await context.close()
})

test('wat is ingevuld voordat er JavaScript is, staat er daarna nog, ook over een tekst die er al stond', async ({
  browser,
}) => {
  const { context, page } = await openAs(browser, 'bureau')
  await page.goto('/meetmomenten/nieuw')
  await page.getByLabel('Naam').fill('vroeg begonnen')
  await page.getByLabel('Peildatum').fill('2092-01-01')
  await page.getByLabel('Toelichting').fill('Wat er stond')
  await page.getByRole('button', { name: 'Meetmoment plannen' }).click()
  await expect(page).toHaveURL('/meetmomenten/2092-01?gedaan=plannen')
  let laatLos = () => {}
  const los = new Promise<void>((resolve) => {
    laatLos = resolve
  })
  await page.route('**/*.js', async (route) => {
    await los
    await route.continue()
  })
  await page.goto('/meetmomenten/2092-01/wijzigen', { waitUntil: 'commit' })
  await page.getByLabel('Naam').fill('vroeger begonnen')
  await page.getByLabel('Toelichting').fill('Wat er stond, en meer')
  laatLos()
  // React has taken over.
  const overgenomen = (vak: Element) => Object.keys(vak).some((key) => key.startsWith('__reactProps'))
  await expect.poll(() => page.getByLabel('Toelichting').evaluate(overgenomen)).toBe(true)
  await expect(page.getByLabel('Naam')).toHaveValue('vroeger begonnen')
  await expect(page.getByLabel('Toelichting')).toHaveValue('Wat er stond, en meer')
  await page.getByRole('button', { name: 'Wijziging bewaren' }).click()
  await expect(page.getByText('Wat er stond, en meer')).toBeVisible()
  await context.close()
})

for (const javaScriptEnabled of [true, false])
  test(`inloggen en een wachtwoord kiezen ${javaScriptEnabled ? 'met' : 'zonder'} JavaScript: zin bij het veld, wachtwoord nooit terug`, async ({
    browser,
  }) => {
    const { context: beheer, page: bram } = await openAs(browser, 'beheerder')
    await bram.goto('/beheer')
    await bram.getByRole('link', { name: 'Nieuwe link voor een wachtwoord: Dennis Kuipers' }).click()
    await bram.getByRole('button', { name: 'Link maken' }).click()
    const link = await bram.getByText(/\/wachtwoord\/[\w-]{40,}/).innerText()
    await beheer.close()

    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(link)
    await page.getByLabel('Nieuw wachtwoord').fill('een lang wachtwoord')
    await page.getByLabel('Nog een keer').fill('een ander wachtwoord')
    await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click()
    await expect(page.getByText('De twee wachtwoorden zijn niet gelijk.').first()).toBeVisible()
    await expect(melding(page)).toBeFocused()
    expect(await page.content()).not.toContain('een lang wachtwoord')
    for (const veld of ['Nieuw wachtwoord', 'Nog een keer']) await page.getByLabel(veld).fill('een lang wachtwoord')
    await page.getByRole('button', { name: 'Wachtwoord opslaan' }).dblclick()
    await expect(page.getByText('Uw wachtwoord is opgeslagen. U kunt ermee inloggen.')).toBeVisible()

    await page.getByLabel('E-mailadres').fill('dennis.kuipers@demo.tvs.example')
    await page.getByRole('button', { name: 'Inloggen', exact: true }).click()
    await expect(page.getByText('Vul uw wachtwoord in.').first()).toBeVisible()
    await expect(page.getByLabel('E-mailadres')).toHaveValue('dennis.kuipers@demo.tvs.example')
    await page.getByLabel('Wachtwoord').fill('een lang wachtwoord')
    await page.getByRole('button', { name: 'Inloggen', exact: true }).dblclick()
    await expect(page.getByText('U vult in voor Sittard-Geleen')).toBeVisible()
    await context.close()
  })
