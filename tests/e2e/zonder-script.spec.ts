import { expect, expectAccessible, openAs, test } from './persona'

const gelezen = ['/', '/over', '/handleiding', '/toegankelijkheid', '/privacy', '/open-data', '/metingen/2014-01']

test('wat alleen te lezen is, is ook zonder script te lezen', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const visitor = await context.newPage()
  for (const pad of gelezen) {
    expect((await visitor.goto(pad))?.status(), pad).toBe(200)
    await expect(visitor.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(visitor.getByRole('contentinfo').getByRole('link', { name: 'Contact' })).toBeVisible()
  }
  await context.close()
})

test('een pagina die er niet is, zegt dat ook zonder script, in het kader van wie vraagt', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const visitor = await context.newPage()
  for (const pad of ['/metingen/1999-01', '/metingen/2013-10', '/bestaat-niet']) {
    expect((await visitor.goto(pad))?.status(), pad).toBe(404)
    await expect(visitor).toHaveTitle('Deze pagina is er niet - Transitie-Volgsysteem')
    await expect(visitor.getByRole('link', { name: 'Naar de voorpagina' })).toBeVisible()
    await expect(visitor.locator('html')).toHaveAttribute('lang', 'nl')
  }
  await context.close()

  const petra = await openAs(browser, 'projectleider')
  expect((await petra.page.goto('/dashboard'))?.status()).toBe(404)
  await expect(petra.page.getByRole('link', { name: 'Naar uw startpagina' })).toBeVisible()
  await expect(petra.page.getByRole('link', { name: 'Vragenlijst' })).toBeVisible()
  expect(new URL(petra.page.url()).pathname).toBe('/dashboard')
  await expectAccessible(petra.page)
  await petra.context.close()
})

test('een adres dat niet kan bestaan is geen storing', async ({ request, baseURL }) => {
  const page = await request.get(`${baseURL}/metingen/%E0%A4%A`)
  expect([page.status(), page.headers()['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
  const api = await request.get(`${baseURL}/api/v1/meetmomenten/%00`)
  expect([api.status(), api.headers()['content-type']]).toEqual([404, 'application/problem+json'])
})

test('een pagina komt ingepakt over de lijn', async ({ request }) => {
  for (const pad of ['/', '/metingen/2014-01', '/bestaat-niet']) {
    const reply = await request.get(pad, { headers: { 'Accept-Encoding': 'gzip' } })
    expect(reply.headers()['content-encoding'], pad).toBe('gzip')
    expect(reply.headers().vary).toContain('Accept-Encoding')
  }
})
