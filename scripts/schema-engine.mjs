#!/usr/bin/env node
import { valuesOf } from './schema-engine/arguments.mjs'

// Stands in for Prisma's native schema engine, with the same arguments and the same JSON-RPC over standard input
// and output: see scripts/prisma.mjs.
const args = process.argv.slice(2)
const datasource = JSON.parse(valuesOf(args, '--datasource')[0] ?? '{}')
const cli = args.indexOf('cli')

if (args.includes('--version') || args.includes('-V')) {
  console.log('schema-engine-cli wasm')
} else if (cli >= 0) {
  const { runDatabaseCommand } = await import('./schema-engine/database-command.mjs')
  process.exitCode = await runDatabaseCommand(args[cli + 1] ?? '', datasource.url)
} else {
  const { serveRequests } = await import('./schema-engine/requests.mjs')
  await serveRequests(datasource, valuesOf(args, '--datamodels'))
}
