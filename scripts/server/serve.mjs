import http from 'node:http'
import v8 from 'node:v8'
import { root } from '../start/root.mjs'
import { onStop } from '../start/stop.mjs'
import { readable } from './address.mjs'
import { introduce, makeMark } from './caller.mjs'
import { closeServer, openServers } from './http-server.mjs'
import { refusalOf, refuse } from './refusal.mjs'
import { showRefused } from './refused-page.mjs'
import { logStrays } from './strays.mjs'

/** How long running requests may take to finish, in milliseconds; in development a browser holds one open for ever. */
const grace = { dev: 300, production: 5_000 }

/** How long Next may take to close after that. */
const closing = 1_000

/**
 * Serves the app in this process until it stops: Next's own server, with this folder before it.
 *
 * @param {{ dev: boolean, port: number, host: string, proxies: number }} options
 *   proxies: how many reverse proxies stand before this server
 */
export async function serve({ dev, port, host, proxies }) {
  makeMark()
  // Both for the memory of a small server; the decision of 2026-11-30 has the figures with and without.
  v8.setFlagsFromString('--heap-growing-percent=40')
  v8.setFlagsFromString('--liftoff-only')
  const { default: next } = await import('next')
  // Next adds a listener for upgrades to the server it is given; ours passes on those of every address.
  const httpServer = http.createServer()
  // Quiet: what fails is written down once, by instrumentation.ts, without the messages that Next would print.
  const app = next({ dev, dir: root, hostname: 'localhost', port, httpServer, quiet: !dev })
  await app.prepare()
  await logStrays()
  const handle = app.getRequestHandler()

  const servers = await openServers(
    (request, response) => {
      response.setHeader('X-Request-Id', introduce(request.headers, request.socket.remoteAddress, proxies))
      const refusal = refusalOf(request)
      if (refusal) return refuse(response, refusal)
      request.url = readable(request.url ?? '/')
      showRefused(request, response, () => void handle(request, response))
      void handle(request, response)
    },
    (request, socket, head) => httpServer.emit('upgrade', request, socket, head),
    { port, host },
  )

  onStop(async () => {
    const { closeAll } = await import('../../lib/platform/sluiten.mjs')
    await Promise.all([closeAll(), ...servers.map((server) => closeServer(server, dev ? grace.dev : grace.production))])
    await Promise.race([app.close(), new Promise((resolve) => setTimeout(resolve, closing))])
  })
}
