import { isBuilt } from './build.mjs'
import { openDataFolder } from './data-folder.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { checkEnvironment, completeEnvironment, loadEnvironment } from './environment.mjs'
import { checkPort } from './port.mjs'
import { ensurePrismaClient } from './prisma-client.mjs'
import { root } from './root.mjs'
import { runNode } from './run.mjs'
import { programStep, step } from './step.mjs'

/**
 * Dependencies and generated code, as on a machine that ran this before.
 *
 * @param {{ production?: boolean }} [options] production: only what a finished build needs to run
 */
export async function ensureInstalled({ production = false } = {}) {
  await ensureDependencies({ production })
  await ensurePrismaClient()
}

/**
 * Fails when what was frozen is not what was frozen: nobody may read figures that are untrue.
 *
 * @param {string} folder @param {string} url
 */
async function checkFrozen(folder, url) {
  const { onDatabase } = await import('./database.mjs')
  const { checkSeals } = await import('./seals.mjs')
  const counted = await step('Zegels nakijken', () => onDatabase(folder, () => checkSeals(url)))
  if (counted > 0)
    console.error(`Van ${counted} oudere meetmomenten is alleen geteld of alles er is: npm run verify rekent ze na.`)
}

/**
 * Everything before the app itself: dependencies, variables, the database and what must be in it.
 *
 * @param {{ dev: boolean, port: boolean }} options port: the app itself will start, on a port, and with seals that hold
 * @returns {Promise<import('../../lib/platform/env').Env>} the variables; process.env is complete from here on
 */
export async function prepare({ dev, port }) {
  process.chdir(root)
  loadEnvironment()
  const { PORT = '3000', HOST = 'localhost' } = process.env
  // What is no port at all is for the check of the variables, further on.
  if (port && /^\d{1,5}$/.test(PORT) && Number(PORT) <= 65_535) await checkPort(Number(PORT), HOST)
  const folder = await openDataFolder()
  await ensureInstalled({ production: !dev && isBuilt() })
  await completeEnvironment({ dev, folder })
  const env = await step('Instellingen controleren', checkEnvironment)
  const { openDatabase } = await import('./database.mjs')
  const url = await openDatabase(folder)
  if (port) await checkFrozen(folder, url)
  process.env.DATABASE_URL = url
  await programStep('Gegevens klaarzetten', folder, () => runNode(['--import', 'tsx', 'prisma/seed/index.ts']))
  return env
}
