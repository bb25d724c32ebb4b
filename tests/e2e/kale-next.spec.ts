import personas from '../../prisma/seed/data/demo-personas.json' with { type: 'json' }
import { Client } from '../../scripts/bench/client.mjs'
import { createDatabase, startTestDatabase } from '../../scripts/database/test-database.mjs'
import { expect, test } from './persona'
import { patience, plainNext, proefgeheim, startServer } from './server'

test.describe.configure({ timeout: patience })

// The app under Next's own `next start`, where nobody writes who asks: then a client's word is worth nothing.

test('next start gelooft niemand over adres en naam', async ({ request }) => {
  const database = await startTestDatabase()
  const url = await createDatabase(database.url, 'kaal')
  const env = { DATABASE_URL: url, AUTH_SECRET: proefgeheim }
  // Fills the database, as a first start does.
  await (await startServer(env)).stop()
  const server = await startServer({ ...env, AUTH_URL: undefined, HOST: undefined }, plainNext)
  try {
    const forged = (n: number) => ({
      'x-tvs-adres': `192.0.2.${n}`,
      'x-tvs-merk': 'geraden',
      'x-forwarded-for': `192.0.2.${n}`,
      'x-real-ip': `192.0.2.${n}`,
    })
    const attempt = async (n: number) => {
      const client = new Client(new URL(server.url))
      const filled = { email: `niemand${n}@demo.tvs.example`, wachtwoord: personas.wachtwoord }
      const isLogin = (form: string) => form.includes('name="wachtwoord"')
      return (await client.submit('/inloggen', isLogin, filled, forged(n))).text
    }
    for (let n = 1; n <= 5; n += 1) expect(await attempt(n)).toContain('horen niet bij elkaar')
    // Another account and, it says, another address: but it is unknown who asks, and that one has to wait.
    expect(await attempt(6)).toContain('te vaak geprobeerd')

    const headers = { 'x-forwarded-host': 'elders.nl', 'x-forwarded-proto': 'https', 'x-tvs-merk': '' }
    expect(await (await request.get(`${server.url}/robots.txt`, { headers })).text()).toContain(
      `Sitemap: ${server.url}/`,
    )
    const { links } = await (await request.get(`${server.url}/api/v1`, { headers })).json()
    expect(links.openapi).toMatch(new RegExp(`^${server.url}/`))
    const saved = await request.post(`${server.url}/api/antwoorden`, {
      headers: { ...headers, origin: 'https://elders.nl' },
      data: {},
    })
    expect(saved.status()).toBe(403)
  } finally {
    await server.stop()
    await database.stop()
  }
})
