import type pg from 'pg'
import type { Catalog } from './catalog'
import { type Column, makeDescriber } from './column'
import type { Text } from './compose'
import { targetsOf } from './query'
import { columnOf } from './source'
import { readTree } from './tree'

/** What the planner knows nothing of: it can be tried only. */
const utility = /^(LOCK|ANALYZE|SET)\b/

/** The columns that a statement gives, without running it. Throws what PostgreSQL says when it does not understand it. */
export async function describeText(client: pg.Client, catalog: Catalog, { text, parameters }: Text): Promise<Column[]> {
  if (utility.test(text)) {
    await client.query(`BEGIN; ${text}; ROLLBACK`)
    return []
  }
  const { given, gives } = await prepare(client, text)
  const nullable = parameters.map((parameter) => parameter.nullable)
  const query = await readTree(client, given.join(), text, nullable)
  const column = makeDescriber(catalog)
  return targetsOf(query).map(({ fields }, index) => ({
    ...column(String(fields.resname), columnOf(query, index)),
    type: gives[index] ?? '',
  }))
}

/** The types of the parameters as PostgreSQL infers them, and of the columns. */
async function prepare(client: pg.Client, text: string): Promise<{ given: string[]; gives: string[] }> {
  await client.query(`PREPARE described AS ${text}`)
  const { rows } = await client.query<{ given: string[]; gives: string[] | null }>(
    `SELECT parameter_types::text[] AS given, result_types::text[] AS gives FROM pg_prepared_statements WHERE name = 'described'`,
  )
  await client.query('DEALLOCATE described')
  return { given: rows[0]?.given ?? [], gives: rows[0]?.gives ?? [] }
}
