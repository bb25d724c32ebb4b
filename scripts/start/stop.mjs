import { describe } from './failure.mjs'
import { watchParent } from './parent.mjs'

/** @typedef {() => void | Promise<void>} Cleanup */

/** @type {Cleanup[]} */
const cleanups = []
/** @type {Promise<void> | undefined} */
let stopping

export const isStopping = () => stopping !== undefined

/**
 * Registers what must happen when this process stops, whatever the reason. Last in, first out.
 *
 * @param {Cleanup} cleanup
 * @returns a function that takes it off the list again
 */
export function onStop(cleanup) {
  cleanups.push(cleanup)
  return () => {
    const index = cleanups.indexOf(cleanup)
    if (index >= 0) cleanups.splice(index, 1)
  }
}

async function runCleanups() {
  for (let cleanup = cleanups.pop(); cleanup; cleanup = cleanups.pop()) {
    try {
      await cleanup()
    } catch (error) {
      console.error(describe(error))
    }
  }
}

/** Stops children, server and database; a second call waits for the first. */
function stopAll() {
  stopping ??= Promise.resolve().then(runCleanups)
  return stopping
}

/** @param {number} code */
async function end(code) {
  await stopAll()
  process.exit(code)
}

/**
 * Runs a command: its problems become a sentence and exit 1; a signal or a parent that is gone stops
 * everything in order and exits 0.
 *
 * @param {() => Promise<number | undefined>} command gives its exit code, or undefined to live on
 */
export async function runCommand(command) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => end(0))
  // A terminal or a pipe that closed must not break off the cleaning up.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  watchParent(() => end(0))
  try {
    const code = await command()
    if (code !== undefined && !isStopping()) await end(code)
  } catch (error) {
    if (isStopping()) return
    console.error(describe(error))
    await end(1)
  }
}
