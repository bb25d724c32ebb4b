import { expect, expectAccessible, expectFits, kaart, logInAs, openAs, test } from './persona'

test.describe('aandachtspunten', () => {
  test('noemen in januari 2014 wat de gepubliceerde samenvatting noemde, met de cijfers en de weg erheen', async ({
    page,
  }) => {
    await logInAs(page, 'bureau')
    await page.goto('/aandachtspunten?meetmoment=2014-01')
    const punten = page.getByRole('main').getByRole('listitem')
    for (const code of ['3c', '5b', '5c', '6c']) await expect(punten.getByText(code).first()).toBeVisible()
    for (const thema of [9, 10, 11, 12]) await expect(page.getByText(`thema ${thema} (`).first()).toBeVisible()
    await expectAccessible(page)
    await page.getByText('De cijfers bij deze zin').first().click()
    await expect(page.getByText('(323 van 403)')).toBeVisible()
    await page.getByRole('link', { name: 'Vraag 6c bekijken' }).click()
    await expect(page).toHaveURL(/\/vraag\/.*meetmoment=2014-01/)
  })

  test('leggen hun regels uit', async ({ page }) => {
    await logInAs(page, 'regiocorrespondent')
    await page.goto('/aandachtspunten')
    await page.getByRole('link', { name: 'zo komen ze tot stand' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zo komen aandachtspunten tot stand')
    await expectAccessible(page)
  })
})

test.describe('antwoorden om na te vragen', () => {
  test('ziet het bureau met de gemeente erbij, en zij gaan open bij het antwoord', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto('/kaart')
    await page.getByRole('link', { name: 'Antwoorden navragen' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Antwoorden navragen')
    await expect(page.getByText(/^leeg sinds \d+ \w+ 2014$/).first()).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('table').getByRole('link').nth(1).click()
    await expect(page).toHaveURL(/\/gemeente\/GM\d{4}#vraag-/)
  })

  test('ziet een regiocorrespondent van de eigen regio, ook op een telefoon', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'regiocorrespondent', { viewport: { width: 360, height: 740 } })
    await page.goto('/tegenstrijdig')
    const kerkrade = page.getByText(/De raad heeft het beleidsplan vastgesteld \(Ja\), maar het beleidsplan is niet/)
    await expect(kerkrade).toBeVisible()
    const box = await kerkrade.boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360)
    await expectAccessible(page)
    await context.close()
  })

  test('worden ook aan de gemeente zelf gevraagd', async ({ page }) => {
    await logInAs(page, 'projectleider')
    await page.goto('/vragenlijst/GM0193/thema/1')
    const vraag = kaart(page, '1a')
    await vraag.getByText('Antwoord wissen').click()
    await expect(vraag.getByText(/Bij januari 2014 stond hier/)).toBeVisible()
    await expect(vraag.getByText(/^Opgeslagen/)).toBeVisible()
    await page.goto('/vragenlijst/GM0193')
    await page
      .getByRole('main')
      .getByRole('link', { name: /^1a Aard/ })
      .first()
      .click()
    await vraag.locator('label').getByText('Ja', { exact: true }).click()
    await expect(vraag.getByText(/^Opgeslagen/)).toBeVisible()
    await expect(vraag.getByText(/Bij januari 2014 stond hier/)).toHaveCount(0)
  })

  test('passen op 360 pixels', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'bureau', { viewport: { width: 360, height: 740 } })
    for (const pad of ['/tegenstrijdig', '/aandachtspunten', '/aandachtspunten/spelregels']) {
      await page.goto(pad)
      await expectFits(page)
    }
    await context.close()
  })
})
