import fs from 'node:fs'
import path from 'node:path'
import { startTestDatabase } from '../../scripts/database/test-database.mjs'
import { expect, logInAnew, test } from './persona'
import { patience, proefgeheim, startServer } from './server'

test.describe.configure({ timeout: patience })

/** What the queue says by itself, beside every request. */
const wachtrij = 'De wachtrij komt niet bij de database.'

/** The lines that the app wrote in its log about what was asked, as long as they are lines of the log. */
const linesOf = (log: string) =>
  log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
    .filter(({ msg }) => msg !== wachtrij)

test('de database die stopt komt vanzelf terug, op hetzelfde adres', async ({ request, browser }) => {
  const server = await startServer()
  try {
    const pidOf = () =>
      Number(fs.readFileSync(path.join(server.folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
    const before = pidOf()
    process.kill(before, 'SIGKILL')
    await expect
      .poll(() => linesOf(server.log()).map(({ msg }) => msg))
      .toContainEqual('De database stopte onverwacht, en is opnieuw gestart.')
    await expect.poll(async () => (await request.get(`${server.url}/api/gezondheid`)).status()).toBe(200)
    expect((await request.get(`${server.url}/metingen/2014-01`)).status()).toBe(200)
    expect(pidOf()).not.toBe(before)
    // The queue finds it again too.
    const context = await browser.newContext({ baseURL: server.url })
    const page = await context.newPage()
    await logInAnew(page, 'beheerder')
    await page.waitForURL('/beheer')
    await page.goto('/beheer/post')
    await page.getByRole('button', { name: 'Stuur mij een proefmail' }).click()
    await expect(async () => {
      await page.goto('/beheer/post?soort=proefmail&status=getoond')
      await expect(page.getByText('1 bericht', { exact: true })).toBeVisible({ timeout: 500 })
    }).toPass()
    await context.close()
  } finally {
    await server.stop()
  }
})

test('wie halverwege het bevriezen uitvalt, gaat daarna vanzelf verder; een bestand blijft zoals het was', async ({
  browser,
}) => {
  const server = await startServer()
  const context = await browser.newContext({ baseURL: server.url })
  try {
    const page = await context.newPage()
    await logInAnew(page, 'bureau')
    const bestand = () => context.request.get('/metingen/2014-01/bestanden/tabellenboek.ods')
    const merk = (await bestand()).headers().etag
    expect(merk).toMatch(/^"[0-9a-f]{64}"$/)
    const stand = async () => (await (await context.request.get('/meetmomenten/2014-05/vordering')).json()).stand?.soort
    await page.goto('/meetmomenten/2014-05/bevriezen')
    await page.getByRole('button', { name: 'Ja, bevries meetmoment mei 2014' }).click({ noWaitAfter: true })
    await expect.poll(stand, { intervals: [10] }).toBeTruthy()
    await server.killAndStart()
    await page.goto('/meetmomenten/2014-05')
    // Half a minute without a sign says that a process is dead.
    await expect(page.getByRole('heading', { name: 'Zegel' })).toBeVisible({ timeout: 90_000 })
    expect(await stand()).toBe('klaar')
    expect((await bestand()).headers().etag).toBe(merk)
  } finally {
    await context.close()
    await server.stop()
  }
})

test('wat mislukt staat één keer in het log, met een nummer dat de bezoeker ook kreeg, en zonder gegevens', async ({
  browser,
}) => {
  const database = await startTestDatabase()
  const server = await startServer({
    DATABASE_URL: database.url,
    AUTH_SECRET: proefgeheim,
  })
  const context = await browser.newContext({ baseURL: server.url, extraHTTPHeaders: { 'x-request-id': 'verzonnen' } })
  const page = await context.newPage()
  try {
    await logInAnew(page, 'bureau')
    const login = await (await browser.newContext({ baseURL: server.url })).newPage()
    await login.goto('/inloggen')
    await login.getByLabel('E-mailadres').fill('petra@demo.tvs.example')
    await login.getByLabel('Wachtwoord').fill('een heel geheim wachtwoord')
    await database.stop()

    const token = 'een-token-dat-niemand-mag-lezen-0123456789'
    const paginas: Record<string, string> = {
      '/metingen/2014-01': '/metingen/[meetmoment]',
      [`/wachtwoord/${token}`]: '/wachtwoord/[token]',
      '/dashboard?zoek=geheim': '/dashboard',
      '/kaart': '/kaart',
      '/vragenlijst/GM0193': '/vragenlijst/[gemeente]',
      '/zoeken?q=Petra': '/zoeken',
    }
    for (const [pad, route] of Object.entries(paginas)) {
      const before = linesOf(server.log()).length
      const reply = await context.request.get(pad)
      expect(reply.status(), pad).toBe(500)
      expect(await reply.text()).toContain('<noscript><h1>Er ging iets mis</h1>')
      const requestId = reply.headers()['x-request-id']
      expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
      await expect.poll(() => linesOf(server.log()).length, pad).toBe(before + 1)
      expect(linesOf(server.log()).at(-1)).toMatchObject({
        level: 'error',
        msg: 'Een pagina is mislukt.',
        requestId,
        method: 'GET',
        route,
        err: { name: expect.any(String), digest: expect.any(String) },
      })
    }

    const before = linesOf(server.log()).length
    const open = await context.request.get('/api/v1/meetmomenten')
    expect([open.status(), open.headers()['content-type']]).toEqual([500, 'application/problem+json'])
    const saved = await context.request.post('/api/antwoorden', { data: {} })
    expect(saved.status()).toBe(500)
    await expect.poll(() => linesOf(server.log()).length).toBe(before + 2)
    expect(linesOf(server.log()).slice(-2)).toMatchObject([
      { msg: 'Een vraag aan de open data is mislukt.', requestId: open.headers()['x-request-id'] },
      { msg: 'Een aanvraag is mislukt.', requestId: saved.headers()['x-request-id'], route: '/api/antwoorden' },
    ])

    await login.getByRole('button', { name: 'Inloggen', exact: true }).click()
    await expect.poll(() => linesOf(server.log()).length).toBe(before + 3)
    expect(linesOf(server.log()).at(-1)).toMatchObject({ msg: 'Een handeling is mislukt.', route: '/inloggen' })

    const [, cookie = ''] = /session-token=([^;]+)/.exec(JSON.stringify(await context.cookies())) ?? []
    for (const secret of [
      token,
      'petra',
      'Petra',
      'Tineke',
      'geheim',
      'verzonnen',
      'SELECT',
      ...(cookie ? [cookie] : []),
    ])
      expect(server.log(), secret).not.toContain(secret)
  } finally {
    await server.stop()
    await database.stop()
  }
})
