/** @typedef {{ status: number, headers: Record<string, string>, sentence: string }} Refusal */

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** What a form may be: as much as Next takes of one (`bodySizeLimit`), but told before it is read. In bytes. */
export const maxForm = 1024 * 1024

/** More than any file takes, in bytes. What an address under /api/ takes itself is far less: see lib/platform/body.ts. */
export const maxBody = 32 * 1024 * 1024

/**
 * Why a request goes no further than this server; null when it may. Next fails on the first two with a 500, and would read
 * the third.
 *
 * @param {Pick<import('node:http').IncomingMessage, 'method' | 'url' | 'headers'>} request
 * @returns {Refusal | null}
 */
export function refusalOf({ method = '', url = '', headers }) {
  if (!methods.includes(method))
    return { status: 405, headers: { Allow: methods.join(', ') }, sentence: 'Deze methode kan hier niet.' }
  if (!url.startsWith('/')) return { status: 400, headers: {}, sentence: 'Dit is geen adres op deze site.' }
  const isForm = !url.startsWith('/api/')
  if (Number(headers['content-length'] ?? 0) > (isForm ? maxForm : maxBody))
    return { status: 413, headers: {}, sentence: 'Wat u stuurt is te groot.' }
  // A browser says how large its form is.
  if (isForm && headers['transfer-encoding'])
    return { status: 411, headers: {}, sentence: 'Zeg vooraf hoe groot is wat u stuurt.' }
  return null
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {Refusal} refusal
 */
export function refuse(response, { status, headers, sentence }) {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  })
  response.end(`${sentence}\n`)
}
