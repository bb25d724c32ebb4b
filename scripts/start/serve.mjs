import http from 'node:http'
import v8 from 'node:v8'
import { nowhere, readable } from './address.mjs'
import { keepTrustedHeaders } from './client-address.mjs'
import { fillHollow, isHollow, withoutScripts } from './documents.mjs'
import { closeServer, openServers } from './http-server.mjs'
import { root } from './root.mjs'
import { onStop } from './stop.mjs'
import { holdReply } from './whole-reply.mjs'

/** How long running requests may take to finish, in milliseconds; in development a browser holds one open for ever. */
const grace = { dev: 300, production: 5_000 }

/** How long Next may take to close after that. */
const closing = 1_000

/**
 * Serves the app in this process until it stops.
 *
 * @param {{ dev: boolean, port: number, host: string, proxies: number }} options
 *   proxies: how many reverse proxies stand before this server
 */
export async function serve({ dev, port, host, proxies }) {
  // Collect garbage after less growth: it costs a few percent of time, and keeps a small server small.
  v8.setFlagsFromString('--heap-growing-percent=60')
  // Prisma compiles queries in WebAssembly. Making faster code of that takes 50 MB in threads that never give it back,
  // and gains nothing here: a compiled query is kept.
  v8.setFlagsFromString('--liftoff-only')
  const { default: next } = await import('next')
  // Next adds a listener for upgrades to the server it is given; ours passes on those of every address.
  const httpServer = http.createServer()
  const app = next({ dev, dir: root, hostname: 'localhost', port, httpServer, quiet: !dev })
  await app.prepare()
  const handle = app.getRequestHandler()

  const servers = await openServers(
    (request, response) => {
      keepTrustedHeaders(request.headers, request.socket.remoteAddress, proxies)
      request.url = readable(request.url ?? '/')
      if (dev) void handle(request, response)
      else serveDocuments(request, response, handle)
    },
    (request, socket, head) => httpServer.emit('upgrade', request, socket, head),
    { port, host },
  )

  onStop(async () => {
    await Promise.all(servers.map((server) => closeServer(server, dev ? grace.dev : grace.production)))
    await Promise.race([app.close(), new Promise((resolve) => setTimeout(resolve, closing))])
  })
}

/**
 * Passes a request on to Next, and makes of its reply what a person without scripts can read.
 *
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 * @param {(request: http.IncomingMessage, response: http.ServerResponse) => Promise<void>} handle
 */
function serveDocuments(request, response, handle) {
  const [pathname = '/'] = (request.url ?? '/').split('?')
  let lost = false
  holdReply(request, response, (body, mediatype) => {
    if (!mediatype.startsWith('text/html')) return body
    if (response.statusCode < 400) return withoutScripts(pathname, body)
    if (!isHollow(body)) return body
    if (response.statusCode !== 404 || request.method !== 'GET' || lost) return fillHollow(body)
    // Asked once more where nothing is, Next sends the page that says so.
    lost = true
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    request.url = nowhere.page
    void handle(request, response)
    return null
  })
  void handle(request, response)
}
