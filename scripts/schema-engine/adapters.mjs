// @ts-nocheck: reaches into parts of Prisma's adapters that have no types
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'

const charOid = 18
const textOid = 25
const characterColumn = 6

/**
 * The catalogue queries of the engine return columns of type "char", which the adapters refuse: hand those to
 * the adapter as text, and to the engine as characters.
 */
function acceptChar(adapter) {
  const { performIO, queryRaw, startTransaction } = adapter
  adapter.queryRaw = async (query) => {
    const characters = []
    const reader = Object.create(adapter, {
      performIO: {
        value: async (statement) => {
          const result = await performIO.call(adapter, statement)
          result.fields?.forEach((field, index) => {
            if (field.dataTypeID !== charOid) return
            characters.push(index)
            field.dataTypeID = textOid
          })
          return result
        },
      },
    })
    const result = await queryRaw.call(reader, query)
    for (const index of characters) result.columnTypes[index] = characterColumn
    return result
  }
  if (startTransaction)
    adapter.startTransaction = async (...args) => acceptChar(await startTransaction.apply(adapter, args))
  return adapter
}

async function connectServer(url) {
  const adapter = await new PrismaPg({ connectionString: url, max: 2 }).connect()
  // The adapter itself cuts a script at every semicolon, also inside a function.
  adapter.executeScript = async (script) => {
    try {
      await adapter.client.query(script)
    } catch (error) {
      adapter.onError(error)
    }
  }
  return acceptChar(adapter)
}

/** A throw-away database in memory, for comparing migrations with the schema. */
async function connectMemory() {
  const { PGlite } = await import('@electric-sql/pglite')
  const { PrismaPGlite } = await import('pglite-prisma-adapter')
  const database = await PGlite.create()
  const adapter = await new PrismaPGlite(database).connect()
  adapter.executeScript = async (script) => {
    await database.exec(script) // the adapter itself forgets to wait
  }
  return acceptChar(adapter)
}

/**
 * @param {string | undefined} url the database to work on; undefined works on one in memory
 * @param {string | undefined} shadowUrl likewise for the shadow database
 */
export function adapterFactory(url, shadowUrl) {
  return bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => (url ? connectServer(url) : connectMemory()),
    connectToShadowDb: () => (shadowUrl ? connectServer(shadowUrl) : connectMemory()),
  })
}
