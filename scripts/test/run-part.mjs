import { ensureBuild } from '../start/build.mjs'
import { describe } from '../start/failure.mjs'
import { checkDrift, checkStyle, checkTypes, checkUnused, runPlaywright, runVitest } from './programs.mjs'
import { countPlaywright, countVitest, judge, one } from './tally.mjs'

/** @typedef {import('./selection.mjs').Part} Part */
/** @typedef {import('./tally.mjs').Tally} Tally */

const none = { passed: 0, failed: 0 }

/** Without a build there is nothing to test in a browser. */
async function build() {
  try {
    await ensureBuild()
    return true
  } catch (error) {
    console.error(describe(error))
    return false
  }
}

/** @param {'unit' | 'integration'} project @param {string[]} filters */
async function vitest(project, filters) {
  const { succeeded, report } = await runVitest(project, filters)
  return judge(report ? countVitest(report) : none, succeeded)
}

/** @param {string[]} filters */
async function endToEnd(filters) {
  if (!(await build())) return one(false)
  const { succeeded, report } = await runPlaywright(filters)
  return judge(report ? countPlaywright(report) : none, succeeded)
}

/**
 * @param {Part} part
 * @param {string[]} filters pieces of the names of test files; none runs them all
 * @returns {Promise<Tally>}
 */
export async function runPart(part, filters) {
  switch (part) {
    case 'types':
      return one(await checkTypes())
    case 'lint':
      return one(await checkStyle())
    case 'unused':
      return one(await checkUnused())
    case 'drift':
      return one(await checkDrift())
    case 'build':
      return one(await build())
    case 'e2e':
      return endToEnd(filters)
    case 'unit':
    case 'integration':
      return vitest(part, filters)
  }
}
