import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartFailure } from '../start/failure.mjs'
import { isAlive, startOf } from '../start/process-info.mjs'
import { isStopping, onStop } from '../start/stop.mjs'

const poll = 25
const patience = 120_000

/** @typedef {{ pid: number, started: string }} Identity a process, told apart from a later one with the same number */

/** @type {Identity} */
export const self = { pid: process.pid, started: startOf(process.pid) }

/** @param {Identity} identity */
export const isRunning = ({ pid, started }) => isAlive(pid) && startOf(pid) === started

/** @param {string} file @returns {Identity | undefined} */
function holderOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {string} file whether we got it; it comes into being with our name in it, or not at all */
function take(file) {
  const draft = `${file}.${process.pid}`
  try {
    writeFileSync(draft, JSON.stringify(self))
    linkSync(draft, file)
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    // A full disk must not keep us from stopping the database.
    if (isStopping()) return true
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * Clears away the lock of a process that died. Somebody else may do the same at this moment and take the lock,
 * so it is moved aside first, and put back when it turns out to be a new one.
 *
 * @param {string} file @param {Identity} dead
 */
function breakLock(file, dead) {
  const aside = `${file}.dood.${process.pid}`
  try {
    renameSync(file, aside)
    const holder = holderOf(aside)
    if (holder && (holder.pid !== dead.pid || holder.started !== dead.started)) linkSync(aside, file)
  } catch {
    // somebody was first
  } finally {
    rmSync(aside, { force: true })
  }
}

/**
 * Runs a task while no other process does so in this folder. While this process stops it may run a second
 * task, because the first one will not be continued.
 *
 * @template T
 * @param {string} folder
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function withLock(folder, task) {
  const file = path.join(folder, 'slot')
  const until = Date.now() + patience
  while (!take(file)) {
    const holder = holderOf(file)
    if (holder?.pid === self.pid && isStopping()) break
    if (holder && !isRunning(holder)) breakLock(file, holder)
    else if (Date.now() > until)
      throw new StartFailure(`Proces ${holder?.pid ?? 'onbekend'} houdt de map ${folder} bezet: stop dat proces.`)
    else await sleep(poll)
  }
  const release = () => rmSync(file, { force: true })
  const forget = onStop(release)
  try {
    return await task()
  } finally {
    forget()
    release()
  }
}
