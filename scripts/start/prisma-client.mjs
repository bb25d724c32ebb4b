import path from 'node:path'
import { fingerprint, hasStamp, writeStamp } from './fingerprint.mjs'
import { root } from './root.mjs'
import { runNode } from './run.mjs'
import { programStep } from './step.mjs'

const generated = path.join(root, 'lib/platform/generated')
const stamp = path.join(generated, '.schema')

const currentStamp = () => fingerprint(root, ['prisma/schema', 'node_modules/prisma/package.json'])

/** For scripts/prisma.mjs: the client is now the one of this schema. */
export const markGenerated = () => writeStamp(stamp, currentStamp())

/** Generates the Prisma client when it is missing or belongs to another schema. */
export async function ensurePrismaClient() {
  if (hasStamp(stamp, currentStamp())) return
  await programStep('Prisma-client maken', generated, () => runNode(['scripts/prisma.mjs', 'generate'], { cwd: root }))
}
