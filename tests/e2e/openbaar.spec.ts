import { expect, expectAccessible, expectFits, test } from './persona'

test('een bezoeker vindt de gepubliceerde meting en leest het rapport', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveTitle(/Transitie-Volgsysteem/)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Meting januari 2014' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rapport Transitie-Volgsysteem, januari 2014')
  await expect(page.getByText(/396 van de 403 gemeenten/).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Fase 1. Verkenning op nieuwe taken' })).toBeVisible()
  await expectAccessible(page)
  // A group that is too small says why it shows nothing.
  await expect(page.getByRole('row', { name: /^Amsterdam/ }).first()).toContainText('te kleine groep')
})

for (const pad of ['/over', '/handleiding', '/toegankelijkheid', '/privacy', '/open-data']) {
  test(`${pad} is toegankelijk en past op een telefoon`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(pad)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expectAccessible(page)
  })
}

test('het rapport past op een telefoon, en werkt zonder JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await page.goto('/metingen/2014-01')
  await expect(page.getByRole('link', { name: 'Rapport als PDF' })).toBeVisible()
  await expectFits(page)
  await page.goto('/')
  await expectFits(page)
  await context.close()
})

test('een bestand is elke keer hetzelfde, en hoeft niet nog eens over de lijn', async ({ request }) => {
  const pad = '/metingen/2014-01/bestanden/cijfers.json'
  const first = await request.get(pad)
  expect(first.status()).toBe(200)
  const etag = first.headers().etag ?? ''
  const again = await request.get(pad, { headers: { 'If-None-Match': etag } })
  expect(again.status()).toBe(304)
  const rapport = await first.json()
  expect(JSON.stringify(rapport)).toContain('"fictief"')
})

test('de open data zegt hetzelfde als de pagina', async ({ request, page }) => {
  const reply = await request.get('/api/v1/meetmomenten/2014-01/tellingen?fase=1')
  expect(reply.headers()['api-version']).toMatch(/^\d+\.\d+\.\d+$/)
  const { tellingen } = await reply.json()
  const fase = tellingen.find(({ soort }: { soort: string }) => soort === 'fase')
  await page.goto('/metingen/2014-01')
  const row = page.getByRole('row', { name: /^Fase 1: Verkenning op nieuwe taken/ }).first()
  await expect(row).toContainText(`${fase.percentages.ja}%`)
  await expect(row).toContainText(`${fase.percentages.nee}%`)
})
