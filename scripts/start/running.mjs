import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isAlive, startOf } from './process-info.mjs'

/** @param {string} folder the data folder */
const fileIn = (folder) => path.join(folder, 'adres')

/**
 * Leaves word of where this process serves the app, for commands that print a link to it.
 *
 * @param {string} folder the data folder
 * @param {string} url
 * @returns takes the word back
 */
export function tellRunning(folder, url) {
  const word = JSON.stringify({ pid: process.pid, start: startOf(process.pid), url })
  writeFileSync(fileIn(folder), word, { mode: 0o600 })
  return () => {
    if (readWord(folder) === word) rmSync(fileIn(folder), { force: true })
  }
}

/** @param {string} folder */
function readWord(folder) {
  try {
    return readFileSync(fileIn(folder), 'utf8')
  } catch {
    return ''
  }
}

/**
 * Where the app runs that uses this data folder.
 *
 * @param {string} folder the data folder
 * @returns {string | null} null: nobody said, or who said it is gone
 */
export function findRunning(folder) {
  try {
    const { pid, start, url } = JSON.parse(readWord(folder))
    return isAlive(pid) && startOf(pid) === start ? url : null
  } catch {
    return null
  }
}
