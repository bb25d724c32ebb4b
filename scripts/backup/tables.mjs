/** @typedef {import('./manifest.mjs').Table} Table */

/**
 * Tables whose rows are not in a backup, each with why. Every other one is, also one that is made tomorrow; but of an UNLOGGED
 * table PostgreSQL itself may forget the rows, so what stands there can be made again.
 */
export const withoutRows = {
  _prisma_migrations: 'the migrations themselves make it, and herkomst.json names them',
  sessie: 'a session that has ended since would be open again',
  wachtwoordlink: 'a link that was used since would work again',
}

/** @param {string} name */
export const quoted = (name) => `"${name.replaceAll('"', '""')}"`

/** Both sides must write and read dates and numbers alike, whatever the server or the role is set to. */
export const plainText = `SET LOCAL datestyle = ISO; SET LOCAL intervalstyle = postgres; SET LOCAL timezone = 'UTC';
  SET LOCAL extra_float_digits = 3; SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`

/**
 * The tables of a backup with their columns. Not those that PostgreSQL calculates, nor numbers of transactions, which mean
 * nothing on another server: there their default fills them in.
 *
 * @param {import('pg').Client} client
 * @returns {Promise<Table[]>}
 */
export async function readTables(client) {
  const { rows } = await client.query(
    `SELECT c.relname AS naam, array_agg(a.attname::text ORDER BY a.attnum) AS kolommen
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relpersistence <> 'u' AND c.relname <> ALL ($1)
       AND a.attgenerated = '' AND a.atttypid <> 'xid8'::regtype
     GROUP BY c.relname ORDER BY c.relname`,
    [Object.keys(withoutRows)],
  )
  return rows
}

/** All tables but the list of migrations. @param {import('pg').Client} client @returns {Promise<string[]>} quoted, with their schema */
export async function readAllTables(client) {
  const { rows } = await client.query(
    `SELECT relname AS naam FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations' ORDER BY relname`,
  )
  return rows.map(({ naam }) => `public.${quoted(naam)}`)
}

/**
 * What every sequence gives next. The view pg_sequences does not tell that of one that was set and not used since.
 *
 * @param {import('pg').Client} client
 * @returns {Promise<import('./manifest.mjs').Opgave['tellers']>}
 */
export async function readSequences(client) {
  const { rows } = await client.query(
    "SELECT sequencename AS naam, increment_by AS step FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1",
  )
  const tellers = []
  for (const { naam, step } of rows) {
    const { rows: next } = await client.query(
      `SELECT (last_value + CASE WHEN is_called THEN $1::bigint ELSE 0 END)::text AS volgende FROM public.${quoted(naam)}`,
      [step],
    )
    tellers.push({ naam, volgende: next[0].volgende })
  }
  return tellers
}
