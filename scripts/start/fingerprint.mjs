import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Every file under a path, in a fixed order. @param {string} target @returns {string[]} */
function filesUnder(target) {
  const found = statSync(target, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [target]
  return readdirSync(target)
    .sort()
    .flatMap((name) => filesUnder(path.join(target, name)))
}

/**
 * One hash over names and contents; a missing path counts as empty.
 *
 * @param {string} folder
 * @param {string[]} paths files and folders in it
 * @param {string} [without] a file or folder that does not count
 */
export function fingerprint(folder, paths, without) {
  const hash = createHash('sha256')
  const left = without && path.join(folder, without)
  for (const file of paths.flatMap((name) => filesUnder(path.join(folder, name)))) {
    if (left && (file === left || file.startsWith(left + path.sep))) continue
    const content = readFileSync(file)
    hash.update(`${path.relative(folder, file)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** @param {string} file @param {string} value whether the file holds exactly this stamp */
export function hasStamp(file, value) {
  try {
    return readFileSync(file, 'utf8') === value
  } catch {
    return false
  }
}

/** @param {string} file @param {string} value */
export function writeStamp(file, value) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, value)
}
