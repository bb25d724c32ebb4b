import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureBuild } from '../start/build.mjs'
import { ensureInstalled } from '../start/prepare.mjs'
import { root } from '../start/root.mjs'
import { run } from '../start/run.mjs'

/** What only a build needs: a start of a finished one must not miss them, and not every npm leaves them out. */
const forBuilding = [
  'prisma',
  'typescript',
  'tailwindcss',
  '@tailwindcss',
  '@biomejs',
  'vitest',
  '@playwright',
  'playwright',
]

/** What does not go along to a server. */
const left = new Set(['node_modules', '.git', '.data', '.env', '.next/cache', 'tests', 'test-results'])

/**
 * The app as it stands on a server: its sources with their finished build, and the production dependencies alone.
 *
 * @param {string} folder made here
 * @returns {Promise<string>} folder
 */
export async function makeInstallation(folder) {
  await ensureInstalled()
  await ensureBuild()
  cpSync(root, folder, { recursive: true, filter: (file) => !left.has(path.relative(root, file)) })
  await run('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund'], { cwd: folder })
  for (const name of forBuilding) rmSync(path.join(folder, 'node_modules', name), { recursive: true, force: true })
  return folder
}

/**
 * Node as npm has it.
 *
 * @param {string} folder made here
 * @param {number} major
 * @returns {Promise<string>} the program
 */
export async function fetchNode(folder, major) {
  const name = `node-${process.platform}-${process.arch}`
  await run('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', `${name}@${major}`])
  return path.join(folder, 'node_modules', name, 'bin/node')
}
