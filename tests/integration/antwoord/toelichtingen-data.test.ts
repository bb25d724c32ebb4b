import { beforeAll, describe, expect, it } from 'vitest'
import { getToelichtingen, perPagina } from '@/lib/antwoord/toelichtingen-data'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { db } from '@/lib/platform/client-data'
import { commandLineActor } from '@/lib/toegang/actor-data'
import { NotFound } from '@/lib/toegang/require'
import {
  createAntwoord,
  createGemeente,
  createMeetmoment,
  createPersoon,
  createRegio,
  createVersie,
} from '../../fixtures/build'
import { sql } from '../../fixtures/sql'

const meetmoment = '2014-01'
const bureau = commandLineActor('bureau')

let queries = 0
db().$on('query', () => {
  queries += 1
})

let regio: { id: number; sleutel: string }
let subregio: { id: number; sleutel: string }
let zwolle: { id: number; code: string }

beforeAll(async () => {
  const versie = await createVersie(meetmoment, [
    { sleutel: 'vraag-1', code: '1a', tekst: 'Is het beleid er?' },
    { sleutel: 'vraag-2', code: '1b', tekst: 'Is het loket er?' },
    { sleutel: 'vraag-3', code: '1c', tekst: 'Niemand schrijft hierbij.' },
  ])
  await createMeetmoment({ sleutel: meetmoment, versie })
  await createMeetmoment({ sleutel: '2014-05', versie, peildatum: '2014-05-01', status: 'gepland' })
  regio = await createRegio({ naam: 'IJssel' })
  subregio = await createRegio({ naam: 'Delta', ouder: regio })
  zwolle = await createGemeente({ naam: 'Zwolle', inwoners: 123_000, regio })
  const kampen = await createGemeente({ naam: 'Kampen', inwoners: 51_000, regio: subregio })
  await createAntwoord(zwolle, 'vraag-1', versie, 'ja', 'Coördinatie met de RÉGIO is rond.')
  await createAntwoord(zwolle, 'vraag-2', versie, null, '100% zeker_weten: C:\\map')
  await createAntwoord(kampen, 'vraag-1', versie, 'nee', 'Loopt nog. <b>Vet</b>')
  await createAntwoord(kampen, 'vraag-2', versie, 'ten_dele', '')
  for (let i = 0; i < perPagina + 5; i++) {
    const gemeente = await createGemeente({ naam: i === 0 ? '’s-Gravenhage' : `Dorp ${String(i).padStart(2, '0')}` })
    await createAntwoord(gemeente, 'vraag-2', versie, 'ten_dele', `Dorpse toelichting nummer ${i}.`)
    if (i === 0) await sql("UPDATE gemeente SET code = 'GM0518' WHERE id = $1", [gemeente.id])
  }
  await freezeMeetmoment(bureau, meetmoment)
})

const zoek = (keuze: Omit<Parameters<typeof getToelichtingen>[1], 'meetmoment'> = {}) =>
  getToelichtingen(bureau, { meetmoment, ...keuze })
const wie = async (keuze: Parameters<typeof zoek>[0]) =>
  (await zoek(keuze)).rijen.map(({ vraag, gemeente }) => `${vraag} ${gemeente.naam}`)

describe('de toelichtingen van een meetmoment', () => {
  it('staan per vraag, met gemeente, regio en antwoord, en vragen zonder tellen nul', async () => {
    const { vragen, totaal, rijen, regios } = await zoek()
    expect(vragen.map(({ code, aantal }) => [code, aantal])).toEqual([
      ['1a', 2],
      ['1b', perPagina + 6],
      ['1c', 0],
    ])
    expect(totaal).toBe(perPagina + 8)
    expect(rijen[0]).toEqual({
      vraag: 'vraag-1',
      gemeente: { code: expect.any(String), naam: 'Kampen', regio: 'IJssel', grootteklasse: 'middelgroot' },
      staat: 'nee',
      toelichting: 'Loopt nog. <b>Vet</b>',
    })
    expect(regios.filter(({ naam }) => naam.startsWith('IJssel'))).toEqual([
      { sleutel: regio.sleutel, naam: 'IJssel' },
      { sleutel: subregio.sleutel, naam: 'IJssel, Delta' },
    ])
  })

  it('komen bladzijde voor bladzijde, elke één keer', async () => {
    const eerste = await zoek({ pagina: 1 })
    const tweede = await zoek({ pagina: 2 })
    expect([eerste.paginas, eerste.rijen.length, tweede.rijen.length]).toEqual([2, perPagina, 8])
    expect(new Set([...eerste.rijen, ...tweede.rijen].map(({ toelichting }) => toelichting)).size).toBe(perPagina + 8)
    expect(await zoek({ pagina: 999 })).toEqual(tweede)
  })

  it.each([
    ['regio', 'zonder accent en hoofdletters', ['vraag-1 Zwolle']],
    ['COORDINATIE', 'zonder accent in de vraag', ['vraag-1 Zwolle']],
    ['coördinatie rond', 'alle woorden, in elke volgorde', ['vraag-1 Zwolle']],
    ['rond coördinatie', 'alle woorden, in elke volgorde', ['vraag-1 Zwolle']],
    ['100%', 'procent is een gewoon teken', ['vraag-2 Zwolle']],
    ['zeker_weten', 'een laag streepje is een gewoon teken', ['vraag-2 Zwolle']],
    ['zeker%weten', 'procent past niet op alles', []],
    ['c:\\map', 'een schuine streep is een gewoon teken', ['vraag-2 Zwolle']],
    ["'; DROP TABLE meetmoment; --", 'wat SQL lijkt is tekst', []],
    ['kampen', 'de naam van de gemeente telt ook', ['vraag-1 Kampen']],
    ["'s-Gravenhage", 'met een rechte aanhaling', ['vraag-2 ’s-Gravenhage']],
    ['‘s-gravenhage', 'met een kromme aanhaling', ['vraag-2 ’s-Gravenhage']],
    ['Den Haag', 'zoals men de gemeente noemt', ['vraag-2 ’s-Gravenhage']],
    ['zwol', 'een stuk van een woord is geen woord', []],
    ['loop', 'een stuk van een woord is geen woord', []],
    ['\0', 'een teken dat niet bestaat zoekt niets', null],
  ])('worden gevonden op %j: %s', async (q, _waarom, gevonden) => {
    if (gevonden === null) expect((await zoek({ q })).totaal).toBe(perPagina + 8)
    else expect(await wie({ q })).toEqual(gevonden)
  })

  it('worden gefilterd op antwoord, regio, subregio, grootteklasse en vraag', async () => {
    expect(await wie({ antwoord: 'geen' })).toEqual(['vraag-2 Zwolle'])
    expect(await wie({ antwoord: 'ja' })).toEqual(['vraag-1 Zwolle'])
    expect(await wie({ regio: regio.sleutel })).toEqual(['vraag-1 Kampen', 'vraag-1 Zwolle', 'vraag-2 Zwolle'])
    expect(await wie({ regio: subregio.sleutel })).toEqual(['vraag-1 Kampen'])
    expect(await wie({ grootteklasse: 'groot', vraag: 'vraag-2' })).toEqual(['vraag-2 Zwolle'])
    expect(await zoek({ vraag: 'vraag-3' })).toMatchObject({ totaal: 0, pagina: 1, paginas: 1, rijen: [] })
    expect((await zoek({ thema: 'samenhang', fase: 1 })).totaal).toBe(perPagina + 8)
  })

  it('worden ook met een paar van elke vraag gegeven', async () => {
    const { rijen, totaal } = await getToelichtingen(bureau, { meetmoment }, 2)
    expect(rijen.map(({ vraag }) => vraag)).toEqual(['vraag-1', 'vraag-1', 'vraag-2', 'vraag-2'])
    expect(totaal).toBe(perPagina + 8)
  })

  it('houden de namen van toen', async () => {
    const before = await zoek({ q: 'zwolle' })
    await sql("UPDATE gemeente SET naam = 'Hernoemd' WHERE id = $1", [zwolle.id])
    expect(await zoek({ q: 'zwolle' })).toEqual(before)
    expect((await zoek({ q: 'hernoemd' })).totaal).toBe(0)
  })

  it('kosten drie vragen aan de database, hoeveel er ook zijn', async () => {
    for (const keuze of [{}, { q: 'kampen', vraag: 'vraag-1' }]) {
      queries = 0
      await zoek(keuze)
      expect(queries).toBe(3)
    }
  })
})

describe('wie geen rapport schrijft', () => {
  it.each(['projectleider', 'regiocorrespondent', 'beheerder'] as const)(
    'zoals een %s, vindt de toelichtingen hier niet, ook niet de eigen',
    async (rol) => {
      const plaats = {
        projectleider: { rol: 'projectleider', gemeente: zwolle },
        regiocorrespondent: { rol: 'regiocorrespondent', regio },
        beheerder: { rol: 'beheerder' },
      } as const
      const { actor } = await createPersoon(plaats[rol])
      await expect(getToelichtingen(actor, { meetmoment })).rejects.toBeInstanceOf(NotFound)
    },
  )

  it.each([
    ['een meetmoment dat er niet is', { meetmoment: '1999-01' }],
    ['een meetmoment dat niet bevroren is', { meetmoment: '2014-05' }],
    ['een vraag die er niet is', { meetmoment, vraag: 'bestaat-niet' }],
    ['een thema dat er niet is', { meetmoment, thema: 'bestaat-niet' }],
    ['een fase die er niet is', { meetmoment, fase: 9 }],
    ['een regio die er niet is', { meetmoment, regio: 'bestaat-niet' }],
  ])('vindt %s evenmin', async (_wat, keuze) => {
    await expect(getToelichtingen(bureau, keuze)).rejects.toBeInstanceOf(NotFound)
  })
})
