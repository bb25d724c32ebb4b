import { promisify } from 'node:util'
import zlib from 'node:zlib'

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

const gzip = promisify(zlib.gzip)

const text = /^(text\/|image\/svg|application\/([a-z0-9.-]+\+)?(json|xml|javascript)\b)/

/** Smaller than this, compressing makes it larger or saves nothing. In bytes. */
const worthwhile = 1_024

/** A header as text; Next sets some as lists of one. @param {Response} response @param {string} name */
const first = (response, name) => String([response.getHeader(name)].flat()[0] ?? '')

/** @param {Request} request @param {Response} response whether the body can be held back, looked at and compressed */
const isHeld = (request, response) =>
  request.method !== 'HEAD' &&
  ![204, 206, 304].includes(response.statusCode) &&
  !response.getHeader('content-encoding') &&
  text.test(first(response, 'content-type'))

/**
 * Holds replies of text back until they are whole, so that they can be changed, compressed, and sent in one piece:
 * Next writes a page in several, and each write is a trip through the system. Anything else flows as it comes.
 *
 * @param {Request} request
 * @param {Response} response
 * @param {(body: Buffer, mediatype: string) => Buffer | null} finish what to send instead of the body; null: nothing,
 *   because something else is going to be written to this response
 */
export function holdReply(request, response, finish) {
  const { writeHead, flushHeaders, write, end } = response
  /** @type {Buffer[]} */
  let parts = []
  /** @type {boolean | undefined} */
  let held
  const holds = () => {
    held ??= isHeld(request, response)
    return held
  }
  /** @param {unknown} chunk @param {unknown} encoding */
  const keep = (chunk, encoding) => {
    if (chunk === undefined || chunk === null || typeof chunk === 'function') return
    if (typeof chunk === 'string')
      parts.push(Buffer.from(chunk, typeof encoding === 'string' ? /** @type {BufferEncoding} */ (encoding) : 'utf8'))
    else parts.push(Buffer.from(/** @type {Uint8Array} */ (chunk)))
  }

  async function send() {
    const whole = finish(Buffer.concat(parts), first(response, 'content-type'))
    parts = []
    if (whole === null) {
      held = undefined
      return
    }
    const packs = whole.length >= worthwhile && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
    const body = packs ? await gzip(whole) : whole
    if (response.destroyed) return
    if (whole.length >= worthwhile) response.appendHeader('Vary', 'Accept-Encoding')
    if (packs) {
      response.setHeader('Content-Encoding', 'gzip')
      const etag = first(response, 'etag')
      if (etag && !etag.startsWith('W/')) response.setHeader('ETag', `W/${etag}`)
    }
    response.setHeader('Content-Length', body.length)
    // Node's own methods call each other.
    Object.assign(response, { writeHead, flushHeaders, write, end })
    response.end(body)
  }

  response.writeHead = (/** @type {number} */ status, /** @type {any[]} */ ...rest) => {
    response.statusCode = status
    const headers = rest.find((one) => typeof one === 'object') ?? {}
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value)
    if (!holds()) writeHead.call(response, status)
    return response
  }
  response.flushHeaders = () => {
    if (!holds()) flushHeaders.call(response)
  }
  response.write = (/** @type {any[]} */ ...args) => {
    if (!holds()) return write.apply(response, /** @type {any} */ (args))
    keep(args[0], args[1])
    args.find((one) => typeof one === 'function')?.()
    return true
  }
  response.end = (/** @type {any[]} */ ...args) => {
    if (!holds()) return end.apply(response, /** @type {any} */ (args))
    keep(args[0], args[1])
    const done = args.find((one) => typeof one === 'function')
    if (done) response.once('finish', done)
    send().catch((error) => response.destroy(error))
    return response
  }
}
