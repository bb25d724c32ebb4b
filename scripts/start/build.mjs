import { existsSync } from 'node:fs'
import path from 'node:path'
import { fingerprint, hasStamp, writeStamp } from './fingerprint.mjs'
import { generated, isGenerated } from './prisma-client.mjs'
import { root } from './root.mjs'
import { runNode } from './run.mjs'
import { programStep } from './step.mjs'

const sources = [
  ...['app', 'components', 'lib', 'public', 'prisma/seed/data/demo-personas.json'],
  ...['proxy.ts', 'instrumentation.ts', 'next.config.js', 'next.config.ts', 'postcss.config.mjs'],
  ...['tsconfig.json', 'package.json', 'package-lock.json'],
]
const folder = path.join(root, '.next')
const stamp = path.join(folder, 'bronnen')

const current = () => fingerprint(root, sources, generated)

/**
 * Whether there is a finished build of exactly these sources: .next, and the Prisma client that belongs to it. It runs with
 * the production dependencies alone.
 */
export const isBuilt = () => existsSync(path.join(folder, 'BUILD_ID')) && isGenerated() && hasStamp(stamp, current())

/** Builds the app when there is no build of exactly these sources. */
export async function ensureBuild() {
  if (isBuilt()) return
  const wanted = current()
  await programStep('Applicatie bouwen', folder, async () => {
    const env = { ...process.env, NODE_ENV: /** @type {const} */ ('production'), NEXT_TELEMETRY_DISABLED: '1' }
    await runNode(['node_modules/next/dist/bin/next', 'build'], { cwd: root, env })
    writeStamp(stamp, wanted)
  })
}
