import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isBuilt } from '../start/build.mjs'
import { openDataFolder } from '../start/data-folder.mjs'
import { loadEnvironment } from '../start/environment.mjs'
import { ensureInstalled } from '../start/prepare.mjs'
import { root } from '../start/root.mjs'

/**
 * Dependencies and variables, and nothing of the database yet: a command that copies it must find it as it is.
 *
 * @returns {Promise<{ folder: string, programma: string }>} folder: for the embedded database; programma: our version
 */
export async function prepareAsItIs() {
  process.chdir(root)
  loadEnvironment()
  const folder = await openDataFolder()
  await ensureInstalled({ production: isBuilt() })
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  return { folder, programma: version }
}
