import { writingIn } from '../failure.mjs'
import { onStop } from '../stop.mjs'
import { openCluster } from './cluster.mjs'
import { connect } from './connect.mjs'
import { withLock } from './lock.mjs'
import { join, leave } from './participants.mjs'
import { findPostmaster, stopPostmaster, urlOf } from './postmaster.mjs'
import { startPostmaster } from './start-postmaster.mjs'

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

/**
 * The embedded database in a folder. The first process starts the server, later ones share it, and the last
 * one to leave stops it; a process that was killed counts as left.
 *
 * @param {string} folder
 * @returns {Promise<{ url: string, pid: number, close: () => Promise<void> }>} pid: of the server
 */
export function openEmbedded(folder) {
  return writingIn(folder, () =>
    withLock(folder, async () => {
      const cluster = await openCluster(folder)
      const id = join(folder)
      const leaveFolder = () =>
        withLock(folder, async () => {
          if (leave(folder, id)) await stopPostmaster(cluster)
        })
      const forget = onStop(leaveFolder)
      const { pid, port } = (await findPostmaster(cluster)) ?? (await startPostmaster(cluster))
      await ensureDatabase(urlOf(cluster, port))
      const close = () => {
        forget()
        return leaveFolder()
      }
      return { url: urlOf(cluster, port, database), pid, close }
    }),
  )
}
