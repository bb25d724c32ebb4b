import { setTimeout as sleep } from 'node:timers/promises'
import { isStopping } from '../start/stop.mjs'
import { withLock } from './lock.mjs'
import { findPostmaster, isOurs } from './postmaster.mjs'
import { startPostmaster } from './start-postmaster.mjs'

/** @typedef {import('./cluster.mjs').Cluster} Cluster */
/** @typedef {import('./postmaster.mjs').Postmaster} Postmaster */
/** @typedef {(revival: { port: number, error?: unknown }) => void} Report what came of it when the server had died */

const interval = 250
const longestPause = 30_000

/**
 * Starts the server again when it dies under a process that uses it, on the port it had, so that its address still holds.
 * Every process that shares it watches; the lock lets one of them start it, and the others find it running.
 *
 * @param {string} folder
 * @param {Cluster} cluster
 * @param {Postmaster} postmaster
 * @param {Report} report
 * @returns {() => void} stops watching; keeps no process alive
 */
export function supervise(folder, cluster, postmaster, report) {
  let watching = true
  const isWatching = () => watching && !isStopping()

  async function watch() {
    let current = postmaster
    let pause = interval
    while (isWatching()) {
      await sleep(pause, undefined, { ref: false })
      pause = interval
      if (!isWatching() || isOurs(current, cluster)) continue
      try {
        current = await withLock(folder, () => revive(cluster, current))
        report({ port: current.port })
      } catch (error) {
        if (!isWatching()) return
        report({ port: current.port, error })
        pause = longestPause
      }
    }
  }
  void watch()
  return () => {
    watching = false
  }
}

/** @param {Cluster} cluster @param {Postmaster} dead */
async function revive(cluster, { port }) {
  return (await findPostmaster(cluster)) ?? startPostmaster(cluster, { port })
}
