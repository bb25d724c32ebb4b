import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { holdReply } from '@/scripts/start/whole-reply.mjs'

type Listener = (request: http.IncomingMessage, response: http.ServerResponse) => void
type Finish = Parameters<typeof holdReply>[2]

let server: http.Server | undefined
afterEach(() => server?.close())

const asItIs: Finish = (body) => body

/** What a reader gets of a listener whose replies are held. */
async function ask(
  listener: Listener,
  { finish = asItIs, method = 'GET', headers = {} }: { finish?: Finish; method?: string; headers?: object } = {},
): Promise<{ status: number; headers: http.IncomingHttpHeaders; body: Buffer }> {
  server = http.createServer((request, response) => {
    holdReply(request, response, finish)
    listener(request, response)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    http
      .request({ port, host: '127.0.0.1', method, headers: { ...headers } }, (reply) => {
        const parts: Buffer[] = []
        reply.on('data', (part) => parts.push(part))
        reply.on('end', () =>
          resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: Buffer.concat(parts) }),
        )
      })
      .on('error', reject)
      .end()
  })
}

const lang = 'Ja, ten dele of nee. '.repeat(200)

describe('een antwoord in één stuk', () => {
  it('komt compleet aan als het in delen is geschreven', async () => {
    const { status, headers, body } = await ask((_, response) => {
      response.writeHead(201, { 'Content-Type': 'text/html; charset=utf-8' })
      response.flushHeaders()
      response.write('één ')
      response.write(Buffer.from('twee '))
      response.end('drie')
    })
    expect([status, body.toString(), headers['content-length']]).toEqual([201, 'één twee drie', '15'])
  })

  it('is ingepakt voor wie dat kan lezen, en heeft dan een zwak merk', async () => {
    const listener: Listener = (_, response) => {
      response.setHeader('Content-Type', ['application/problem+json'])
      response.setHeader('ETag', ['"abc"'])
      response.end(lang)
    }
    const packed = await ask(listener, { headers: { 'Accept-Encoding': 'br, gzip' } })
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', etag: 'W/"abc"', vary: 'Accept-Encoding' })
    expect(gunzipSync(packed.body).toString()).toBe(lang)
    expect(packed.body.length).toBeLessThan(lang.length)
    server?.close()
    const plain = await ask(listener)
    expect(plain.headers).toMatchObject({ etag: '"abc"', vary: 'Accept-Encoding' })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.body.toString()).toBe(lang)
  })

  it('laat een bestand, een half antwoord en een antwoord zonder inhoud zoals ze zijn', async () => {
    const bytes = Buffer.alloc(5_000, 7)
    const headers = { 'Accept-Encoding': 'gzip' }
    const file = await ask((_, response) => response.writeHead(200, { 'Content-Type': 'application/pdf' }).end(bytes), {
      headers,
    })
    expect(file.body.equals(bytes)).toBe(true)
    server?.close()
    const half = await ask((_, response) => response.writeHead(206, { 'Content-Type': 'text/css' }).end(lang), {
      headers,
    })
    expect([half.headers['content-encoding'], half.body.toString()]).toEqual([undefined, lang])
    server?.close()
    const none = await ask((_, response) => response.writeHead(304, { ETag: '"abc"' }).end(), { headers })
    expect([none.status, none.headers.etag, none.body.length]).toEqual([304, '"abc"', 0])
    server?.close()
    const head = await ask((_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(), {
      headers,
      method: 'HEAD',
    })
    expect([head.status, head.body.length]).toEqual([200, 0])
  })

  it('kan worden vervangen door een heel ander antwoord', async () => {
    let again = false
    const listener: Listener = (request, response) => {
      response.writeHead(again ? 410 : 404, { 'Content-Type': 'text/html' })
      response.end(again ? 'weg' : 'leeg')
      void request
    }
    const { status, body } = await ask(
      (request, response) => {
        listener(request, response)
        if (again) return
        again = true
        listener(request, response)
      },
      { finish: (held) => (held.toString() === 'leeg' ? null : held) },
    )
    expect([status, body.toString()]).toEqual([410, 'weg'])
  })
})
