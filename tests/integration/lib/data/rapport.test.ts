import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { freezeMeetmoment } from '@/lib/data/meetmoment'
import { getLandelijkBeeld, getRapporten, getSpiegel } from '@/lib/data/rapport'
import { NotFound } from '@/lib/data/scope'
import { grootteklasseVan } from '@/lib/domain/grootteklasse'
import { toRapportCsv } from '@/lib/export/rapport-csv'
import type { Noemer } from '@/lib/rapport/rapport'
import { createAntwoord, createGemeente, createMeetmoment, createPersoon, createVersie } from '@/tests/fixtures/build'
import { cijfers, vragen } from '@/tests/fixtures/golden'
import { createGolden } from '@/tests/fixtures/golden-database'
import { sql } from '@/tests/fixtures/sql'

let golden: Awaited<ReturnType<typeof createGolden>>
let tineke: Awaited<ReturnType<typeof createPersoon>>['actor']

beforeAll(async () => {
  golden = await createGolden()
  tineke = (await createPersoon({ rol: 'bureau' })).actor
})

/** The rows of a CSV without their meetmoment. */
async function rowsOf(sleutel: string): Promise<string[]> {
  const rows = toRapportCsv(await getRapporten(tineke, sleutel))
    .trimEnd()
    .split('\n')
    .slice(1)
  for (const row of rows) expect(row.startsWith(`${sleutel},`)).toBe(true)
  return rows.map((row) => row.slice(sleutel.length + 1))
}

const beeldVan = (meetmoment: string, noemer: Noemer = 'alle') => getLandelijkBeeld(tineke, { meetmoment, noemer })

/** How many queries a piece of work takes. */
async function queriesOf(work: () => Promise<unknown>): Promise<number> {
  await work()
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
    const { landelijk, open } = await beeldVan('2014-01')
    expect(landelijk.bron).toMatchObject({ sleutel: 'nu', peildatum: null, status: 'nu' })
    expect(open?.sleutel).toBe('2014-01')
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
    const ja = async () => (await beeldVan('nu')).landelijk.fasen[0]?.themas[0]?.vragen[0]?.cellen[0]?.aantallen.ja
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

describe('een meetmoment', () => {
  it('is er niet als het onbekend is of nog gepland', async () => {
    await createMeetmoment({ sleutel: '2014-09', versie: golden.versie, peildatum: '2014-09-01', status: 'gepland' })
    for (const sleutel of ['2014-09', '1999-01', 'onzin', '']) {
      await expect(beeldVan(sleutel)).rejects.toBeInstanceOf(NotFound)
      await expect(getRapporten(tineke, sleutel)).rejects.toBeInstanceOf(NotFound)
    }
  })

  it('geeft na het bevriezen dezelfde cijfers', async () => {
    expect(await freezeMeetmoment(tineke, '2014-01')).toEqual({ soort: 'bevroren', feiten: 21 })
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
    const nu = await rowsOf('nu')
    expect(nu).toContain('landelijk,Nederland,7z,7,3,1,2,1,43,14,29,14')
    expect(nu).toContain('grootteklasse,groot,7z,3,1,0,2,0,33,0,67,0')
    expect(nu.filter((row) => row.startsWith('regio,'))[0]).toBe('regio,Het Noorden,7z,3,2,0,0,1,67,0,0,33')
    await sql(`UPDATE vraagversie SET code = '1a' WHERE versie_id = $1 AND code = '7z'`, [golden.versie.id])
  })

  it('staat naast de levende stand, vraag voor vraag', async () => {
    const { vorig, bevroren } = await beeldVan('nu')
    expect(bevroren.map(({ sleutel }) => sleutel)).toEqual(['2014-01'])
    expect(vorig?.indeling).toBe('landelijk')
    expect(vorig?.fasen[0]?.themas[0]?.vragen.map(({ sleutel, cellen }) => [sleutel, cellen[0]?.aantallen.ja])).toEqual(
      [
        ['aard', 4],
        ['omvang', 3],
        ['kosten', 2],
      ],
    )
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
      await expect(getRapporten(actor, 'nu')).rejects.toBeInstanceOf(NotFound)
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
      grenzen.map((inwoners) => [inwoners, grootteklasseVan(inwoners)]),
    )
  })

  it('krijgt voor 70 gemeenten evenveel vragen als voor 7', async () => {
    const { code } = golden.gemeente('Aardam')
    const works = [
      () => beeldVan('nu'),
      () => beeldVan('2014-05'),
      () => getRapporten(tineke, 'nu'),
      () => getSpiegel(tineke, code),
    ]
    // Frozen meetmomenten are counted once per process; that is not what this is about.
    for (const work of works) await work()
    const measure = async () => {
      const counts: number[] = []
      for (const work of works) counts.push(await queriesOf(work))
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
    expect(seven).toEqual([4, 2, 6, 9])
  })
})
