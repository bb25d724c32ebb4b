import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { extract as tarExtract } from 'tar-stream'
import { StartFailure } from '../start/failure.mjs'

/** More than any part that we write, in bytes. */
const largest = 2 ** 30

/** @param {string} file @param {unknown} [cause] */
export const damaged = (file, cause) =>
  new StartFailure(`De reservekopie ${file} is afgebroken of veranderd: gebruik een andere.`, { cause })

/** What the system itself says of a file keeps its own words. @param {string} file @param {unknown} error */
function explain(file, error) {
  const { code = '', syscall } = /** @type {NodeJS.ErrnoException} */ (error)
  if (code === 'ENOENT') return new StartFailure(`Er is geen bestand ${file}.`)
  if (code === 'EISDIR') return new StartFailure(`${file} is een map, geen reservekopie.`)
  if (code === 'EACCES') return new StartFailure(`Het bestand ${file} mag niet gelezen worden door deze gebruiker.`)
  return syscall ? error : damaged(file, error)
}

/**
 * What is in a backup, one part after the other; a part is some megabytes.
 *
 * @param {string} file
 * @param {(chunk: string | Buffer) => void} [seen] told every piece of the file itself
 * @returns {AsyncGenerator<{ name: string, body: Buffer }>}
 * @throws {StartFailure} when it is not there, or not whole
 */
export async function* entriesOf(file, seen = () => {}) {
  const gunzip = createGunzip()
  const extract = tarExtract()
  const source = createReadStream(file).on('data', seen)
  // What breaks off one of the three breaks off the loop below.
  pipeline(source, gunzip, extract, () => {})
  try {
    for await (const entry of extract) {
      if ((entry.header.size ?? 0) > largest) throw damaged(file)
      yield { name: entry.header.name, body: await buffer(entry) }
    }
    // gunzip takes no notice of what was put behind.
    if (gunzip.bytesWritten !== (await stat(file)).size) throw damaged(file)
  } catch (error) {
    throw error instanceof StartFailure ? error : explain(file, error)
  }
}
