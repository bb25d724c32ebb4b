/** Every part of `npm test`, in the order in which they run. */
export const parts = /** @type {const} */ (['types', 'lint', 'unused', 'drift', 'unit', 'integration', 'build', 'e2e'])

/** @typedef {(typeof parts)[number]} Part */

/** @type {Part[]} */
const fast = ['types', 'lint', 'unused', 'unit']

/** @param {string} word @returns {word is Part} */
const isPart = (word) => parts.some((part) => part === word)

/**
 * Which parts to run. Words that are no part choose test files by (a piece of) their name:
 * `npm test -- integration antwoord`.
 *
 * @param {string[]} args
 * @returns {{ selected: Part[], filters: string[] }}
 */
export function select(args) {
  const words = args.filter((arg) => arg !== '--fast')
  const named = words.filter(isPart)
  const everything = args.includes('--fast') ? fast : [...parts]
  return {
    selected: named.length > 0 ? parts.filter((part) => named.includes(part)) : everything,
    filters: words.filter((word) => !isPart(word)),
  }
}
