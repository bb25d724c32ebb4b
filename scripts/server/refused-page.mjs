import zlib from 'node:zlib'
import { nowhere } from './address.mjs'

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

const hollow = '<!DOCTYPE html><html id="__next_error__"'

/** Whether a page is only a frame that its script has to fill. @param {string} html */
const isHollow = (html) => html.startsWith(hollow)

/** For who has no script to fill it. @param {string} html */
export function fillHollow(html) {
  return html
    .replace('<html ', '<html lang="nl" ')
    .replace(
      /<body[^>]*>/,
      '$&<noscript><h1>Er ging iets mis</h1><p>Dat ligt aan ons, niet aan u. Wat u al had opgeslagen, is veilig. Laad de pagina over een minuut opnieuw, of ga <a href="/">terug naar de voorpagina</a>.</p></noscript>',
    )
}

/** Next compressed it already. @param {Buffer} body @param {unknown} encoding */
function unpack(body, encoding) {
  if (encoding === 'gzip') return zlib.gunzipSync(body)
  if (encoding === 'br') return zlib.brotliDecompressSync(body)
  if (encoding === 'deflate') return zlib.inflateSync(body)
  return body
}

/** @param {Response} response whether it is a page that was refused or failed */
const isRefused = (response) =>
  response.statusCode >= 400 && String(response.getHeader('content-type') ?? '').startsWith('text/html')

/**
 * Lets a page that was refused or failed be read without a script. Next sends such a page hollow when it is refused while
 * it is made (`notFound()`), and its script then fills it. Only such replies are held; every other one passes untouched.
 *
 * @param {Request} request
 * @param {Response} response
 * @param {() => void} again hands the request to Next once more: asked where nothing is, it sends the page that says so
 */
export function showRefused(request, response, again) {
  const before = new Set(Object.keys(response))
  /** @type {Buffer[]} */
  const parts = []
  const { writeHead, write, end } = response

  /** Takes off the methods that Next and we put on this response, so that it can be written anew. */
  function startOver() {
    for (const [name, value] of Object.entries(response))
      if (typeof value === 'function' && !before.has(name)) Reflect.deleteProperty(response, name)
  }

  function finish() {
    const sent = Buffer.concat(parts)
    const html = unpack(sent, response.getHeader('content-encoding')).toString()
    startOver()
    if (!isHollow(html)) return void response.end(sent)
    if (response.statusCode === 404) {
      for (const name of response.getHeaderNames()) if (name !== 'x-request-id') response.removeHeader(name)
      // The second reply listens as well as the first one did.
      response.setMaxListeners(2 * response.getMaxListeners())
      request.method = 'GET'
      request.url = nowhere.page
      return again()
    }
    response.removeHeader('content-encoding')
    response.removeHeader('transfer-encoding')
    const body = fillHollow(html)
    response.setHeader('content-length', Buffer.byteLength(body))
    response.end(body)
  }

  /** @param {unknown} chunk @param {unknown} encoding */
  function keep(chunk, encoding) {
    if (typeof chunk === 'string')
      parts.push(Buffer.from(chunk, typeof encoding === 'string' ? /** @type {BufferEncoding} */ (encoding) : 'utf8'))
    else if (chunk instanceof Uint8Array) parts.push(Buffer.from(chunk))
  }

  response.writeHead = (/** @type {number} */ status, /** @type {any[]} */ ...rest) => {
    response.statusCode = status
    const headers = rest.find((one) => typeof one === 'object') ?? {}
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value)
    return isRefused(response) && request.method !== 'HEAD' ? response : writeHead.call(response, status)
  }
  response.write = (/** @type {any[]} */ ...args) => {
    if (!isRefused(response) || response.headersSent) return write.apply(response, /** @type {any} */ (args))
    keep(args[0], args[1])
    args.find((one) => typeof one === 'function')?.()
    return true
  }
  response.end = (/** @type {any[]} */ ...args) => {
    if (!isRefused(response) || response.headersSent || request.method === 'HEAD')
      return end.apply(response, /** @type {any} */ (args))
    keep(args[0], args[1])
    const done = args.find((one) => typeof one === 'function')
    if (done) response.once('finish', done)
    finish()
    return response
  }
}
