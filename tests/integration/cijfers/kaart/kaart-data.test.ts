import { beforeAll, describe, expect, it } from 'vitest'
import { getKaart } from '@/lib/cijfers/kaart/kaart-data'
import type { Noemer } from '@/lib/cijfers/kern/cijfers'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { db } from '@/lib/platform/client-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { NotFound } from '@/lib/toegang/require'
import { createAntwoord, createGemeente, createPersoon, createRegio } from '@/tests/fixtures/build'
import { gemeenten as goldenGemeenten, vragen } from '@/tests/fixtures/golden'
import { createGolden } from '@/tests/fixtures/golden-database'
import { sql } from '@/tests/fixtures/sql'

let golden: Awaited<ReturnType<typeof createGolden>>
let tineke: Actor
let noord: Actor
let zuid: Actor
let noordoost: Actor

beforeAll(async () => {
  golden = await createGolden()
  tineke = (await createPersoon({ rol: 'bureau' })).actor
  noord = (await createPersoon({ rol: 'regiocorrespondent', regio: golden.noord })).actor
  zuid = (await createPersoon({ rol: 'regiocorrespondent', regio: golden.zuid })).actor
  noordoost = (await createPersoon({ rol: 'regiocorrespondent', regio: golden.subregio })).actor
  await sql('UPDATE regio SET kolom = 2, rij = 1 WHERE id = $1', [golden.noord.id])
  await sql('UPDATE gemeente SET x_km = 100 + id, y_km = 400 + id')
})

const standaard = { meetmoment: 'nu', noemer: 'alle' as Noemer }
type Keuze = Partial<Parameters<typeof getKaart>[1]>
const kaartVan = (actor: Actor, keuze: Keuze = {}) => getKaart(actor, { ...standaard, ...keuze })

const regiosVan = async (actor: Actor, keuze: Keuze) =>
  (await kaartVan(actor, keuze)).regios.map(({ naam, aantal, cel, verborgen }) =>
    cel
      ? [naam, aantal, cel.n, ...Object.values(cel.aantallen), ...Object.values(cel.percentages)]
      : [naam, aantal, verborgen],
  )
const namenVan = async (actor: Actor, keuze: Keuze = {}) =>
  (await kaartVan(actor, keuze)).gemeenten.map(({ naam }) => naam)

let queries = 0
db().$on('query', () => {
  queries += 1
})
async function queriesOf(work: () => Promise<unknown>): Promise<number> {
  await work()
  const before = queries
  await work()
  return queries - before
}

// The tests of this file follow each other: later ones add gemeenten and freeze.
describe('de kaart van een vraag', () => {
  it('geeft per regio wat met de hand is geteld', async () => {
    expect(await regiosVan(tineke, { vraag: 'aard' })).toEqual([
      ['Noord', 4, 4, 3, 0, 0, 1, 75, 0, 0, 25],
      ['Zuid', 3, 3, 1, 1, 1, 0, 33, 33, 33, 0],
    ])
    expect(await regiosVan(tineke, { vraag: 'kosten', noemer: 'ingevuld' })).toEqual([
      ['Noord', 3, 3, 1, 1, 0, 1, 33, 33, 0, 33],
      ['Zuid', 3, 3, 1, 0, 1, 1, 33, 0, 33, 33],
    ])
  })

  it('geeft per gemeente haar antwoord en haar plaats', async () => {
    const { gemeenten, land } = await kaartVan(tineke, { vraag: 'omvang' })
    expect(
      gemeenten.map(({ naam, cel }) => [naam, Object.entries(cel.aantallen).find(([, aantal]) => aantal > 0)?.[0]]),
    ).toEqual(goldenGemeenten.map(({ naam, antwoorden }) => [naam, antwoorden.omvang ?? 'geen']))
    const { id, code } = golden.gemeente('Duinstad')
    expect(gemeenten[3]).toMatchObject({
      code,
      naam: 'Duinstad',
      grootteklasse: 'middelgroot',
      regioNaam: 'Noord',
      xKm: 100 + id,
      yKm: 400 + id,
    })
    expect(land).toMatchObject({ groep: { aantalGemeenten: 7 }, cel: { n: 7, aantallen: { ja: 3 } } })
  })

  it('geeft van een thema en een fase alle vragen samen', async () => {
    for (const keuze of [{ thema: 'samenhang' }, { fase: 1 }, {}]) {
      expect(await regiosVan(tineke, keuze)).toEqual([
        ['Noord', 4, 12, 5, 2, 1, 4, 42, 17, 8, 33],
        ['Zuid', 3, 9, 4, 1, 3, 1, 44, 11, 33, 11],
      ])
      const { gemeenten } = await kaartVan(tineke, keuze)
      expect(gemeenten.map(({ cel }) => [cel.n, cel.percentages.ja])).toEqual([
        [3, 100],
        [3, 33],
        [3, 0],
        [3, 33],
        [3, 0],
        [3, 67],
        [3, 67],
      ])
    }
  })

  it('zegt het als de vragenlijst de keuze niet heeft', async () => {
    expect(await kaartVan(tineke, { vraag: 'bestaat-niet' })).toMatchObject({
      onbekend: 'vraag',
      onderwerp: { soort: 'fase' },
    })
  })

  it('zet een regio op haar tegel, en houdt wie er geen heeft', async () => {
    expect((await kaartVan(tineke)).regios.map(({ naam, plaats }) => [naam, plaats])).toEqual([
      ['Noord', { kolom: 2, rij: 1 }],
      ['Zuid', null],
    ])
  })
})

describe('wie de kaart ziet', () => {
  it('zijn het bureau en de regiocorrespondenten: voor ieder ander bestaat zij niet', async () => {
    const others = await Promise.all([
      createPersoon({ rol: 'projectleider', gemeente: golden.gemeente('Aardam') }),
      createPersoon({ rol: 'beheerder' }),
    ])
    for (const { actor } of others) await expect(kaartVan(actor)).rejects.toBeInstanceOf(NotFound)
  })

  it('is niemand voor een onbekend meetmoment of een onbekende regio', async () => {
    await expect(kaartVan(tineke, { meetmoment: '1999-01' })).rejects.toBeInstanceOf(NotFound)
    for (const actor of [tineke, noord]) {
      await expect(kaartVan(actor, { regio: 'bestaat-niet' })).rejects.toBeInstanceOf(NotFound)
      await expect(kaartVan(actor, { regio: golden.subregio.sleutel })).rejects.toBeInstanceOf(NotFound)
      expect((await kaartVan(actor, { regio: golden.zuid.sleutel })).gekozen?.naam).toBe('Zuid')
    }
  })

  it('krijgt alleen de stippen van de gemeenten die hij lezen mag', async () => {
    expect(await namenVan(tineke)).toHaveLength(7)
    expect(await namenVan(noord)).toEqual(['Aardam', 'Beekdorp', 'Ceelen', 'Duinstad'])
    expect(await namenVan(zuid)).toEqual(['Eemhaven', 'Fortwijk', 'Grootstad'])
    expect(await namenVan(noordoost)).toEqual(['Aardam', 'Beekdorp', 'Ceelen'])
    expect(await namenVan(zuid, { regio: golden.noord.sleutel })).toEqual(['Eemhaven', 'Fortwijk', 'Grootstad'])
  })

  it('krijgt van een ander geen naam, code of plaats, ook niet in wat er meegaat', async () => {
    for (const keuze of [{}, { vraag: 'aard' }, { regio: golden.noord.sleutel }]) {
      const text = JSON.stringify(await kaartVan(zuid, keuze))
      for (const naam of ['Aardam', 'Beekdorp', 'Ceelen', 'Duinstad']) {
        expect(text).not.toContain(naam)
        expect(text).not.toContain(golden.gemeente(naam).code)
      }
    }
  })

  it('komt alleen in regio’s die hij heel ziet', async () => {
    const heel = async (actor: Actor) => (await kaartVan(actor)).regios.map(({ heel }) => heel)
    expect(await heel(tineke)).toEqual([true, true])
    expect(await heel(zuid)).toEqual([false, true])
    expect(await heel(noordoost)).toEqual([false, false])
  })
})

describe('een te kleine regio', () => {
  it('krijgt buiten het bureau geen cijfer, en zegt waarom', async () => {
    const klein = await createRegio({ naam: 'Klein' })
    for (const naam of ['Havik', 'IJsvogel']) {
      const gemeente = await createGemeente({ naam, regio: klein })
      await createAntwoord(gemeente, 'aard', golden.versie, 'nee')
    }
    expect(await regiosVan(tineke, { vraag: 'aard' })).toEqual([
      ['Klein', 2, 2, 0, 0, 2, 0, 0, 0, 100, 0],
      ['Noord', 4, 4, 3, 0, 0, 1, 75, 0, 0, 25],
      ['Zuid', 3, 3, 1, 1, 1, 0, 33, 33, 33, 0],
    ])
    expect(await regiosVan(noord, { vraag: 'aard' })).toEqual([
      ['Klein', 2, 'klein'],
      ['Noord', 4, 4, 3, 0, 0, 1, 75, 0, 0, 25],
      ['Zuid', 3, 'afleidbaar'],
    ])
  })
})

describe('een bevroren meetmoment', () => {
  it('houdt de namen en de cijfers die het had, ook van een regio die er niet meer is', async () => {
    expect(await freezeMeetmoment(tineke, '2014-01')).toMatchObject({ soort: 'bevroren' })
    await sql(`UPDATE regio SET naam = 'Het Zuiden', sleutel = 'het-zuiden' WHERE id = $1`, [golden.zuid.id])
    await sql(`UPDATE antwoord SET waarde = 'ja', version = version + 1 WHERE waarde = 'nee'`)
    const kaart = await kaartVan(tineke, { meetmoment: '2014-01', vraag: 'aard' })
    expect(kaart.bron).toMatchObject({ sleutel: '2014-01', peildatum: '2014-01-17' })
    expect(kaart.regios.map(({ naam, cel, plaats, heel }) => [naam, cel?.percentages.ja, plaats, heel])).toEqual([
      ['Klein', 0, null, true],
      ['Noord', 75, { kolom: 2, rij: 1 }, true],
      ['Zuid', 33, null, false],
    ])
    expect((await regiosVan(tineke, { vraag: 'aard' })).map(([naam]) => naam)).toEqual(['Het Zuiden', 'Klein', 'Noord'])
  })
})

describe('de database', () => {
  it('krijgt voor 70 gemeenten evenveel vragen als voor 9', async () => {
    const works = [
      () => kaartVan(tineke),
      () => kaartVan(tineke, { meetmoment: '2014-01' }),
      () => kaartVan(noord, { vraag: 'aard' }),
    ]
    const measure = async () => {
      const counts: number[] = []
      for (const work of works) counts.push(await queriesOf(work))
      return counts
    }
    const nine = await measure()
    for (let i = 0; i < 61; i += 1) {
      const gemeente = await createGemeente({ inwoners: 1_000 * (i + 1), regio: await createRegio() })
      for (const { sleutel } of vragen) await createAntwoord(gemeente, sleutel, golden.versie, 'ja')
    }
    expect((await kaartVan(tineke)).gemeenten).toHaveLength(70)
    expect(await measure()).toEqual(nine)
    expect(Math.max(...nine)).toBeLessThanOrEqual(6)
  })
})
