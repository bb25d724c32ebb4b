import type pg from 'pg'
import { parseNodeTree, type Value } from './nodetree'
import { type Query, queryIn } from './query'

/** A body in standard SQL is a list of one list of statements, of which the last gives the rows. @param tree its prosqlbody */
export function bodyOf(tree: string, nullable: readonly boolean[]): Query {
  const [statements] = parseNodeTree(tree) as Value[][]
  return queryIn(statements?.at(-1), { outer: null, nullable })
}

/**
 * How PostgreSQL understood a statement. It shows that of the body of a function only, so the statement is made one, and
 * forgotten again.
 *
 * @param parameters their types, as in a CREATE FUNCTION
 * @param nullable whether $1, $2 … can be null; without: they can
 */
export async function readTree(
  client: pg.Client,
  parameters: string,
  statement: string,
  nullable: readonly boolean[] = [],
): Promise<Query> {
  await client.query('BEGIN')
  try {
    await client.query(
      `CREATE FUNCTION pg_temp.described(${parameters}) RETURNS void LANGUAGE sql BEGIN ATOMIC ${statement}; END`,
    )
    const { rows } = await client.query<{ tree: string }>(
      `SELECT prosqlbody::text AS tree FROM pg_proc WHERE proname = 'described'`,
    )
    return bodyOf(rows[0]?.tree ?? '', nullable)
  } finally {
    await client.query('ROLLBACK')
  }
}
