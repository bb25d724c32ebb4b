import path from 'node:path'
import { openDataFolder } from './start/data-folder.mjs'
import { loadEnvironment } from './start/environment.mjs'
import { markGenerated } from './start/prisma-client.mjs'
import { root } from './start/root.mjs'
import { ProgramFailure, runNode } from './start/run.mjs'
import { runCommand } from './start/stop.mjs'

// The official Prisma CLI. It wants to download a native schema engine for every command, `generate` included;
// a path to an existing file stops that, and schema-engine.mjs does the work with the WebAssembly engine from npm.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(root, 'scripts/schema-engine.mjs')
process.env.PRISMA_HIDE_UPDATE_MESSAGE = '1'
process.env.CHECKPOINT_DISABLE = '1'

const args = process.argv.slice(2)
const [command, action] = args
const needsDatabase = command === 'db' || command === 'studio' || (command === 'migrate' && action !== 'diff')

await runCommand(async () => {
  loadEnvironment()
  if (needsDatabase && !process.env.DATABASE_URL) {
    const { openEmbedded } = await import('./database/embedded.mjs')
    process.env.DATABASE_URL = (await openEmbedded(await openDataFolder())).url
  }
  try {
    await runNode([path.join(root, 'node_modules/prisma/build/index.js'), ...args], { cwd: root, show: true })
  } catch (error) {
    if (error instanceof ProgramFailure) return error.code ?? 1
    throw error
  }
  if (command === 'generate') markGenerated()
  return 0
})
