import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { root } from '../start/root.mjs'
import { ended } from './app.mjs'

/** Public pages that a telephone paints. */
export const painted = ['/', '/handleiding', '/metingen/2014-01']

/** @param {URL} base @param {string} path @returns {Promise<import('./report.mjs').Figure[]>} */
async function timePaint(base, path) {
  const browser = spawn(process.execPath, ['--import', 'tsx', 'scripts/bench/paint.ts', new URL(path, base).href], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [output, code] = await Promise.all([text(browser.stdout), ended(browser)])
  if (code !== 0) throw new Error('no browser could paint')
  const { p50, max } = JSON.parse(output)
  return [
    { name: `largest_paint_${path}`, value: p50, unit: 'ms p50' },
    { name: `largest_paint_${path}`, value: max, unit: 'ms max' },
  ]
}

/** When public pages are painted, in a browser. @param {import('./report.mjs').Report} report @param {URL} base */
export async function measurePaints(report, base) {
  for (const path of painted) await report.hold(() => timePaint(base, path))
}
