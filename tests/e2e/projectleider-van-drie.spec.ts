import { expect, expectAccessible, kaart, logInAs, test } from './persona'

test.describe('Bas, projectleider van de drie BAR-gemeenten', () => {
  test('kiest eerst een gemeente en ziet daarna steeds voor welke hij invult', async ({ page }) => {
    await logInAs(page, 'projectleider-bar')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Voor welke gemeente wilt u invullen?')
    await expectAccessible(page)
    await page.getByRole('link', { name: /^Ridderkerk/ }).click()
    await expect(page.getByText('U vult in voor Ridderkerk')).toBeVisible()
    await page.getByRole('link', { name: '14. Verordening' }).click()
    await expect(page.getByText('U vult in voor Ridderkerk')).toBeVisible()
    await page.getByRole('link', { name: 'Naar Barendrecht' }).click()
    await expect(page.getByText('U vult in voor Barendrecht')).toBeVisible()
  })

  test('slaat op voor de gemeente van de pagina, en niet voor de andere twee', async ({ page }) => {
    await logInAs(page, 'projectleider-bar')
    const tekst = `Alleen voor Albrandswaard ${Date.now()}`
    await page.goto('/vragenlijst/GM0613/thema/14')
    await kaart(page, '14a').getByLabel('Toelichting').fill(tekst)
    await expect(kaart(page, '14a').getByText(/^Opgeslagen/)).toBeVisible()
    for (const code of ['GM0489', 'GM0597']) {
      await page.goto(`/vragenlijst/${code}/thema/14`)
      await expect(kaart(page, '14a').getByLabel('Toelichting')).not.toHaveValue(tekst)
    }
    await page.goto('/vragenlijst/GM0613/thema/14')
    await expect(kaart(page, '14a').getByLabel('Toelichting')).toHaveValue(tekst)
  })
})
