import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartFailure } from '../start/failure.mjs'
import { commandOf, isAlive } from '../start/process-info.mjs'
import { responds } from './connect.mjs'

/** @typedef {import('./cluster.mjs').Cluster} Cluster */
/** @typedef {Pick<Cluster, 'data'>} Files */
/** @typedef {{ pid: number, port: number }} Postmaster */

const poll = 25
const patience = 60_000

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
export const isOurs = ({ pid }, { data }) =>
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
