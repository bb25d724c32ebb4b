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

test('de voorpagina toont van de nieuwste meting dezelfde cijfers als het rapport', async ({ page }) => {
  await page.goto('/')
  const meting = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Meting januari 2014' }) })
  const cijfers = await meting.getByRole('definition').allInnerTexts()
  expect(cijfers).toHaveLength(4)
  await page.goto('/metingen/2014-01')
  for (const [fase, cijfer] of cijfers.slice(1).entries())
    await expect(page.getByRole('row', { name: new RegExp(`^Fase ${fase + 1}: `) }).first()).toContainText(cijfer)
})

test('een openbare pagina zegt elders waar zij staat, zonder cookie te zetten', async ({ page, context, baseURL }) => {
  for (const pad of ['/over', '/metingen/2014-01']) {
    await page.goto(`${pad}?via=nieuwsbrief`)
    await expect(page.locator('head link[rel=canonical]')).toHaveAttribute('href', `${baseURL}${pad}`)
    await expect(page.locator('head meta[property="og:url"]')).toHaveAttribute('content', `${baseURL}${pad}`)
    await expect(page.locator('head meta[property="og:site_name"]')).toHaveCount(1)
    await expect(page.locator('head meta[property="og:image"]')).toHaveAttribute('content', `${baseURL}/deelbeeld.png`)
    await expect(page.locator('head meta[property="og:image:alt"]')).toHaveCount(1)
  }
  expect(await context.cookies()).toEqual([])
})

test('de demonstratie zegt dat er geen helpdesk is', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Contact' }).click()
  await expect(page).toHaveURL('/over#contact')
  await expect(page.getByText('Dit is een demonstratie zonder helpdesk.')).toBeVisible()
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

/** Room that a heading keeps above it: 5rem in globals.css, in pixels. */
const scrollPadding = 5 * 17

test('de inhoudsopgave komt uit bij elk hoofdstuk, op een telefoon en op een groot scherm', async ({ page }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 740 })
    await page.goto('/metingen/2014-01')
    const links = page.getByRole('navigation', { name: 'Inhoud' }).getByRole('link')
    for (const link of [links.first(), links.nth(9), links.last(), links.nth(4)]) {
      const titel = await link.innerText()
      await link.click()
      const kop = page.getByRole('heading', { name: titel, exact: true })
      // Chapters out of view are not laid out, so where this one stands is not known beforehand.
      await expect.poll(async () => Math.round((await kop.boundingBox())?.y ?? -1)).toBe(scrollPadding)
    }
  }
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

test('de open data heeft adressen zonder streep aan het eind, en pagina’s wijzen de weg', async ({ request }) => {
  const once = { maxRedirects: 0 }
  for (const pad of ['meetmomenten/', 'meetmomenten/2014-01/', 'meetmomenten/2014-01/tellingen/?fase=1', 'niets/']) {
    const reply = await request.get(`/api/v1/${pad}`, once)
    expect(reply.status(), pad).toBe(404)
    expect(reply.headers()['content-type']).toBe('application/problem+json')
    expect(reply.headers()['api-version']).toMatch(/^\d+\.\d+\.\d+$/)
  }
  const page = await request.get('/metingen/2014-01/?indeling=regio', once)
  expect([page.status(), page.headers().location]).toEqual([308, '/metingen/2014-01?indeling=regio'])
})

test('de open data begint bij één adres, en alles wat daar staat is er', async ({ request, baseURL }) => {
  const { links } = await (await request.get('/api/v1')).json()
  for (const link of Object.values<string>(links)) {
    expect(link.startsWith(`${baseURL}/`), link).toBe(true)
    expect((await request.get(link)).status(), link).toBe(200)
  }
  const { servers, paths } = await (await request.get(links.openapi)).json()
  expect(servers).toEqual([{ url: `${baseURL}/api/v1` }])
  for (const pad of Object.keys(paths)) {
    const adres = servers[0].url + pad.replace(/\{\w+\}/, '2014-01')
    expect((await request.get(adres)).status(), adres).toBe(200)
  }
})

test('een andere site mag de open data lezen, en alleen lezen', async ({ request }) => {
  const pad = '/api/v1/meetmomenten/2014-01/tellingen'
  const asked = { Origin: 'https://elders.nl', 'Access-Control-Request-Method': 'GET' }
  const options = await request.fetch(pad, { method: 'OPTIONS', headers: asked })
  expect(options.status()).toBe(204)
  expect(options.headers()).toMatchObject({
    allow: 'GET, HEAD, OPTIONS',
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, HEAD',
  })
  const refused = await request.post(pad)
  expect([refused.status(), refused.headers().allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
})

test('de ETag van de open data geldt ook voor wat een proxy inpakte', async ({ request }) => {
  const pad = '/api/v1/meetmomenten/2014-01/tellingen'
  const first = await request.get(pad)
  const { etag = '', vary } = first.headers()
  expect(vary).toContain('Accept')
  // A proxy makes it weak when it compresses.
  for (const known of [etag, `W/${etag}`])
    expect((await request.get(pad, { headers: { 'If-None-Match': known } })).status()).toBe(304)
  const csv = await request.get(pad, { headers: { 'If-None-Match': etag, Accept: 'text/csv' } })
  expect(csv.status()).toBe(200)
})

test('wie op een bestand wacht, krijgt het zodra het er is, ook zonder JavaScript', async ({ browser, page }) => {
  const wachten = '/metingen/2014-01/bestanden/tabellenboek.ods/wachten'
  const naam = 'tvs-2014-01-openbaar-tabellenboek.ods'
  const [download] = await Promise.all([page.waitForEvent('download'), page.goto(wachten)])
  expect(download.suggestedFilename()).toBe(naam)
  await expect(page.getByRole('status')).toHaveText('Het bestand is klaar. De download begint.')
  const context = await browser.newContext({ javaScriptEnabled: false })
  const kaal = await context.newPage()
  await kaal.goto(wachten)
  await expect(kaal.getByRole('status')).toHaveText('Het bestand is klaar.')
  const [nogEens] = await Promise.all([
    kaal.waitForEvent('download'),
    kaal.getByRole('link', { name: 'Download', exact: true }).click(),
  ])
  expect(nogEens.suggestedFilename()).toBe(naam)
  await context.close()
})
