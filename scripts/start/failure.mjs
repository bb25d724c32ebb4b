import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A problem that a person can solve: its message is a Dutch sentence, and needs no stack trace. */
export class StartFailure extends Error {}

const full = /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded|Check free disk space/
const unwritable = /EACCES|EROFS|EPERM|Permission denied|Read-only file system/

/** @param {string} report @param {string} folder */
function fullFailure(report, folder) {
  if (!full.test(report)) return undefined
  return new StartFailure(`De schijf is vol: maak ruimte vrij voor de map ${folder} en start opnieuw.`)
}

/**
 * What a full disk or an unwritable folder is called, whoever reports it: Node, npm, Next or PostgreSQL.
 *
 * @param {string} report an error message or the output of a program
 * @param {string} folder where it was writing
 * @returns {StartFailure | undefined} undefined when the report is about something else
 */
export function diskFailure(report, folder) {
  const fullDisk = fullFailure(report, folder)
  if (fullDisk) return fullDisk
  if (unwritable.test(report)) {
    return new StartFailure(
      `De map ${folder} is niet beschrijfbaar voor deze gebruiker: pas de rechten aan en start opnieuw.`,
    )
  }
  return undefined
}

/** The end of what the database in a folder wrote down, if one lives there. @param {string} folder */
function databaseLog(folder) {
  try {
    return readFileSync(path.join(folder, 'postgres.log'), 'utf8').slice(-4_000)
  } catch {
    return ''
  }
}

/**
 * Runs a task that writes in a folder; what is wrong with the disk comes out as one sentence. A database on a
 * full disk breaks off without a word to its clients, so its log is read as well.
 *
 * @template T
 * @param {string} folder
 * @param {() => T | Promise<T>} task
 * @returns {Promise<T>}
 */
export async function writingIn(folder, task) {
  try {
    return await task()
  } catch (error) {
    if (error instanceof StartFailure) throw error
    throw diskFailure(`${error}`, folder) ?? fullFailure(databaseLog(folder), folder) ?? error
  }
}

/**
 * What to print about an error: one sentence when a person can solve it, everything when it is a fault of ours.
 *
 * @param {unknown} error
 */
export function describe(error) {
  if (error instanceof StartFailure) return error.message
  const report = String(error)
  const disk = diskFailure(report, /'([^']+)'/.exec(report)?.[1] ?? 'van het Transitie-Volgsysteem')
  if (disk) return disk.message
  return error instanceof Error ? (error.stack ?? error.message) : report
}
