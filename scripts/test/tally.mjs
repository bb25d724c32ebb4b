/** @typedef {{ passed: number, failed: number }} Tally */

/** @param {boolean} good @returns {Tally} a check that counts as one */
export const one = (good) => ({ passed: good ? 1 : 0, failed: good ? 0 : 1 })

/** @param {Tally[]} tallies @returns {Tally} */
export const sum = (tallies) =>
  tallies.reduce((total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }), {
    passed: 0,
    failed: 0,
  })

/**
 * What a run of tests comes to. A program that failed without a failed test (a file that does not load, an error
 * outside every test) counts as one failure, and so does a run without tests.
 *
 * @param {Tally} counted
 * @param {boolean} succeeded how the program itself ended
 * @returns {Tally}
 */
export function judge({ passed, failed }, succeeded) {
  const silent = failed === 0 && (!succeeded || passed === 0)
  return { passed, failed: silent ? 1 : failed }
}

/** @param {{ numPassedTests: number, numFailedTests: number }} report of vitest's json reporter @returns {Tally} */
export const countVitest = ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests })

/**
 * A test that passed only at a second try did not pass.
 *
 * @param {{ stats: { expected: number, unexpected: number, flaky: number } }} report of Playwright's json reporter
 * @returns {Tally}
 */
export const countPlaywright = ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky })
