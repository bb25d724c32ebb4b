import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { GET as getMeetmoment } from '@/app/api/v1/meetmomenten/[meetmoment]/route'
import { GET as getTellingen } from '@/app/api/v1/meetmomenten/[meetmoment]/tellingen/route'
import { GET as listMeetmomenten, POST } from '@/app/api/v1/meetmomenten/route'
import { GET as getOpenapi } from '@/app/api/v1/openapi.json/route'
import { GET as getVragenlijst } from '@/app/api/v1/vragenlijsten/[versie]/route'
import { commandLineActor } from '@/lib/data/actor'
import { freezeMeetmoment } from '@/lib/data/bevriezen'
import { getVoorbeeld, publishMeetmoment, tekstmerk } from '@/lib/data/publiceren'
import { meetmomentenSchema, openVragenlijstSchema, tellingenSchema } from '@/lib/schemas/opendata'
import { cijfers } from '../../../../fixtures/golden'
import { createGolden } from '../../../../fixtures/golden-database'

const bureau = commandLineActor('bureau')
const site = 'http://localhost/api/v1'
const ask = (pad: string, headers: Record<string, string> = {}) => new Request(`${site}${pad}`, { headers })
const tellingen = (query = '', headers: Record<string, string> = {}, meetmoment = '2014-01') =>
  getTellingen(ask(`/meetmomenten/${meetmoment}/tellingen${query}`, headers), {
    params: Promise.resolve({ meetmoment }),
  })

beforeAll(async () => {
  await createGolden()
  await freezeMeetmoment(bureau, '2014-01')
})

describe('de open data', () => {
  it('kent niets dat niet gepubliceerd is, en zegt dat overal hetzelfde', async () => {
    expect(await (await listMeetmomenten(ask('/meetmomenten'))).json()).toEqual({ meetmomenten: [] })
    const [niet, onbekend] = [await tellingen(), await tellingen('', {}, '1999-01')]
    expect([niet.status, onbekend.status]).toEqual([404, 404])
    expect(niet.headers.get('content-type')).toBe('application/problem+json')
    expect(niet.headers.get('api-version')).toMatch(/^\d+\.\d+\.\d+$/)
    expect(await niet.text()).toBe(await onbekend.text())
  })

  it('geeft na publicatie de tellingen zoals iedereen ze ziet', async () => {
    const { publicatie } = await getVoorbeeld(bureau, '2014-01')
    expect(await publishMeetmoment(bureau, '2014-01', tekstmerk(publicatie.teksten))).toMatchObject({
      soort: 'gepubliceerd',
    })
    const { meetmomenten } = meetmomentenSchema.parse(await (await listMeetmomenten(ask('/meetmomenten'))).json())
    expect(meetmomenten).toMatchObject([{ id: '2014-01', aantalGemeenten: 7, aantalIngevuld: 6 }])
    const land = tellingenSchema.parse(await (await tellingen()).json())
    const rows = land.tellingen
      .filter(({ soort }) => soort === 'vraag')
      .map(({ code, n, aantallen: a, percentages: p }) =>
        ['landelijk', 'Nederland', code, n, a.ja, a.tenDele, a.nee, a.geen, p.ja, p.tenDele, p.nee, p.geen].join(','),
      )
    expect(rows).toEqual(cijfers.slice(0, 3))
    const klassen = tellingenSchema.parse(await (await tellingen('?indeling=grootteklasse&vraag=aard')).json())
    expect(klassen.tellingen.map(({ groep }) => groep)).toEqual(klassen.groepen.map(({ sleutel }) => sleutel))
    expect(klassen.verborgenGroepen.length).toBeGreaterThan(0)
    const lijst = await getVragenlijst(ask('/vragenlijsten/2014-01'), {
      params: Promise.resolve({ versie: '2014-01' }),
    })
    expect(openVragenlijstSchema.parse(await lijst.json()).fasen).toHaveLength(1)
    const een = await getMeetmoment(ask('/meetmomenten/2014-01'), {
      params: Promise.resolve({ meetmoment: '2014-01' }),
    })
    expect(await een.json()).toEqual(meetmomenten[0])
  })

  it('geeft hetzelfde als CSV', async () => {
    for (const reply of [await tellingen('?formaat=csv'), await tellingen('', { Accept: 'text/csv' })]) {
      expect(reply.headers.get('content-type')).toMatch(/^text\/csv/)
      expect((await reply.text()).split('\n').filter((line) => line.includes(',vraag,'))[0]).toBe(
        '2014-01,landelijk,land,Nederland,vraag,aard,1a,Vraag 1a?,7,4,1,1,1,57,14,14,14',
      )
    }
  })

  it.each([
    ['?x=1', 'x'],
    ['?fase=nul', 'fase'],
    ['?indeling=gemeente', 'indeling'],
    ['?vraag=aard&vraag=kosten', 'meer dan één keer'],
    ["?thema=';drop", 'thema'],
    ['?vraag=bestaat-niet', 'combinatie'],
  ])('wijst %s af met wat er mis is', async (query, woord) => {
    const reply = await tellingen(query)
    expect(reply.status).toBe(400)
    expect((await reply.json()).detail).toContain(woord)
  })

  it('zegt met een ETag of er iets veranderde, en laat zich niet schrijven', async () => {
    const first = await tellingen()
    const etag = first.headers.get('etag') ?? ''
    expect((await tellingen('', { 'If-None-Match': etag })).status).toBe(304)
    expect((await tellingen('', { 'If-None-Match': '"anders"' })).status).toBe(200)
    const post = POST()
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  })

  it('remt wie te snel vraagt, en niemand anders', async () => {
    const snel = { 'x-tvs-adres': '192.0.2.1' }
    const replies = await Promise.all(Array.from({ length: 130 }, () => listMeetmomenten(ask('/meetmomenten', snel))))
    const refused = replies.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThan(0)
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await listMeetmomenten(ask('/meetmomenten', { 'x-tvs-adres': '192.0.2.2' }))).status).toBe(200)
  })

  it('beschrijft zichzelf: elk adres, en elke verwijzing bestaat', async () => {
    const document = await (await getOpenapi(ask('/openapi.json'))).json()
    expect(document.openapi).toBe('3.1.0')
    const folder = path.resolve(import.meta.dirname, '../../../../../app/api/v1')
    const routes = (fs.readdirSync(folder, { recursive: true }) as string[])
      .filter((file) => file.endsWith('route.ts') && !file.includes('[...'))
      .map((file) => `/${path.dirname(file)}`.replace('[meetmoment]', '{id}').replace('[versie]', '{versie}'))
    expect(Object.keys(document.paths).sort()).toEqual(routes.sort())
    const refs = JSON.stringify(document).match(/#\/components\/schemas\/\w+/g) ?? []
    for (const ref of refs) expect(document.components.schemas).toHaveProperty(ref.split('/').at(-1) ?? '')
  })
})
