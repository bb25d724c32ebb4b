import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { env } from './env'
import { type Prisma, PrismaClient } from './generated/client'

const maxStatements = 200

/**
 * Names for prepared statements: PostgreSQL then plans the same question once per connection. Past the limit
 * (texts that keep differing) a statement goes without a name.
 */
function nameStatements(): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= maxStatements) return ''
    const name = `tvs_${names.size}`
    names.set(sql, name)
    return name
  }
}

function connect() {
  const { DATABASE_URL, NODE_ENV } = env()
  const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10, connectionTimeoutMillis: 5_000 })
  // A server that goes away shows at the next query; without a listener it would end the process.
  pool.on('error', () => {})
  const nameOf = nameStatements()
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: nameOf, disposeExternalPool: true }),
    // Tests count queries; in production nobody listens, and nothing is logged.
    log: NODE_ENV === 'test' ? [{ emit: 'event', level: 'query' }] : [],
  })
  return { pool, nameOf, prisma }
}

// Next reloads modules in development; the pool must survive that.
const kept = globalThis as { database?: ReturnType<typeof connect> }

function database() {
  kept.database ??= connect()
  return kept.database
}

/** The one connection pool of this process. Only *-data.ts may import it. */
export function db() {
  return database().prisma
}

/**
 * One statement on the same pool, past Prisma, which takes longer over a statement than PostgreSQL does. For what
 * every request or every save asks. Columns come as the driver gives them: a bigint or numeric is a string.
 */
export async function query<Row extends object>(statement: Prisma.Sql): Promise<Row[]> {
  const { pool, nameOf } = database()
  const { text, values } = statement
  const { rows } = await pool.query<Row>({ name: nameOf({ sql: text }), text, values })
  return rows
}

export type Transaction = Parameters<Parameters<ReturnType<typeof db>['$transaction']>[0]>[0]

export { Prisma } from './generated/client'
