import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env'
import { PrismaClient } from './generated/client'

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
  return new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: DATABASE_URL, max: 10, connectionTimeoutMillis: 5_000 },
      { statementNameGenerator: nameStatements() },
    ),
    // Tests count queries; in production nobody listens, and nothing is logged.
    log: NODE_ENV === 'test' ? [{ emit: 'event', level: 'query' }] : [],
  })
}

// Next reloads modules in development; the pool must survive that.
const kept = globalThis as { prisma?: ReturnType<typeof connect> }

/** The one connection pool of this process. Only lib/data may import it. */
export function db() {
  kept.prisma ??= connect()
  return kept.prisma
}

export type Transaction = Parameters<Parameters<ReturnType<typeof db>['$transaction']>[0]>[0]

export { Prisma } from './generated/client'
