import { isIP } from 'node:net'

/** @typedef {import('node:http').IncomingHttpHeaders} Headers */

const addressHeader = 'x-tvs-adres'

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
 * Leaves of the forwarding headers only what can be believed, and writes the address of the client in
 * `x-tvs-adres`, whatever stood there. Changes the headers in place.
 *
 * @param {Headers} headers
 * @param {string | undefined} remoteAddress the other end of the connection
 * @param {number} proxies how many proxies stand before this server; 0 believes nothing
 */
export function keepTrustedHeaders(headers, remoteAddress, proxies) {
  const client = proxies > 0 ? plainAddress(trusted(headers['x-forwarded-for'], proxies)) : undefined
  // A proxy may set these two once instead of adding to them.
  const [proto, host] = ['x-forwarded-proto', 'x-forwarded-host'].map((name) =>
    proxies > 0 ? (trusted(headers[name], proxies) ?? listOf(headers[name])[0]) : undefined,
  )
  for (const name of Object.keys(headers)) {
    if (name.startsWith('x-forwarded-') || name === 'forwarded' || name === 'x-real-ip' || name === addressHeader)
      delete headers[name]
  }
  if (proto === 'http' || proto === 'https') headers['x-forwarded-proto'] = proto
  if (host) headers['x-forwarded-host'] = host
  const address = client ?? plainAddress(remoteAddress) ?? 'onbekend'
  headers['x-forwarded-for'] = address
  headers[addressHeader] = address
}
