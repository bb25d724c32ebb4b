import { expect, logInAs, test } from './persona'

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

test('security.txt wijst de weg aan wie een lek vindt', async ({ request }) => {
  const reply = await request.get('/.well-known/security.txt')
  expect(reply.status()).toBe(200)
  const text = await reply.text()
  expect(text).toMatch(/^Contact: mailto:/m)
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
  })
})
