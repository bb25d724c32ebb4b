import { accessSync, constants, mkdirSync } from 'node:fs'
import path from 'node:path'
import { diskFailure, StartFailure, writingIn } from './failure.mjs'
import { root } from './root.mjs'

/** @param {string} folder */
function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
  } catch (error) {
    const { code = '' } = /** @type {NodeJS.ErrnoException} */ (error)
    // On a read-only disk Node says that the folder above does not exist.
    if (code === 'ENOENT') throw diskFailure('EROFS', folder)
    if (code === 'EEXIST' || code === 'ENOTDIR')
      throw new StartFailure(
        `Op de plaats van de map ${folder} staat een bestand: kies een andere map met TVS_DATA_DIR.`,
      )
    throw error
  }
}

/** The folder for everything that must survive a restart: the embedded database and the secrets. */
export async function openDataFolder() {
  const folder = path.resolve(root, process.env.TVS_DATA_DIR ?? '.data')
  await writingIn(folder, () => {
    makeFolder(folder)
    accessSync(folder, constants.W_OK | constants.X_OK)
  })
  return folder
}
