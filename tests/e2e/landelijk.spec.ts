import { expect, expectAccessible, expectFits, logInAs, openAs, test } from './persona'
import { vellen } from './vellen'

const vraag = 'Samenwerking met zorgverzekeraar in beeld'
const vraagpad = '/vraag/samenwerking-met-zorgverzekeraar-in-beeld'

test.describe('Tineke van het TransitieBureau', () => {
  test('loopt van een landelijk percentage naar de vraag, een regio en een antwoord', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto('/dashboard?meetmoment=2014-01')
    await page
      .getByRole('table', { name: /landelijk/i })
      .first()
      .getByRole('link', { name: vraag })
      .click()
    await expect(page).toHaveURL(/\/vraag\/samenwerking-met-zorgverzekeraar-in-beeld\?meetmoment=2014-01/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(vraag)
    // The published figure, again.
    const land = page.getByRole('row').filter({ hasText: 'Nederland (403)' }).first()
    for (const cel of ['29%', '59%', '9%', '3%']) await expect(land).toContainText(cel)
    await expect(page.getByRole('heading', { name: 'Per provincie' })).toBeVisible()
    await expectAccessible(page)
    await page
      .getByRole('table', { name: /^Per regio/ })
      .getByRole('link', { name: 'Zuid-Limburg' })
      .click()
    await expect(page).toHaveURL(/\/regio\?.*regio=.*zuid-limburg/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zuid-Limburg')
    await page.getByRole('link', { name: 'Maastricht', exact: true }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Maastricht')
  })

  test("zet de regio's naast elkaar, sorteert, filtert en vouwt een thema uit", async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto('/dashboard')
    await page.getByRole('navigation', { name: 'Weergave' }).getByRole('link', { name: 'Per regio' }).click()
    await expect(page).toHaveURL('/dashboard/regios')
    // The address is there before the page is.
    await expect(page.getByRole('row', { name: /^Nederland/ }).first()).toBeVisible()
    const [vel, ...meer] = await vellen(page)
    expect([(vel?.breed ?? 0) > (vel?.hoog ?? 0), meer.length < 4]).toEqual([true, true])
    await expect(
      page
        .getByRole('row', { name: /^Nederland/ })
        .getByRole('cell')
        .first(),
    ).toContainText(/^\d+%\s*[\d.]+\s*van [\d.]+ Ja, [\d.]+ Ten dele, [\d.]+ Nee, [\d.]+ Niet ingevuld$/)
    const table = page.getByRole('table')
    await expect(table.getByRole('rowheader').first()).toContainText("'t Gooi")
    await table
      .getByRole('columnheader', { name: /Samenhang/ })
      .getByRole('link')
      .click()
    await expect(page.locator('th[aria-sort="ascending"]')).toContainText('Samenhang')
    await page.getByLabel('Vragen van thema').selectOption({ label: '3. Krachtenveldanalyse' })
    await page.getByLabel('Gemeenten in provincie').selectOption('Limburg')
    await page.getByRole('button', { name: 'Toon' }).click()
    await expect(page.getByRole('columnheader', { name: new RegExp(vraag) })).toBeVisible()
    await expect(page.getByText(/^Alleen gemeenten in Limburg/)).toBeVisible()
    await expect(table.getByRole('row').filter({ hasText: 'Deze gemeenten samen' })).toBeVisible()
    await expectAccessible(page)
  })

  test('ziet na Teruggaan bij de filters waar de cijfers over gaan', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto('/dashboard/regios')
    await page.getByLabel('Gemeenten in provincie').selectOption('Zuid-Holland')
    await page.getByRole('button', { name: 'Toon' }).click()
    await expect(page).toHaveURL(/provincie=Zuid-Holland/)
    await page.goBack()
    await expect(page).toHaveURL('/dashboard/regios')
    await expect(page.getByLabel('Gemeenten in provincie')).toHaveValue('')
  })

  test('ziet waar de grootteklassen uit elkaar liggen', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto('/dashboard/grootteklassen?meetmoment=2014-01')
    // Published: 22, 55 and 67 percent Ja at 3c.
    const row = page.getByRole('row').filter({ hasText: vraag })
    for (const tekst of ['29%', '22%', '55%', '67%', '+26 hoger', '+38 hoger', '+45 hoger'])
      await expect(row).toContainText(tekst)
    await expectAccessible(page)
  })

  test('ziet bij het verloop eerst de tabel en dan de grafiek', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto('/verloop?thema=krachtenveldanalyse')
    const row = page.getByRole('table').getByRole('row').filter({ hasText: vraag })
    await expect(row).toContainText('29%')
    const chart = page.getByRole('img', { name: /Lijngrafiek/ })
    await chart.scrollIntoViewIfNeeded()
    await expect(chart.locator('.reekslabel')).toHaveCount(3)
    await expectAccessible(page)
    const nu = await row.getByRole('cell').last().innerText()
    const label = await chart.locator('.reekslabel').filter({ hasText: '3c' }).textContent()
    expect(nu).toContain(label?.split(' ').at(-1) ?? 'no percentage in the label')
  })

  test('heeft het verloop ook zonder JavaScript helemaal', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'bureau', { javaScriptEnabled: false })
    await page.goto('/verloop')
    await expect(page.getByRole('columnheader')).toHaveCount(4)
    await expect(page.getByRole('row').filter({ hasText: 'Krachtenveldanalyse' })).toContainText('Ja')
    // Playwright draws no <noscript>: what it holds is in the page as it was sent.
    expect(await (await page.request.get('/verloop')).text()).toContain('De grafiek kan niet worden getekend zonder')
    await context.close()
  })

  test('leest van een vraag die een moment niet had waar zij wel is', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto('/vraag/contractering-van-aanbieders?meetmoment=2013-10')
    await expect(page.getByText(/heeft deze vraag niet/)).toBeVisible()
    await page.getByRole('main').getByRole('listitem').getByRole('link', { name: 'januari 2014' }).click()
    await expect(page.getByRole('row').filter({ hasText: 'Nederland (403)' })).toBeVisible()
    expect((await page.goto('/vraag/bestaat-niet'))?.status()).toBe(404)
    expect((await page.goto('/verloop?regio=atlantis'))?.status()).toBe(404)
  })

  test('kan alles lezen op 360 pixels', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'bureau', { viewport: { width: 360, height: 740 } })
    for (const pad of [
      '/dashboard',
      '/dashboard/regios',
      '/dashboard/grootteklassen',
      vraagpad,
      '/thema/krachtenveldanalyse',
      '/verloop',
    ]) {
      await page.goto(pad)
      await expectFits(page)
    }
    await context.close()
  })
})

test.describe('Rianne, regiocorrespondent van Zuid-Limburg', () => {
  test('ziet van een vraag elke regio, en van kleine groepen waarom niet', async ({ page }) => {
    await logInAs(page, 'regiocorrespondent')
    await page.goto(vraagpad)
    const table = page.getByRole('table', { name: /^Per regio/ })
    await expect(table.getByRole('row').filter({ hasText: 'Amsterdam' })).toContainText('te kleine groep')
    await expect(page.getByRole('heading', { name: 'Per provincie' })).toHaveCount(0)
    await expect(table.getByRole('rowheader').getByRole('link')).toHaveText(['Zuid-Limburg'])
    await expectAccessible(page)
    await page.getByRole('link', { name: /^Thema 3/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Krachtenveldanalyse')
    await expectAccessible(page)
  })

  test('ziet het verloop, en niet het landelijk beeld', async ({ page }) => {
    await logInAs(page, 'regiocorrespondent')
    expect((await page.goto('/verloop'))?.status()).toBe(200)
    for (const pad of ['/dashboard/regios', '/dashboard/grootteklassen'])
      expect((await page.goto(pad))?.status()).toBe(404)
  })
})
