import type { ClientBase } from 'pg'

/** PostgreSQL types of the columns, by name. */
type Columns = Record<string, string>
type Value = string | number | boolean | null

/** `unnest(...) WITH ORDINALITY AS s(code, naam, nr)` with its arrays: many rows, few parameters. `nr` is the order of the rows. */
function rowsOf<C extends Columns>(
  columns: C,
  rows: readonly { [K in keyof C]: Value }[],
): { from: string; values: Value[][] } {
  const names = Object.keys(columns)
  const arrays = names.map((name, i) => `$${i + 1}::${columns[name]}[]`)
  return {
    from: `unnest(${arrays.join(', ')}) WITH ORDINALITY AS s(${names.join(', ')}, nr)`,
    values: names.map((name) => rows.map((row) => row[name] ?? null)),
  }
}

/**
 * Writes many rows with one statement.
 *
 * @param statement SQL in which FROM_ROWS stands for the rows, as `s`
 * @returns how many rows were written
 */
export async function insertRows<C extends Columns>(
  client: ClientBase,
  columns: C,
  rows: readonly { [K in keyof C]: Value }[],
  statement: string,
): Promise<number> {
  const { from, values } = rowsOf(columns, rows)
  const { rowCount } = await client.query(statement.replaceAll('FROM_ROWS', `FROM ${from}`), values)
  return rowCount ?? 0
}

/** All or nothing. */
export async function inTransaction<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN')
  try {
    const result = await work()
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}
