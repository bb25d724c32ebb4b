import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { giveToDatabase } from './account.mjs'
import { openCluster } from './cluster.mjs'
import { connect } from './connect.mjs'
import { urlOf } from './postmaster.mjs'
import { startPostmaster } from './start-postmaster.mjs'

/** Fast, and lost with the power. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }

/**
 * Copies a database on a server.
 *
 * @param {string} serverUrl any other database on that server
 * @param {string} name lower case letters, digits and underscores
 * @param {string} [template] the database to copy; nobody may be connected to it
 * @returns {Promise<string>} the address of the copy
 */
export async function createDatabase(serverUrl, name, template = 'template1') {
  const client = await connect(serverUrl)
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`)
  } finally {
    await client.end()
  }
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

/** @param {string} folder @param {string} data a process that outlives us just long enough to clean up */
function startGuard(folder, data) {
  const script = fileURLToPath(new URL('./guard.mjs', import.meta.url))
  const guard = spawn(process.execPath, [script, folder, data], {
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true,
  })
  guard.unref()
  return guard
}

/**
 * A PostgreSQL of its own in a temporary folder, for tests. It goes when it is stopped, and also when this
 * process is killed.
 */
export async function startTestDatabase() {
  const folder = mkdtempSync(path.join(tmpdir(), 'tvs-test-'))
  giveToDatabase(folder)
  const cluster = await openCluster(folder, { durable: false })
  const guard = startGuard(folder, cluster.data)
  const { port } = await startPostmaster(cluster, { extra: settings })

  return {
    /** the address of a database that every server has */
    url: urlOf(cluster, port),

    async stop() {
      guard.ref()
      guard.stdin.end()
      if (guard.exitCode === null) await once(guard, 'exit')
    },
  }
}
