import { beforeAll, describe, expect, it } from 'vitest'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { canBecome, meetmomentstatussen } from '@/lib/meetmoment/meetmoment'
import { db } from '@/lib/platform/client-data'
import { grootteklasseOf } from '@/lib/register/grootteklasse'
import { commandLineActor } from '@/lib/toegang/actor-data'
import {
  createAntwoord,
  createGemeente,
  createMeetmoment,
  createPersoon,
  createRegio,
  createVersie,
} from '../../fixtures/build'
import { countRows, sql } from '../../fixtures/sql'

/** SQLSTATEs, by what they mean here. */
const weigering = {
  check: '23514',
  restrict: '23001',
  foreignKey: '23503',
  unique: '23505',
  exclusion: '23P01',
} as const

async function expectRefused(statement: string, values: unknown[], soort: keyof typeof weigering) {
  const before = await countRows()
  await expect(sql(statement, values)).rejects.toMatchObject({ code: weigering[soort] })
  expect(await countRows()).toEqual(before)
}

let versie: { id: number }
let gemeente: { id: number }
let vraagId: number
let bevroren: number

beforeAll(async () => {
  versie = await createVersie('2014-01', [
    { sleutel: 'eerste-vraag', code: '1a' },
    { sleutel: 'tweede-vraag', code: '1b' },
  ])
  await createVersie('2014-05', [
    { sleutel: 'eerste-vraag', code: '1a' },
    { sleutel: 'late-vraag', code: '2a' },
  ])
  gemeente = await createGemeente()
  vraagId = (await db().vraag.findUniqueOrThrow({ where: { sleutel: 'eerste-vraag' } })).id
  await createAntwoord(gemeente, 'eerste-vraag', versie, 'ja', 'Klaar.')
  bevroren = (await createMeetmoment({ sleutel: '2014-01', versie })).id
  await freezeMeetmoment(commandLineActor('bureau'), '2014-01')
})

describe('een bevroren meetmoment', () => {
  const delen = ['meetmoment_feit', 'meetmoment_gemeente', 'meetmoment_vraag']

  it.each(delen)('weigert wijzigen, verwijderen en leegmaken van %s', async (deel) => {
    const kolom = {
      meetmoment_feit: "toelichting = 'anders'",
      meetmoment_gemeente: "naam = 'anders'",
      meetmoment_vraag: "kort = 'anders'",
    }[deel]
    await expectRefused(`UPDATE ${deel} SET ${kolom} WHERE meetmoment_id = $1`, [bevroren], 'restrict')
    await expectRefused(`TRUNCATE ${deel} CASCADE`, [], 'restrict')
  })

  it('weigert verwijderen van een feit, een gemeente en een vraag', async () => {
    await expectRefused('DELETE FROM meetmoment_feit WHERE meetmoment_id = $1', [bevroren], 'restrict')
    // These two are held by what refers to them already; without that the trigger would.
    await expect(sql('DELETE FROM meetmoment_gemeente')).rejects.toThrow()
    await expect(sql('DELETE FROM meetmoment_vraag')).rejects.toThrow()
  })

  it('weigert er iets bij te zetten', async () => {
    const laat = await createGemeente()
    await expectRefused(
      `INSERT INTO meetmoment_gemeente (meetmoment_id, gemeente_id, code, naam, provincie, inwoners, grootteklasse, regio_sleutel, regio_naam)
       VALUES ($1, $2, 'GM9999', 'Laat', 'Drenthe', 10, 'klein', 'r', 'R')`,
      [bevroren, laat.id],
      'restrict',
    )
    await expectRefused(
      `INSERT INTO meetmoment_vraag (meetmoment_id, vraag_id, vraag_sleutel, code, volgorde, kort, tekst, streefdatum, thema_sleutel, thema_nummer, thema_naam, fase_nummer, fase_naam, fase_streefdatum)
       SELECT $1, id, 'late-vraag', '9z', 9, 'k', 't', '2014-01-01', 's', 1, 'n', 1, 'f', '2014-01-01' FROM vraag WHERE sleutel = 'late-vraag'`,
      [bevroren],
      'restrict',
    )
    await expectRefused(
      "INSERT INTO afwijkende_grootteklasse VALUES ($1, $2, 'groot', 'te laat')",
      [bevroren, gemeente.id],
      'restrict',
    )
  })

  it('weigert een feit weg te schuiven naar een ander meetmoment', async () => {
    const gepland = await createMeetmoment({ sleutel: '2015-01', versie, status: 'gepland' })
    await expect(
      sql('UPDATE meetmoment_feit SET meetmoment_id = $2 WHERE meetmoment_id = $1', [bevroren, gepland.id]),
    ).rejects.toThrow()
  })

  it('wordt geen meetmoment met een feit op een vraag of van een gemeente die er niet bij hoort', async () => {
    const { id } = await createMeetmoment({ sleutel: '2015-02', versie, status: 'gepland' })
    const feit = `INSERT INTO meetmoment_feit (meetmoment_id, gemeente_id, vraag_id, toelichting) VALUES (${id}, ${gemeente.id}, ${vraagId}, '')`
    await expect(sql(feit)).rejects.toThrow(/meetmoment_feit_meetmoment_id_gemeente_id_fkey/)
    await expect(
      sql(
        `INSERT INTO meetmoment_gemeente SELECT ${id}, gemeente_id, code, naam, provincie, inwoners, grootteklasse, klasse_reden, regio_sleutel, regio_naam
         FROM meetmoment_gemeente WHERE meetmoment_id = ${bevroren}; ${feit}; SELECT meetmoment_verzegel(${id}, now())`,
      ),
    ).rejects.toThrow(/meetmoment_telling_meetmoment_id_vraag_id_fkey/)
  })

  it('weigert een andere peildatum of naam, heropenen en verwijderen', async () => {
    await expectRefused("UPDATE meetmoment SET peildatum = '2014-02-01' WHERE id = $1", [bevroren], 'restrict')
    await expectRefused("UPDATE meetmoment SET naam = 'anders' WHERE id = $1", [bevroren], 'restrict')
    await expectRefused("UPDATE meetmoment SET status = 'open', frozen_at = NULL WHERE id = $1", [bevroren], 'restrict')
    await expectRefused('DELETE FROM meetmoment WHERE id = $1', [bevroren], 'restrict')
  })
})

describe('de status van een meetmoment', () => {
  const tijden = {
    gepland: "NULL, NULL, NULL, 'v', sha256_hex('')",
    open: "now(), NULL, NULL, 'v', sha256_hex('')",
    bevroren: "now(), now(), NULL, 'v', sha256_hex('')",
    gepubliceerd: "now(), now(), now(), 'v', sha256_hex('')",
  }
  const overgangen = meetmomentstatussen.flatMap((van) =>
    meetmomentstatussen.filter((naar) => naar !== van).map((naar) => ({ van, naar })),
  )

  it.each(overgangen)('van $van naar $naar gaat in de database zoals in de code', async ({ van, naar }) => {
    const sleutel = `2016-01-${van}${naar}`
    await sql(
      `INSERT INTO meetmoment (sleutel, naam, peildatum, versie_id, status, opened_at, frozen_at, published_at, versie_naam, hash)
       VALUES ($1, 'proef', '2016-01-01', $2, '${van}', ${tijden[van]})`,
      [sleutel, versie.id],
    )
    const stap = sql(
      `UPDATE meetmoment SET status = '${naar}', published_at = ${naar === 'gepubliceerd' ? 'now()' : 'NULL'},
         opened_at = ${naar === 'gepland' ? 'NULL' : 'coalesce(opened_at, now())'},
         frozen_at = ${naar === 'bevroren' || naar === 'gepubliceerd' ? 'coalesce(frozen_at, now())' : 'NULL'} WHERE sleutel = $1`,
      [sleutel],
    )
    if (canBecome(van, naar)) await stap
    else await expect(stap).rejects.toMatchObject({ code: weigering.restrict })
    // Only one may be open at a time; make room for the next.
    await sql("UPDATE meetmoment SET status = 'bevroren', frozen_at = now() WHERE sleutel = $1 AND status = 'open'", [
      sleutel,
    ])
  })

  it('staat geen twee open meetmomenten toe', async () => {
    await sql(
      "INSERT INTO meetmoment (sleutel, naam, peildatum, versie_id, status, opened_at) VALUES ('2017-01', 'een', '2017-01-01', $1, 'open', now())",
      [versie.id],
    )
    await expectRefused(
      "INSERT INTO meetmoment (sleutel, naam, peildatum, versie_id, status, opened_at) VALUES ('2017-02', 'twee', '2017-02-01', $1, 'open', now())",
      [versie.id],
      'unique',
    )
  })

  it('wil bij een correctie weten waarom', async () => {
    await expectRefused(
      "INSERT INTO meetmoment (sleutel, naam, peildatum, versie_id, vervangt_id) VALUES ('2018-01', 'correctie', '2018-01-01', $1, $2)",
      [versie.id, bevroren],
      'check',
    )
  })
})

describe('een antwoord', () => {
  const insert = `INSERT INTO antwoord (gemeente_id, vraag_id, waarde, toelichting, version, versie_id, updated_at) VALUES ($1, $2, 'ja', $3, $4, $5, now())`

  it('heeft een toelichting van hoogstens 2.000 tekens', async () => {
    const ander = await createGemeente()
    await expectRefused(insert, [ander.id, vraagId, 'x'.repeat(2001), 1, versie.id], 'check')
    await sql(insert, [ander.id, vraagId, 'x'.repeat(2000), 1, versie.id])
  })

  it('hoort bij een vraag die in die versie van de vragenlijst staat', async () => {
    const { id } = await db().vraag.findUniqueOrThrow({ where: { sleutel: 'late-vraag' } })
    await expectRefused(insert, [gemeente.id, id, '', 1, versie.id], 'foreignKey')
  })

  it('begint bij versie 1 en gaat er telkens één verder', async () => {
    const ander = await createGemeente()
    await expectRefused(insert, [ander.id, vraagId, '', 2, versie.id], 'check')
    await sql(insert, [ander.id, vraagId, '', 1, versie.id])
    await expectRefused(
      "UPDATE antwoord SET waarde = 'nee', updated_at = now() WHERE gemeente_id = $1",
      [ander.id],
      'check',
    )
    await expectRefused("UPDATE antwoord SET waarde = 'nee', version = 3 WHERE gemeente_id = $1", [ander.id], 'check')
  })

  it('schrijft zelf zijn geschiedenis', async () => {
    const ander = await createGemeente()
    await sql(insert, [ander.id, vraagId, 'eerst', 1, versie.id])
    await sql("UPDATE antwoord SET waarde = NULL, toelichting = 'toen', version = 2 WHERE gemeente_id = $1", [ander.id])
    expect(
      await sql('SELECT version, waarde, toelichting FROM antwoord_wijziging WHERE gemeente_id = $1 ORDER BY version', [
        ander.id,
      ]),
    ).toEqual([
      { version: 1, waarde: 'ja', toelichting: 'eerst' },
      { version: 2, waarde: null, toelichting: 'toen' },
    ])
  })

  it('wordt nooit verwijderd', async () => {
    await expectRefused('DELETE FROM antwoord WHERE gemeente_id = $1', [gemeente.id], 'restrict')
    await expectRefused('TRUNCATE antwoord CASCADE', [], 'restrict')
  })
})

describe('geschiedenis en audit', () => {
  it.each(['antwoord_wijziging', 'auditregel'])('%s kan niet veranderen, verdwijnen of leeglopen', async (table) => {
    await expectRefused(`UPDATE ${table} SET created_at = now()`, [], 'restrict')
    await expectRefused(`DELETE FROM ${table}`, [], 'restrict')
    await expectRefused(`TRUNCATE ${table}`, [], 'restrict')
  })

  it('laten een persoon alleen weghalen, niet verwisselen', async () => {
    const persoon = await createPersoon({ rol: 'projectleider', gemeente })
    const ander = await createPersoon({ rol: 'bureau' })
    await sql("INSERT INTO auditregel (gebruiker_id, handeling, onderwerp) VALUES ($1, 'proef', 'proef')", [
      persoon.gebruikerId,
    ])
    await expectRefused(
      'UPDATE auditregel SET gebruiker_id = $2 WHERE gebruiker_id = $1',
      [persoon.gebruikerId, ander.gebruikerId],
      'restrict',
    )
    await sql('DELETE FROM aanstelling WHERE gebruiker_id = $1', [persoon.gebruikerId])
    await sql('DELETE FROM gebruiker WHERE id = $1', [persoon.gebruikerId])
    expect(await sql("SELECT gebruiker_id FROM auditregel WHERE onderwerp = 'proef'")).toEqual([{ gebruiker_id: null }])
  })
})

describe('het register', () => {
  it('zet een gemeente op elk moment in hoogstens één regio', async () => {
    const [oud, nieuw] = [await createRegio(), await createRegio()]
    const { id } = await createGemeente({ regio: oud })
    const erbij =
      'INSERT INTO regiolidmaatschap (gemeente_id, regio_id, geldig_van, geldig_tot) VALUES ($1, $2, $3, $4)'
    await expectRefused(erbij, [id, nieuw.id, '2015-01-01', null], 'exclusion')
    await sql("UPDATE regiolidmaatschap SET geldig_tot = '2015-01-01' WHERE gemeente_id = $1", [id])
    await expectRefused(erbij, [id, nieuw.id, '2014-12-31', null], 'exclusion')
    await expectRefused(erbij, [id, nieuw.id, '2016-01-01', '2015-06-01'], 'check')
    await sql(erbij, [id, nieuw.id, '2015-01-01', null])
  })

  it('kent regio’s en subregio’s, en niets daaronder', async () => {
    const regio = await createRegio()
    const subregio = await createRegio({ ouder: regio })
    await expect(createRegio({ ouder: subregio })).rejects.toThrow()
    await expectRefused('UPDATE regio SET ouder_id = $2 WHERE id = $1', [regio.id, (await createRegio()).id], 'check')
  })

  it('wil een CBS-code, een naam en een einddatum na de begindatum', async () => {
    const insert =
      'INSERT INTO gemeente (code, naam, provincie, x_km, y_km, geldig_van, geldig_tot) VALUES ($1, $2, $3, 1, 1, $4, $5)'
    await expectRefused(insert, ['0363', 'Amsterdam', 'Noord-Holland', null, null], 'check')
    await expectRefused(insert, ['GM0363', ' ', 'Noord-Holland', null, null], 'check')
    await expectRefused(insert, ['GM0363', 'Amsterdam', 'Noord-Holland', '2014-01-01', '2014-01-01'], 'check')
    await expectRefused(
      'UPDATE gemeente SET opvolger_id = $2 WHERE id = $1',
      [gemeente.id, (await createGemeente()).id],
      'check',
    )
  })

  it('rekent de grootteklasse uit zoals de code', async () => {
    const grenzen = [1, 49_999, 50_000, 50_001, 99_999, 100_000, 100_001, 800_000]
    const rows = await sql<{ inwoners: number; klasse: string }>(
      'SELECT i AS inwoners, grootteklasse_van(i) AS klasse FROM unnest($1::int[]) i',
      [grenzen],
    )
    expect(rows).toEqual(grenzen.map((inwoners) => ({ inwoners, klasse: grootteklasseOf(inwoners) })))
  })
})

describe('een aanstelling', () => {
  const insert = 'INSERT INTO aanstelling (gebruiker_id, rol, gemeente_id, regio_id) VALUES ($1, $2, $3, $4)'

  it('heeft een gemeente bij een projectleider of meelezer, een regio bij een regiocorrespondent, en anders geen van beide', async () => {
    const { gebruikerId } = await createPersoon({ rol: 'bureau' })
    const { id: regioId } = await createRegio()
    const fout: [string, number | null, number | null][] = [
      ['projectleider', null, null],
      ['projectleider', gemeente.id, regioId],
      ['projectleider', null, regioId],
      ['meelezer', null, null],
      ['meelezer', gemeente.id, regioId],
      ['regiocorrespondent', null, null],
      ['regiocorrespondent', gemeente.id, regioId],
      ['bureau', gemeente.id, null],
      ['ondersteuner', gemeente.id, null],
      ['ondersteuner', null, regioId],
      ['beheerder', null, regioId],
    ]
    for (const [rol, gemeenteId, regio] of fout)
      await expectRefused(insert, [gebruikerId, rol, gemeenteId, regio], 'check')
    await sql(insert, [gebruikerId, 'meelezer', gemeente.id, null])
    await sql(insert, [gebruikerId, 'ondersteuner', null, null])
  })

  it('bestaat maar één keer tegelijk, ook zonder gemeente of regio', async () => {
    const { gebruikerId } = await createPersoon({ rol: 'bureau' })
    await expectRefused(insert, [gebruikerId, 'bureau', null, null], 'unique')
    await sql('UPDATE aanstelling SET withdrawn_at = now() WHERE gebruiker_id = $1', [gebruikerId])
    await sql(insert, [gebruikerId, 'bureau', null, null])
  })

  it('hoort bij een e-mailadres in kleine letters', async () => {
    await expectRefused("INSERT INTO gebruiker (email, naam) VALUES ('Petra@voorbeeld.nl', 'Petra')", [], 'check')
    await expectRefused("INSERT INTO gebruiker (email, naam) VALUES ('petra', 'Petra')", [], 'check')
  })
})
