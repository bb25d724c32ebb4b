import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fingerprint, hasStamp, writeStamp } from './fingerprint.mjs'
import { root } from './root.mjs'
import { runNode } from './run.mjs'
import { programStep } from './step.mjs'

/** Where the generated client lives, from the root of the project. */
export const generated = 'lib/platform/generated'
const stamp = path.join(root, generated, '.schema')

/** The Prisma that made it, by the lock file: a production install has none. */
function prismaVersion() {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  return packages['node_modules/prisma'].version
}

const currentStamp = () => `${prismaVersion()} ${fingerprint(root, ['prisma/schema'])}`

/** For scripts/prisma.mjs: the client is now the one of this schema. */
export const markGenerated = () => writeStamp(stamp, currentStamp())

/** Whether the client is there, and belongs to this schema. */
export const isGenerated = () => hasStamp(stamp, currentStamp())

/** Generates the Prisma client when it is missing or belongs to another schema. */
export async function ensurePrismaClient() {
  if (isGenerated()) return
  await programStep('Prisma-client maken', path.join(root, generated), () =>
    runNode(['scripts/prisma.mjs', 'generate'], { cwd: root }),
  )
}
