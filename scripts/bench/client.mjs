import http from 'node:http'

/** A browser without a screen: one keep-alive pool and one cookie. */
export class Client {
  /** @param {URL} base */
  constructor(base) {
    this.base = base
    this.cookie = ''
    this.agent = new http.Agent({ keepAlive: true, maxSockets: 20 })
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {{ headers?: Record<string, string>, body?: string }} [options]
   * @returns {Promise<{ status: number, headers: http.IncomingHttpHeaders, text: string, ms: number }>}
   *   ms: from the first byte sent to the last one received
   */
  request(method, path, { headers = {}, body } = {}) {
    const { hostname, port, origin } = this.base
    return new Promise((resolve, reject) => {
      const started = performance.now()
      const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) }
      const options = {
        hostname,
        port,
        path,
        method,
        agent: this.agent,
        headers: { Cookie: this.cookie, Origin: origin, ...length, ...headers },
      }
      const request = http.request(options, (reply) => {
        /** @type {Buffer[]} */
        const chunks = []
        reply.on('data', (chunk) => chunks.push(chunk))
        reply.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text, ms: performance.now() - started })
        })
      })
      request.on('error', reject)
      request.end(body)
    })
  }

  /** @param {string} path */
  async get(path) {
    const reply = await this.request('GET', path)
    if (reply.status !== 200) throw new Error(`GET ${path} gave ${reply.status}`)
    return reply
  }

  /** Sends the form with the given button text or field, as a browser without JavaScript does. @param {string} path @param {(form: string) => boolean} pick @param {Record<string, string>} filled @param {Record<string, string>} [headers] */
  async submit(path, pick, filled, headers = {}) {
    const page = await this.get(path)
    const form = page.text.split('<form').slice(1).find(pick)
    if (!form) throw new Error(`${path} has no such form`)
    const fields = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
      /name="([^"]*)"/.exec(input)?.[1] ?? '',
      plainText(/value="([^"]*)"/.exec(input)?.[1] ?? ''),
    ])
    const boundary = `grens${Math.random().toString(36).slice(2)}`
    const parts = [...fields, ...Object.entries(filled)].map(
      ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    const reply = await this.request('POST', path, {
      headers: { ...headers, 'Content-Type': `multipart/form-data; boundary=${boundary}` },
      body: `${parts.join('')}--${boundary}--\r\n`,
    })
    const cookies = reply.headers['set-cookie'] ?? []
    if (cookies.length > 0) this.cookie = cookies.map((cookie) => cookie.split(';')[0]).join('; ')
    return reply
  }
}

/** @param {string} value */
function plainText(value) {
  return value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
