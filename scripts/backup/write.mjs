import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { to as copyTo } from 'pg-copy-streams'
import { pack as tarPack } from 'tar-stream'
import { connect } from '../database/connect.mjs'
import { StartFailure } from '../start/failure.mjs'
import { onStop } from '../start/stop.mjs'
import { checkFile } from './check.mjs'
import { format, herkomstName, opgaveName, partName } from './manifest.mjs'
import { plainText, quoted, readSequences, readTables } from './tables.mjs'

/** @typedef {import('pg').Client} Client */
/** @typedef {import('./manifest.mjs').Herkomst} Herkomst */
/** @typedef {import('./manifest.mjs').Opgave} Opgave */
/** @typedef {import('./manifest.mjs').Table} Table */
/** @typedef {import('./manifest.mjs').TableContent} TableContent */
/** @typedef {import('./progress.mjs').Progress} Progress */
/** @typedef {(name: string, body: Buffer) => Promise<string>} Add puts a file in the backup; gives its SHA-256 */

/** What is in memory at any time is a few times this, in bytes. */
const partSize = 4 * 1024 * 1024
const newline = 0x0a

/** @param {import('tar-stream').Pack} pack @param {Date} mtime @returns {Add} */
const adderTo = (pack, mtime) => (name, body) =>
  new Promise((resolve, reject) => {
    const sha256 = createHash('sha256').update(body).digest('hex')
    // A disk that is full comes out at the entry too, and there is nobody else to hear it.
    pack
      .entry({ name, mode: 0o600, mtime, size: body.length }, body, (error) =>
        error ? reject(error) : resolve(sha256),
      )
      .once('error', reject)
  })

/** @param {unknown} value */
const asJson = (value) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)

/**
 * Whole rows, in pieces of some megabytes.
 *
 * @param {AsyncIterable<Buffer>} chunks
 */
async function* parts(chunks) {
  /** @type {Buffer[]} */
  let kept = []
  let size = 0
  for await (const chunk of chunks) {
    kept.push(chunk)
    size += chunk.length
    if (size < partSize) continue
    const all = Buffer.concat(kept)
    const end = all.lastIndexOf(newline) + 1
    if (end > 0) yield all.subarray(0, end)
    kept = [Buffer.from(all.subarray(end))]
    size = all.length - end
  }
  if (size > 0) yield Buffer.concat(kept)
}

/** @param {Client} client @param {string} programma @returns {Promise<Herkomst>} */
async function readHerkomst(client, programma) {
  const { rows } = await client.query(
    `SELECT transaction_timestamp() AS moment, current_setting('server_version') AS postgres,
            json_agg(json_build_object('naam', migration_name, 'checksum', checksum) ORDER BY migration_name) AS migraties
     FROM public._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  )
  const [{ moment, postgres, migraties }] = rows
  const tabellen = await readTables(client)
  return {
    soort: 'tvs-reservekopie',
    formaat: format,
    moment: moment.toISOString(),
    programma,
    postgres,
    migraties,
    tabellen,
  }
}

/** @param {Client} client @param {Table} table @param {Add} add @param {Progress} progress @returns {Promise<TableContent>} */
async function copyTable(client, { naam, kolommen }, add, progress) {
  const source = client.query(copyTo(`COPY public.${quoted(naam)} (${kolommen.map(quoted).join(', ')}) TO STDOUT`))
  /** @type {TableContent['delen']} */
  const delen = []
  for await (const body of parts(source)) {
    const name = partName(naam, delen.length + 1)
    delen.push({ naam: name, bytes: body.length, sha256: await add(name, body) })
    progress(naam, body.length)
  }
  return { naam, rijen: source.rowCount, delen }
}

/** @param {Client} client @param {Add} add @param {string} programma @param {Progress} progress */
async function copyEverything(client, add, programma, progress) {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  await client.query(plainText)
  const herkomst = await readHerkomst(client, programma)
  // A migration waits until the copy is made; people who save do not.
  await client.query(
    `LOCK TABLE ${herkomst.tabellen.map(({ naam }) => `public.${quoted(naam)}`).join(', ')} IN ACCESS SHARE MODE`,
  )
  const sha256 = await add(herkomstName, asJson(herkomst))
  const tabellen = []
  for (const table of herkomst.tabellen) tabellen.push(await copyTable(client, table, add, progress))
  // Sequences are of no snapshot: read after the rows, they are past every one of them.
  const tellers = await readSequences(client)
  await client.query('COMMIT')
  await add(opgaveName, asJson({ herkomst: sha256, tabellen, tellers }))
}

/** Makes sure that it survives a power cut. @param {string} target a file or folder */
async function flush(target) {
  const handle = await open(target, 'r')
  await handle.sync().finally(() => handle.close())
}

/** @param {string} draft @param {Progress} progress */
async function readBack(draft, progress) {
  try {
    return await checkFile(draft, progress)
  } catch (error) {
    const zin = 'De reservekopie kwam niet heel op de schijf: controleer de schijf, en probeer het opnieuw.'
    throw new StartFailure(zin, { cause: error })
  }
}

/**
 * Writes a backup of a whole database, as it is at one moment, while others work in it. Written aside, read back and then put
 * in place: there is a whole backup of that name, or none.
 *
 * @param {string} url
 * @param {string} file
 * @param {{ programma: string, progress: Progress, checking: Progress }} options checking: told while it is read back
 * @returns {Promise<import('./check.mjs').Checked>}
 */
export async function writeBackup(url, file, { programma, progress, checking }) {
  const draft = `${file}.${process.pid}.deel`
  const discard = () => rm(draft, { force: true })
  const forget = onStop(discard)
  const client = await connect(url)
  try {
    const pack = tarPack()
    const written = pipeline(pack, createGzip(), createWriteStream(draft, { mode: 0o600 }))
    // Whichever of the two breaks off, the other ends with it.
    await Promise.all([
      written,
      copyEverything(client, adderTo(pack, new Date()), programma, progress).then(
        () => pack.finalize(),
        (error) => pack.destroy(error),
      ),
    ])
    const checked = await readBack(draft, checking)
    await flush(draft)
    await rename(draft, file)
    await flush(path.dirname(file))
    return checked
  } finally {
    await client.end()
    await discard()
    forget()
  }
}
