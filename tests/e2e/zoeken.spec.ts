import { expect, expectAccessible, expectFits, logInAs, openAs, test } from './persona'

test.describe('zoeken', () => {
  test('brengt het bureau met alleen het toetsenbord naar een gemeente en naar een vraag', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto('/kaart')
    const field = page.getByLabel('Zoek een gemeente of vraag')
    // The keys work once the page's scripts have loaded; a second press lands in the field.
    const goToField = async () => {
      await expect(async () => {
        await page.locator('body').press('Control+/')
        await expect(field).toBeFocused({ timeout: 500 })
      }).toPass()
      await expect(page.getByRole('combobox', { name: 'Zoek een gemeente of vraag' })).toBeFocused()
      await field.fill('')
    }
    await goToField()
    // A key alone does nothing (2.1.4).
    await field.blur()
    await page.keyboard.press('/')
    await expect(field).not.toBeFocused()
    await goToField()
    await page.keyboard.type('zwol')
    await expect(page.getByRole('listbox').getByRole('option', { name: /^Zwolle/ })).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/gemeente\/GM0193/)
    await goToField()
    await page.keyboard.type('7a')
    await expect(page.getByRole('listbox').getByRole('option', { name: /7a/ })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/vraag/kadernota-opgesteld')
  })

  test('gaat met één keer Enter naar wat er gevonden is', async ({ page }) => {
    await logInAs(page, 'bureau')
    const typ = async (term: string) => {
      await page.goto('/kaart')
      await page.getByLabel('Zoek een gemeente of vraag').focus()
      await expect(page.getByRole('combobox', { name: 'Zoek een gemeente of vraag' })).toBeFocused()
      await page.keyboard.type(term)
      await expect(page.getByRole('option').first()).toBeVisible()
      await page.keyboard.press('Enter')
    }
    await typ('zwolle')
    await expect(page).toHaveURL(/\/gemeente\/GM0193/)
    await typ('dialoog')
    await expect(page).toHaveURL(/\/zoeken\?q=dialoog/)
    await expect(page.getByText('thema 13. Dialoog').first()).toBeVisible()
  })

  test('brengt een projectleider van drie gemeenten naar de vraag van de juiste gemeente', async ({ page }) => {
    await logInAs(page, 'projectleider-bar')
    await page.goto('/zoeken?q=7a')
    const links = page.getByRole('main').getByRole('link')
    await expect(links).toHaveCount(3)
    await page.getByRole('listitem').filter({ hasText: 'Barendrecht' }).getByRole('link').click()
    await expect(page).toHaveURL(/\/vragenlijst\/GM0489\/thema\/7#vraag-7a/)
  })

  test('werkt zonder JavaScript, en zegt het als er niets is', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'regiocorrespondent', { javaScriptEnabled: false })
    await page.goto('/regio')
    await page.getByPlaceholder(/Zoeken/).fill('heerl')
    await page.getByPlaceholder(/Zoeken/).press('Enter')
    await expect(page).toHaveURL(/\/gemeente\/GM0917/)
    await page.goto('/zoeken?q=zwolle')
    await expect(page.getByText('Niets gevonden bij “zwolle”')).toBeVisible()
    await context.close()
  })

  test('past op 360 pixels', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'bureau', { viewport: { width: 360, height: 740 } })
    await page.goto('/zoeken?q=berg')
    await expectFits(page)
    await expectAccessible(page)
    await page.getByLabel('Zoek een gemeente of vraag').first().focus()
    await expect(page.getByRole('combobox')).toBeFocused()
    await page.keyboard.type('berg')
    await expect(page.getByRole('option').first()).toBeVisible()
    const box = await page.getByRole('listbox').boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360)
    await context.close()
  })

  test('vindt een gemeente bij haar roepnaam, en een vraag bij een woord uit haar tekst', async ({ page }) => {
    await logInAs(page, 'bureau')
    await page.goto('/zoeken?q=den+haag')
    await expect(page).toHaveURL('/gemeente/GM0518')
    await page.goto('/zoeken?q=zorgkantoor')
    await expect(page.getByRole('main').getByRole('link', { name: /^3a / })).toBeVisible()
  })

  test('laat op 360 pixels het menu achter één woord, met alles erin', async ({ browser }) => {
    const { context, page } = await openAs(browser, 'bureau', {
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
    })
    await page.goto('/kaart')
    expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThan(180)
    const menu = page.getByRole('navigation', { name: 'Hoofdmenu' })
    await expect(menu).toHaveCount(0)
    await page.getByText('Menu', { exact: true }).click()
    await expect(menu.getByRole('link')).toHaveCount(9)
    await expect(menu.getByRole('link', { name: 'Kaart' })).toHaveAttribute('aria-current', 'page')
    await expectFits(page)
    await menu.getByRole('link', { name: 'Verloop' }).click()
    await expect(page).toHaveURL('/verloop')
    await context.close()
  })
})
