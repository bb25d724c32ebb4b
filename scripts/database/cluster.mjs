import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { diskFailure, StartFailure } from '../start/failure.mjs'
import { ProgramFailure, run } from '../start/run.mjs'
import { keepSecret } from '../start/secret.mjs'
import { databaseAccount, giveToDatabase } from './account.mjs'
import { programs, programVersion } from './programs.mjs'

/** @typedef {{ data: string, password: string, log: string }} Cluster where it lives, and the password of its superuser */

/** @param {string} data */
const versionOf = (data) => readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim()

/**
 * The database files in a folder; made at first use. They are made aside and moved into place, so that a
 * first start that is broken off leaves nothing that looks finished.
 *
 * @param {string} folder
 * @param {{ durable?: boolean }} [options] durable false: for tests, faster, and lost with the power
 * @returns {Promise<Cluster>}
 */
export async function openCluster(folder, { durable = true } = {}) {
  const data = path.join(folder, 'postgres')
  const passwordFile = path.join(folder, 'wachtwoord')
  const cluster = { data, password: '', log: path.join(folder, 'postgres.log') }
  if (existsSync(data)) {
    const [needed, found] = [await programVersion(), versionOf(data)]
    if (needed !== found) {
      throw new StartFailure(
        `De gegevens in ${data} horen bij PostgreSQL ${found}, maar PostgreSQL ${needed} is geïnstalleerd.`,
      )
    }
    if (!existsSync(passwordFile))
      throw new StartFailure(`Het wachtwoord van de database ontbreekt: zet ${passwordFile} terug.`)
    return { ...cluster, password: keepSecret(passwordFile) }
  }

  const { initdb } = await programs()
  const draft = `${data}.nieuw`
  rmSync(draft, { recursive: true, force: true })
  const password = keepSecret(passwordFile)
  mkdirSync(draft, { mode: 0o700 })
  giveToDatabase(draft, passwordFile)
  const args = [
    '-D',
    draft,
    '-U',
    'tvs',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C',
  ]
  try {
    await run(initdb, durable ? args : [...args, '--no-sync'], databaseAccount())
  } catch (error) {
    const output = error instanceof ProgramFailure ? error.output : String(error)
    throw (
      diskFailure(output, folder) ??
      new StartFailure(`De database kan niet worden aangemaakt: ${output.trim().split('\n').at(-1)}`)
    )
  }
  renameSync(draft, data)
  return { ...cluster, password }
}
