import { expect, expectAccessible, expectFits, kaart, logInAs, openAs, pressPersona, test } from './persona'

// Each test works on a thema of its own, so that they can run side by side on one database.
const thema = (nummer: number | string) => `/vragenlijst/GM0193/thema/${nummer}`

test.describe('Petra, projectleider van Zwolle', () => {
  test('ziet waar haar gemeente staat en gaat naar de volgende open vraag', async ({ page }) => {
    await logInAs(page, 'projectleider')
    await expect(page).toHaveURL('/vragenlijst/GM0193')
    await expect(page.getByText('U vult in voor Zwolle')).toBeVisible()
    await expect(page.getByRole('heading', { name: /van 68 vragen ingevuld/ })).toBeVisible()
    for (const fase of [1, 2, 3, 4])
      await expect(page.getByRole('heading', { name: new RegExp(`^Fase ${fase}:`) })).toBeVisible()
    await expect(page.getByRole('link', { name: /over de streefdatum/ })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: /Naar de volgende open vraag/ }).click()
    await expect(page).toHaveURL(/\/thema\/\d+#vraag-\d+[a-z]?$/)
    await expectAccessible(page)
  })

  test('antwoordt, ziet dat het is opgeslagen, en vindt het terug na opnieuw laden', async ({ page }) => {
    await logInAs(page, 'projectleider')
    await page.goto(thema(15))
    const vraag = kaart(page, '15a')
    const tekst = `Met emoji 🚲, "aanhalingstekens", <script>alert(1)</script>\nen een tweede regel ${Date.now()}`
    await vraag.getByText('Ten dele').first().click()
    await vraag.getByLabel('Toelichting').fill(tekst)
    await expect(vraag.getByText(/^Opgeslagen \d\d:\d\d$/)).toBeVisible()
    await page.reload()
    await expect(vraag.getByRole('radio', { name: 'Ten dele' })).toBeChecked()
    await expect(vraag.getByLabel('Toelichting')).toHaveValue(tekst)
  })

  test('slaat een open vraag over voor later, en ziet de aantallen meteen meegaan met haar antwoorden', async ({
    page,
  }) => {
    await logInAs(page, 'projectleider')
    await page.goto('/vragenlijst/GM0193')
    const volgende = page.getByRole('link', { name: /^Naar de volgende open vraag/ })
    const eerste = await volgende.innerText()
    await page.getByRole('link', { name: / later, eerst / }).click()
    await expect(volgende).not.toHaveText(eerste)
    await volgende.click()
    const pil = page.getByRole('link', { name: /^Nog niet ingevuld \(/ })
    const aantal = Number(/\d+/.exec(await pil.innerText())?.[0])
    const [, code = ''] = /#vraag-(.+)$/.exec(page.url()) ?? []
    await kaart(page, code).getByText('Nee', { exact: true }).click()
    await expect(pil).toHaveText(`Nog niet ingevuld (${aantal - 1})`)
    await kaart(page, code).getByText('Antwoord wissen').click()
    await expect(pil).toHaveText(`Nog niet ingevuld (${aantal})`)
  })

  test('wist een antwoord', async ({ page }) => {
    await logInAs(page, 'projectleider')
    await page.goto(thema(15))
    const vraag = kaart(page, '15b')
    await vraag.getByText('Nee', { exact: true }).click()
    await expect(vraag.getByText(/^Opgeslagen/)).toBeVisible()
    await vraag.getByText('Antwoord wissen').click()
    await expect(vraag.getByText('Niet ingevuld')).toBeVisible()
    await expect(vraag.getByText(/^Opgeslagen/)).toBeVisible()
    await page.reload()
    await expect(vraag.getByRole('radio', { name: 'Niet ingevuld' })).toBeChecked()
  })

  test('vult in met alleen het toetsenbord', async ({ page }) => {
    await logInAs(page, 'projectleider')
    await page.goto(thema(15))
    const vraag = kaart(page, '15c')
    await vraag.getByRole('radio').first().focus()
    await page.keyboard.press('Space')
    await expect(vraag.getByRole('radio', { name: 'Ja' })).toBeChecked()
    await page.keyboard.press('ArrowRight')
    await expect(vraag.getByRole('radio', { name: 'Ten dele' })).toBeChecked()
    await page.keyboard.press('Tab')
    await expect(vraag.getByLabel('Toelichting')).toBeFocused()
    await page.keyboard.type('Met het toetsenbord')
    await expect(vraag.getByText(/^Opgeslagen/)).toBeVisible()
    await page.reload()
    await expect(vraag.getByRole('radio', { name: 'Ten dele' })).toBeChecked()
    await expect(vraag.getByLabel('Toelichting')).toHaveValue('Met het toetsenbord')
  })

  test('verliest niets zonder netwerk, ook niet als het tabblad sluit, en krijgt het later vanzelf opgeslagen', async ({
    browser,
  }) => {
    const { context, page } = await openAs(browser, 'projectleider')
    await page.goto(thema(17))
    await context.setOffline(true)
    const vraag = kaart(page, '17a')
    await vraag.getByText('Ja', { exact: true }).click()
    await vraag.getByLabel('Toelichting').fill('Getypt zonder netwerk')
    await expect(vraag.getByText('Niet opgeslagen: opnieuw proberen')).toBeVisible()
    await expect(page.getByText('1 antwoord is nog niet opgeslagen.')).toBeVisible()
    await expectAccessible(page)
    await page.close()

    await context.setOffline(false)
    const later = await context.newPage()
    await later.goto(thema(17))
    await expect(kaart(later, '17a').getByText(/^Opgeslagen/)).toBeVisible()
    await later.reload()
    await expect(kaart(later, '17a').getByLabel('Toelichting')).toHaveValue('Getypt zonder netwerk')
    await context.close()
  })

  test('krijgt opgeslagen wat nog wachtte, ook op een pagina zonder die vraag', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'projectleider')
    await page.goto(thema(17))
    await context.setOffline(true)
    await kaart(page, '17c').getByLabel('Toelichting').fill('Wacht op een andere pagina')
    await expect(kaart(page, '17c').getByText('Niet opgeslagen: opnieuw proberen')).toBeVisible()
    await page.close()
    await context.setOffline(false)
    const later = await context.newPage()
    const sent = later.waitForResponse((response) => response.url().endsWith('/api/antwoorden') && response.ok())
    await later.goto('/vragenlijst/GM0193')
    await sent
    await later.goto(thema(17))
    await expect(kaart(later, '17c').getByLabel('Toelichting')).toHaveValue('Wacht op een andere pagina')
    await context.close()
  })

  test('krijgt opgeslagen wat wachtte zodra het netwerk terug is', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'projectleider')
    await page.goto(thema(17))
    await context.setOffline(true)
    const vraag = kaart(page, '17b')
    await vraag.getByText('Nee', { exact: true }).click()
    await expect(vraag.getByText('Niet opgeslagen: opnieuw proberen')).toBeVisible()
    await context.setOffline(false)
    await expect(vraag.getByText(/^Opgeslagen/)).toBeVisible()
    await context.close()
  })

  test('komt na een verlopen sessie terug bij dezelfde vraag, met de tekst er nog', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'projectleider')
    await page.goto(thema(18))
    await context.clearCookies()
    const vraag = kaart(page, '18c')
    await vraag.getByLabel('Toelichting').fill('Getypt na het verlopen van de sessie')
    await expect(vraag.getByText(/Niet opgeslagen: u bent uitgelogd/)).toBeVisible()
    await vraag.getByRole('link', { name: 'Opnieuw inloggen' }).click()
    await pressPersona(page, 'projectleider')
    await expect(page).toHaveURL(`${thema(18)}#vraag-18c`)
    await expect(kaart(page, '18c').getByLabel('Toelichting')).toHaveValue('Getypt na het verlopen van de sessie')
    await expect(kaart(page, '18c').getByText(/^Opgeslagen/)).toBeVisible()
    await context.close()
  })

  test('krijgt bij twee tegelijk beide antwoorden naast elkaar, en kiest', async ({ browser }) => {
    const first = await openAs(browser, 'projectleider')
    const second = await openAs(browser, 'projectleider')
    await first.page.goto(thema(19))
    await second.page.goto(thema(19))

    await kaart(first.page, '19a').getByText('Ja', { exact: true }).click()
    await kaart(first.page, '19a').getByLabel('Toelichting').fill('Van de eerste')
    await expect(kaart(first.page, '19a').getByText(/^Opgeslagen/)).toBeVisible()

    const vraag = kaart(second.page, '19a')
    await vraag.getByText('Nee', { exact: true }).click()
    await vraag.getByLabel('Toelichting').fill('Van de tweede')
    await expect(vraag.getByText(/heeft deze vraag intussen ook gewijzigd/)).toBeVisible()
    await expect(vraag.getByText('Van de eerste')).toBeVisible()
    await expect(vraag.getByRole('heading', { name: 'Uw antwoord' })).toBeVisible()
    await expectAccessible(second.page)

    await vraag.getByRole('button', { name: 'Zet beide toelichtingen onder elkaar: Nee' }).click()
    await expect(vraag.getByText(/^Opgeslagen/)).toBeVisible()
    await first.page.reload()
    await expect(kaart(first.page, '19a').getByLabel('Toelichting')).toHaveValue('Van de eerste\n\nVan de tweede')
    await expect(kaart(first.page, '19a').getByRole('radio', { name: 'Nee' })).toBeChecked()
    await first.context.close()
    await second.context.close()
  })

  test('ziet in de geschiedenis wie wat wanneer wijzigde, en zet een antwoord terug', async ({ page }) => {
    await logInAs(page, 'projectleider')
    await page.goto(thema(20))
    const vraag = kaart(page, '20a')
    await vraag.getByLabel('Toelichting').fill('Eerste tekst')
    await vraag.getByText('Ja', { exact: true }).click()
    await expect(vraag.getByText(/^Opgeslagen/)).toBeVisible()
    await page.reload()
    await vraag.getByLabel('Toelichting').fill('Tweede tekst')
    await vraag.getByText('Nee', { exact: true }).click()
    await expect(vraag.getByText(/^Opgeslagen/)).toBeVisible()

    await vraag.getByRole('link', { name: /Geschiedenis/ }).click()
    await expect(page.getByRole('heading', { name: 'Geschiedenis van vraag 20a' })).toBeVisible()
    const lines = page.getByRole('listitem').filter({ hasText: 'door Petra de Vries' })
    await expect(lines.first()).toContainText('Tweede tekst')
    await expectAccessible(page)
    await lines
      .filter({ hasText: 'Eerste tekst' })
      .first()
      .getByRole('button', { name: /Zet terug/ })
      .click()
    await expect(page.getByText('Het antwoord is teruggezet.')).toBeVisible()
    await expect(lines.first()).toContainText('Eerste tekst')
    await page.getByRole('link', { name: 'Terug naar vraag 20a' }).click()
    await expect(kaart(page, '20a').getByLabel('Toelichting')).toHaveValue('Eerste tekst')
  })

  test('krijgt een vraag, geen verbod, bij antwoorden die niet bij elkaar passen', async ({ page }) => {
    await logInAs(page, 'projectleider')
    await page.goto(thema(7))
    await kaart(page, '7a').getByText('Nee', { exact: true }).click()
    await kaart(page, '7c').getByText('Ja', { exact: true }).click()
    await expect(kaart(page, '7c').getByText('Klopt dit?')).toBeVisible()
    await expect(kaart(page, '7c').getByText(/^Opgeslagen/)).toBeVisible()
    await kaart(page, '7a').getByText('Ja', { exact: true }).click()
    await expect(kaart(page, '7c').getByText(/kadernota is niet opgesteld/)).toHaveCount(0)
  })

  test('houdt een te lange toelichting in beeld en hoort hoeveel er past', async ({ page }) => {
    await logInAs(page, 'projectleider')
    await page.goto(thema(16))
    const vraag = kaart(page, '16a')
    await vraag.getByLabel('Toelichting').fill('x'.repeat(2001))
    await expect(
      vraag.getByText('Deze toelichting heeft 2.001 tekens. Er passen er 2.000. Maak de tekst korter.'),
    ).toBeVisible()
    await expect(vraag.getByText('2.001 van 2.000 tekens')).toBeVisible()
    await page.reload()
    await expect(vraag.getByLabel('Toelichting')).toHaveValue('x'.repeat(2001))
    await vraag.getByLabel('Toelichting').fill('x'.repeat(2000))
    await expect(vraag.getByText(/^Opgeslagen/)).toBeVisible()
  })

  test('filtert op wat nog niet is ingevuld en op wat over de streefdatum is', async ({ page }) => {
    await logInAs(page, 'projectleider')
    await page.goto('/vragenlijst/GM0193')
    await page.getByRole('link', { name: /over de streefdatum/ }).click()
    await expect(page).toHaveURL(/filter=over/)
    const kaarten = page.locator('fieldset')
    await expect(kaarten.first()).toContainText('over de streefdatum')
    await expect(kaarten.filter({ hasNotText: 'over de streefdatum' })).toHaveCount(0)
    await page.getByRole('link', { name: /^Nieuw/ }).click()
    await expect(kaarten.first()).toContainText('nieuw')
    await expectAccessible(page)
  })

  test('drukt de vragenlijst af, leeg of ingevuld', async ({ page }) => {
    await logInAs(page, 'projectleider')
    await page.goto('/vragenlijst/GM0193/afdrukken')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zwolle: antwoorden')
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Lege vragenlijst' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zwolle: lege vragenlijst')
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('button', { name: 'Afdrukken' })).toBeHidden()
    await expect(page.getByText('Heeft de raad de verordening vastgesteld?')).toBeVisible()
  })

  test('ziet haar gemeente naast regio, grootteklasse en land', async ({ page }) => {
    await logInAs(page, 'projectleider')
    await page.getByRole('link', { name: 'Hoe staan wij ervoor' }).click()
    await expect(page).toHaveURL('/hoe-staan-wij-ervoor/GM0193')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Zwolle')
    const row = page.getByRole('row').filter({ hasText: 'Samenwerking met zorgverzekeraar in beeld' })
    await expect(row).toContainText(/Ja|Ten dele|Nee|Niet ingevuld/)
    await expect(row.getByText(/\d+% Ja/)).toHaveCount(3)
    await expectAccessible(page)
  })

  test('past op een scherm van 360 pixels', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'projectleider', { viewport: { width: 360, height: 740 } })
    for (const pad of [
      '/vragenlijst/GM0193',
      thema(11),
      thema('alle?filter=open'),
      '/vragenlijst/GM0193/geschiedenis/3c',
      '/vragenlijst/GM0193/afdrukken',
      '/hoe-staan-wij-ervoor/GM0193',
    ]) {
      await page.goto(pad)
      await expectFits(page)
    }
    await context.close()
  })
})

test.describe('Petra zonder JavaScript', () => {
  test('vult in met de knop Opslaan, en houdt te lange tekst', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'projectleider', { javaScriptEnabled: false })
    await page.goto(thema(14))
    await kaart(page, '14a').getByText('Ten dele').first().click()
    await kaart(page, '14a').getByLabel('Toelichting').fill('Regel een\nregel twee')
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(page.getByText('1 antwoord is opgeslagen.')).toBeVisible()
    await expect(kaart(page, '14a').getByText(/^Opgeslagen/)).toBeVisible()
    await page.goto(thema(14))
    await expect(kaart(page, '14a').getByLabel('Toelichting')).toHaveValue('Regel een\nregel twee')

    await kaart(page, '14b').getByLabel('Toelichting').fill('y'.repeat(2001))
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(kaart(page, '14b').getByText(/2\.001 tekens/)).toBeVisible()
    await expect(kaart(page, '14b').getByLabel('Toelichting')).toHaveValue('y'.repeat(2001))
    await context.close()
  })

  test('overschrijft ook dan geen collega ongezien', async ({ browser }) => {
    const zonder = await openAs(browser, 'projectleider', { javaScriptEnabled: false })
    await zonder.page.goto(thema(14))
    const met = await openAs(browser, 'projectleider')
    await met.page.goto(thema(14))
    await kaart(met.page, '14c').getByLabel('Toelichting').fill('Eerder opgeslagen')
    await expect(kaart(met.page, '14c').getByText(/^Opgeslagen/)).toBeVisible()

    await kaart(zonder.page, '14c').getByLabel('Toelichting').fill('Later verstuurd')
    await zonder.page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(kaart(zonder.page, '14c').getByText(/heeft deze vraag intussen ook gewijzigd/)).toBeVisible()
    await expect(kaart(zonder.page, '14c').getByLabel('Toelichting')).toHaveValue('Later verstuurd')
    await met.page.reload()
    await expect(kaart(met.page, '14c').getByLabel('Toelichting')).toHaveValue('Eerder opgeslagen')
    await zonder.page.getByRole('button', { name: 'Opslaan' }).click()
    await met.page.reload()
    await expect(kaart(met.page, '14c').getByLabel('Toelichting')).toHaveValue('Later verstuurd')
    await zonder.context.close()
    await met.context.close()
  })

  test('houdt ook onder een filter de tekst in beeld als een collega dezelfde vraag invulde', async ({ browser }) => {
    const zonder = await openAs(browser, 'projectleider', { javaScriptEnabled: false })
    await zonder.page.goto(thema('20?filter=open'))
    const met = await openAs(browser, 'projectleider')
    await met.page.goto(thema(20))
    const code = /^vraag-(.+)$/.exec((await zonder.page.locator('fieldset').last().getAttribute('id')) ?? '')?.[1] ?? ''
    await kaart(met.page, code).getByText('Ja', { exact: true }).click()
    await expect(kaart(met.page, code).getByText(/^Opgeslagen/)).toBeVisible()
    await kaart(zonder.page, code).getByLabel('Toelichting').fill('Onder het filter getypt')
    await zonder.page.getByRole('button', { name: 'Opslaan' }).click()
    await expect(kaart(zonder.page, code).getByText(/heeft deze vraag intussen ook gewijzigd/)).toBeVisible()
    await expect(kaart(zonder.page, code).getByLabel('Toelichting')).toHaveValue('Onder het filter getypt')
    await zonder.context.close()
    await met.context.close()
  })

  test('verliest niets als de sessie is verlopen: na het inloggen staat alles er, ook wat intussen elders is opgeslagen', async ({
    browser,
  }) => {
    const { context, page } = await openAs(browser, 'projectleider', { javaScriptEnabled: false })
    await page.goto(thema(13))
    await kaart(page, '13a').getByLabel('Toelichting').fill('Verstuurd na de sessie')
    await kaart(page, '13b').getByLabel('Toelichting').fill('Ook verstuurd na de sessie')
    const met = await openAs(browser, 'projectleider')
    await met.page.goto(thema(13))
    await kaart(met.page, '13b').getByLabel('Toelichting').fill('Intussen elders')
    await expect(kaart(met.page, '13b').getByText(/^Opgeslagen/)).toBeVisible()
    await met.context.close()
    await context.clearCookies()
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await pressPersona(page, 'projectleider')
    await expect(page).toHaveURL(thema(13))
    await expect(page.getByText(/^U was uitgelogd\. Wat u had ingevuld, staat er nog\./)).toBeVisible()
    await expect(kaart(page, '13a').getByLabel('Toelichting')).toHaveValue('Verstuurd na de sessie')
    await expect(kaart(page, '13b').getByLabel('Toelichting')).toHaveValue('Ook verstuurd na de sessie')
    const conflict = kaart(page, '13b')
    await expect(conflict.getByText('Intussen elders')).toBeVisible()
    await expect(conflict.getByText(/^U heeft deze vraag intussen ook gewijzigd, in een ander tabblad/)).toBeVisible()
    await expect(conflict.getByText(/dan komt uw antwoord in de plaats van dat van elders/)).toBeVisible()
    await expect(conflict.getByText('Welk antwoord blijft staan?')).toHaveCount(0)
    await page.getByRole('button', { name: 'Opslaan' }).click()
    for (const code of ['13a', '13b']) await expect(kaart(page, code).getByText(/^Opgeslagen/)).toBeVisible()
    await page.goto(thema(13))
    await expect(page.getByText(/^U was uitgelogd/)).toHaveCount(0)
    await expect(kaart(page, '13b').getByLabel('Toelichting')).toHaveValue('Ook verstuurd na de sessie')
    await context.close()
  })
})
