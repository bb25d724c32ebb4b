import { expect, expectAccessible, expectFits, kaart, logInAs, openAs, test } from './persona'

test.describe('Tineke van het TransitieBureau', () => {
  test('ziet de gepubliceerde meting van januari 2014 tot op het laatste procent', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto('/dashboard?meetmoment=2014-01')
    await expect(page.getByText('396 van de 403 gemeenten')).toBeVisible()
    const table = page.getByRole('table', { name: /landelijk/i }).first()
    const row = table.getByRole('row').filter({ hasText: 'Samenwerking met zorgverzekeraar in beeld' }).first()
    for (const cel of ['29%', '59%', '9%', '3%']) await expect(row).toContainText(cel)
    await expectAccessible(page)
  })

  test('ziet een antwoord van een projectleider bij de volgende keer laden', async ({ browser }) => {
    const bureau = await openAs(browser, 'bureau')
    const petra = await openAs(browser, 'projectleider')
    const cells = async () => {
      await bureau.page.goto('/dashboard')
      return bureau.page
        .getByRole('table', { name: /landelijk/i })
        .first()
        .getByRole('row')
        .filter({ hasText: 'Wijze van toegang in beleidsplan' })
        .first()
        .innerText()
    }
    await petra.page.goto('/vragenlijst/GM0193/thema/9')
    const vraag = kaart(petra.page, '9')
    const naarNee = !(await vraag.getByRole('radio', { name: 'Nee' }).isChecked())
    const before = await cells()
    await vraag.getByText(naarNee ? 'Nee' : 'Ja', { exact: true }).click()
    await expect(vraag.getByText(/^Opgeslagen/)).toBeVisible()
    expect(await cells()).not.toBe(before)
    await bureau.context.close()
    await petra.context.close()
  })

  test('leest de antwoorden van elke gemeente, maar vult nergens in', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto('/vragenlijst/GM0193/thema/3')
    await expect(page).toHaveURL('/gemeente/GM0193')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zwolle: antwoorden')
    await expect(page.getByRole('radio')).toHaveCount(0)
  })

  test('ziet de balken ook zonder JavaScript en op papier', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'bureau', { javaScriptEnabled: false })
    await page.goto('/dashboard?meetmoment=2013-10')
    await page.emulateMedia({ media: 'print' })
    const bars = page.locator('table svg:visible')
    expect(await bars.count()).toBeGreaterThan(20)
    await context.close()
  })

  test('krijgt bij een kromme keuze een geldig beeld dat dat zegt, en bij een onbekend meetmoment een 404', async ({
    page,
  }) => {
    await logInAs(page, 'bureau')
    const krom = await page.goto('/dashboard?noemer=alles-behalve')
    expect(krom?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const onbekend = await page.goto('/dashboard?meetmoment=1999-01')
    expect(onbekend?.status()).toBe(404)
    await expect(page.getByRole('heading', { name: 'Deze pagina is er niet' })).toBeVisible()
    await expectAccessible(page)
  })

  test('kan het landelijk beeld op 360 pixels lezen', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'bureau', { viewport: { width: 360, height: 740 } })
    for (const pad of ['/dashboard', '/dashboard?meetmoment=2014-01', '/regio']) {
      await page.goto(pad)
      await expectFits(page)
    }
    await context.close()
  })
})
