import { createHash } from 'node:crypto'
import { damaged, entriesOf } from './file.mjs'
import { herkomstName, herkomstSchema, opgaveName, opgaveSchema } from './manifest.mjs'

/** @typedef {import('./manifest.mjs').Herkomst} Herkomst */
/** @typedef {import('./manifest.mjs').Opgave} Opgave */
/** @typedef {{ herkomst: Herkomst, opgave: Opgave, bytes: number, sha256: string }} Checked sha256: of the file itself */

/** @param {Buffer} body */
export const hashOf = (body) => createHash('sha256').update(body).digest('hex')

/** @param {Opgave} opgave @param {Herkomst} herkomst @param {Map<string, string>} seen hash by name */
function isComplete({ tabellen, herkomst: hash }, herkomst, seen) {
  const parts = tabellen.flatMap(({ delen }) => delen)
  return (
    seen.get(herkomstName) === hash &&
    tabellen.length === herkomst.tabellen.length &&
    tabellen.every(({ naam }, index) => naam === herkomst.tabellen[index]?.naam) &&
    seen.size === parts.length + 2 &&
    parts.every(({ naam, sha256 }) => seen.get(naam) === sha256)
  )
}

/** @param {string} file @param {Buffer | undefined} body @param {typeof herkomstSchema | typeof opgaveSchema} schema */
function parse(file, body, schema) {
  try {
    return schema.parse(JSON.parse(String(body)))
  } catch (error) {
    throw damaged(file, error)
  }
}

/**
 * Reads a whole backup and holds it against its own list: every part there, and as it was written.
 *
 * @param {string} file
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<Checked>}
 * @throws {StartFailure} when it is not there, was cut off or was changed
 */
export async function checkFile(file, progress) {
  const whole = createHash('sha256')
  let bytes = 0
  /** @type {Map<string, string>} */
  const seen = new Map()
  /** @type {Map<string, Buffer>} */
  const lists = new Map()
  const count = (/** @type {string | Buffer} */ chunk) => {
    whole.update(chunk)
    bytes += Buffer.byteLength(chunk)
  }
  for await (const { name, body } of entriesOf(file, count)) {
    if (seen.has(name)) throw damaged(file)
    seen.set(name, hashOf(body))
    if (name === herkomstName || name === opgaveName) lists.set(name, body)
    progress(name, body.length)
  }
  const herkomst = /** @type {Herkomst} */ (parse(file, lists.get(herkomstName), herkomstSchema))
  const opgave = /** @type {Opgave} */ (parse(file, lists.get(opgaveName), opgaveSchema))
  if (!isComplete(opgave, herkomst, seen)) throw damaged(file)
  return { herkomst, opgave, bytes, sha256: whole.digest('hex') }
}
