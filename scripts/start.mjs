import path from 'node:path'
import { ensureBuild } from './start/build.mjs'
import { freePort } from './start/port.mjs'
import { prepare } from './start/prepare.mjs'
import { root } from './start/root.mjs'
import { tellRunning } from './start/running.mjs'
import { onStop, runCommand } from './start/stop.mjs'
import { welcome } from './start/welcome.mjs'

// `npm start` on a fresh clone: everything here and in start/ loads with Node alone; what needs a package is
// imported after the dependencies are there.
const dev = process.argv.includes('--dev')
const started = performance.now()

await runCommand(async () => {
  const env = await prepare({ dev, port: true })
  if (!dev) await ensureBuild()
  const port = env.PORT || (await freePort())
  const { serve } = await import('./server/serve.mjs')
  await serve({ dev, port, host: env.HOST, proxies: env.TVS_PROXIES })
  onStop(tellRunning(path.resolve(root, env.TVS_DATA_DIR), env.AUTH_URL ?? `http://localhost:${port}`))
  welcome({ port, host: env.HOST, demo: env.TVS_DEMO, started })
  return undefined
})
