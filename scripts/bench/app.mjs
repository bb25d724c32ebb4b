import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../start/port.mjs'
import { root } from '../start/root.mjs'
import { Client } from './client.mjs'

/** @typedef {{ pid: number, client: Client }} App a running app, and a visitor of it */

const [, ...start] = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts.start.split(' ')

/**
 * Runs a program of ours on a folder of data.
 *
 * @param {string} folder @param {string[]} args @param {Record<string, string>} [extra] environment variables
 */
export function runOn(folder, args, extra = {}) {
  const { DATABASE_URL: _own, ...env } = process.env
  return spawn(process.execPath, args, {
    cwd: root,
    env: { ...env, ...extra, TVS_DATA_DIR: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number | null>} its exit code */
export const ended = (child) => new Promise((resolve) => child.once('exit', resolve))

/** @param {string} folder */
async function startApp(folder) {
  const port = await freePort()
  const app = runOn(folder, start, { PORT: String(port) })
  const client = new Client(new URL(`http://localhost:${port}`))
  for (;;) {
    if (app.exitCode !== null) throw new Error(`the app stopped with code ${app.exitCode}`)
    const health = await client.request('GET', '/api/gezondheid').catch(() => null)
    if (health?.status === 200) return { app, client }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/**
 * Runs a task against the production build on a folder of data, which is made when it is not there.
 *
 * @template T
 * @param {string} folder @param {(app: App) => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function withApp(folder, task) {
  const { app, client } = await startApp(folder)
  try {
    return await task({ pid: app.pid ?? 0, client })
  } finally {
    const gone = ended(app)
    app.kill('SIGTERM')
    await gone
  }
}

/** @param {App} app @param {string} persona */
export async function clientAs({ client: { base } }, persona) {
  const client = new Client(base)
  await client.submit('/inloggen', (form) => form.includes(`value="${persona}"`), {})
  if (!client.cookie) throw new Error(`${persona} could not log in`)
  return client
}
