import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isRunning, self } from './lock.mjs'

/** @typedef {import('./lock.mjs').Identity & { id: string, port?: number }} Participant port: where it knows the server */

/** @param {string} folder */
const fileIn = (folder) => path.join(folder, 'processen.json')

/** The processes that use the database now. @param {string} folder @returns {Participant[]} */
function participants(folder) {
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8')).filter(isRunning)
  } catch {
    return []
  }
}

/** @param {string} folder @param {Participant[]} list */
function write(folder, list) {
  const draft = `${fileIn(folder)}.nieuw`
  writeFileSync(draft, JSON.stringify(list))
  renameSync(draft, fileIn(folder))
}

/**
 * Writes this process in as a user of the database. Call it under the lock.
 *
 * @param {string} folder
 * @returns {string} what to leave with
 */
export function join(folder) {
  const participant = { ...self, id: randomUUID() }
  write(folder, [...participants(folder), participant])
  return participant.id
}

/**
 * Writes down where a participant knows the server. Call it under the lock.
 *
 * @param {string} folder @param {string} id @param {number} port
 */
export function settle(folder, id, port) {
  write(
    folder,
    participants(folder).map((participant) => (participant.id === id ? { ...participant, port } : participant)),
  )
}

/**
 * Where the processes that use the database now know it: a server that died comes back there.
 *
 * @param {string} folder
 */
export const sharedPort = (folder) => participants(folder).find(({ port }) => port !== undefined)?.port

/**
 * Writes this process out. Call it under the lock. When the disk is full it stays written in, which does no
 * harm: it will be dead.
 *
 * @param {string} folder @param {string} id
 * @returns {boolean} whether nobody is left, so that the database may stop
 */
export function leave(folder, id) {
  const others = participants(folder).filter((participant) => participant.id !== id)
  try {
    write(folder, others)
  } catch {
    // see above
  }
  return others.length === 0
}
