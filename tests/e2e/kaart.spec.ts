import { expect, expectAccessible, expectFits, logInAs, openAs, test } from './persona'

const vraag = '/kaart?meetmoment=2014-01&vraag=kadernota-vastgesteld-door-college'
const tegels = 'svg[aria-label="Tegelkaart van de regio’s"] a'
const stippen = 'svg[aria-label^="Kaart van de gemeenten"] a'

test.describe('Tineke, TransitieBureau', () => {
  test('ziet op elke tegel wat in de tabel staat', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto(vraag)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kaart')
    await expect(page.locator(tegels)).toHaveCount(32)
    const rows = page.locator('tr[id^="regio-"]')
    await expect(rows).toHaveCount(32)
    const onTiles = await page
      .locator(tegels)
      .evaluateAll((links) =>
        links.map((link) => link.getAttribute('aria-label') ?? link.querySelector('title')?.textContent),
      )
    const inTable = await rows.evaluateAll((found) =>
      found.map((row) => {
        const naam = row.querySelector('th a')?.textContent
        const [ja, deels, nee, geen] = [...row.querySelectorAll('td')]
          .slice(1)
          .map((td) => td.textContent?.split('\n')[0])
        const n = row.querySelector('th small')?.textContent
        return `${naam}: ${ja} Ja, ${deels} Ten dele, ${nee} Nee, ${geen} Niet ingevuld, van ${n}`
      }),
    )
    expect(onTiles.sort()).toEqual(inTable.sort())
    for (const tegel of await page.locator(tegels).all()) {
      const name = (await tegel.getAttribute('aria-label')) ?? ''
      await expect(tegel).toContainText(/: (\d+%)/.exec(name)?.[1] ?? 'n.v.t.')
    }
    await expectAccessible(page)
  })

  test('loopt met de pijltjes naar een gemeente en met Enter naar haar antwoorden', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto(vraag)
    await expect(page.locator(stippen)).toHaveCount(403)
    await expect(page.locator(`${stippen}[tabindex="0"]`)).toHaveCount(1)
    await page.locator(`${stippen}[tabindex="0"]`).focus()
    await page.keyboard.press('z')
    await expect(page.locator(`${stippen}:focus`)).toHaveAttribute('aria-label', /^Zaanstad: /)
    const first = await page.locator(`${stippen}:focus`).getAttribute('aria-label')
    await expect(page.locator('.kaartballon').filter({ hasText: first ?? '' })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    const focused = page.locator(`${stippen}:focus`)
    await expect(focused).not.toHaveAttribute('aria-label', first ?? '')
    const name = (await focused.getAttribute('aria-label'))?.split(':')[0] ?? ''
    const href = (await focused.getAttribute('href')) ?? ''
    expect(href).toMatch(/^\/gemeente\/GM\d{4}\?meetmoment=2014-01&thema=/)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(href.split('?')[0] ?? ''))
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  })

  test('verlaat de kaart met Escape', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto(vraag)
    await page.locator(`${stippen}[tabindex="0"]`).focus()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { name: 'De gemeenten: Nederland' })).toBeFocused()
    await expect(page.locator('.kaartballon:visible')).toHaveCount(0)
  })

  test('kiest een fase, een thema en een vraag, en één regio', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto('/kaart')
    await page.getByRole('navigation', { name: 'Fase' }).getByRole('link').first().click()
    await expect(page.getByRole('heading', { name: /^Fase 1: / })).toBeVisible()
    await page.getByRole('navigation', { name: 'Thema' }).getByRole('link', { name: /^2\./ }).click()
    await expect(page.getByRole('heading', { name: /^Thema 2: / })).toBeVisible()
    await page.getByRole('navigation', { name: 'Vraag' }).getByRole('link', { name: /^2a/ }).click()
    await expect(page.getByRole('heading', { name: /^Vraag 2a: / })).toBeVisible()
    await page.getByLabel('Gemeenten van').selectOption({ label: 'Twente' })
    await page.getByRole('button', { name: 'Toon' }).click()
    await expect(page).toHaveURL(/regio=twente/)
    await expect(page.getByRole('heading', { name: /^Vraag 2a: / })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'De gemeenten: Twente' })).toBeVisible()
    await expect(page.locator(stippen)).toHaveCount(14)
    await expect(page.locator('tr[aria-current="true"]')).toContainText('Twente')
    await expectAccessible(page)
  })

  test('krijgt bij een onbekende vraag een melding, en bij een onbekende regio geen pagina', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto('/kaart?vraag=bestaat-niet')
    await expect(page.getByText('Deze vraag staat niet in de vragenlijst')).toBeVisible()
    expect((await page.goto('/kaart?regio=bestaat-niet'))?.status()).toBe(404)
    expect((await page.goto('/kaart?meetmoment=1999-01'))?.status()).toBe(404)
  })
})

test.describe('Rianne, regiocorrespondent van Zuid-Limburg', () => {
  test('ziet alle regio’s, de kleine verborgen, en alleen de gemeenten van haar eigen regio', async ({ page }) => {
    await logInAs(page, 'regiocorrespondent')
    const reply = await page.goto(vraag)
    const html = (await reply?.text()) ?? ''
    for (const code of ['GM0193', 'GM0344', 'GM0014']) expect(html).not.toContain(code)
    await expect(page.locator(tegels)).toHaveCount(32)
    await expect(page.locator(`${tegels}[aria-label="Amsterdam: niet getoond: te kleine groep"]`)).toHaveCount(1)
    await expect(page.getByRole('row', { name: /^Amsterdam/ })).toContainText('niet getoond')
    await expect(page.getByRole('heading', { name: 'Per gemeente: Zuid-Limburg' })).toBeVisible()
    await expect(page.locator(`${stippen}[aria-label^="Maastricht: "]`)).toHaveCount(1)
    await expect(page.locator(`${stippen}[aria-label^="Zwolle: "]`)).toHaveCount(0)
    await expectAccessible(page)
  })

  test('komt met een tegel in haar eigen regio, en bij een andere in de tabel', async ({ page }) => {
    await logInAs(page, 'regiocorrespondent')
    await page.goto(vraag)
    await expect(page.locator(`${tegels}[aria-label^="Zuid-Limburg: "]`)).toHaveAttribute('href', /^\/regio\?/)
    await page.locator(`${tegels}[aria-label^="Twente: "]`).click()
    await expect(page).toHaveURL(/regio=twente#regio-twente$/)
    await expect(page.locator('tr[aria-current="true"]')).toContainText('Twente')
  })
})

test('Math, regiocorrespondent van Maastricht-Heuvelland, ziet alleen de gemeenten van zijn subregio', async ({
  page,
}) => {
  await logInAs(page, 'subregiocorrespondent')
  const reply = await page.goto(vraag)
  expect(await reply?.text()).not.toContain('GM0917')
  await expect(page.locator(`${stippen}[aria-label^="Maastricht: "]`)).toHaveCount(1)
  await expect(page.locator(`${stippen}[aria-label^="Heerlen: "]`)).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Per gemeente: Maastricht-Heuvelland' })).toBeVisible()
})

test('de kaart past op 360 pixels', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'bureau', { viewport: { width: 360, height: 740 } })
  for (const pad of [vraag, '/kaart', '/kaart?thema=samenhang&regio=zuid-limburg']) {
    await page.goto(pad)
    await expectFits(page)
  }
  await expectAccessible(page)
  await context.close()
})

test('zonder JavaScript is elke stip en elke tegel een gewone link, en werkt elke keuze', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'bureau', { javaScriptEnabled: false })
  await page.goto(vraag)
  await expect(page.locator(tegels)).toHaveCount(32)
  await expect(page.locator(stippen)).toHaveCount(403)
  await expect(page.locator(`${stippen} title`).filter({ hasText: /^Zwolle: / })).toHaveCount(1)
  await page.getByLabel('Gemeenten van').selectOption({ label: 'Zeeland' })
  await page.getByRole('button', { name: 'Toon' }).click()
  await expect(page.getByRole('heading', { name: 'De gemeenten: Zeeland' })).toBeVisible()
  await context.close()
})
