import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectFits, logInAs, openAs, pressPersona, test } from './persona'

// On a meetmoment that nobody publishes, and each test on a text of its own.
const rapport = '/meetmomenten/2013-10/rapport'
const plek = (sleutel: string) => `${rapport}/${sleutel}`
const vak = (page: Page) => page.getByLabel('Tekst', { exact: true })
/** The page saves as you go once this choice is there. */
const klaar = (page: Page) => expect(page.getByLabel('Welk cijfer')).toBeVisible()
const opgeslagen = (page: Page) => page.getByText(/^Opgeslagen om \d\d:\d\d$/)
const voorbeeld = (page: Page) => page.getByRole('region', { name: 'Voorbeeld' })
const conflict = (page: Page) => page.getByRole('heading', { name: /heeft deze tekst intussen ook gewijzigd/ })

test.describe('Tineke schrijft het rapport', () => {
  test('en ziet in één overzicht welke teksten nog concept zijn', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto('/meetmomenten/2013-10')
    await page.getByRole('link', { name: 'Rapport schrijven' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rapport schrijven: oktober 2013')
    await expect(page.getByText(/nog concept/)).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Fase 1 Verkenning op nieuwe taken' })).toBeVisible()
    await page.getByText('Lees de hele tekst').first().click()
    await expect(page.getByText('Klap in').first()).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Samenvatting' }).click()
    await expect(page).toHaveURL(plek('samenvatting'))
    await expect(vak(page)).not.toHaveValue('')
  })

  test('en wat zij typt wordt bewaard, met het cijfer van het rapport in het voorbeeld', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto(plek('thema-samenhang-bevindingen'))
    await klaar(page)
    await vak(page).fill('## Wat opvalt\n\nTwee zaken <script>alert(1)</script>, **vet**:\n\n- Ja: ')
    await page.getByRole('button', { name: 'invoegen: thema-2 Ja' }).click()
    await expect(vak(page)).toHaveValue(/- Ja: \{\{thema-2\.ja\}\}$/)
    await expect(vak(page)).toBeFocused()
    await expect(opgeslagen(page)).toBeVisible()
    await expect(voorbeeld(page).getByRole('heading', { name: 'Wat opvalt' })).toBeVisible()
    await expect(voorbeeld(page).getByRole('listitem')).toHaveText(/^Ja: \d+%$/)
    await expect(voorbeeld(page).getByText('<script>alert(1)</script>')).toBeVisible()
    await expect(page.getByText('Geschreven', { exact: true })).toBeVisible()
    await expectAccessible(page)
    await page.reload()
    await expect(vak(page)).toHaveValue(/^## Wat opvalt/)
    await page.goto(rapport)
    await expect(page.getByText('Geschreven', { exact: true }).first()).toBeVisible()
  })

  test('en hoort van een verwijzing die niet bestaat, wat er wel kan', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto(plek('thema-samenhang-toelichting'))
    await klaar(page)
    await vak(page).fill('Het is {{2z.ja}}.')
    await expect(opgeslagen(page)).toBeVisible()
    await expect(voorbeeld(page).getByText('In deze tekst staat één fout.')).toBeVisible()
    await expect(voorbeeld(page).getByRole('listitem')).toHaveText(/\{\{2z\.ja\}\} Vraag “2z” bestaat niet/)
    await expectAccessible(page)
    await page.goto(rapport)
    await expect(page.getByText(/1 met een fout/)).toBeVisible()
    await page.goto(plek('thema-samenhang-toelichting'))
    await klaar(page)
    await vak(page).fill('Het is {{2a.ja}}.')
    await expect(opgeslagen(page)).toBeVisible()
    await expect(voorbeeld(page).getByText('In deze tekst staat')).toHaveCount(0)
  })

  test('en hoort van een link die niet kan, terwijl de tekst ervan blijft staan', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto(plek('thema-inventarisatie-vraag-en-aanbod-toelichting'))
    await klaar(page)
    await vak(page).fill('Zie [de meting](/metingen/2014-01).')
    await expect(opgeslagen(page)).toBeVisible()
    await expect(voorbeeld(page).getByText('In deze tekst staat één fout.')).toBeVisible()
    await expect(voorbeeld(page).getByRole('listitem')).toHaveText(
      '[de meting](/metingen/2014-01) Een link begint met https://, http:// of mailto:.',
    )
    await expect(voorbeeld(page).getByText('Zie de meting.')).toBeVisible()
    await expectAccessible(page)
    await vak(page).fill('Zie [de meting](https://voorbeeld.nl/metingen).')
    await expect(opgeslagen(page)).toBeVisible()
    await expect(voorbeeld(page).getByText('In deze tekst staat')).toHaveCount(0)
    await expect(voorbeeld(page).getByRole('link', { name: 'de meting' })).toBeVisible()
  })

  test('en hoort dat een tekst te veel opmaak heeft, en leest hem zoals hij is getypt', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto(plek('thema-inventarisatie-vraag-en-aanbod-bevindingen'))
    await klaar(page)
    await vak(page).fill(`**Vet**\n\n${'['.repeat(19_000)}`)
    await expect(opgeslagen(page)).toBeVisible()
    await expect(voorbeeld(page).getByText(/Hiervoor staat al te veel opmaak/)).toBeVisible()
    await expect(voorbeeld(page).locator('strong', { hasText: 'Vet' })).toBeVisible()
    await expect(voorbeeld(page).getByText(/^\[{19000}$/)).toBeVisible()
  })

  test('en hoort dat een tabel of afbeelding niet in een tekst kan, en welk teken niet in de PDF', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto(plek('fase-1-toelichting'))
    await klaar(page)
    await vak(page).fill('Dit staat er al.')
    await expect(opgeslagen(page)).toBeVisible()
    const plak = (soort: string, inhoud: string) =>
      vak(page).evaluate(
        (element, [type = '', data = '']) => {
          const clipboardData = new DataTransfer()
          clipboardData.setData(type, data)
          const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
          element.dispatchEvent(event)
          return event.defaultPrevented
        },
        [soort, inhoud],
      )
    const melding = page.getByRole('status').filter({ hasText: 'niet overgenomen' })
    expect(await plak('text/plain', 'Regio\tJa\nNoord\t3')).toBe(true)
    await expect(melding).toContainText('Een tabel kan niet in een tekst')
    expect(await plak('text/html', '<p><img src="file:///grafiek.png"></p>')).toBe(true)
    await expect(melding).toContainText('Een afbeelding kan niet in een tekst')
    await expect(vak(page)).toHaveValue('Dit staat er al.')
    await expectAccessible(page)
    expect(await plak('text/plain', 'gewone tekst')).toBe(false)
    await expect(melding).toHaveCount(0)
    await vak(page).fill('Wij zijn blij 😀 met ≥ 80%.')
    await expect(voorbeeld(page).getByText('Eén teken kan niet in de PDF.')).toBeVisible()
    await expect(voorbeeld(page).getByRole('listitem')).toHaveText(
      '😀 (U+1F600) in deze tekst: “Wij zijn blij 😀 met ≥ 80%.”',
    )
    await page.goto('/meetmomenten/2013-10/publiceren')
    await expect(page.getByText('Eén teken kan niet in de PDF.')).toBeVisible()
    await expect(page.getByText(/^😀 \(U\+1F600\) in Fase 1\./)).toBeVisible()
    await expectAccessible(page)
    await page.goto(plek('fase-1-toelichting'))
    await klaar(page)
    await vak(page).fill('Dit staat er al.')
    await expect(opgeslagen(page)).toBeVisible()
  })

  test('en met twee tegelijk wordt er niets overschreven', async ({ browser }) => {
    const first = await openAs(browser, 'bureau')
    const second = await openAs(browser, 'bureau')
    for (const { page } of [first, second]) {
      await page.goto(plek('thema-proces-bevindingen'))
      await klaar(page)
    }
    await vak(first.page).fill('Van de eerste')
    await expect(opgeslagen(first.page)).toBeVisible()
    await vak(second.page).fill('Van de tweede')
    await expect(conflict(second.page)).toBeVisible()
    await expect(second.page.getByRole('region', { name: 'Uw tekst' })).toContainText('Van de tweede')
    await expect(second.page.getByRole('region', { name: /^Tekst van/ })).toContainText('Van de eerste')
    await expectAccessible(second.page)
    await second.page.getByRole('button', { name: 'Zet beide onder elkaar' }).click()
    await expect(vak(second.page)).toHaveValue('Van de eerste\n\nVan de tweede')
    await expect(opgeslagen(second.page)).toBeVisible()
    await vak(first.page).fill('Van de eerste, verder')
    await expect(conflict(first.page)).toBeVisible()
    await first.page.getByRole('button', { name: /^Neem die van .* over$/ }).click()
    await expect(vak(first.page)).toHaveValue('Van de eerste\n\nVan de tweede')
    await expect(conflict(first.page)).toHaveCount(0)
    await first.context.close()
    await second.context.close()
  })

  test('en verliest niets zonder netwerk, ook niet als het tabblad sluit', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'bureau')
    await page.goto(plek('thema-proces-toelichting'))
    await klaar(page)
    await context.setOffline(true)
    await vak(page).fill('Getypt zonder netwerk')
    await expect(page.getByText('Niet opgeslagen.', { exact: true })).toBeVisible()
    await expectAccessible(page)
    await page.close()
    await context.setOffline(false)
    const later = await context.newPage()
    // Every page of this account sends what waits.
    const sent = later.waitForResponse((response) => response.url().endsWith('/api/rapportteksten') && response.ok())
    await later.goto(rapport)
    await sent
    await later.goto(plek('thema-proces-toelichting'))
    await expect(vak(later)).toHaveValue('Getypt zonder netwerk')
    await context.close()
  })

  test('en komt na een verlopen sessie terug bij dezelfde tekst', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'bureau')
    await page.goto(plek('thema-krachtenveldanalyse-bevindingen'))
    await klaar(page)
    await context.clearCookies()
    await vak(page).fill('Getypt na het verlopen van de sessie')
    await expect(page.getByText(/Niet opgeslagen: u bent uitgelogd/)).toBeVisible()
    await page.getByRole('link', { name: 'Opnieuw inloggen' }).first().click()
    await pressPersona(page, 'bureau')
    await expect(page).toHaveURL(plek('thema-krachtenveldanalyse-bevindingen'))
    await expect(vak(page)).toHaveValue('Getypt na het verlopen van de sessie')
    await expect(opgeslagen(page)).toBeVisible()
    await context.close()
  })

  test('en ziet na inloggen in een ander tabblad alles opgeslagen zodra zij terug is', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'bureau')
    await page.goto(plek('thema-dialoog-fase-2-bevindingen'))
    await klaar(page)
    await context.clearCookies()
    await vak(page).fill('Getypt voor het inloggen in een ander tabblad')
    await expect(page.getByText(/Niet opgeslagen: u bent uitgelogd/)).toBeVisible()
    const other = await context.newPage()
    await logInAs(other, 'bureau')
    await other.close()
    // A browser without windows tells no page that it is seen again.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await expect(opgeslagen(page)).toBeVisible()
    await context.close()
  })

  test('en wat zij typte voordat de pagina klaar was, blijft staan en wordt bewaard', async ({ page }) => {
    await logInAs(page, 'bureau')
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(/\/_next\/static\/.*\.js/, async (route) => {
      await held
      await route.continue()
    })
    await page.goto(plek('fase-2-bevindingen'), { waitUntil: 'commit' })
    await vak(page).fill('Getypt voor het script')
    release()
    await expect(opgeslagen(page)).toBeVisible()
    await expect(vak(page)).toHaveValue('Getypt voor het script')
    await page.reload()
    await expect(vak(page)).toHaveValue('Getypt voor het script')
  })

  test('en doet dat ook met alleen het toetsenbord', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto(plek('thema-krachtenveldanalyse-toelichting'))
    await klaar(page)
    await vak(page).focus()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('Met het toetsenbord: ')
    await page.getByRole('button', { name: 'invoegen: gemeenten' }).focus()
    await page.keyboard.press('Enter')
    await expect(vak(page)).toBeFocused()
    await expect(vak(page)).toHaveValue('Met het toetsenbord: {{gemeenten}}')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Opslaan' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(opgeslagen(page)).toBeVisible()
    await expect(voorbeeld(page)).toContainText('Met het toetsenbord: 403')
  })

  test('en zet een oude versie terug', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto(plek('fase-2-toelichting'))
    await klaar(page)
    const concept = await vak(page).inputValue()
    await vak(page).fill('Daar kom ik op terug.')
    await expect(opgeslagen(page)).toBeVisible()
    await page.getByRole('link', { name: 'Versies' }).click()
    await expect(page.getByText(/als concept gemaakt uit de cijfers/)).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Zet terug naar versie 1' }).click()
    await expect(page.getByText('Versie 1 is teruggezet.')).toBeVisible()
    await page.getByRole('link', { name: 'Terug naar de tekst' }).click()
    await expect(vak(page)).toHaveValue(concept)
  })

  test('en kan op 360 pixels overal bij', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'bureau', { viewport: { width: 360, height: 740 } })
    for (const pad of [
      rapport,
      plek('samenvatting'),
      `${plek('samenvatting')}/versies`,
      '/meetmomenten/2013-10/toelichtingen',
    ]) {
      await page.goto(pad)
      await expectFits(page)
    }
    await context.close()
  })
})

test.describe('Tineke schrijft zonder JavaScript', () => {
  test('en bewaart, herstelt en zet terug', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'bureau', { javaScriptEnabled: false })
    await page.goto(plek('thema-richtinggevend-kader-bevindingen'))
    await vak(page).fill('Zonder JavaScript: {{gemeenten}}')
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(opgeslagen(page)).toBeVisible()
    await expect(voorbeeld(page)).toContainText('Zonder JavaScript: 403')
    await vak(page).fill('x'.repeat(20_001))
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(page.getByText('Deze tekst heeft 20.001 tekens.').first()).toBeVisible()
    await expect(vak(page)).toHaveValue('x'.repeat(20_001))
    await page.goto(`${plek('thema-richtinggevend-kader-bevindingen')}/versies`)
    await page.getByRole('button', { name: 'Zet terug naar versie 1' }).click()
    await expect(page.getByText('Versie 1 is teruggezet.')).toBeVisible()
    await context.close()
  })

  test('en verliest niets als de sessie is verlopen', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'bureau', { javaScriptEnabled: false })
    const pad = plek('thema-besluitvorming-beleidsplan-bevindingen')
    await page.goto(pad)
    const lang = 'Geschreven voordat de sessie eindigde. '.repeat(100).trim()
    await vak(page).fill(lang)
    await context.clearCookies()
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await pressPersona(page, 'bureau')
    await expect(page).toHaveURL(pad)
    await expect(page.getByText(/^U was uitgelogd\. Wat u had ingevuld, staat er nog\./)).toBeVisible()
    await expect(vak(page)).toHaveValue(lang)
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(opgeslagen(page)).toBeVisible()
    await page.goto(pad)
    await expect(vak(page)).toHaveValue(lang)
    await expect(page.getByText(/^U was uitgelogd/)).toHaveCount(0)
    await context.close()
  })

  test('en ziet het als een ander eerder was', async ({ browser }) => {
    const first = await openAs(browser, 'bureau', { javaScriptEnabled: false })
    const second = await openAs(browser, 'bureau', { javaScriptEnabled: false })
    for (const { page } of [first, second]) await page.goto(plek('thema-richtinggevend-kader-toelichting'))
    await vak(first.page).fill('Van de eerste')
    await first.page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(opgeslagen(first.page)).toBeVisible()
    await vak(second.page).fill('Van de tweede')
    await second.page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(conflict(second.page)).toBeVisible()
    await expect(vak(second.page)).toHaveValue('Van de tweede')
    await expect(second.page.getByRole('region', { name: /^Tekst van/ })).toContainText('Van de eerste')
    await second.page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(opgeslagen(second.page)).toBeVisible()
    await first.context.close()
    await second.context.close()
  })
})

test.describe('de toelichtingen van gemeenten', () => {
  test('zijn te doorzoeken en te filteren, en leiden naar de tekst', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto('/meetmomenten/2014-01/toelichtingen')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Toelichtingen van gemeenten: januari 2014')
    await expectAccessible(page)
    await page.getByLabel('Zoek in toelichting of naam van de gemeente').fill('JEUGD')
    await page.getByLabel('Antwoord', { exact: true }).selectOption('Nee')
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    await expect(page).toHaveURL(/q=JEUGD/)
    await expect(page.getByText(/^\d+ toelichting(en)?/).first()).toBeVisible()
    const first = page.locator('main li').filter({ hasText: /jeugd/i }).first()
    await expect(first).toContainText('Nee')
    await page
      .getByRole('link', { name: /^Alleen deze vraag/ })
      .first()
      .click()
    await expect(page.getByLabel('Vraag', { exact: true })).not.toHaveValue('')
    await expectAccessible(page)
    await page.getByRole('link', { name: /^Schrijf over thema/ }).click()
    await expect(page).toHaveURL(/\/rapport\/thema-.*-toelichting$/)
  })

  test('zijn er niet als niets past, en dat staat er', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto('/meetmomenten/2014-01/toelichtingen?q=xyzzy%25')
    await expect(page.getByText('Geen toelichting past hierbij.')).toBeVisible()
    await expectAccessible(page)
    await page.goto('/meetmomenten/2014-01/toelichtingen?antwoord=misschien')
    await expect(page.getByText(/Het adres van deze pagina klopt niet helemaal \(antwoord\)/)).toBeVisible()
    const onbekend = await page.goto('/meetmomenten/2014-01/toelichtingen?regio=bestaat-niet')
    expect(onbekend?.status()).toBe(404)
  })
})

test('wie geen rapport schrijft, bewaart niets', async ({ browser, baseURL }) => {
  const data = { meetmoment: '2013-10', plek: 'samenvatting', tekst: 'tekst die nergens mag staan', basis: 1 }
  for (const persona of ['projectleider', 'regiocorrespondent', 'beheerder'] as const) {
    const { context } = await openAs(browser, persona)
    const reply = await context.request.post('/api/rapportteksten', { headers: { Origin: baseURL ?? '' }, data })
    expect(reply.status()).toBe(404)
    expect(await reply.json()).toMatchObject({ soort: 'onbekend' })
    await context.close()
  }
  const visitor = await browser.newContext()
  expect(
    (await visitor.request.post('/api/rapportteksten', { headers: { Origin: baseURL ?? '' }, data })).status(),
  ).toBe(401)
  await visitor.close()

  const { context, page } = await openAs(browser, 'bureau')
  const post = (headers: Record<string, string>, body: unknown) =>
    context.request.post('/api/rapportteksten', { headers, data: body })
  expect((await post({ Origin: 'https://ergens-anders.example' }, data)).status()).toBe(403)
  expect((await post({ Origin: baseURL ?? '', 'X-TVS-Gebruiker': '999999' }, data)).status()).toBe(401)
  expect((await post({ Origin: baseURL ?? '' }, { ...data, tekst: 'x'.repeat(20_001) })).status()).toBe(422)
  expect((await post({ Origin: baseURL ?? '' }, { ...data, plek: 'bestaat-niet' })).status()).toBe(404)
  await page.goto(plek('samenvatting'))
  await expect(vak(page)).not.toHaveValue(/nergens mag staan/)
  await context.close()
})
