import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { diskFailure, StartFailure } from '../start/failure.mjs'
import { freePort } from '../start/port.mjs'
import { isStopping, onStop } from '../start/stop.mjs'
import { databaseAccount } from './account.mjs'
import { responds } from './connect.mjs'
import { urlOf } from './postmaster.mjs'
import { programs } from './programs.mjs'

/** @typedef {import('./cluster.mjs').Cluster} Cluster */
/** @typedef {import('./postmaster.mjs').Postmaster} Postmaster */

const poll = 25
const attempts = 4

/** Small enough for a laptop beside other work; changes survive a power cut. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '64MB',
  max_connections: '60',
  max_wal_size: '256MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_parallel_workers_per_gather: '0',
  io_method: 'sync',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

/** @param {Cluster} cluster @param {number} port @param {Record<string, string>} extra */
async function launch(cluster, port, extra) {
  const { postgres } = await programs()
  const { prefix, ...identity } = databaseAccount()
  const options = Object.entries({ ...settings, ...extra, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const [command = postgres, ...args] = [...prefix, postgres, '-D', cluster.data, ...options]
  const log = openSync(cluster.log, 'w')
  // Its own process group, so that Ctrl-C reaches us and not the database; we stop it when the app is done with it.
  const child = spawn(command, args, { ...identity, detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  child.unref()
  const ended = new Promise((resolve) => {
    for (const event of ['exit', 'error']) child.once(event, resolve)
  })
  const forget = onStop(async () => {
    if (child.kill('SIGINT')) await ended
  })
  return { child, ended, forget }
}

/**
 * Starts a server on these files, which must have none.
 *
 * @param {Cluster} cluster
 * @param {{ port?: number | undefined, extra?: Record<string, string> }} [options] port: the only one that will do; extra: settings
 * @returns {Promise<Postmaster>}
 */
export async function startPostmaster(cluster, { port: only, extra = {} } = {}) {
  let report = ''
  for (let attempt = 0; attempt < attempts; attempt++) {
    const port = only ?? (await freePort())
    const { child, ended, forget } = await launch(cluster, port, extra)
    while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
      if (await responds(urlOf(cluster, port))) {
        forget()
        return { pid: child.pid, port }
      }
      await Promise.race([sleep(poll), ended])
    }
    forget()
    report = readFileSync(cluster.log, 'utf8')
    // Somebody took the port, or the children of a killed server have not all gone.
    if (isStopping() || !/could not bind|pre-existing shared memory/.test(report)) break
    await sleep(500)
  }
  // Our own knocking while it started is in that log too.
  const reason =
    /(?:FATAL|PANIC): +(?!the database system is)(.*)/.exec(report)?.[1] ??
    (report.trim().split('\n').at(-1) || 'onbekende oorzaak')
  throw diskFailure(report, cluster.data) ?? new StartFailure(`PostgreSQL start niet: ${reason} (zie ${cluster.log}).`)
}
