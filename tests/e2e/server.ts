import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../scripts/start/port.mjs'

const root = path.resolve(import.meta.dirname, '../..')
/** How long a server may take to start, in ms. */
export const patience = 180_000

async function responds(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
}

async function waitUntilReady(server: ChildProcess, url: string): Promise<void> {
  const until = Date.now() + patience
  while (!(await responds(url))) {
    if (server.exitCode !== null) throw new Error('the server stopped before it was ready')
    if (Date.now() > until) throw new Error(`the server was not ready within ${patience} ms`)
    await sleep(100)
  }
}

/** An app that runs for tests. */
export type Server = { url: string; stop: () => Promise<void> }

/** Starts the app as `npm start` does, with a demo database of its own. */
export async function startServer(): Promise<Server> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tvs-e2e-'))
  const port = String(await freePort())
  const url = `http://localhost:${port}`
  const env: NodeJS.ProcessEnv = { ...process.env, PORT: port, TVS_DATA_DIR: folder, TVS_DEMO: '1' }
  for (const name of ['DATABASE_URL', 'AUTH_SECRET', 'AUTH_URL', 'HOST']) env[name] = ''
  // As behind one proxy, so that a test can come from an address of its own, or over https.
  env.TVS_PROXIES = '1'
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const stop = async () => {
    if (server.exitCode === null && server.kill('SIGTERM')) await once(server, 'exit')
    fs.rmSync(folder, { recursive: true, force: true })
  }
  try {
    await waitUntilReady(server, `${url}/api/gezondheid`)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop }
}
