import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../scripts/start/port.mjs'

const root = path.resolve(import.meta.dirname, '../..')
/** For a test that must know it: a server makes its own otherwise. */
export const proefgeheim = 'alleen-voor-deze-proef-alleen-voor-deze-proef'
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
export type Server = {
  url: string
  readonly pid: number
  /** where its database lives */
  folder: string
  /** what it wrote on standard error so far */
  log: () => string
  /** ends it as a power cut would, and starts it again at the same address */
  killAndStart: () => Promise<void>
  stop: () => Promise<void>
}

/** The app as `npm start` runs it. */
const own = (_port: string) => ['scripts/start.mjs']

/** Next alone, without the server of this project. */
export const plainNext = (port: string) => ['node_modules/next/dist/bin/next', 'start', '-p', port]

/**
 * Starts the app, with a demo database of its own.
 *
 * @param extra variables that differ
 */
export async function startServer(extra: Record<string, string | undefined> = {}, command = own): Promise<Server> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tvs-e2e-'))
  const port = String(await freePort())
  const url = `http://localhost:${port}`
  const env: NodeJS.ProcessEnv = { ...process.env, PORT: port, TVS_DATA_DIR: folder, TVS_DEMO: '1' }
  for (const name of ['DATABASE_URL', 'AUTH_SECRET', 'AUTH_URL', 'HOST']) env[name] = ''
  // As behind one proxy, so that a test can come from an address of its own, or over https.
  env.TVS_PROXIES = '1'
  let log = ''
  const launch = () => {
    const child = spawn(process.execPath, command(port), {
      cwd: root,
      env: { ...env, ...extra },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      log += text
      process.stderr.write(text)
    })
    return child
  }
  let server = launch()
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode === null && server.kill(signal)) await once(server, 'exit')
  }
  const stop = async () => {
    await end('SIGTERM')
    fs.rmSync(folder, { recursive: true, force: true })
  }
  const killAndStart = async () => {
    await end('SIGKILL')
    server = launch()
    await waitUntilReady(server, `${url}/api/gezondheid`)
  }
  try {
    await waitUntilReady(server, `${url}/api/gezondheid`)
  } catch (error) {
    await stop()
    throw error
  }
  return {
    url,
    get pid() {
      return server.pid ?? 0
    },
    folder,
    log: () => log,
    killAndStart,
    stop,
  }
}
