import { randomBytes, randomUUID } from 'node:crypto'
import { isIP } from 'node:net'

/** @typedef {import('node:http').IncomingHttpHeaders} Headers */

/** Headers that only this server writes; the app believes them by the mark (lib/platform/caller.ts). */
const own = { mark: 'x-tvs-merk', address: 'x-tvs-adres', requestId: 'x-request-id' }

/**
 * Makes the mark by which the app knows what this server wrote, for as long as this process lives. Where Next runs without
 * this server there is none, and then the app believes nobody.
 */
export function makeMark() {
  process.env.TVS_MERK = randomBytes(32).toString('base64url')
}

/** @param {string | string[] | undefined} header @returns {string[]} */
function listOf(header) {
  return String(header ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** An address without port, brackets or IPv4-in-IPv6 prefix; undefined when it is none. @param {string | undefined} text */
function plainAddress(text = '') {
  const bare = text
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '')
  return isIP(bare) ? bare : undefined
}

/**
 * The value that the outermost trusted proxy gave: every proxy adds one at the right, and whatever a
 * client wrote itself stands left of it.
 *
 * @param {string | string[] | undefined} header
 * @param {number} proxies
 */
const trusted = (header, proxies) => listOf(header).at(-proxies)

/**
 * Leaves of the forwarding headers only what can be believed, and writes who asks: address, request id and the mark,
 * whatever stood there. Changes the headers in place.
 *
 * @param {Headers} headers
 * @param {string | undefined} remoteAddress the other end of the connection
 * @param {number} proxies how many proxies stand before this server; 0 believes nothing
 * @returns {string} the request id
 */
export function introduce(headers, remoteAddress, proxies) {
  const client = proxies > 0 ? plainAddress(trusted(headers['x-forwarded-for'], proxies)) : undefined
  // A proxy may set these two once instead of adding to them.
  const [proto, host] = ['x-forwarded-proto', 'x-forwarded-host'].map((name) =>
    proxies > 0 ? (trusted(headers[name], proxies) ?? listOf(headers[name])[0]) : undefined,
  )
  for (const name of Object.keys(headers)) {
    if (name.startsWith('x-forwarded-') || name === 'forwarded' || name === 'x-real-ip') delete headers[name]
  }
  if (proto === 'http' || proto === 'https') headers['x-forwarded-proto'] = proto
  if (host) headers['x-forwarded-host'] = host
  const address = client ?? plainAddress(remoteAddress) ?? 'onbekend'
  const requestId = randomUUID()
  headers['x-forwarded-for'] = address
  headers[own.address] = address
  headers[own.requestId] = requestId
  headers[own.mark] = process.env.TVS_MERK ?? ''
  return requestId
}
