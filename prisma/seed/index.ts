import { Client } from 'pg'
import { env } from '../../lib/platform/env'
import { SeedRefusal, seed } from './seed'

// node --import tsx prisma/seed/index.ts: DATABASE_URL says where, TVS_DEMO whether fictive answers come along.

/** A person can solve these by themselves; everything else is a fault of ours and shows where it happened. */
function describe(error: unknown): unknown {
  if (error instanceof SeedRefusal) return error.message
  if (error instanceof Error && error.message.startsWith('Omgevingsvariabele')) return error.message
  return error
}

async function main(): Promise<void> {
  const { DATABASE_URL, TVS_DEMO } = env()
  const client = new Client({ connectionString: DATABASE_URL, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    await seed(client, TVS_DEMO, (line) => console.log(line))
  } finally {
    await client.end()
  }
}

try {
  await main()
  // The connection pool of lib/platform, when it was used, would keep this process alive for a while.
  process.exit(0)
} catch (error) {
  console.error(describe(error))
  process.exit(1)
}
