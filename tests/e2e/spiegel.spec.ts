import { expect, expectAccessible, expectFits, logInAs, openAs, test } from './persona'
import { vellen } from './vellen'

const staand = { breed: 210, hoog: 297 }
const zwolle = '/hoe-staan-wij-ervoor/GM0193'

test('een projectleider ziet voor en achter, wat er veranderde, en de buren zonder toelichtingen', async ({ page }) => {
  await logInAs(page, 'projectleider')
  await page.goto(zwolle)
  await expect(page.getByRole('heading', { level: 1, name: 'Hoe staat Zwolle ervoor?' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Wij lopen voor: / })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Wij lopen achter: / })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Wat veranderde er bij ons sinds januari 2014?' })).toBeVisible()
  const buren = page.getByRole('region', { name: /^Zwolle\. / })
  await expect(buren.getByRole('row', { name: /Zwolle/ }).first()).toContainText('uw gemeente')
  await expectAccessible(page)
  await expectFits(page)
  await buren.getByRole('rowheader', { name: 'Kampen' }).getByRole('link').click()
  await expect(page).toHaveURL(/\/gemeente\/GM\d{4}/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kampen')
})

test('kiest een meetmoment, en vindt geen onbekend', async ({ page }) => {
  await logInAs(page, 'projectleider')
  await page.goto(zwolle)
  await page
    .getByRole('navigation', { name: 'Meetmoment', exact: true })
    .getByRole('link', { name: 'januari 2014' })
    .click()
  await expect(page).toHaveURL(/meetmoment=2014-01/)
  await expect(page.getByText(/Meetmoment januari 2014, peildatum 17 januari 2014/).first()).toBeVisible()
  expect((await page.request.get(`${zwolle}?meetmoment=1999-01`)).status()).toBe(404)
  expect((await page.request.get('/hoe-staan-wij-ervoor/GM0935')).status()).toBe(404)
})

test('het bureau komt er van een gemeente en van een verandering, en leest niet “wij”', async ({ page }) => {
  await logInAs(page, 'bureau')
  for (const pad of ['/gemeente/GM0193', '/veranderd?gemeente=GM0193']) {
    await page.goto(pad)
    await page.getByRole('link', { name: 'Hoe staat Zwolle ervoor?' }).click()
    await expect(page).toHaveURL(/\/hoe-staan-wij-ervoor\/GM0193/)
  }
  await expect(page.getByRole('heading', { name: /^Zwolle loopt achter: / })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Buren in regio Zwolle' })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(/\b(wij|ons|onze|uw gemeente)\b/i)
  await expectAccessible(page)
})

test('een projectleider komt van de buren niet bij hun stand', async ({ page }) => {
  await logInAs(page, 'projectleider')
  await page.goto('/gemeente/GM0166')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kampen')
  await expect(page.getByRole('link', { name: /^Hoe staat/ })).toHaveCount(0)
})

test('past afgedrukt op één bladzijde, en met alles erbij op meer', async ({ page }) => {
  await logInAs(page, 'projectleider')
  for (const pad of [zwolle, `${zwolle}?meetmoment=2014-01`, `${zwolle}?vergelijk=2013-10`]) {
    await page.goto(pad)
    expect(await vellen(page), pad).toEqual([staand])
  }
  await page.getByLabel(/Druk ook de losse vragen en de buren af/).check()
  expect((await vellen(page)).length).toBeGreaterThan(1)
})

test('op een telefoon en zonder JavaScript', async ({ browser }) => {
  const { context, page } = await openAs(browser, 'projectleider', {
    viewport: { width: 360, height: 800 },
    javaScriptEnabled: false,
  })
  await page.goto(zwolle)
  await expect(page.getByRole('heading', { name: /^Wij lopen achter: / })).toBeVisible()
  await expectFits(page)
  await context.close()
})
