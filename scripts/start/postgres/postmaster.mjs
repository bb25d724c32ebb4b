import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { diskFailure, StartFailure } from '../failure.mjs'
import { freePort } from '../port.mjs'
import { commandOf, isAlive } from '../process-info.mjs'
import { onStop } from '../stop.mjs'
import { databaseAccount } from './account.mjs'
import { responds } from './connect.mjs'
import { programs } from './programs.mjs'

/** @typedef {import('./cluster.mjs').Cluster} Cluster */
/** @typedef {Pick<Cluster, 'data'>} Files */
/** @typedef {{ pid: number, port: number }} Postmaster */

const poll = 25
const patience = 60_000
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

/** @param {Cluster} cluster @param {number} port @param {string} [database] */
export const urlOf = ({ password }, port, database = 'postgres') =>
  `postgresql://tvs:${password}@127.0.0.1:${port}/${database}`

/** The server that these files say they belong to. @param {Files} files @returns {Postmaster | undefined} */
function recorded({ data }) {
  try {
    const lines = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')
    const [pid, port] = [Number(lines[0]), Number(lines[3])]
    return pid > 0 ? { pid, port } : undefined
  } catch {
    return undefined
  }
}

/** @param {Postmaster} postmaster @param {Files} files whether that process is a server on these files, and no later one with its number */
const isOurs = ({ pid }, { data }) =>
  isAlive(pid) && (process.platform === 'win32' || commandOf(pid).includes(`-D ${data} `))

/**
 * The server that runs on these files, if there is one. A server that is still starting or stopping is waited for;
 * what a server that was killed left behind is cleared away.
 *
 * @param {Cluster} cluster
 * @returns {Promise<Postmaster | undefined>}
 */
export async function findPostmaster(cluster) {
  const until = Date.now() + patience
  for (let found = recorded(cluster); found; found = recorded(cluster)) {
    if (!isOurs(found, cluster)) {
      rmSync(path.join(cluster.data, 'postmaster.pid'), { force: true })
      return undefined
    }
    if (found.port && (await responds(urlOf(cluster, found.port)))) return found
    if (Date.now() > until)
      throw new StartFailure(`PostgreSQL (proces ${found.pid}) draait, maar geeft geen antwoord: stop dat proces.`)
    await sleep(poll)
  }
  return undefined
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
 * @param {Record<string, string>} [extra] settings
 * @returns {Promise<Postmaster>}
 */
export async function startPostmaster(cluster, extra = {}) {
  let report = ''
  for (let attempt = 0; attempt < attempts; attempt++) {
    const port = await freePort()
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
    if (!/could not bind|pre-existing shared memory/.test(report)) break
    await sleep(500)
  }
  // Our own knocking while it started is in that log too.
  const reason =
    /(?:FATAL|PANIC): +(?!the database system is)(.*)/.exec(report)?.[1] ??
    (report.trim().split('\n').at(-1) || 'onbekende oorzaak')
  throw diskFailure(report, cluster.data) ?? new StartFailure(`PostgreSQL start niet: ${reason} (zie ${cluster.log}).`)
}

/** @param {Postmaster} postmaster @param {Files} files @param {number} milliseconds */
async function isGoneWithin(postmaster, files, milliseconds) {
  const until = Date.now() + milliseconds
  while (isOurs(postmaster, files) && Date.now() < until) await sleep(poll)
  return !isOurs(postmaster, files)
}

/**
 * Stops the server on these files, if there is one: connections are broken off, what was saved is safe.
 *
 * @param {Files} files
 */
export async function stopPostmaster(files) {
  const postmaster = recorded(files)
  if (!postmaster) return
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGQUIT', 'SIGKILL'])) {
    if (!isOurs(postmaster, files)) return
    process.kill(postmaster.pid, signal)
    if (await isGoneWithin(postmaster, files, 10_000)) return
  }
}
