import { expect, expectAccessible, expectFits, logInAs, openAs, test } from './persona'

test.describe('Rianne, regiocorrespondent van Zuid-Limburg', () => {
  test('ziet de gemeenten van haar regio en hoe ver ze zijn', async ({ page }) => {
    await logInAs(page, 'regiocorrespondent')
    await expect(page).toHaveURL(/\/regio/)
    for (const naam of ['Maastricht', 'Heerlen', 'Sittard-Geleen'])
      await expect(page.getByRole('link', { name: naam, exact: true })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Zwolle', exact: true })).toHaveCount(0)
    await expectAccessible(page)
  })

  test('leest antwoorden en toelichtingen van een gemeente, en kan er niets aan veranderen', async ({ page }) => {
    await logInAs(page, 'regiocorrespondent')
    await page.getByRole('link', { name: 'Heerlen', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Heerlen: antwoorden')
    await expect(page.getByRole('radio')).toHaveCount(0)
    await expect(page.getByRole('textbox')).toHaveCount(0)
    await expectAccessible(page)
  })
})

test.describe('Math, regiocorrespondent van Maastricht-Heuvelland', () => {
  test('ziet alleen de gemeenten van zijn subregio', async ({ page }) => {
    await logInAs(page, 'subregiocorrespondent')
    await expect(page.getByRole('link', { name: 'Maastricht', exact: true })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Heerlen', exact: true })).toHaveCount(0)
  })
})

test('de regiopagina past op 360 pixels', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'regiocorrespondent', { viewport: { width: 360, height: 740 } })
  for (const pad of ['/regio', '/vragenlijst/GM0935', '/hoe-staan-wij-ervoor', '/hoe-staan-wij-ervoor/GM0935']) {
    await page.goto(pad)
    await expectFits(page)
    await expectAccessible(page)
  }
  await context.close()
})
