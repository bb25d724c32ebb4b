import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Catalog, readCatalog } from './catalog'
import { describeText } from './describe'

const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
let catalog: Catalog
beforeAll(async () => {
  await client.connect()
  catalog = await readCatalog(client)
})
afterAll(() => client.end())

/** $1 can be null, $2 cannot. */
const parameters = [{ nullable: true }, { nullable: false }]

async function firstIsNeverNull(text: string): Promise<boolean | undefined> {
  const [column] = await describeText(client, catalog, { text, parameters })
  return column?.neverNull
}

it.each([
  'SELECT naam FROM regio',
  'SELECT r.naam FROM regio o LEFT JOIN regio r ON r.ouder_id = o.id WHERE r.naam IS NOT NULL',
  'SELECT r.naam FROM regio o LEFT JOIN regio r ON r.ouder_id = o.id WHERE lower(r.naam) = $2 AND r.naam = $1',
  'SELECT r.ouder_id FROM regio r JOIN regio o ON o.id = r.ouder_id',
  'SELECT count(ouder_id) FROM regio',
  'SELECT max(id) FROM regio GROUP BY ouder_id',
  'SELECT coalesce(ouder_id, id) FROM regio',
  "SELECT CASE WHEN $1::boolean THEN naam ELSE '' END FROM regio",
  'SELECT $2::text, $1::text',
  'SELECT (SELECT count(*) FROM regio)',
  'SELECT EXISTS (SELECT FROM regio WHERE ouder_id = $1)',
  'SELECT naam FROM regio UNION ALL SELECT sleutel FROM regio',
  'WITH RECURSIVE op AS (SELECT id FROM regio UNION ALL SELECT id + 1 FROM op WHERE id < 9) SELECT id FROM op',
  'WITH weg AS (DELETE FROM regio RETURNING naam) SELECT naam FROM weg',
  'SELECT naam FROM gemeenten_op($1)',
  'SELECT sum(id) OVER (ORDER BY id) FROM regio',
])('is nooit leeg: %s', async (text) => {
  expect(await firstIsNeverNull(text)).toBe(true)
})

it.each([
  'SELECT ouder_id FROM regio',
  'SELECT r.naam FROM regio o LEFT JOIN regio r ON r.ouder_id = o.id',
  'SELECT r.naam FROM regio o LEFT JOIN regio r ON r.ouder_id = o.id AND r.naam IS NOT NULL',
  'SELECT o.naam FROM regio o FULL JOIN regio r ON r.ouder_id = o.id',
  "SELECT r.naam FROM regio o LEFT JOIN regio r ON r.ouder_id = o.id WHERE r.naam IS NOT NULL OR o.naam = ''",
  'SELECT max(id) FROM regio',
  'SELECT max(ouder_id) FROM regio GROUP BY naam',
  'SELECT max(id) FILTER (WHERE id > 3) FROM regio GROUP BY naam',
  'SELECT CASE WHEN $1::boolean THEN naam END FROM regio',
  'SELECT $1::text',
  'SELECT naam || $1 FROM regio',
  'SELECT (SELECT naam FROM regio WHERE id = $1::int)',
  'SELECT (SELECT count(*) FROM regio HAVING count(*) > 3)',
  'SELECT naam FROM regio UNION ALL SELECT klasse_reden FROM meetmoment_gemeente',
  'WITH RECURSIVE op AS (SELECT id FROM regio UNION ALL SELECT r.ouder_id FROM op JOIN regio r USING (id)) SELECT id FROM op',
  'WITH RECURSIVE op (a, b, c) AS (SELECT id, id, ouder_id FROM regio UNION ALL SELECT b, c, a FROM op) SELECT a FROM op',
  'UPDATE meetmoment SET naam = $2, hash = $1 RETURNING hash',
  'UPDATE regio SET ouder_id = NULL WHERE ouder_id IS NOT NULL RETURNING ouder_id',
  'SELECT subregio_naam FROM gemeenten_op($1)',
  'SELECT grootteklasse_van($1)',
  'SELECT lag(id) OVER (ORDER BY id) FROM regio',
  'SELECT sum(id) OVER (ORDER BY id ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING) FROM regio',
])('kan leeg zijn: %s', async (text) => {
  expect(await firstIsNeverNull(text)).toBe(false)
})
