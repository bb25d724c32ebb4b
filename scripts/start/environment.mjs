import { existsSync } from 'node:fs'
import path from 'node:path'
import { StartFailure, writingIn } from './failure.mjs'
import { root } from './root.mjs'
import { ProgramFailure, runNode } from './run.mjs'
import { keepSecret } from './secret.mjs'

/**
 * Reads `.env` beside package.json, when there is one; what is set already wins. Empty means not set,
 * so that a line may be left open.
 */
export function loadEnvironment() {
  const file = path.join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  for (const name of [
    'DATABASE_URL',
    'PORT',
    'HOST',
    'AUTH_SECRET',
    'AUTH_URL',
    'TVS_DEMO',
    'TVS_DATA_DIR',
    'TVS_PROXIES',
  ]) {
    if (process.env[name] === '') delete process.env[name]
  }
}

/**
 * What the app gets where the administrator chose nothing. DATABASE_URL follows when the embedded database runs.
 *
 * @param {{ dev: boolean, folder: string }} start
 */
export async function completeEnvironment({ dev, folder }) {
  const { env } = process
  Object.assign(env, {
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    AUTH_TRUST_HOST: 'true',
  })
  env.AUTH_SECRET ??= await writingIn(folder, () => keepSecret(path.join(folder, 'auth-secret')))
  if (!env.DATABASE_URL) env.TVS_DEMO ??= '1'
}

/**
 * Every variable as lib/platform/env.ts reads it.
 *
 * @returns {Promise<import('../../lib/platform/env').Env>}
 * @throws {StartFailure} one sentence per wrong variable
 */
export async function checkEnvironment() {
  const env = { ...process.env, DATABASE_URL: process.env.DATABASE_URL ?? 'postgresql://embedded' }
  try {
    const { output } = await runNode(['--import', 'tsx', 'scripts/start/check-environment.ts'], { cwd: root, env })
    return JSON.parse(output)
  } catch (error) {
    if (error instanceof ProgramFailure && error.code === 2) throw new StartFailure(error.output.trim())
    throw error
  }
}
