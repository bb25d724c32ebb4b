import net from 'node:net'
import { StartFailure } from './failure.mjs'

/**
 * The addresses to listen on. Browsers take either one for "localhost", so we take both.
 *
 * @param {string} host
 */
export const addressesOf = (host) => (host === 'localhost' ? ['127.0.0.1', '::1'] : [host])

/**
 * Why listening failed, as a sentence.
 *
 * @param {unknown} error
 * @param {number} port
 * @param {string} address
 */
export function listenFailure(error, port, address) {
  switch (/** @type {NodeJS.ErrnoException} */ (error).code) {
    case 'EADDRINUSE':
      return new StartFailure(
        `Poort ${port} is al in gebruik: stop het andere programma, of kies een andere met PORT=3001.`,
      )
    case 'EACCES':
      return new StartFailure(
        `Poort ${port} mag niet worden gebruikt door deze gebruiker: kies er een boven 1023 met PORT.`,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartFailure(`Het adres ${address} bestaat niet op deze computer: verander of verwijder HOST.`)
    default:
      return error
  }
}

/** @param {unknown} error @param {string} address whether this is only a computer without IPv6 */
export function isMissingIpv6(error, address) {
  const { code = '' } = /** @type {NodeJS.ErrnoException} */ (error)
  return address === '::1' && ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(code)
}

/**
 * @param {net.Server} server
 * @param {number} port 0 for any free one
 * @param {string} address
 * @returns {Promise<number>} the port it listens on
 */
export function listen(server, port, address) {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, () => {
      server.off('error', reject)
      resolve(/** @type {net.AddressInfo} */ (server.address()).port)
    })
  })
}

/** @param {net.Server} server @returns {Promise<void>} */
const close = (server) => new Promise((resolve) => server.close(() => resolve()))

/** A port on this computer that nobody uses. */
export async function freePort() {
  const server = net.createServer()
  const port = await listen(server, 0, '127.0.0.1')
  await close(server)
  return port
}

/**
 * Fails when the port cannot be had, before the steps that take long.
 *
 * @param {number} port
 * @param {string} host
 */
export async function checkPort(port, host) {
  for (const address of addressesOf(host)) {
    const server = net.createServer()
    try {
      await listen(server, port, address)
      await close(server)
    } catch (error) {
      if (!isMissingIpv6(error, address)) throw listenFailure(error, port, address)
    }
  }
}
