import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env'
import { PrismaClient } from './generated/client'

function connect() {
  const { DATABASE_URL, NODE_ENV } = env()
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: DATABASE_URL, max: 10, connectionTimeoutMillis: 5_000 }),
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
