import { StartFailure, writingIn } from './failure.mjs'
import { ProgramFailure } from './run.mjs'
import { isStopping } from './stop.mjs'

const second = 1000

/** @param {number} milliseconds */
export const inSeconds = (milliseconds) => `${(milliseconds / second).toFixed(1).replace('.', ',')} s`

/**
 * One step of the start. A step that takes longer than a second says what it does and how long it took,
 * on standard error, because standard output may be somebody's file.
 *
 * @template T
 * @param {string} label in Dutch, as in "Database starten"
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  if (isStopping()) return new Promise(() => {})
  const started = performance.now()
  const announce = setTimeout(() => console.error(`${label} …`), second)
  try {
    const result = await work()
    const took = performance.now() - started
    if (took > second) console.error(`${label}: klaar in ${inSeconds(took)}`)
    return result
  } finally {
    clearTimeout(announce)
  }
}

/**
 * A step done by a program whose output matters only when it fails.
 *
 * @param {string} label
 * @param {string} folder where the program writes
 * @param {() => Promise<unknown>} work
 */
export function programStep(label, folder, work) {
  return step(label, async () => {
    try {
      await writingIn(folder, work)
    } catch (error) {
      if (error instanceof StartFailure) throw error
      console.error(error instanceof ProgramFailure ? error.output.trim() : error)
      throw new StartFailure(`${label} is mislukt: zie de melding hierboven.`)
    }
  })
}
