import type pg from 'pg'
import type { Query } from './query'
import { bodyOf, readTree } from './tree'

/** What PostgreSQL knows, by its numbers. */
export type Catalog = {
  /** "table column" of what is declared NOT NULL */
  notNull: ReadonlySet<string>
  /** the names of functions */
  procedures: ReadonlyMap<string, string>
  /** the names of types, as in integer and text[] */
  types: ReadonlyMap<string, string>
  /** the values of each enum, by its name */
  enums: ReadonlyMap<string, string[]>
  /** of our own functions in SQL */
  bodies: ReadonlyMap<string, Query>
}

export async function readCatalog(client: pg.Client): Promise<Catalog> {
  const names = async (text: string) => {
    const { rows } = await client.query<{ oid: string; name: string }>(text)
    return new Map(rows.map(({ oid, name }) => [oid, name]))
  }
  const notNull = await names(
    `SELECT attrelid || ' ' || attnum AS oid, attname AS name FROM pg_attribute WHERE attnotnull`,
  )
  return {
    notNull: new Set(notNull.keys()),
    procedures: await names(`SELECT oid::text, proname AS name FROM pg_proc`),
    types: await names(`SELECT oid::text, format_type(oid, NULL) AS name FROM pg_type`),
    enums: await readEnums(client),
    bodies: await readBodies(client),
  }
}

async function readEnums(client: pg.Client): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ name: string; labels: string[] }>(
    `SELECT format_type(enumtypid, NULL) AS name, array_agg(enumlabel::text) AS labels FROM pg_enum GROUP BY enumtypid`,
  )
  return new Map(rows.map(({ name, labels }) => [name, labels]))
}

type Body = { oid: string; aantal: number; parameters: string; source: string; tree: string | null }

/** The functions of ours in SQL. Who calls one looks whether its arguments can be null; in its body they are taken not to be. */
async function readBodies(client: pg.Client): Promise<Map<string, Query>> {
  const { rows } = await client.query<Body>(
    `SELECT p.oid::text, p.pronargs AS aantal, pg_get_function_arguments(p.oid) AS parameters,
            rtrim(p.prosrc, E'; \\n') AS source, p.prosqlbody::text AS tree
     FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
     WHERE l.lanname = 'sql' AND p.pronamespace = 'public'::regnamespace`,
  )
  const bodies = new Map<string, Query>()
  for (const { oid, aantal, parameters, source, tree } of rows) {
    const nullable = Array.from({ length: aantal }, () => false)
    bodies.set(oid, tree === null ? await readTree(client, parameters, source, nullable) : bodyOf(tree, nullable))
  }
  return bodies
}
