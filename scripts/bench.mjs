import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clientAs, ended, runOn, withApp } from './bench/app.mjs'
import { measureDemo } from './bench/demo.mjs'
import { measureFreeze } from './bench/freeze.mjs'
import { machineSpeed } from './bench/machine.mjs'
import { memory } from './bench/measure.mjs'
import { measureGrowth, measurePages } from './bench/pages.mjs'
import { Report } from './bench/report.mjs'
import { referenceSpeed } from './bench/targets.mjs'

// `npm run bench`: the production build on its own demo data. One line per figure: name, value, unit; each has a target
// in bench/targets.mjs, and the bench fails when one is missed twice in a row.

const report = new Report()
const speed = machineSpeed()
await report.hold(async () => [{ name: 'machine_speed', value: speed, unit: 'ms' }])
report.scale = speed / referenceSpeed

const folder = mkdtempSync(join(tmpdir(), 'tvs-bench-'))
const demo = join(folder, 'demo')

/** @param {import('./bench/report.mjs').Figure[]} small the figures of the demo country */
async function measureLarge(small) {
  const data = join(folder, 'groot')
  const code = await ended(runOn(data, ['scripts/bench/large-country.mjs']))
  if (code !== 0) throw new Error(`the large country could not be made (${code})`)
  await withApp(data, async (app) => {
    const bureau = await clientAs(app, 'bureau')
    const large = await measurePages(report, bureau, 'large_')
    await measureGrowth(report, { small, large }, bureau, (task) =>
      withApp(demo, async (other) => task(await clientAs(other, 'bureau'))),
    )
    await report.hold(memory('large_memory_after_run', app.pid))
    await measureFreeze(report, bureau, '2022-09', 'large_freeze')
  })
}

try {
  const fresh = (/** @type {Parameters<import('./bench/demo.mjs').Fresh>[0]} */ task) =>
    withApp(mkdtempSync(join(folder, 'nieuw-')), task)
  const small = await withApp(demo, (app) => measureDemo(report, app, fresh))
  // Ten times the country; it takes some minutes to make. `-- --klein` leaves it out.
  if (!process.argv.includes('--klein')) await measureLarge(small)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(report.summarise() ? 0 : 1)
