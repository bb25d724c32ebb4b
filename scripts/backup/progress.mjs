/** @typedef {(table: string, bytes: number) => void} Progress told how many bytes of a table were done */

const second = 1000
const megabyte = 1024 * 1024

/** @param {number} bytes */
export const inMegabytes = (bytes) => `${(bytes / megabyte).toFixed(1).replace('.', ',')} MB`

/**
 * Says every second on standard error how far it is: nothing for what is done within a second.
 *
 * @param {string} label in Dutch, as in "Reservekopie maken"
 * @returns {Progress}
 */
export function progressOf(label) {
  let done = 0
  let told = performance.now()
  return (table, bytes) => {
    done += bytes
    if (performance.now() - told < second) return
    told = performance.now()
    console.error(`${label}: ${inMegabytes(done)}, nu ${table}`)
  }
}
