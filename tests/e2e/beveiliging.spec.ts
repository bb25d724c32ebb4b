import http from 'node:http'
import { expect, logInAs, test } from './persona'
import { patience, startServer } from './server'

test('elke pagina draagt de beveiligingskoppen, met een nonce die elke keer anders is', async ({ request }) => {
  const first = await request.get('/inloggen')
  const second = await request.get('/inloggen')
  const policy = first.headers()['content-security-policy'] ?? ''
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? ''
  expect(scripts).toMatch(/'nonce-[\w+/=]{20,}'/)
  expect(scripts).not.toContain('unsafe-inline')
  expect(scripts).not.toContain('unsafe-eval')
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toBe(second.headers()['content-security-policy'])
  expect(first.headers()).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('geolocation=()'),
  })
  expect(first.headers()['x-powered-by']).toBeUndefined()
  expect(first.headers()['strict-transport-security']).toBeUndefined()
})

test('achter https vraagt de app browsers om bij https te blijven', async ({ request }) => {
  const reply = await request.get('/inloggen', { headers: { 'x-forwarded-proto': 'https' } })
  expect(reply.headers()['strict-transport-security']).toMatch(/^max-age=31536000/)
})

test('zonder instelling is er geen security.txt met een verzonnen adres', async ({ request }) => {
  expect((await request.get('/.well-known/security.txt')).status()).toBe(404)
})

test('een wachtwoordbeheerder vindt de weg, en een telefoon haar plaatjes', async ({ request, page }) => {
  const way = await request.get('/.well-known/change-password', { maxRedirects: 0 })
  expect([way.status(), way.headers().location]).toEqual([303, '/inloggen'])
  await page.goto('/')
  const manifest = await (
    await request.get((await page.locator('link[rel=manifest]').getAttribute('href')) ?? '')
  ).json()
  const phone = await page.locator('link[rel=apple-touch-icon]').getAttribute('href')
  for (const adres of [phone ?? '', ...manifest.icons.map(({ src }: { src: string }) => src)]) {
    const icon = await request.get(adres)
    expect([icon.status(), icon.headers()['content-type']], adres).toEqual([200, 'image/png'])
  }
})

test('security.txt wijst de weg aan wie een lek vindt', async () => {
  test.setTimeout(patience)
  const own = await startServer({ TVS_SECURITY_CONTACT: 'lek@voorbeeld.nl' })
  const reply = await fetch(`${own.url}/.well-known/security.txt`)
  await own.stop()
  expect(reply.status).toBe(200)
  const text = await reply.text()
  expect(text).toMatch(/^Contact: mailto:lek@voorbeeld\.nl$/m)
  expect(new Date(/^Expires: (.+)$/m.exec(text)?.[1] ?? '').getTime()).toBeGreaterThan(Date.now())
})

test('de sessiecookie is niet leesbaar voor scripts, en na uitloggen niets meer waard', async ({ page, context }) => {
  await logInAs(page, 'projectleider')
  const cookies = await context.cookies()
  // The page about privacy says that there is one.
  expect(cookies.map(({ name }) => name)).toEqual(['authjs.session-token'])
  const [cookie] = cookies
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  expect(cookie && cookie.expires * 1000 - Date.now()).toBeLessThanOrEqual(8 * 3_600_000)
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  await expect(page.getByText('U bent uitgelogd.')).toBeVisible()
  if (cookie) await context.addCookies([cookie])
  await page.goto('/vragenlijst/GM0193')
  await expect(page).toHaveURL(/\/inloggen\?naar=/)
})

test('de gezondheid van de app is te vragen', async ({ request }) => {
  const reply = await request.get('/api/gezondheid')
  expect(reply.status()).toBe(200)
  expect(await reply.json()).toEqual({
    status: 'ok',
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    database: 'bereikbaar',
    schrijven: 'lukt',
    nagerekend: null,
    teruggezet: null,
  })
})

/** A request as no browser makes it. @returns its status */
function raw(baseURL: string | undefined, method: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(baseURL ?? '')
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, method, path }, (reply) => resolve(reply.resume().statusCode))
    request.on('error', reject).end()
  })
}

test('wat geen browser vraagt, is geen storing', async ({ baseURL }) => {
  expect(await raw(baseURL, 'TRACE', '/')).toBe(405)
  expect(await raw(baseURL, 'OPTIONS', '*')).toBe(400)
  expect(await raw(baseURL, 'GET', 'http://elders.nl/')).toBe(400)
})

test('een formulier van een andere site wordt geweigerd, met één zin', async ({ request }) => {
  for (const headers of [{ 'Next-Action': '0'.repeat(42) }, { Accept: 'text/html' }] as Record<string, string>[]) {
    const reply = await request.post('/inloggen', {
      headers: { ...headers, Origin: 'https://elders.nl' },
      multipart: { email: 'petra@demo.tvs.example' },
    })
    expect(reply.status()).toBe(403)
    expect(await reply.text()).toBe('Deze aanvraag komt van een andere site.\n')
  }
})

test('elke aanvraag heeft een nummer, dat niet van de bezoeker komt', async ({ request }) => {
  const asked = { headers: { 'X-Request-Id': 'verzonnen' } }
  const ids = await Promise.all(
    ['/', '/inloggen', '/bestaat-niet', '/metingen/1999-01', '/api/v1', '/api/gezondheid', '/robots.txt'].map(
      async (pad) => (await request.get(pad, asked)).headers()['x-request-id'] ?? '',
    ),
  )
  for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/)
  expect(new Set(ids).size).toBe(ids.length)
})
