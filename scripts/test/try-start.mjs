import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../start/port.mjs'
import { run } from '../start/run.mjs'
import { onStop } from '../start/stop.mjs'

const patience = 180_000
const poll = 100

/** @param {() => Promise<boolean> | boolean} condition */
async function within(condition) {
  const until = Date.now() + patience
  while (!(await condition())) {
    if (Date.now() > until) return false
    await sleep(poll)
  }
  return true
}

/** @param {string} url */
const statusOf = (url) =>
  fetch(url).then(
    ({ status }) => status,
    () => 0,
  )

/**
 * Starts the app on a folder of data without anything in it, asks for its health and its login page, and stops it.
 *
 * @param {string} node the program to run it with
 * @param {string} app where it is installed
 * @param {string} data where its database will live
 * @returns {Promise<{ version: string, problem?: string }>} problem: what did not go as it should, with what the app wrote
 */
export async function tryStart(node, app, data) {
  const version = (await run(node, ['--version'])).output.trim()
  const port = await freePort()
  const { DATABASE_URL: _own, ...env } = process.env
  const child = spawn(node, ['scripts/start.mjs'], {
    cwd: app,
    env: { ...env, PORT: String(port), TVS_DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const forget = onStop(() => void child.kill('SIGTERM'))
  const ended = once(child, 'exit')
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      said += text
    })
  const problem = (/** @type {string} */ what) => ({ version, problem: `${what}\n${said}` })
  const url = `http://localhost:${port}`
  try {
    const healthy = await within(
      async () => child.exitCode !== null || (await statusOf(`${url}/api/gezondheid`)) === 200,
    )
    if (!healthy || child.exitCode !== null) return problem('de app komt niet op')
    if ((await statusOf(`${url}/inloggen`)) !== 200) return problem('de inlogpagina opent niet')
    if (/Pakketten installeren|Applicatie bouwen|Prisma-client maken/.test(said)) return problem('de start maakte iets')
    child.kill('SIGTERM')
    const [code] = await ended
    if (code !== 0) return problem(`de app stopte met code ${code}`)
    if (existsSync(path.join(data, 'postgres/postmaster.pid'))) return problem('de database is niet mee gestopt')
    return { version }
  } finally {
    forget()
    if (child.exitCode === null) child.kill('SIGKILL')
  }
}
