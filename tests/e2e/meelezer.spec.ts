import { expect, expectAccessible, expectFits, kaart, logInAs, test } from './persona'

test.describe('Willemijn, meelezer van Zwolle', () => {
  test('begint bij de antwoorden van haar gemeente, met toelichtingen, en vindt niets om in te vullen', async ({
    page,
  }) => {
    await logInAs(page, 'meelezer')
    await expect(page).toHaveURL('/gemeente/GM0193')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zwolle: antwoorden')
    await expect(page.getByText('De toelichtingen zijn van de gemeente zelf')).toHaveCount(0)
    await expect(page.getByRole('link', { name: /om in te vullen/ })).toHaveCount(0)
    const menu = page.getByRole('navigation', { name: 'Hoofdmenu' })
    await expect(menu.getByRole('link')).toHaveText(['Vragenlijst', 'Hoe staan wij ervoor'])
    await expectAccessible(page)
    await expectFits(page)
  })

  test('komt van elke plek om in te vullen bij de antwoorden', async ({ page }) => {
    await logInAs(page, 'meelezer')
    for (const pad of ['', '/GM0193', '/GM0193/thema/3', '/GM0193/thema/alle']) {
      await page.goto(`/vragenlijst${pad}`)
      await expect(page).toHaveURL('/gemeente/GM0193')
      await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
      await expect(page.getByRole('main').getByRole('radio')).toHaveCount(0)
    }
  })

  test('leest wat een antwoord ooit was, en zet niets terug', async ({ page }) => {
    await logInAs(page, 'meelezer')
    await page.goto('/vragenlijst/GM0193/geschiedenis/3c')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Geschiedenis van vraag 3c')
    await expect(page.getByRole('button', { name: /terug/i })).toHaveCount(0)
    await expect(page.getByText('U vult in voor')).toHaveCount(0)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Terug naar vraag 3c' }).click()
    await expect(page).toHaveURL('/gemeente/GM0193#vraag-3c')
    await expect(kaart(page, '3c')).toBeVisible()
  })

  test('ziet hoe haar gemeente ervoor staat, in dezelfde woorden als de projectleider', async ({ page }) => {
    await logInAs(page, 'meelezer')
    await page.getByRole('link', { name: 'Hoe staan wij ervoor' }).click()
    await expect(page).toHaveURL('/hoe-staan-wij-ervoor/GM0193')
    await expect(page.getByRole('heading', { name: /^Wij lopen voor: / })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Naar de vragenlijst' })).toHaveCount(0)
    await expectAccessible(page)
  })
})

test('Omar, ondersteuner, hoort dat er nog niets voor hem is, en vindt wat gepubliceerd is', async ({ page }) => {
  await logInAs(page, 'ondersteuner')
  await expect(page).toHaveURL('/geen-aanstelling')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Er is nog niets voor u om te doen')
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('main').getByRole('link', { name: 'de metingen' }).click()
  await expect(page).toHaveURL('/')
})
