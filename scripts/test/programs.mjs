import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../start/root.mjs'
import { ProgramFailure, runNode } from '../start/run.mjs'

/** @param {string} name of a program in the dependencies @param {string} file of it */
const program = (name, file) => path.join(root, 'node_modules', name, file)

const next = program('next', 'dist/bin/next')

/**
 * Runs a program that shows its own output.
 *
 * @param {string[]} args
 * @param {Record<string, string>} [extra] environment variables
 * @returns {Promise<boolean>} whether it succeeded
 */
async function succeeds(args, extra = {}) {
  try {
    await runNode(args, { cwd: root, show: true, env: { ...process.env, ...extra } })
    return true
  } catch (error) {
    if (error instanceof ProgramFailure) return false
    throw error
  }
}

/** Next writes the types of the routes; then the whole of it is checked. */
export const checkTypes = async () =>
  (await succeeds([next, 'typegen'])) && succeeds([program('typescript', 'bin/tsc'), '--noEmit'])

export const checkStyle = () => succeeds([program('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings', '.'])

/** What nobody uses: files, exports, packages; and packages that are used without being named. */
export const checkUnused = () => succeeds([program('knip', 'bin/knip.js'), '--no-config-hints'])

/** Whether the migrations together give exactly the schema. */
export const checkDrift = () =>
  succeeds([
    ...['scripts/prisma.mjs', 'migrate', 'diff', '--exit-code'],
    ...['--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema'],
  ])

/**
 * Runs a test program that also writes a report.
 *
 * @param {(report: string) => Promise<boolean>} task
 * @returns {Promise<{ succeeded: boolean, report: any }>} report: undefined when there is none
 */
async function withReport(task) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tvs-rapport-'))
  const file = path.join(folder, 'report.json')
  try {
    const succeeded = await task(file)
    return { succeeded, report: readReport(file) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {'unit' | 'integration'} project @param {string[]} filters */
export const runVitest = (project, filters) =>
  withReport((file) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    return succeeds([program('vitest', 'vitest.mjs'), 'run', '--project', project, ...reporters, ...filters])
  })

/** @param {string[]} filters */
export const runPlaywright = (filters) =>
  withReport((file) =>
    succeeds([program('@playwright/test', 'cli.js'), 'test', '--reporter=list,json', ...filters], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    }),
  )
