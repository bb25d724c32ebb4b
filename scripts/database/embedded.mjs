import { writingIn } from '../start/failure.mjs'
import { onStop } from '../start/stop.mjs'
import { openCluster } from './cluster.mjs'
import { connect } from './connect.mjs'
import { withLock } from './lock.mjs'
import { join, leave, settle, sharedPort } from './participants.mjs'
import { findPostmaster, stopPostmaster, urlOf } from './postmaster.mjs'
import { startPostmaster } from './start-postmaster.mjs'
import { supervise } from './supervise.mjs'

const database = 'tvs'

/** @param {string} url */
async function ensureDatabase(url) {
  const client = await connect(url)
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${database}`)
  } finally {
    await client.end()
  }
}

/** @type {import('./supervise.mjs').Report} */
const say = ({ port, error }) =>
  console.error(
    error
      ? `De database stopte onverwacht, en start niet opnieuw: ${error instanceof Error ? error.message : error}`
      : `De database stopte onverwacht, en is opnieuw gestart op poort ${port}.`,
  )

/**
 * The embedded database in a folder. The first process starts the server, later ones share it, and the last
 * one to leave stops it; a process that was killed counts as left. A server that dies is started again.
 *
 * @param {string} folder
 * @param {import('./supervise.mjs').Report} [report] told when the server had died
 * @returns {Promise<{ url: string, pid: number, close: () => Promise<void> }>} pid: of the server
 */
export function openEmbedded(folder, report = say) {
  return writingIn(folder, () =>
    withLock(folder, async () => {
      const cluster = await openCluster(folder)
      const id = join(folder)
      let unwatch = () => {}
      const leaveFolder = () => {
        unwatch()
        return withLock(folder, async () => {
          if (leave(folder, id)) await stopPostmaster(cluster)
        })
      }
      const forget = onStop(leaveFolder)
      const postmaster =
        (await findPostmaster(cluster)) ?? (await startPostmaster(cluster, { port: sharedPort(folder) }))
      const { pid, port } = postmaster
      settle(folder, id, port)
      await ensureDatabase(urlOf(cluster, port))
      unwatch = supervise(folder, cluster, postmaster, report)
      const close = () => {
        forget()
        return leaveFolder()
      }
      return { url: urlOf(cluster, port, database), pid, close }
    }),
  )
}
