import { openEmbedded } from '../database/embedded.mjs'
import { StartFailure, writingIn } from './failure.mjs'
import { migrate } from './migrate.mjs'
import { checkDatabase, explaining } from './own-database.mjs'
import { step } from './step.mjs'

/** @type {import('../database/supervise.mjs').Report} */
const report = async ({ port, error }) => {
  const { log, logFailure } = await import('../../lib/platform/log.mjs')
  if (error) logFailure(error instanceof StartFailure ? error.message : 'De database start niet opnieuw.', error)
  else log.error({ port }, 'De database stopte onverwacht, en is opnieuw gestart.')
}

/**
 * The database of the app as it is: the administrator's when DATABASE_URL is set, otherwise the embedded one, which stops
 * with this process.
 *
 * @param {string} folder where the embedded database lives
 * @returns {Promise<string>} its address
 */
export async function findDatabase(folder) {
  const own = process.env.DATABASE_URL
  if (own) {
    await step('Database controleren', () => checkDatabase(own))
    return own
  }
  return (await step('Database starten', () => openEmbedded(folder, report))).url
}

/**
 * Runs a task on that database; what is wrong with it comes out as one sentence.
 *
 * @template T
 * @param {string} folder where the embedded database lives
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
export function onDatabase(folder, task) {
  const own = process.env.DATABASE_URL
  return own ? explaining(own, task) : writingIn(folder, task)
}

/**
 * The same database, up to date.
 *
 * @param {string} folder where the embedded database lives
 * @returns {Promise<string>} its address
 */
export async function openDatabase(folder) {
  const url = await findDatabase(folder)
  await step('Migraties toepassen', () => onDatabase(folder, () => migrate(url)))
  return url
}
