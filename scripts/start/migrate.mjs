import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { connect } from '../database/connect.mjs'
import { StartFailure } from './failure.mjs'
import { root } from './root.mjs'

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */
/** @typedef {{ migration_name: string, checksum: string, finished_at: Date | null }} Applied */

/** The advisory lock that Prisma Migrate takes. */
export const migrationLock = 72_707_369

const table = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

/** @param {string} [folder] @returns {Migration[]} in the order in which they apply */
export function readMigrations(folder = path.join(root, 'prisma/migrations')) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * Which migrations still have to be applied.
 *
 * @param {Migration[]} migrations
 * @param {Applied[]} applied
 * @throws {StartFailure} when history and files contradict each other
 */
export function pendingMigrations(migrations, applied) {
  const failed = applied.find(({ finished_at }) => finished_at === null)
  if (failed) {
    throw new StartFailure(
      `Migratie ${failed.migration_name} is eerder mislukt: zet de reservekopie van voor die migratie terug en start opnieuw.`,
    )
  }
  const checksums = new Map(applied.map((row) => [row.migration_name, row.checksum]))
  const edited = migrations.find(({ name, checksum }) => checksums.has(name) && checksums.get(name) !== checksum)
  if (edited) {
    throw new StartFailure(
      `Migratie ${edited.name} is veranderd nadat zij was toegepast: zet het oorspronkelijke bestand terug.`,
    )
  }
  const known = new Set(migrations.map(({ name }) => name))
  const later = applied.find(({ migration_name }) => !known.has(migration_name))
  if (later) {
    throw new StartFailure(
      `Deze database is van een nieuwere versie van het Transitie-Volgsysteem (migratie ${later.migration_name}): start die versie.`,
    )
  }
  return migrations.filter(({ name }) => !checksums.has(name))
}

/**
 * In one transaction with its own record: what is broken off or fails leaves nothing behind.
 *
 * @param {import('pg').Client} client
 * @param {Migration} migration
 */
async function apply(client, { name, sql, checksum }) {
  const record = `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
    VALUES ($1, $2, $3, clock_timestamp(), 1)`
  try {
    await client.query('BEGIN')
    await client.query(sql)
    await client.query(record, [randomUUID(), checksum, name])
    await client.query('COMMIT')
  } catch (error) {
    // Only what is wrong with this migration is about this migration; a lost connection is not.
    if (!(error instanceof pg.DatabaseError) || /^(53|57|58)/.test(error.code ?? '')) throw error
    throw new StartFailure(`Migratie ${name} is mislukt en teruggedraaid: ${error.message}.`)
  }
}

/**
 * Brings a database up to date, the way `prisma migrate deploy` does: same table, lock and checksums.
 *
 * @param {string} url
 * @param {Migration[]} [migrations] those that it must have, in order
 * @returns {Promise<string[]>} the names of the migrations it applied
 */
export async function migrate(url, migrations = readMigrations()) {
  const client = await connect(url)
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    await client.query(table)
    const { rows } = await client.query(
      'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    )
    const pending = pendingMigrations(migrations, rows)
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ name }) => name)
  } finally {
    await client.end().catch(() => {})
  }
}
