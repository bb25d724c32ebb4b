import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inSeconds } from './start/step.mjs'
import { onStop, runCommand } from './start/stop.mjs'
import { fetchNode, makeInstallation } from './test/installation.mjs'
import { tryStart } from './test/try-start.mjs'

// `npm run test:nodes`: the finished build of these sources in an installation without development dependencies, started by
// each Node that the product promises. `-- --eigen` tries only the Node that runs this.
const majors = process.argv.includes('--eigen') ? [] : [22, 24]

await runCommand(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tvs-nodes-'))
  onStop(() => rmSync(folder, { recursive: true, force: true }))
  const installation = await makeInstallation(path.join(folder, 'app'))
  const nodes = [process.execPath]
  for (const major of majors) nodes.push(await fetchNode(path.join(folder, `node-${major}`), major))
  let failed = 0
  for (const node of nodes) {
    const started = performance.now()
    const { version, problem } = await tryStart(node, installation, mkdtempSync(path.join(folder, 'data-')))
    if (problem) failed += 1
    console.log(
      `${problem ? '✗' : '✓'} Node ${version}: ${problem ?? `start, werkt en stopt, in ${inSeconds(performance.now() - started)}`}`,
    )
  }
  console.log(`\n${nodes.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})
