import { routesInApp } from './deuren/in-de-app'
import { leesdeuren } from './deuren/leesdeuren'
import { expect, openAs, personas, test } from './persona'

const antwoord = { gemeente: 'GM0193', versie: '2014-05', meetmoment: '2014-05' }
const merk = 'tekst die nergens mag staan'

test('elke route staat in de lijst', () => {
  expect([...new Set(leesdeuren.map((door) => door.route))].sort()).toEqual(routesInApp())
})

test('elke route gaat ook voor iemand open, behalve wat doorstuurt, alleen iets aanneemt of er nooit is', () => {
  const open = leesdeuren.filter(({ wie, bezoeker }) => [bezoeker, ...Object.values(wie)].includes(200))
  const gesloten = routesInApp().filter((route) => !open.some((door) => door.route === route))
  expect(gesloten).toEqual([
    '/.well-known/change-password',
    '/.well-known/security.txt',
    '/api/[[...pad]]',
    '/api/afmelden/[token]',
    '/api/antwoorden',
    '/api/rapportteksten',
    '/api/v1/[...pad]',
    '/start',
  ])
})

for (const persona of [...personas, 'bezoeker'] as const)
  test(`${persona} komt alleen binnen waar die mag zijn`, async ({ browser }) => {
    const { context } =
      persona === 'bezoeker' ? { context: await browser.newContext() } : await openAs(browser, persona)
    const found: Record<string, number> = {}
    const expected: Record<string, number> = {}
    for (const { pad, wie, bezoeker } of leesdeuren) {
      const reply = await context.request.get(pad, { maxRedirects: 0 })
      found[pad] = reply.status()
      expected[pad] = persona === 'bezoeker' ? bezoeker : (wie[persona] ?? 404)
    }
    expect(found).toEqual(expected)
    await context.close()
  })

test('wat de een typte wordt niet opgeslagen onder de naam van wie daarna inlogde', async ({ browser, baseURL }) => {
  const { context } = await openAs(browser, 'projectleider')
  const reply = await context.request.post('/api/antwoorden', {
    headers: { Origin: baseURL ?? '', 'X-TVS-Gebruiker': '999999' },
    data: { ...antwoord, vraag: 'lichte-en-zware-ondersteuning-uitgewerkt', waarde: 'ja', toelichting: merk, basis: 0 },
  })
  expect(reply.status()).toBe(401)
  await context.close()
})

test('wat geen antwoord is, wordt geweigerd met een zin en niet met een storing', async ({ browser, baseURL }) => {
  const { context } = await openAs(browser, 'projectleider')
  for (const data of [
    'geen json',
    '[]',
    '{}',
    JSON.stringify({ ...antwoord, vraag: 'x', waarde: 'misschien', toelichting: '', basis: 0 }),
    JSON.stringify({ ...antwoord, vraag: "'; drop table antwoord", waarde: 'ja', toelichting: '', basis: -1 }),
  ]) {
    const reply = await context.request.post('/api/antwoorden', {
      headers: { Origin: baseURL ?? '', 'Content-Type': 'application/json' },
      data: Buffer.from(data),
    })
    expect(reply.status(), data).toBe(422)
    expect(await reply.json()).toMatchObject({ soort: 'ongeldig', zin: expect.stringMatching(/\.$/) })
  }
  await context.close()
})

test('wie niet mag schrijven, leert niet hoe een goede aanvraag eruitziet', async ({ browser, baseURL }) => {
  for (const persona of ['meelezer', 'ondersteuner', 'bureau'] as const) {
    const { context } = await openAs(browser, persona)
    const post = (data: unknown) =>
      context.request.post('/api/antwoorden', { headers: { Origin: baseURL ?? '' }, data })
    const vraag = 'lichte-en-zware-ondersteuning-uitgewerkt'
    for (const data of [{}, { ...antwoord, vraag, waarde: 'misschien', toelichting: merk, basis: 0 }]) {
      const reply = await post(data)
      expect([persona, reply.status()]).toEqual([persona, 404])
      expect(await reply.json()).toMatchObject({ soort: 'onbekend' })
    }
    await context.close()
  }
})
