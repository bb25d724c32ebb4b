import pg from 'pg'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { toIndelingenCsv } from '@/lib/bestanden/csv/cijfers-csv'
import type { Cijfers, Noemer } from '@/lib/cijfers/kern/cijfers'
import type * as data from '@/lib/cijfers/kern/landelijkbeeld-data'
import { getCijfersPerIndeling, getLandelijkBeeld } from '@/lib/cijfers/kern/landelijkbeeld-data'
import type * as spiegel from '@/lib/cijfers/spiegel/spiegel-data'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { getRonde } from '@/lib/meetmoment/meetmoment-data'
import { db } from '@/lib/platform/client-data'
import { grootteklasseOf } from '@/lib/register/grootteklasse'
import { NotFound, requireEverywhere } from '@/lib/toegang/require'
import { createAntwoord, createGemeente, createMeetmoment, createPersoon, createVersie } from '@/tests/fixtures/build'
import { cel } from '@/tests/fixtures/cel'
import { cijfers, goldenRegels, vragen } from '@/tests/fixtures/golden'
import { createGolden } from '@/tests/fixtures/golden-database'
import { sql } from '@/tests/fixtures/sql'

let golden: Awaited<ReturnType<typeof createGolden>>
let tineke: Awaited<ReturnType<typeof createPersoon>>['actor']

beforeAll(async () => {
  golden = await createGolden()
  tineke = (await createPersoon({ rol: 'bureau' })).actor
})

async function rowsOf(sleutel: string): Promise<string[]> {
  return rowsIn(await getCijfersPerIndeling(tineke, sleutel), sleutel)
}

/** cijfers/kern/rapport-data as another process has it, which never read anything: this one keeps a frozen meetmoment. */
async function anew(): Promise<typeof data> {
  vi.resetModules()
  const module = await import('@/lib/cijfers/kern/landelijkbeeld-data')
  expect(module.getCijfersPerIndeling).not.toBe(getCijfersPerIndeling)
  return module
}

async function rowsAnew(sleutel: string): Promise<string[]> {
  const { getCijfersPerIndeling: getRapporten } = await anew()
  return rowsIn(await getRapporten(tineke, sleutel), sleutel)
}

/** The rows of a CSV without their meetmoment. */
function rowsIn(alleCijfers: readonly Cijfers[], sleutel: string): string[] {
  const rows = goldenRegels(toIndelingenCsv(alleCijfers))
  for (const row of rows) expect(row.startsWith(`${sleutel},`)).toBe(true)
  return rows.map((row) => row.slice(sleutel.length + 1))
}

const beeldVan = (meetmoment: string, noemer: Noemer = 'alle') => getLandelijkBeeld(tineke, { meetmoment, noemer })

/** How many queries a piece of work takes. */
async function queriesOf(work: () => Promise<unknown>): Promise<number> {
  const before = queries
  await work()
  return queries - before
}
let queries = 0
db().$on('query', () => {
  queries += 1
})

// The tests of this file follow the life of one meetmoment, in this order.
describe('de levende stand', () => {
  it('geeft de cijfers die met de hand zijn geteld', async () => {
    expect(await rowsOf('nu')).toEqual(cijfers)
  })

  it('heet ook zo onder de sleutel van het open meetmoment', async () => {
    const { landelijk, ronde } = await beeldVan('2014-01')
    expect(landelijk.bron).toMatchObject({ sleutel: 'nu', peildatum: null, status: 'nu' })
    expect(ronde.open?.sleutel).toBe('2014-01')
  })

  it('heeft nog niets om mee te vergelijken en geen ander meetmoment om te kiezen', async () => {
    expect(await beeldVan('nu')).toMatchObject({ vorig: null, bevroren: [] })
  })

  it('telt wie iets invulde, en niet wie een antwoord wiste', async () => {
    const { landelijk, klassen } = await beeldVan('nu', 'ingevuld')
    expect(landelijk.groepen).toEqual([{ sleutel: 'land', naam: 'Nederland', aantalGemeenten: 7, aantalIngevuld: 6 }])
    expect(
      klassen.groepen.map(({ naam, aantalGemeenten, aantalIngevuld }) => [naam, aantalGemeenten, aantalIngevuld]),
    ).toEqual([
      ['Klein', 3, 2],
      ['Middelgroot', 2, 2],
      ['Groot', 2, 2],
    ])
    expect(landelijk.fasen[0]?.cellen[0]).toMatchObject({ n: 18, percentages: { ja: 50 } })
  })

  it('telt een antwoord bij de eerstvolgende keer laden', async () => {
    const ja = async () => cel((await beeldVan('nu')).landelijk.fasen[0]?.themas[0]?.vragen[0]?.cellen[0]).aantallen.ja
    const before = await ja()
    await sql(
      `UPDATE antwoord SET waarde = 'ja', version = 2 WHERE gemeente_id = $1 AND vraag_id = (SELECT id FROM vraag WHERE sleutel = 'aard')`,
      [golden.gemeente('Ceelen').id],
    )
    expect(await ja()).toBe((before ?? 0) + 1)
    await sql(
      `UPDATE antwoord SET waarde = NULL, version = 3 WHERE gemeente_id = $1 AND vraag_id = (SELECT id FROM vraag WHERE sleutel = 'aard')`,
      [golden.gemeente('Ceelen').id],
    )
    expect(await ja()).toBe(before)
  })

  it('telt een vraag die niet in deze vragenlijst staat niet mee', async () => {
    const oud = await createVersie('2013-01', [{ sleutel: 'vervallen', code: '9' }])
    await sql(`UPDATE vragenlijstversie SET volgorde = 0 WHERE id = $1`, [oud.id])
    await createAntwoord(golden.gemeente('Ceelen'), 'vervallen', oud, 'ja')
    expect(await rowsOf('nu')).toEqual(cijfers)
    expect((await beeldVan('nu')).landelijk.groepen[0]?.aantalIngevuld).toBe(6)
  })
})

describe('een proces dat register en vragenlijst onthoudt', () => {
  const lees = async () => rasterNu(await import('@/lib/cijfers/kern/raster-data'))
  const leesAnders = async () => {
    vi.resetModules()
    return rasterNu(await import('@/lib/cijfers/kern/raster-data'))
  }
  const rasterNu = async ({ getRaster }: typeof import('@/lib/cijfers/kern/raster-data')) =>
    getRaster(requireEverywhere(tineke, 'landelijkbeeld.lezen'), {
      soort: 'nu',
      ronde: await getRonde(requireEverywhere(tineke, 'vragenlijst.lezen')),
    })

  // Each change is undone, so that the hand-counted figures hold after it.
  const ceelen = () => `(SELECT id FROM gemeente WHERE naam IN ('Ceelen', 'Elders'))`
  it.each([
    [
      'gemeente',
      `UPDATE gemeente SET naam = 'Elders' WHERE naam = 'Ceelen'`,
      `UPDATE gemeente SET naam = 'Ceelen' WHERE naam = 'Elders'`,
    ],
    [
      'gemeente',
      `UPDATE gemeente SET geldig_van = '2015-01-01' WHERE naam = 'Ceelen'`,
      `UPDATE gemeente SET geldig_van = '2000-01-01' WHERE naam = 'Ceelen'`,
    ],
    [
      'inwonertal',
      `UPDATE inwonertal SET inwoners = 400000 WHERE gemeente_id = ${ceelen()}`,
      `UPDATE inwonertal SET inwoners = 10000 WHERE gemeente_id = ${ceelen()}`,
    ],
    [
      'regio',
      `UPDATE regio SET naam = 'Zuidzijde' WHERE naam = 'Zuid'`,
      `UPDATE regio SET naam = 'Zuid' WHERE naam = 'Zuidzijde'`,
    ],
    [
      'regiolidmaatschap',
      `UPDATE regiolidmaatschap SET regio_id = (SELECT id FROM regio WHERE naam = 'Zuid') WHERE gemeente_id = ${ceelen()}`,
      `UPDATE regiolidmaatschap SET regio_id = (SELECT id FROM regio WHERE naam = 'Noord-Oost') WHERE gemeente_id = ${ceelen()}`,
    ],
    [
      'afwijkende_grootteklasse',
      `INSERT INTO afwijkende_grootteklasse SELECT m.id, g.id, 'groot', 'proef' FROM meetmoment m, gemeente g WHERE m.sleutel = '2014-01' AND g.naam = 'Ceelen'`,
      `DELETE FROM afwijkende_grootteklasse`,
    ],
    ['fase', `UPDATE fase SET naam = 'Anders'`, `UPDATE fase SET naam = 'Verkenning'`],
    ['thema', `UPDATE thema SET naam = 'Anders'`, `UPDATE thema SET naam = 'Samenhang'`],
    [
      'vraag',
      `UPDATE vraag SET sleutel = 'anders' WHERE sleutel = 'aard'`,
      `UPDATE vraag SET sleutel = 'aard' WHERE sleutel = 'anders'`,
    ],
    [
      'vraagversie',
      `UPDATE vraagversie SET code = '7z' WHERE code = '1a'`,
      `UPDATE vraagversie SET code = '1a' WHERE code = '7z'`,
    ],
    [
      'vraagversie',
      `UPDATE vraagversie SET volgorde = volgorde + 100 WHERE code = '1a'`,
      `UPDATE vraagversie SET volgorde = volgorde - 100 WHERE code = '1a'`,
    ],
  ])('volgt een wijziging van %s: %s', async (_tabel, wijzig, terug) => {
    const before = await lees()
    expect(await lees()).toBe(before)
    await sql(wijzig)
    const after = await lees()
    expect(after).not.toEqual(before)
    expect(await leesAnders()).toEqual(after)
    await sql(terug)
    expect(await lees()).toEqual(before)
    expect(await rowsOf('nu')).toEqual(cijfers)
  })

  it('ziet een wijziging die nog niet vastlag toen het keek', async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await client.connect()
    await client.query('BEGIN')
    await client.query(`UPDATE regio SET naam = 'Zuidzijde' WHERE naam = 'Zuid'`)
    const before = await lees()
    expect(JSON.stringify(before.gemeenten)).not.toContain('Zuidzijde')
    await client.query('COMMIT')
    await client.end()
    expect(JSON.stringify((await lees()).gemeenten)).toContain('Zuidzijde')
    await sql(`UPDATE regio SET naam = 'Zuid' WHERE naam = 'Zuidzijde'`)
    expect(await lees()).toEqual(before)
  })
})

describe('een meetmoment', () => {
  it('is er niet als het onbekend is of nog gepland', async () => {
    await createMeetmoment({ sleutel: '2014-09', versie: golden.versie, peildatum: '2014-09-01', status: 'gepland' })
    for (const sleutel of ['2014-09', '1999-01', 'onzin', '']) {
      await expect(beeldVan(sleutel)).rejects.toBeInstanceOf(NotFound)
      await expect(getCijfersPerIndeling(tineke, sleutel)).rejects.toBeInstanceOf(NotFound)
    }
  })

  it('geeft na het bevriezen dezelfde cijfers', async () => {
    expect(await freezeMeetmoment(tineke, '2014-01')).toMatchObject({ soort: 'bevroren', feiten: 21 })
    expect(await rowsOf('2014-01')).toEqual(cijfers)
    expect((await beeldVan('2014-01')).landelijk.bron).toEqual({
      sleutel: '2014-01',
      naam: 'meting 2014-01',
      peildatum: '2014-01-17',
      status: 'bevroren',
    })
  })

  it('houdt die cijfers, wat er daarna ook verandert', async () => {
    const gemeente = golden.gemeente('Aardam')
    await sql(`UPDATE antwoord SET waarde = 'nee', version = version + 1 WHERE gemeente_id = $1`, [gemeente.id])
    await sql(`UPDATE inwonertal SET inwoners = 300000 WHERE gemeente_id = $1`, [gemeente.id])
    await sql(`UPDATE regiolidmaatschap SET regio_id = $2 WHERE gemeente_id = $1`, [gemeente.id, golden.zuid.id])
    await sql(`UPDATE regio SET naam = 'Het Noorden' WHERE id = $1`, [golden.noord.id])
    await sql(`UPDATE vraagversie SET code = '7z' WHERE versie_id = $1 AND code = '1a'`, [golden.versie.id])
    expect(await rowsOf('2014-01')).toEqual(cijfers)
    expect(await rowsAnew('2014-01')).toEqual(cijfers)
    const nu = await rowsOf('nu')
    expect(await rowsAnew('nu')).toEqual(nu)
    expect(nu).toContain('landelijk,Nederland,7z,7,3,1,2,1,43,14,29,14')
    expect(nu).toContain('grootteklasse,groot,7z,3,1,0,2,0,33,0,67,0')
    expect(nu.filter((row) => row.startsWith('regio,'))[0]).toBe('regio,Het Noorden,7z,3,2,0,0,1,67,0,0,33')
    await sql(`UPDATE vraagversie SET code = '1a' WHERE versie_id = $1 AND code = '7z'`, [golden.versie.id])
  })

  it('staat naast de levende stand, vraag voor vraag', async () => {
    const { vorig, bevroren } = await beeldVan('nu')
    expect(bevroren.map(({ sleutel }) => sleutel)).toEqual(['2014-01'])
    expect(vorig?.indeling).toBe('landelijk')
    expect(
      vorig?.fasen[0]?.themas[0]?.vragen.map(({ sleutel, cellen }) => [sleutel, cel(cellen[0]).aantallen.ja]),
    ).toEqual([
      ['aard', 4],
      ['omvang', 3],
      ['kosten', 2],
    ])
  })

  it('wordt vergeleken met het meetmoment ervoor, met dezelfde noemer', async () => {
    const later = await createMeetmoment({ sleutel: '2014-05', versie: golden.versie, peildatum: '2014-05-01' })
    await sql(`INSERT INTO afwijkende_grootteklasse VALUES ($1, $2, 'groot', 'proef')`, [
      later.id,
      golden.gemeente('Beekdorp').id,
    ])
    const voorBevriezen = await rowsOf('nu')
    expect(voorBevriezen.filter((row) => row.startsWith('grootteklasse,groot,1a'))).toEqual([
      'grootteklasse,groot,1a,4,2,0,2,0,50,0,50,0',
    ])
    await freezeMeetmoment(tineke, '2014-05')
    expect(await rowsOf('2014-05')).toEqual(voorBevriezen)
    const beeld = await beeldVan('2014-05', 'ingevuld')
    expect(beeld.vorig).toMatchObject({ bron: { sleutel: '2014-01' }, noemer: 'ingevuld' })
    expect((await beeldVan('2014-01')).vorig).toBeNull()
    expect((await beeldVan('nu')).vorig?.bron.sleutel).toBe('2014-05')
  })

  it('wordt op verzoek met een ander vergeleken, ook met de levende stand of een later meetmoment', async () => {
    const vorigVan = async (meetmoment: string, vergelijk: string) =>
      (await getLandelijkBeeld(tineke, { meetmoment, vergelijk, noemer: 'alle' })).vorig?.bron.sleutel
    expect(await vorigVan('nu', '2014-01')).toBe('2014-01')
    expect(await vorigVan('2014-01', '2014-05')).toBe('2014-05')
    expect(await vorigVan('2014-05', 'nu')).toBe('nu')
    for (const sleutel of ['2014-09', '1999-01']) await expect(vorigVan('nu', sleutel)).rejects.toBeInstanceOf(NotFound)
  })

  it('zegt na publicatie dat het gepubliceerd is, met dezelfde cijfers', async () => {
    await sql(`UPDATE meetmoment SET status = 'gepubliceerd', published_at = now() WHERE sleutel = '2014-01'`)
    expect((await beeldVan('2014-01')).landelijk.bron.status).toBe('gepubliceerd')
    expect(await rowsOf('2014-01')).toEqual(cijfers)
  })
})

describe('wie het landelijk beeld mag zien', () => {
  it('is alleen het bureau: voor ieder ander bestaat het niet', async () => {
    const personas = await Promise.all([
      createPersoon({ rol: 'projectleider', gemeente: golden.gemeente('Aardam') }),
      createPersoon({ rol: 'regiocorrespondent', regio: golden.noord }),
      createPersoon({ rol: 'beheerder' }),
    ])
    for (const { actor } of personas) {
      await expect(getLandelijkBeeld(actor, { meetmoment: 'nu', noemer: 'alle' })).rejects.toBeInstanceOf(NotFound)
      await expect(getLandelijkBeeld(actor, { meetmoment: '2014-01', noemer: 'alle' })).rejects.toBeInstanceOf(NotFound)
      await expect(getCijfersPerIndeling(actor, 'nu')).rejects.toBeInstanceOf(NotFound)
    }
  })
})

describe('de database', () => {
  it('legt de grens tussen grootteklassen waar de code hem legt', async () => {
    const grenzen = [1, 49_999, 50_000, 50_001, 99_999, 100_000, 100_001, 1_000_000]
    const rows = await sql<{ inwoners: number; klasse: string }>(
      `SELECT i AS inwoners, grootteklasse_van(i)::text AS klasse FROM unnest($1::int[]) i`,
      [grenzen],
    )
    expect(rows.map(({ inwoners, klasse }) => [inwoners, klasse])).toEqual(
      grenzen.map((inwoners) => [inwoners, grootteklasseOf(inwoners)]),
    )
  })

  it('krijgt voor 70 gemeenten evenveel vragen als voor 7, de eerste keer en daarna', async () => {
    const { code } = golden.gemeente('Aardam')
    const works: ((module: typeof data & typeof spiegel) => Promise<unknown>)[] = [
      ({ getLandelijkBeeld }) => getLandelijkBeeld(tineke, { meetmoment: 'nu', noemer: 'alle' }),
      ({ getLandelijkBeeld }) => getLandelijkBeeld(tineke, { meetmoment: '2014-05', noemer: 'alle' }),
      ({ getCijfersPerIndeling: getRapporten }) => getRapporten(tineke, 'nu'),
      ({ getCijfersPerIndeling: getRapporten }) => getRapporten(tineke, '2014-05'),
      ({ getSpiegel }) => getSpiegel(tineke, code),
    ]
    const measure = async () => {
      const counts: { eerst: number; daarna: number }[] = []
      for (const work of works) {
        const module = { ...(await anew()), ...(await import('@/lib/cijfers/spiegel/spiegel-data')) }
        const eerst = await queriesOf(() => work(module))
        counts.push({ eerst, daarna: await queriesOf(() => work(module)) })
      }
      return counts
    }
    const seven = await measure()
    expect((await beeldVan('nu')).landelijk.groepen[0]?.aantalGemeenten).toBe(7)
    for (let i = 0; i < 63; i += 1) {
      const gemeente = await createGemeente({ inwoners: 1_000 * (i + 1) })
      for (const { sleutel } of vragen) await createAntwoord(gemeente, sleutel, golden.versie, 'ja')
    }
    expect((await beeldVan('nu')).landelijk.groepen[0]?.aantalGemeenten).toBe(70)
    expect(await measure()).toEqual(seven)
    // Ronde and meetmomenten, and for the living state the antwoorden. The first time also the vragenlijst and the
    // gemeenten of each source; for a Spiegel always the gemeente.
    expect(seven).toEqual([
      { eerst: 3 + 2 + 2, daarna: 3 },
      { eerst: 2 + 2 + 2, daarna: 2 },
      { eerst: 3 + 2, daarna: 3 },
      { eerst: 2 + 2, daarna: 2 },
      { eerst: 4 + 2 + 2, daarna: 4 },
    ])
  })
})
