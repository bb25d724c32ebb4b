import { describe } from './start/failure.mjs'
import { ensureInstalled } from './start/prepare.mjs'
import { root } from './start/root.mjs'
import { inSeconds } from './start/step.mjs'
import { isStopping, runCommand } from './start/stop.mjs'
import { select } from './test/selection.mjs'
import { one, sum } from './test/tally.mjs'

/** @typedef {import('./test/tally.mjs').Tally} Tally */

/** Tests are about the code, not about the settings of this computer. */
function forgetSettings() {
  for (const name of ['DATABASE_URL', 'AUTH_SECRET', 'AUTH_URL', 'PORT', 'HOST', 'NODE_ENV']) delete process.env[name]
  for (const name of Object.keys(process.env)) if (name.startsWith('TVS_')) delete process.env[name]
  process.env.NEXT_TELEMETRY_DISABLED = '1'
}

/** Runs one part and says how it went; whatever goes wrong in it is a failure, and the next part still runs. @returns {Promise<Tally>} */
async function report(/** @type {string} */ name, /** @type {() => Promise<Tally>} */ part) {
  console.log(`\n── ${name}`)
  const started = performance.now()
  const tally = await part().catch((error) => {
    if (!isStopping()) console.error(describe(error))
    return one(false)
  })
  console.log(`── ${name}: ${tally.passed} goed, ${tally.failed} fout, ${inSeconds(performance.now() - started)}`)
  return tally
}

await runCommand(async () => {
  process.chdir(root)
  forgetSettings()
  const { selected, filters } = select(process.argv.slice(2))
  /** @type {Tally[]} */
  const tallies = []
  try {
    await ensureInstalled()
    const { runPart } = await import('./test/run-part.mjs')
    for (const part of selected) tallies.push(await report(part, () => runPart(part, filters)))
  } catch (error) {
    console.error(describe(error))
    tallies.push(one(false))
  }
  const { passed, failed } = sum(tallies)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
})
