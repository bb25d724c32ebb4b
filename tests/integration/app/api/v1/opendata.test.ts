import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { GET as getNietHier } from '@/app/api/v1/[...pad]/route'
import { GET as getMeetmoment } from '@/app/api/v1/meetmomenten/[meetmoment]/route'
import { GET as getTellingen } from '@/app/api/v1/meetmomenten/[meetmoment]/tellingen/route'
import { GET as getTellingenCsv } from '@/app/api/v1/meetmomenten/[meetmoment]/tellingen.csv/route'
import { GET as listMeetmomenten, OPTIONS, POST } from '@/app/api/v1/meetmomenten/route'
import { GET as getOpenapi } from '@/app/api/v1/openapi.json/route'
import { GET as getIngang } from '@/app/api/v1/route'
import { GET as getVragenlijst } from '@/app/api/v1/vragenlijsten/[versie]/route'
import { planCorrectie } from '@/lib/meetmoment/correctie-data'
import { correctieSchema } from '@/lib/meetmoment/meetmoment-schema'
import { openMeetmoment } from '@/lib/meetmoment/plannen-data'
import {
  ingangSchema,
  meetmomentenSchema,
  meetmomentSchema,
  openVragenlijstSchema,
  problemSchema,
  tellingenSchema,
} from '@/lib/opendata/opendata-schema'
import { db } from '@/lib/platform/client-data'
import { log } from '@/lib/platform/log.mjs'
import { getVoorbeeld, publishMeetmoment, withdrawPublicatie } from '@/lib/rapport/publiceren-data'
import { commandLineActor } from '@/lib/toegang/actor-data'
import { freezeAndHide } from '@/tests/fixtures/bevriezen'
import { cijfers } from '../../../../fixtures/golden'
import { createGolden } from '../../../../fixtures/golden-database'

const bureau = commandLineActor('bureau')
const site = 'http://localhost/api/v1'
let bezoekers = 0

// As our own server marks what it saw.
const merk = 'merk'
vi.stubEnv('TVS_MERK', merk)

/** A question from an address of its own, so that no test slows down another. */
const ask = (pad: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Request(`${site}${pad}`, {
    method,
    headers: { 'x-tvs-merk': merk, 'x-tvs-adres': `192.0.2.${++bezoekers}`, ...headers },
  })

type Headers = Record<string, string>
const meetmoment = (sleutel: string) => ({ params: Promise.resolve({ meetmoment: sleutel }) })
const tellingen = (query = '', headers: Headers = {}, sleutel = '2014-01') =>
  getTellingen(ask(`/meetmomenten/${encodeURIComponent(sleutel)}/tellingen${query}`, headers), meetmoment(sleutel))
const een = (sleutel: string) => getMeetmoment(ask(`/meetmomenten/${sleutel}`), meetmoment(sleutel))
const vragenlijst = (versie: string) =>
  getVragenlijst(ask(`/vragenlijsten/${versie}`), { params: Promise.resolve({ versie }) })

/** Every address of the API: how openapi.json names it, how it is asked, and what it answers. */
const bronnen = [
  ['/', '', getIngang, ingangSchema],
  ['/meetmomenten', '/meetmomenten', listMeetmomenten, meetmomentenSchema],
  [
    '/meetmomenten/{id}',
    '/meetmomenten/2014-01',
    (request: Request) => getMeetmoment(request, meetmoment('2014-01')),
    meetmomentSchema,
  ],
  [
    '/meetmomenten/{id}/tellingen',
    '/meetmomenten/2014-01/tellingen',
    (request: Request) => getTellingen(request, meetmoment('2014-01')),
    tellingenSchema,
  ],
  [
    '/vragenlijsten/{versie}',
    '/vragenlijsten/2014-01',
    (request: Request) => getVragenlijst(request, { params: Promise.resolve({ versie: '2014-01' }) }),
    openVragenlijstSchema,
  ],
  ['/openapi.json', '/openapi.json', getOpenapi, z.looseObject({ openapi: z.string() })],
] as const

async function publish(sleutel: string) {
  const { gezien } = await getVoorbeeld(bureau, sleutel)
  expect(await publishMeetmoment(bureau, sleutel, gezien)).toMatchObject({
    soort: 'gepubliceerd',
  })
}

async function expectProblem(response: Response, status: number, woord = '') {
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.get('api-version')).toMatch(/^\d+\.\d+\.\d+$/)
  expect(problemSchema.parse(await response.json())).toMatchObject({ status, detail: expect.stringContaining(woord) })
}

beforeAll(async () => {
  await createGolden()
  await freezeAndHide(bureau, '2014-01')
})

describe('de open data', () => {
  it('kent niets dat niet gepubliceerd is, en zegt dat overal hetzelfde', async () => {
    expect(await (await listMeetmomenten(ask('/meetmomenten'))).json()).toEqual({ meetmomenten: [] })
    const [niet, onbekend] = [await tellingen(), await tellingen('', {}, '1999-01')]
    expect(await niet.clone().text()).toBe(await onbekend.text())
    for (const reply of [niet, await een('2014-01'), await vragenlijst('2014-01')]) await expectProblem(reply, 404)
    await expectProblem(await getNietHier(ask('/gemeenten')), 404)
  })

  it.each(['\0', '2014-01\0', '%', '2014', '2014-01/..', "2014-01';--", ''])(
    'vraagt de database niets als de sleutel niet kan bestaan: %j',
    async (sleutel) => {
      const query = vi.spyOn(db(), '$queryRaw')
      for (const get of [een, vragenlijst, (text: string) => tellingen('', {}, text)])
        await expectProblem(await get(sleutel), 404)
      expect(query).not.toHaveBeenCalled()
      query.mockRestore()
    },
  )

  it('geeft na publicatie de tellingen zoals iedereen ze ziet', async () => {
    await publish('2014-01')
    const { meetmomenten } = meetmomentenSchema.parse(await (await listMeetmomenten(ask('/meetmomenten'))).json())
    expect(meetmomenten).toMatchObject([{ id: '2014-01', aantalGemeenten: 7, aantalIngevuld: 6 }])
    expect(await (await een('2014-01')).json()).toEqual(meetmomenten[0])
    const land = tellingenSchema.parse(await (await tellingen()).json())
    expect(land.tellingen.map(({ soort, fase, thema, sleutel, code }) => [soort, fase, thema, sleutel, code])).toEqual([
      ['fase', 1, null, '1', '1'],
      ['thema', 1, expect.any(String), expect.any(String), '1'],
      ...[
        ['aard', '1a'],
        ['omvang', '1b'],
        ['kosten', '1c'],
      ].map((vraag) => ['vraag', 1, land.tellingen[1]?.sleutel, ...vraag]),
    ])
    const rows = land.tellingen
      .filter(({ soort }) => soort === 'vraag')
      .map(({ code, n, aantallen: a, percentages: p }) =>
        ['landelijk', 'Nederland', code, n, a.ja, a.tenDele, a.nee, a.geen, p.ja, p.tenDele, p.nee, p.geen].join(','),
      )
    expect(rows).toEqual(cijfers.slice(0, 3))
    const klassen = tellingenSchema.parse(await (await tellingen('?indeling=grootteklasse&vraag=aard')).json())
    expect(klassen.tellingen.map(({ groep }) => groep)).toEqual(klassen.groepen.map(({ sleutel }) => sleutel))
    expect(klassen.verborgenGroepen.length).toBeGreaterThan(0)
  })

  it('geeft hetzelfde als CSV, met andere ETag', async () => {
    const json = await tellingen()
    for (const reply of [await tellingen('?formaat=csv'), await tellingen('', { Accept: 'text/csv' })]) {
      expect(reply.headers.get('content-type')).toMatch(/^text\/csv/)
      expect(reply.headers.get('vary')).toBe('Accept')
      expect(reply.headers.get('etag')).not.toBe(json.headers.get('etag'))
      expect(reply.headers.get('content-disposition')).toContain('tvs-2014-01-landelijk.csv')
      const lines = (await reply.text()).split('\n')
      expect(lines[0]).toMatch(
        /,n,ja,tenDele,nee,geen,ja_pct,tenDele_pct,nee_pct,geen_pct,verborgen,aantalVragen,verborgenVragen$/,
      )
      const { sleutel } = (await json.clone().json()).tellingen[1]
      expect(lines.find((line) => line.includes(',vraag,'))).toBe(
        `2014-01,landelijk,land,Nederland,vraag,1,${sleutel},aard,1a,Vraag 1a?,7,4,1,1,1,57,14,14,14,,1,0`,
      )
    }
    const known = { Accept: 'text/csv', 'If-None-Match': json.headers.get('etag') ?? '' }
    expect((await tellingen('', known)).status).toBe(200)
  })

  it.each([
    ['?x=1', 'x'],
    ['?__proto__=1', '__proto__'],
    ['?fase=nul', 'fase'],
    ['?fase=', 'fase'],
    ['?fase=1.0', 'fase'],
    ['?indeling=gemeente', 'landelijk, grootteklasse of regio'],
    ['?indeling=', 'indeling'],
    ['?vraag=aard&vraag=kosten', 'meer dan één keer'],
    ["?thema=';drop", 'thema'],
    ['?thema=', 'thema'],
    ['?formaat=xml', 'json of csv'],
    ['?vraag=bestaat-niet', 'geen vraag met de sleutel'],
    ['?fase=9', 'combinatie'],
  ])('wijst %s af met wat er mis is', async (query, woord) => {
    await expectProblem(await tellingen(query), 400, woord)
  })

  it('stuurt wie een vervangen meetmoment leest door, en zegt van wat is ingetrokken alleen dat, wanneer en waarom', async () => {
    const invoer = { vervangt: '2014-01', naam: 'januari 2014, herzien', reden: 'Een telfout.' }
    const planned = await planCorrectie(bureau, correctieSchema.parse(invoer))
    if (planned.soort !== 'gepland') throw new Error(planned.zin)
    const { sleutel } = planned
    await openMeetmoment(bureau, sleutel)
    await freezeAndHide(bureau, sleutel)
    expect(await (await een('2014-01')).json()).toMatchObject({ vervangenDoor: null })
    await expectProblem(await tellingen('', {}, sleutel), 404)

    await publish(sleutel)
    const vervangenDoor = { id: sleutel, naam: 'januari 2014, herzien' }
    expect(tellingenSchema.parse(await (await tellingen()).json())).toMatchObject({ vervangenDoor })
    expect(await (await een('2014-01')).json()).toMatchObject({ vervangenDoor })
    const csv = await tellingen('?formaat=csv')
    expect(csv.headers.get('link')).toBe(`</api/v1/meetmomenten/${sleutel}/tellingen.csv>; rel="successor-version"`)
    const correctie = await een(sleutel)
    expect(correctie.headers.get('link')).toBe('</api/v1/meetmomenten/2014-01>; rel="predecessor-version"')
    expect(await correctie.json()).toMatchObject({ vervangt: { id: '2014-01', reden: 'Een telfout.' } })
    expect((await tellingen('', {}, sleutel)).status).toBe(200)

    await withdrawPublicatie(bureau, sleutel, 'Toch niet.')
    await expectProblem(await tellingen('', {}, sleutel), 410, 'Toch niet.')
    await expectProblem(await een(sleutel), 410, 'De meting januari 2014, herzien is ingetrokken op ')
    expect(await (await tellingen()).json()).toMatchObject({ vervangenDoor: null })
    expect((await tellingen()).headers.get('link')).toBeNull()
  })

  it('remt wie te snel vraagt, en niemand anders', async () => {
    const snel = { 'x-tvs-adres': 'snel' }
    const first = await listMeetmomenten(ask('/meetmomenten', snel))
    expect(first.headers.get('ratelimit')).toBe('"standaard";r=119;t=1')
    expect(first.headers.get('ratelimit-policy')).toBe('"standaard";q=120;w=60')
    const replies = await Promise.all(Array.from({ length: 130 }, () => listMeetmomenten(ask('/meetmomenten', snel))))
    const refused = replies.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThan(0)
    expect(refused[0]?.headers.get('retry-after')).toBe('1')
    expect(refused[0]?.headers.get('ratelimit')).toBe('"standaard";r=0;t=1')
    await expectProblem(refused[0] as Response, 429, 'over 1 seconde opnieuw')
    expect((await listMeetmomenten(ask('/meetmomenten'))).status).toBe(200)
  })

  it('zegt het ook netjes als er iets stuk is, en bewaart wat', async () => {
    const line = vi.spyOn(log, 'error').mockImplementation(() => {})
    const query = vi.spyOn(db(), '$queryRaw').mockRejectedValueOnce(new Error('geheim'))
    const reply = await listMeetmomenten(ask('/meetmomenten'))
    query.mockRestore()
    expect(await reply.clone().text()).not.toContain('geheim')
    await expectProblem(reply, 500)
    expect(line.mock.calls).toEqual([
      [
        expect.objectContaining({ route: '/api/v1', err: expect.objectContaining({ name: 'Error' }) }),
        expect.any(String),
      ],
    ])
    expect(JSON.stringify(line.mock.calls)).not.toContain('geheim')
    line.mockRestore()
  })
})

const csvAdres = '/meetmomenten/{id}/tellingen.csv'

describe('het adres van de tellingen als CSV', () => {
  const csv = (query: string) =>
    getTellingenCsv(ask(`/meetmomenten/2014-01/tellingen.csv${query}`), meetmoment('2014-01'))

  it('geeft wat formaat=csv geeft, en kent dat woord zelf niet', async () => {
    const [own, asked] = [await csv('?fase=1'), await tellingen('?fase=1&formaat=csv')]
    expect(own.headers.get('content-type')).toContain('text/csv')
    expect(await own.text()).toBe(await asked.text())
    await expectProblem(await csv('?formaat=csv'), 400, 'formaat')
  })
})

describe('een vraag aan de open data die niet klopt', () => {
  it('hoort in één keer alles wat eraan schort', async () => {
    const reply = await tellingen('?fase=x&indeling=wijk&kleur=rood&fase=2&maat=3')
    const { detail } = await reply.json()
    expect(reply.status).toBe(400)
    for (const deel of ['‘kleur’', '‘maat’', 'Kies uit:', 'fase staat er meer dan één keer', 'indeling'])
      expect(detail).toContain(deel)
  })

  it('leest bij een code welke sleutel bedoeld is', async () => {
    const { detail } = await (await tellingen('?vraag=1a')).json()
    expect(detail).toBe('‘1a’ is de code van een vraag, en die kan per meetmoment anders zijn. Geef de sleutel: aard.')
    expect((await (await tellingen('?vraag=bestaat-niet')).json()).detail).toContain('geen vraag met de sleutel')
  })
})

describe.each(bronnen)('het adres %s van de open data', (name, pad, get, schema) => {
  it('antwoordt met wat het schema en openapi.json zeggen, en niets anders', async () => {
    const reply = await get(ask(pad))
    expect(reply.status).toBe(200)
    const waarde = await reply.json()
    expect(schema.parse(waarde)).toEqual(waarde)
    const document = await (await getOpenapi(ask('/openapi.json'))).json()
    const described = document.paths[name].get.responses['200']
    const $defs = JSON.parse(
      JSON.stringify(document.components.schemas).replaceAll('#/components/schemas/', '#/$defs/'),
    )
    const { $ref, ...plain } = described.content['application/json'].schema
    const rule = $ref ? { $ref: $ref.replace('#/components/schemas/', '#/$defs/'), $defs } : plain
    expect(z.fromJSONSchema(rule).safeParse(waarde)).toMatchObject({ success: true })
    for (const header of Object.keys(described.headers).filter((one) => one !== 'Link'))
      expect(reply.headers.has(header), header).toBe(true)
  })

  it('heeft een ETag die ook verzwakt herkend wordt', async () => {
    const etag = (await get(ask(pad))).headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{43}"$/)
    for (const known of [etag, `W/${etag}`, `"anders", W/${etag}`, '*']) {
      const reply = await get(ask(pad, { 'If-None-Match': known }))
      expect([reply.status, reply.headers.get('etag'), await reply.text()]).toEqual([304, etag, ''])
    }
    expect((await get(ask(pad, { 'If-None-Match': '"anders"' }))).status).toBe(200)
  })

  it('zegt zonder inhoud hetzelfde', async () => {
    const [whole, head] = [await get(ask(pad)), await get(ask(pad, {}, 'HEAD'))]
    expect([head.status, await head.text()]).toEqual([200, ''])
    const stable = (reply: Response) => [...reply.headers].filter(([naam]) => naam !== 'ratelimit')
    expect(stable(head)).toEqual(stable(whole))
    expect(head.headers.get('content-language')).toBe('nl')
    expect(head.headers.get('access-control-allow-origin')).toBe('*')
    expect(head.headers.get('access-control-expose-headers')).toBe(
      'API-Version, ETag, Link, Retry-After, RateLimit, RateLimit-Policy',
    )
  })

  it('weigert een parameter die er niet is, en een formaat dat er niet is', async () => {
    await expectProblem(await get(ask(`${pad}?onbekend=1`)), 400, 'onbekend')
    await expectProblem(await get(ask(pad, { Accept: 'application/xml' })), 406, 'application/json')
    expect((await get(ask(pad, { Accept: 'text/html,*/*;q=0.8' }))).headers.get('content-type')).toContain('json')
  })

  it('heeft één schrijfwijze, zonder streep aan het eind', async () => {
    const reply = await get(ask(`${pad}/`))
    if (name === '/') expect(reply.status).toBe(200)
    else await expectProblem(reply, 404)
  })
})

describe('de regels van de open data', () => {
  const folder = path.resolve(import.meta.dirname, '../../../../../app/api/v1')
  const files = (fs.readdirSync(folder, { recursive: true }) as string[]).filter((file) => file.endsWith('route.ts'))

  it('beschrijven elk adres dat er is', async () => {
    const routes = files
      .filter((file) => !file.includes('[...'))
      .map((file) => `/${path.dirname(file)}`.replace('/.', '/').replace('[meetmoment]', '{id}'))
      .map((route) => route.replace('[versie]', '{versie}'))
    expect([...bronnen.map(([name]) => name), csvAdres].sort()).toEqual(routes.sort())
    const document = await (await getOpenapi(ask('/openapi.json'))).json()
    expect(Object.keys(document.paths).sort()).toEqual(routes)
  })

  it.each(files)('laten zich overal lezen en nergens schrijven: %s', async (file) => {
    const route = await import(path.join(folder, file))
    for (const method of ['DELETE', 'PATCH', 'POST', 'PUT']) {
      const reply: Response = await route[method](ask('/meetmomenten', {}, method))
      await expectProblem(reply, file.includes('[...') ? 404 : 405)
    }
    const reply: Response = route.OPTIONS()
    expect([reply.status, await reply.text()]).toEqual([204, ''])
  })

  it('zeggen aan andere sites wat die mogen vragen', () => {
    const { headers } = OPTIONS()
    expect(Object.fromEntries(headers)).toMatchObject({
      allow: 'GET, HEAD, OPTIONS',
      'api-version': expect.any(String),
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': 'Accept, If-None-Match',
      'access-control-max-age': '86400',
    })
    expect(POST().headers.get('allow')).toBe('GET, HEAD, OPTIONS')
  })
})
