// @ts-nocheck: the messages of Prisma's own protocol have no types
import readline from 'node:readline'
import { createDatabase } from './database-command.mjs'
import { lastPanic, openEngine } from './engine.mjs'

const renamed = { getDatabaseVersion: 'version' }
const onServer = ['url', 'schemaDatasource']
const needsShadow = ['evaluateDataLoss', 'createMigration']

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}

function errorOf(error) {
  const panic = lastPanic()
  const error_code = error.code ?? /^(P\d{4})/.exec(error.message)?.[1]
  const data = {
    is_panic: Boolean(panic),
    message: panic ?? error.message ?? String(error),
    error_code,
    meta: error.meta,
  }
  return { code: 4466, message: 'An error happened. Check the data field for details.', data }
}

/** A comparison of files needs no database that is there. */
const needsServer = ({ method, params }) =>
  method !== 'diff' || [params.from.tag, params.to.tag].some((tag) => onServer.includes(tag))

/**
 * Answers the requests on standard input, one per line, until it closes.
 *
 * @param {{ url?: string, shadowDatabaseUrl?: string }} datasource
 * @param {string[]} schemaFiles
 */
export async function serveRequests(datasource, schemaFiles) {
  let opened
  async function handle(request) {
    const { method, params } = request
    if (method === 'createDatabase') {
      const url = params?.datasource?.url ?? params?.datasourceType?.url ?? datasource.url
      return { databaseName: await createDatabase(url) }
    }
    opened ??= openEngine(needsServer(request) ? datasource : { ...datasource, url: undefined }, schemaFiles)
    const engine = await opened
    // The engine only knows how to reach the shadow database after a diagnosis.
    if (needsShadow.includes(method))
      await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters })
    const result = (await engine[renamed[method] ?? method](params)) ?? {}
    if (method !== 'diff' || result.stdout == null) return result
    // The native engine prints the difference through a request of its own.
    send({ id: 900_000, method: 'print', params: { content: result.stdout } })
    return { ...result, stdout: null }
  }

  const pending = []
  for await (const line of readline.createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (!line.trim()) continue
    const request = JSON.parse(line)
    if (!request.method) continue
    const reply = handle(request)
      .then((result) => send({ id: request.id, result }))
      .catch((error) => send({ id: request.id, error: errorOf(error) }))
    pending.push(reply)
  }
  await Promise.all(pending)
  process.exit()
}
