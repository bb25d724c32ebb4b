import { StartFailure } from '../start/failure.mjs'

/** @typedef {import('pg').Client} Client */
/** @typedef {import('../start/migrate.mjs').Migration} Migration */
/** @typedef {import('./manifest.mjs').Herkomst} Herkomst */

/**
 * The migrations that a database must have to take the rows of a backup.
 *
 * @param {Herkomst} herkomst
 * @param {Migration[]} migrations of this program
 * @param {string} programma its version
 * @throws {StartFailure} when the backup is of a newer program, or of one that was changed
 */
export function migrationsOf(herkomst, migrations, programma) {
  const ours = new Map(migrations.map(({ name, checksum }) => [name, checksum]))
  for (const { naam, checksum } of herkomst.migraties) {
    if (!ours.has(naam))
      throw new StartFailure(
        `Deze reservekopie is van een nieuwere versie (${herkomst.programma}) dan dit programma (${programma}): zet haar terug met die versie.`,
      )
    if (ours.get(naam) !== checksum)
      throw new StartFailure(
        `Migratie ${naam} is in dit programma anders dan in de reservekopie: zet het oorspronkelijke bestand terug.`,
      )
  }
  const wanted = new Set(herkomst.migraties.map(({ naam }) => naam))
  return migrations.filter(({ name }) => wanted.has(name))
}

/** @param {Client} client @param {string} table */
async function countOf(client, table) {
  const { rows } = await client.query('SELECT to_regclass($1) IS NOT NULL AS present', [table])
  if (!rows[0].present) return 0
  return (await client.query(`SELECT count(*)::int AS count FROM ${table}`)).rows[0].count
}

/** @param {Client} client */
async function checkInUse(client) {
  const { rows } = await client.query(
    `SELECT EXISTS (SELECT FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend') AS others`,
  )
  if (rows[0].others)
    throw new StartFailure(
      'Deze database is in gebruik: stop het Transitie-Volgsysteem en andere programma’s die ermee werken, en probeer het opnieuw.',
    )
}

/** @param {Client} client @param {Migration[]} wanted */
async function checkAge(client, wanted) {
  const { rows } = await client.query(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS present`)
  if (!rows[0].present) return
  const { rowCount } = await client.query(
    'SELECT FROM public._prisma_migrations WHERE rolled_back_at IS NULL AND migration_name <> ALL ($1)',
    [wanted.map(({ name }) => name)],
  )
  if (rowCount)
    throw new StartFailure(
      'Deze database is verder bijgewerkt dan de reservekopie: zet terug in een lege database (zonder DATABASE_URL: in een lege map, met TVS_DATA_DIR).',
    )
}

/** @param {Client} client */
async function checkRows(client) {
  const accounts = await countOf(client, 'public.gebruiker')
  const antwoorden = await countOf(client, 'public.antwoord')
  if (accounts + antwoorden > 0)
    throw new StartFailure(
      `Deze database heeft al gegevens (accounts: ${accounts}, antwoorden: ${antwoorden}): zet terug in een lege database, of geef --vervang mee om ze weg te gooien.`,
    )
}

/** What a foreign key or a trigger would do to rows that come table by table. @param {Client} client */
async function checkRight(client) {
  try {
    await client.query('BEGIN; SET LOCAL session_replication_role = replica; ROLLBACK')
  } catch (error) {
    await client.query('ROLLBACK')
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== '42501') throw error
    const { rows } = await client.query('SELECT quote_ident(current_user) AS wie')
    throw new StartFailure(
      `Gebruiker ${rows[0].wie} mag de triggers niet stilzetten tijdens het terugzetten: laat een superuser van PostgreSQL dit uitvoeren: GRANT SET ON PARAMETER session_replication_role TO ${rows[0].wie}.`,
    )
  }
}

/**
 * Whether a backup may go into this database. It changes nothing.
 *
 * @param {Client} client
 * @param {Migration[]} wanted the migrations of the backup
 * @param {{ replace: boolean }} options replace: the rows that are there may go
 * @throws {StartFailure} with what is in the way
 */
export async function checkTarget(client, wanted, { replace }) {
  await checkRight(client)
  await checkInUse(client)
  await checkAge(client, wanted)
  if (!replace) await checkRows(client)
}
