import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { verifyMeetmomenten } from '@/lib/rapport/controle-data'
import { commandLineActor } from '@/lib/toegang/actor-data'
import { NotFound } from '@/lib/toegang/require'
import { createGolden } from '../../fixtures/golden-database'
import { sql } from '../../fixtures/sql'

const bureau = commandLineActor('bureau')
let hash: string

beforeAll(async () => {
  await createGolden()
  const bevroren = await freezeMeetmoment(bureau, '2014-01')
  if (bevroren.soort !== 'bevroren') throw new Error(bevroren.zin)
  hash = bevroren.hash
})

/** Changes frozen rows the way only a superuser can, looks what the check says, and puts everything back. */
async function tamper(statement: string): Promise<string[]> {
  const tables = [
    'meetmoment_feit',
    'meetmoment_gemeente',
    'meetmoment_vraag',
    'meetmoment_telling',
    'meetmoment_groep',
    'publicatie',
    'meetmoment',
  ]
  await sql(tables.map((table) => `CREATE TABLE bewaard_${table} AS TABLE ${table};`).join(''))
  await sql(`SET session_replication_role = replica; ${statement}`)
  const [controle] = await verifyMeetmomenten(bureau, '2014-01')
  await sql(
    `SET session_replication_role = replica; ${tables
      .map((table) => `DELETE FROM ${table}; INSERT INTO ${table} TABLE bewaard_${table}; DROP TABLE bewaard_${table};`)
      .join('')}`,
  )
  if (!controle) throw new Error('nothing was checked')
  return controle.verschillen
}

describe('narekenen', () => {
  it('vindt niets aan wat niet is aangeraakt', async () => {
    expect(await verifyMeetmomenten(bureau)).toEqual([
      { sleutel: '2014-01', naam: expect.any(String), hash, feiten: 21, tellingen: 18, bestanden: 0, verschillen: [] },
    ])
    await expect(verifyMeetmomenten(bureau, '1999-01')).rejects.toBeInstanceOf(NotFound)
  })

  it('komt op dezelfde hash als wie de regels zelf leest en optelt', async () => {
    const sha = (regels: (unknown[] | string)[]) =>
      createHash('sha256')
        .update(regels.map((regel) => (typeof regel === 'string' ? regel : line(regel))).join('\n'))
        .digest('hex')
    // PostgreSQL writes a space after each comma of an array.
    const line = (velden: unknown[]) => `[${velden.map((veld) => JSON.stringify(veld)).join(', ')}]`
    const byCode = (a: string, b: string) => (a < b ? -1 : 1)
    const feiten = await sql<{ g: string; v: string; w: string | null; t: string; u: Date | null }>(
      `SELECT g.code AS g, v.vraag_sleutel AS v, f.waarde AS w, f.toelichting AS t, f.updated_at AS u
       FROM meetmoment_feit f JOIN meetmoment_gemeente g USING (meetmoment_id, gemeente_id) JOIN meetmoment_vraag v USING (meetmoment_id, vraag_id)`,
    )
    const regelsOf = (passes: (feit: (typeof feiten)[number]) => boolean, order: 'g' | 'v') =>
      feiten
        .filter(passes)
        .sort((a, b) => byCode(a[order], b[order]))
        .map(({ g, v, w, t, u }) => line([g, v, w, t, u?.toISOString() ?? null]))
    const gemeenten = await sql(
      `SELECT code, naam, provincie, inwoners, grootteklasse, klasse_reden, regio_sleutel, regio_naam, subregio_sleutel, subregio_naam FROM meetmoment_gemeente`,
    )
    const vragen = await sql(
      `SELECT vraag_sleutel, code, volgorde, kort, tekst, uitleg, streefdatum::text, thema_sleutel, thema_nummer, thema_naam, fase_nummer, fase_naam, fase_streefdatum::text FROM meetmoment_vraag`,
    )
    const zegels = [
      ...gemeenten
        .map((row) => [
          'gemeente',
          String(row.code),
          sha([Object.values(row), ...regelsOf(({ g }) => g === row.code, 'v')]),
        ])
        .sort((a, b) => byCode(a[1] ?? '', b[1] ?? '')),
      ...vragen
        .map((row) => [
          'vraag',
          String(row.vraag_sleutel),
          sha([Object.values(row), ...regelsOf(({ v }) => v === row.vraag_sleutel, 'g')]),
        ])
        .sort((a, b) => byCode(a[1] ?? '', b[1] ?? '')),
    ]
    const [m] = await sql(
      `SELECT 'tvs-feiten-1', sleutel, naam, peildatum::text, toelichting, versie_naam, NULL AS vorig, NULL AS vervangt, vervang_reden, frozen_at FROM meetmoment`,
    )
    const { frozen_at: op, ...regel } = m ?? {}
    expect(sha([[...Object.values(regel), (op as Date).toISOString()], ...zegels])).toBe(hash)
  })

  it.each([
    [
      "UPDATE meetmoment_feit SET waarde = 'nee' WHERE vraag_id = (SELECT id FROM vraag WHERE sleutel = 'aard') AND gemeente_id = (SELECT id FROM gemeente WHERE naam = 'Aardam')",
      /Het feit van gemeente Aardam .* op vraag 1a/,
    ],
    [
      "UPDATE meetmoment_feit SET toelichting = 'anders' WHERE vraag_id = (SELECT id FROM vraag WHERE sleutel = 'kosten') AND gemeente_id = (SELECT id FROM gemeente WHERE naam = 'Ceelen')",
      /Het feit van gemeente Ceelen .* op vraag 1c/,
    ],
    [
      "UPDATE meetmoment_gemeente SET regio_naam = 'Elders' WHERE naam = 'Fortwijk'",
      /De gegevens van de gemeente Fortwijk/,
    ],
    ["UPDATE meetmoment_vraag SET tekst = 'Een andere vraag?' WHERE code = '1b'", /De tekst of plaats van vraag 1b/],
    [
      "DELETE FROM meetmoment_feit WHERE gemeente_id = (SELECT id FROM gemeente WHERE naam = 'Aardam'); DELETE FROM meetmoment_gemeente WHERE naam = 'Aardam'",
      /De gemeente GM\d+ is na het bevriezen verdwenen/,
    ],
    [
      "UPDATE meetmoment_telling SET ja = ja + 1, nee = nee - 1 WHERE indeling = 'regio' AND groep LIKE 'zuid%' AND vraag_id = (SELECT id FROM vraag WHERE sleutel = 'aard')",
      /Telling Zuid, vraag 1a .*: bewaard 2 1 0 0, opnieuw geteld 1 1 1 0/,
    ],
    [
      "UPDATE meetmoment_groep SET aantal_ingevuld = 5 WHERE indeling = 'landelijk'",
      /Groep Nederland, ingevuld: bewaard 5 van 7, opnieuw geteld 6 van 7/,
    ],
    ["UPDATE meetmoment SET peildatum = '2014-02-01'", /Na het bevriezen is de naam, de peildatum/],
    ["UPDATE meetmoment SET frozen_at = frozen_at + interval '1 minute'", /of het moment van bevriezen veranderd/],
    [
      `INSERT INTO publicatie (meetmoment_id, nummer, teksten, hash, published_at)
       SELECT id, 1, '{"samenvatting":"anders"}', repeat('0', 64), now() FROM meetmoment WHERE sleutel = '2014-01'`,
      /De tekst van publicatie 1 is niet meer zoals zij is gepubliceerd/,
    ],
  ])('noemt de rij die anders is na: %s', async (statement, zin) => {
    expect((await tamper(statement)).join('\n')).toMatch(zin)
  })

  it('klopt weer als alles is teruggezet', async () => {
    expect((await verifyMeetmomenten(bureau))[0]?.verschillen).toEqual([])
  })
})
