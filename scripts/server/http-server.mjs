import http from 'node:http'
import { addressesOf, isMissingIpv6, listen, listenFailure } from '../start/port.mjs'

/** @typedef {(request: http.IncomingMessage, socket: import('node:stream').Duplex, head: Buffer) => void} Upgrade */

/** In milliseconds. Node's own are made for patience: a client that sends its headers slowly holds a connection for a minute. */
const limits = { headersTimeout: 10_000, requestTimeout: 120_000, connectionsCheckingInterval: 2_000 }

/**
 * Listens on every address of a host.
 *
 * @param {http.RequestListener} listener
 * @param {Upgrade} upgrade
 * @param {{ port: number, host: string }} where
 */
export async function openServers(listener, upgrade, { port, host }) {
  /** @type {http.Server[]} */
  const servers = []
  for (const address of addressesOf(host)) {
    const server = http.createServer(limits, listener).on('upgrade', upgrade)
    try {
      await listen(server, port, address)
      servers.push(server)
    } catch (error) {
      if (!isMissingIpv6(error, address)) throw listenFailure(error, port, address)
    }
  }
  return servers
}

/**
 * Takes no new connections and lets running requests finish; what still runs after that is cut off.
 *
 * @param {http.Server} server
 * @param {number} patience in milliseconds
 * @returns {Promise<void>}
 */
export function closeServer(server, patience) {
  return new Promise((resolve) => {
    // A browser keeps its connection open after a request, in case it has another.
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    const cut = setTimeout(done, patience)
    function done() {
      clearInterval(idle)
      clearTimeout(cut)
      server.closeAllConnections()
      resolve()
    }
    server.close(done)
  })
}
