import { Client } from 'pg'
import { freezeMeetmoment } from '../../lib/meetmoment/bevriezen-data'
import { env } from '../../lib/platform/env'
import { commandLineActor } from '../../lib/toegang/actor-data'

// Makes the demo country of TVS_DATA_DIR ten times as large: 4,030 gemeenten, 320 regio's, 10 frozen meetmomenten with
// 2.2 million feiten, through the same triggers and the same freeze as in real life. For the bench only.

const copies = 9
const moments = 8
const versie = '2014-05'

const client = new Client({ connectionString: env().DATABASE_URL })

async function step(naam: string, statement: string, values: unknown[] = []): Promise<void> {
  const started = performance.now()
  const { rowCount } = await client.query(statement, values)
  console.error(`${naam}: ${rowCount} in ${Math.round(performance.now() - started)} ms`)
}

/** Every regio, gemeente and answer nine times more, each copy beside the one before. */
async function copyCountry(): Promise<void> {
  const name = `' ' || (k + 1)`
  await step(
    "regio's",
    `INSERT INTO regio (sleutel, naam) SELECT r.sleutel || '-' || (k + 1), r.naam || ${name}
     FROM regio r, generate_series(1, ${copies}) k WHERE r.ouder_id IS NULL`,
  )
  await step(
    "subregio's",
    `INSERT INTO regio (sleutel, naam, ouder_id) SELECT s.sleutel || '-' || (k + 1), s.naam || ${name}, o2.id
     FROM regio s JOIN regio o ON o.id = s.ouder_id, generate_series(1, ${copies}) k, regio o2 WHERE o2.sleutel = o.sleutel || '-' || (k + 1)`,
  )
  await client.query(
    `CREATE TEMP TABLE kopie AS SELECT g.id AS van, k, 2000 + (row_number() OVER (ORDER BY k, g.id))::int AS nummer
     FROM gemeente g, generate_series(1, ${copies}) k`,
  )
  await step(
    'gemeenten',
    `INSERT INTO gemeente (code, naam, provincie, x_km, y_km)
     SELECT 'GM' || nummer, g.naam || ${name}, g.provincie, g.x_km + 300 * (k % 3), g.y_km + 350 * (k / 3)
     FROM kopie JOIN gemeente g ON g.id = van`,
  )
  await client.query(
    `ALTER TABLE kopie ADD COLUMN naar int; UPDATE kopie SET naar = g.id FROM gemeente g WHERE g.code = 'GM' || nummer; ANALYZE kopie`,
  )
  await step(
    'inwonertallen',
    'INSERT INTO inwonertal SELECT naar, peildatum, inwoners, bron FROM inwonertal JOIN kopie ON van = gemeente_id',
  )
  await step(
    'lidmaatschappen',
    `INSERT INTO regiolidmaatschap (gemeente_id, regio_id, geldig_van, geldig_tot)
     SELECT naar, r2.id, geldig_van, geldig_tot FROM regiolidmaatschap l JOIN kopie ON van = l.gemeente_id
     JOIN regio r ON r.id = l.regio_id JOIN regio r2 ON r2.sleutel = r.sleutel || '-' || (k + 1)`,
  )
  await step(
    'antwoorden',
    `INSERT INTO antwoord (gemeente_id, vraag_id, waarde, toelichting, version, versie_id, updated_at)
     SELECT naar, vraag_id, waarde, toelichting, 1, versie_id, updated_at FROM antwoord JOIN kopie ON van = gemeente_id`,
  )
}

/** Freezes what stands, lets some answers change, and opens the next one. */
async function freezeMoments(): Promise<void> {
  const bureau = commandLineActor('bureau')
  let open = versie
  for (let made = 1; made <= moments; made++) {
    const started = performance.now()
    const { soort } = await freezeMeetmoment(bureau, open)
    if (soort !== 'bevroren') throw new Error(`${open}: ${soort}`)
    console.error(`${open} bevroren in ${Math.round(performance.now() - started)} ms`)
    await step(
      'veranderd',
      `UPDATE antwoord SET waarde = (ARRAY['ja', 'ten_dele', 'nee', NULL]::waarde[])[1 + (gemeente_id * 7 + vraag_id * 3 + $1) % 4],
         version = version + 1, updated_at = now() WHERE (gemeente_id * 31 + vraag_id * 17 + $1) % 20 = 0`,
      [made],
    )
    open = `20${14 + made}-09`
    await client.query(
      `INSERT INTO meetmoment (sleutel, naam, peildatum, versie_id, status, opened_at)
       SELECT $1, 'september 20' || ($2::int + 14), ($1 || '-01')::date, id, 'open', now() FROM vragenlijstversie WHERE sleutel = $3`,
      [open, made, versie],
    )
  }
}

await client.connect()
await copyCountry()
await freezeMoments()
await client.query('VACUUM ANALYZE')
const { rows } = await client.query('SELECT count(*)::int AS feiten FROM meetmoment_feit')
console.error(`${rows[0].feiten} feiten`)
process.exit(0)
