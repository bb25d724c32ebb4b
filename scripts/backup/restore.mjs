import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import { connect } from '../database/connect.mjs'
import { StartFailure } from '../start/failure.mjs'
import { migrate, migrationLock, readMigrations } from '../start/migrate.mjs'
import { hashOf } from './check.mjs'
import { damaged, entriesOf } from './file.mjs'
import { plainText, quoted, readAllTables } from './tables.mjs'
import { checkTarget, migrationsOf } from './target.mjs'

/** @typedef {import('pg').Client} Client */
/** @typedef {import('./check.mjs').Checked} Checked */
/** @typedef {import('./manifest.mjs').Table} Table */
/** @typedef {import('./progress.mjs').Progress} Progress */

/** Empty, as that of pg_restore: whatever looks names up in it fails here too, and is found. */
const circumstances = `${plainText}; SET LOCAL search_path = ''; SET LOCAL lock_timeout = '10s';
  SET LOCAL session_replication_role = replica`

/** @param {Client} client */
async function emptyTables(client) {
  const tables = await readAllTables(client)
  const { rows } = await client.query(
    "SELECT t AS naam FROM unnest($1::text[]) t WHERE NOT has_table_privilege(t, 'TRUNCATE')",
    [tables],
  )
  const closed = rows.map(({ naam }) => naam).join(', ')
  // What is frozen cannot be emptied by its owner, who may give and take that right.
  if (closed) await client.query(`GRANT TRUNCATE ON ${closed} TO CURRENT_USER`)
  await client.query(`TRUNCATE ${tables.join(', ')}`)
  if (closed) await client.query(`REVOKE TRUNCATE ON ${closed} FROM CURRENT_USER`)
}

/** @param {Client} client @param {Table} table @param {Buffer} body @returns {Promise<number>} how many rows */
async function copyPart(client, { naam, kolommen }, body) {
  const target = client.query(copyFrom(`COPY public.${quoted(naam)} (${kolommen.map(quoted).join(', ')}) FROM STDIN`))
  await pipeline(Readable.from([body]), target)
  return target.rowCount
}

/**
 * The file is read a second time, and may be another one by now: what comes in is held against the list once more.
 *
 * @param {Client} client @param {string} file @param {Checked} checked @param {Progress} progress
 */
async function loadRows(client, file, { herkomst, opgave }, progress) {
  const tables = new Map(herkomst.tabellen.map((table) => [table.naam, table]))
  const expected = new Map(
    opgave.tabellen.flatMap(({ naam, delen }) =>
      delen.map((deel) => [deel.naam, { ...deel, table: tables.get(naam) }]),
    ),
  )
  let rows = 0
  for await (const { name, body } of entriesOf(file)) {
    const part = expected.get(name)
    if (!part?.table) continue
    if (hashOf(body) !== part.sha256) throw damaged(file)
    rows += await copyPart(client, part.table, body)
    expected.delete(name)
    progress(part.table.naam, body.length)
  }
  if (expected.size > 0 || rows !== opgave.tabellen.reduce((sum, { rijen }) => sum + rijen, 0)) throw damaged(file)
  return rows
}

/** Not with setval: what that does is not undone when the transaction is. @param {Client} client @param {Checked['opgave']} opgave */
async function setSequences(client, { tellers }) {
  for (const { naam, volgende } of tellers)
    await client.query(`ALTER SEQUENCE public.${quoted(naam)} RESTART WITH ${BigInt(volgende)}`)
}

/** Jobs are of the rows that went; the queue makes those of the rows that came. @param {Client} client */
async function emptyQueue(client) {
  const { rows } = await client.query("SELECT to_regclass('wachtrij.job') IS NOT NULL AS present")
  if (rows[0].present) await client.query('DELETE FROM wachtrij.job')
}

/** @param {Client} client @param {Checked} checked */
async function leaveMark(client, { herkomst: { moment, programma }, sha256 }) {
  await client.query(
    `UPDATE public.systeem SET restored_at = clock_timestamp(), restored_from = $1, verified_at = NULL, verified_good = NULL`,
    [moment],
  )
  await client.query(
    `INSERT INTO public.auditregel (handeling, onderwerp, details) VALUES ('systeem.terugzetten', 'systeem', $1)`,
    [{ moment, programma, sha256 }],
  )
}

/** @param {Client} client @param {string} file @param {Checked} checked @param {Progress} progress */
async function load(client, file, checked, progress) {
  await client.query('BEGIN')
  await client.query(circumstances)
  await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock])
  await emptyTables(client)
  await setSequences(client, checked.opgave)
  const rows = await loadRows(client, file, checked, progress)
  await emptyQueue(client)
  await leaveMark(client, checked)
  await client.query('COMMIT')
  return rows
}

/**
 * Puts a backup back, wholly or not at all: the tables as they were when it was made, its rows in one transaction, and then the
 * migrations since. All sessions and one-time links have ended; the queue finds what waits when the app starts.
 *
 * @param {string} url
 * @param {string} file
 * @param {Checked} checked what checkFile said of it
 * @param {{ programma: string, replace: boolean, progress: Progress }} options replace: the rows that are there may go
 * @returns {Promise<{ rows: number, migrated: string[] }>}
 * @throws {StartFailure} with what is in the way; nothing has changed then
 */
export async function restoreBackup(url, file, checked, { programma, replace, progress }) {
  const wanted = migrationsOf(checked.herkomst, readMigrations(), programma)
  const client = await connect(url)
  try {
    await checkTarget(client, wanted, { replace })
    await migrate(url, wanted)
    const rows = await load(client, file, checked, progress)
    const migrated = await migrate(url)
    await client.query('ANALYZE')
    return { rows, migrated }
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== '55P03') throw error
    throw new StartFailure('Iemand anders houdt tabellen van deze database bezet: er is niets teruggezet.')
  } finally {
    await client.end()
  }
}
