import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cijfers, makeCijfers } from '@/lib/cijfers/kern/cijfers'
import type { Indeling } from '@/lib/cijfers/kern/indeling'
import { getRaster } from '@/lib/cijfers/kern/raster-data'
import { getRonde, listMeetmomenten } from '@/lib/meetmoment/meetmoment-data'
import { commandLineActor } from '@/lib/toegang/actor-data'
import { listDemoPersonas } from '@/lib/toegang/demo-data'
import { logIn } from '@/lib/toegang/inloggen-data'
import { requireEverywhere } from '@/lib/toegang/require'
import { vragenOf } from '@/lib/vragenlijst/vragenlijst'
import { staten } from '@/lib/vragenlijst/waarde'
import { readPersonas } from '@/prisma/seed/accounts'
import { readPublishedGrootteklasse, readPublishedLandelijk } from '@/prisma/seed/facts'
import { seed } from '@/prisma/seed/seed'
import { cel } from '@/tests/fixtures/cel'
import { countRows, sql } from '../../../fixtures/sql'

const bureau = commandLineActor('bureau')
const lezer = requireEverywhere(bureau, 'vragenlijst.lezen')
const cijferlezer = requireEverywhere(bureau, 'landelijkbeeld.lezen')
const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
const quiet = () => undefined

beforeAll(() => client.connect())
afterAll(() => client.end())

async function rapportVan(sleutel: string, indeling: Indeling): Promise<Cijfers> {
  const meetmoment = (await listMeetmomenten(lezer)).find((candidate) => candidate.sleutel === sleutel)
  if (!meetmoment) throw new Error(`no meetmoment ${sleutel}`)
  return makeCijfers(await getRaster(cijferlezer, { soort: 'meetmoment', meetmoment }), { indeling })
}

/** The figures of one vraag, in the order of the groups. */
function cellenVan({ fasen }: Cijfers, code: string) {
  const vraag = fasen
    .flatMap(({ themas }) => themas.flatMap(({ vragen }) => vragen))
    .find((candidate) => candidate.code === code)
  if (!vraag) throw new Error(`no vraag ${code}`)
  return vraag.cellen
}

describe('de startgegevens met demonstratie', () => {
  it('laten na een onderbreking geen half deel achter, en gaan daarna verder waar ze waren', async () => {
    await sql(
      "CREATE FUNCTION sterf() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'stroom uit'; END $$",
    )
    await sql(
      "CREATE TRIGGER sterf BEFORE UPDATE ON meetmoment FOR EACH ROW WHEN (NEW.sleutel = '2014-01' AND NEW.status = 'bevroren') EXECUTE FUNCTION sterf()",
    )
    await expect(seed(client, true, quiet)).rejects.toThrow(/stroom uit/)
    expect(await sql('SELECT sleutel, status FROM meetmoment ORDER BY 1')).toEqual([
      { sleutel: '2013-10', status: 'bevroren' },
      { sleutel: '2014-01', status: 'open' },
    ])
    expect((await countRows()).meetmoment_feit).toBe(403 * 21)
    await sql('DROP TRIGGER sterf ON meetmoment')
    await seed(client, true, quiet)
    expect(await sql('SELECT sleutel, status FROM meetmoment ORDER BY 1')).toEqual([
      { sleutel: '2013-10', status: 'bevroren' },
      { sleutel: '2014-01', status: 'gepubliceerd' },
      { sleutel: '2014-05', status: 'open' },
    ])
  }, 60_000)

  it('doen een tweede keer niets, ook niet met twee tegelijk, en in minder dan een seconde', async () => {
    const before = await countRows()
    const ander = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await ander.connect()
    const gezegd: string[] = []
    const start = performance.now()
    await Promise.all([seed(client, true, (line) => gezegd.push(line)), seed(ander, true, (line) => gezegd.push(line))])
    expect(performance.now() - start).toBeLessThan(1000)
    await ander.end()
    expect(gezegd).toEqual([])
    expect(await countRows()).toEqual(before)
  })
})

describe('meetmoment januari 2014', () => {
  it('geeft alle 164 gepubliceerde landelijke percentages', async () => {
    const cijfers = await rapportVan('2014-01', 'landelijk')
    const published = readPublishedLandelijk()
    expect(published.length * staten.length).toBe(164)
    expect(
      published.map(({ vraag }) => ({ vraag, percentages: cel(cellenVan(cijfers, vraag)[0]).percentages })),
    ).toEqual(published.map(({ vraag, percentages }) => ({ vraag, percentages })))
  })

  it('geeft alle 18 gepubliceerde percentages per grootteklasse, met 27 grote gemeenten', async () => {
    const cijfers = await rapportVan('2014-01', 'grootteklasse')
    expect(cijfers.groepen.map(({ sleutel, aantalGemeenten }) => [sleutel, aantalGemeenten])).toEqual([
      ['klein', 329],
      ['middelgroot', 47],
      ['groot', 27],
    ])
    const published = readPublishedGrootteklasse()
    expect(published.length * 3).toBe(18)
    for (const { vraag, staat, percentages } of published) {
      const [klein, middelgroot, groot] = cellenVan(cijfers, vraag).map((plaats) => cel(plaats).percentages[staat])
      expect({ vraag, klein, middelgroot, groot }).toEqual({ vraag, ...percentages })
    }
  })

  it('telt 396 van de 403 gemeenten die iets invulden', async () => {
    expect((await rapportVan('2014-01', 'landelijk')).groepen).toMatchObject([
      { aantalGemeenten: 403, aantalIngevuld: 396 },
    ])
  })

  it('zegt waarom drie gemeenten in een andere klasse tellen', async () => {
    expect(
      await sql(
        "SELECT g.naam, g.klasse_reden AS reden FROM meetmoment_gemeente g JOIN meetmoment m ON m.id = g.meetmoment_id WHERE m.sleutel = '2014-01' AND g.klasse_reden IS NOT NULL ORDER BY 1",
      ),
    ).toEqual(
      ['Alphen aan den Rijn', 'Delft', 'Leeuwarden'].map((naam) => ({
        naam,
        reden: 'De meting van januari 2014 telde met oudere inwonertallen.',
      })),
    )
  })
})

describe('meetmoment oktober 2013', () => {
  it('telt 80% van de gemeenten die iets invulden, en 50% Ja op 7a', async () => {
    const cijfers = await rapportVan('2013-10', 'landelijk')
    const [land] = cijfers.groepen
    expect(Math.round((100 * (land?.aantalIngevuld ?? 0)) / (land?.aantalGemeenten ?? 1))).toBe(80)
    expect(cel(cellenVan(cijfers, '7a')[0]).percentages.ja).toBe(50)
    expect(vragenOf(cijfers)).toHaveLength(21)
  })
})

describe('de levende stand', () => {
  it('is op weg naar mei 2014, met 68 vragen, verder dan in januari en met fase 4 begonnen', async () => {
    const ronde = await getRonde(lezer)
    expect(ronde).toMatchObject({
      versie: '2014-05',
      open: { sleutel: '2014-05', peildatum: '2014-05-01' },
      vorig: { sleutel: '2014-01' },
    })
    const nu = makeCijfers(await getRaster(cijferlezer, { soort: 'nu', ronde }), { indeling: 'landelijk' })
    expect(vragenOf(nu)).toHaveLength(68)
    const toen = await rapportVan('2014-01', 'landelijk')
    const jaVan = ({ fasen }: Cijfers, nummer: number) =>
      cel(fasen.find((fase) => fase.nummer === nummer)?.cellen[0]).percentages.ja ?? 0
    for (const fase of [1, 2, 3]) expect(jaVan(nu, fase)).toBeGreaterThan(jaVan(toen, fase))
    expect(jaVan(nu, 4)).toBeGreaterThan(0)
    expect(jaVan(nu, 4)).toBeLessThan(jaVan(nu, 3))
  })

  it('heeft een geschiedenis waarin elke versie na de vorige komt, op een werkdag en onder werktijd', async () => {
    expect(
      await sql(
        'SELECT 1 FROM antwoord_wijziging a JOIN antwoord_wijziging b USING (gemeente_id, vraag_id) WHERE b.version = a.version + 1 AND b.created_at <= a.created_at',
      ),
    ).toEqual([])
    const nl = "created_at AT TIME ZONE 'Europe/Amsterdam'"
    expect(
      await sql(
        `SELECT 1 FROM antwoord_wijziging WHERE extract(isodow FROM ${nl}) > 5 OR (${nl})::time NOT BETWEEN '08:30' AND '17:45'`,
      ),
    ).toEqual([])
    expect(
      await sql(
        'SELECT 1 FROM meetmoment_feit f JOIN meetmoment m ON m.id = f.meetmoment_id WHERE f.updated_at >= m.frozen_at',
      ),
    ).toEqual([])
    expect(await sql("SELECT 1 FROM antwoord WHERE updated_at >= '2014-05-01'")).toEqual([])
  })

  it('heeft bij een derde van de antwoorden een toelichting, en nooit twee keer dezelfde bij één gemeente', async () => {
    const [{ aandeel } = { aandeel: 0 }] = await sql<{ aandeel: number }>(
      "SELECT avg((toelichting <> '')::int)::float AS aandeel FROM antwoord WHERE waarde IS NOT NULL",
    )
    expect(aandeel).toBeGreaterThan(0.3)
    expect(aandeel).toBeLessThan(0.37)
    expect(
      await sql("SELECT 1 FROM antwoord WHERE toelichting <> '' GROUP BY gemeente_id, toelichting HAVING count(*) > 1"),
    ).toEqual([])
    expect(
      await sql(
        "SELECT 1 FROM antwoord_wijziging WHERE toelichting <> '' GROUP BY gemeente_id, toelichting HAVING count(DISTINCT vraag_id) > 1",
      ),
    ).toEqual([])
    expect(
      await sql(
        "SELECT toelichting FROM antwoord WHERE toelichting ~ '[{}]' OR (waarde IS NULL AND toelichting <> '')",
      ),
    ).toEqual([])
  })

  it('laat bij de gemeenten van de demonstratie iets te doen', async () => {
    const rows = await sql<{ naam: string; open: number; te_laat: number }>(
      `SELECT g.naam, count(*) FILTER (WHERE a.waarde IS NULL)::int AS open, count(*) FILTER (WHERE a.waarde IS DISTINCT FROM 'ja' AND vv.streefdatum < '2014-05-01')::int AS te_laat
       FROM gemeente g CROSS JOIN vraagversie vv JOIN vragenlijstversie lv ON lv.id = vv.versie_id AND lv.sleutel = '2014-05'
       LEFT JOIN antwoord a ON a.gemeente_id = g.id AND a.vraag_id = vv.vraag_id
       WHERE g.code IN ('GM0193', 'GM0489', 'GM0613', 'GM0597') GROUP BY 1`,
    )
    expect(rows).toHaveLength(4)
    for (const row of rows) {
      expect(row.open, row.naam).toBeGreaterThan(0)
      expect(row.te_laat, row.naam).toBeGreaterThan(0)
    }
  })
})

describe('de demonstratieaccounts', () => {
  it('zijn alle personen van de inlogpagina, elk met hun aanstelling en het demowachtwoord', async () => {
    const { wachtwoord, personas } = readPersonas()
    expect((await listDemoPersonas()).map(({ sleutel }) => sleutel)).toEqual(personas.map(({ sleutel }) => sleutel))
    for (const { email, aanstellingen } of personas) {
      const inlog = await logIn(email, wachtwoord, email)
      if (inlog.soort !== 'ingelogd') throw new Error(`${email} is not let in`)
      expect(
        await sql('SELECT count(*)::int AS aantal FROM aanstelling WHERE gebruiker_id = $1', [inlog.gebruikerId]),
      ).toEqual([{ aantal: aanstellingen.length }])
    }
  })

  it('zijn allemaal als demo herkenbaar', async () => {
    expect(await sql('SELECT email FROM gebruiker WHERE demo_sleutel IS NULL')).toEqual([])
  })
})
