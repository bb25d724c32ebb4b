import { existsSync } from 'node:fs'
import path from 'node:path'
import { ensurePrismaClient } from './start/prisma-client.mjs'
import { root } from './start/root.mjs'
import { runCommand } from './start/stop.mjs'

// After `npm ci`. An install without development dependencies may lack Prisma's command line: there the generated client
// comes with the build.
await runCommand(async () => {
  if (existsSync(path.join(root, 'node_modules/prisma'))) await ensurePrismaClient()
  return 0
})
