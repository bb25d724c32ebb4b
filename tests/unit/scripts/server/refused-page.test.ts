import http from 'node:http'
import type { AddressInfo } from 'node:net'
import zlib from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { fillHollow, showRefused } from '@/scripts/server/refused-page.mjs'

const hollow = '<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>'
const whole = '<!DOCTYPE html><html lang="nl"><body><h1>Deze pagina is er niet</h1></body></html>'

type Listener = (request: http.IncomingMessage, response: http.ServerResponse) => void

let server: http.Server | undefined
afterEach(() => server?.close())

/** What a reader gets of a listener that stands behind showRefused. */
async function ask(listener: Listener, method = 'GET') {
  server = http.createServer((request, response) => {
    showRefused(request, response, () => listener(request, response))
    listener(request, response)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const reply = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/weg`, { method })
  return { status: reply.status, headers: reply.headers, text: await reply.text() }
}

const page =
  (status: number, html: string): Listener =>
  (_, response) => {
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' })
    response.write(html.slice(0, 20))
    response.end(html.slice(20))
  }

/** As Next does: hollow where a page found nothing, whole where no page is. */
const next: Listener = (request, response) => page(404, request.url === '/_nergens' ? whole : hollow)(request, response)

describe('een pagina die geweigerd is', () => {
  it('zegt zonder script dat er niets is, ook na een formulier', async () => {
    expect(await ask(next)).toMatchObject({ status: 404, text: whole })
    server?.close()
    expect(await ask(next, 'POST')).toMatchObject({ status: 404, text: whole })
  })

  it('is dat ook als Next haar al inpakte', async () => {
    const packed: Listener = (request, response) => {
      if (request.url === '/_nergens') return next(request, response)
      response.setHeader('Content-Encoding', 'gzip')
      response.writeHead(404, { 'Content-Type': 'text/html' })
      response.end(zlib.gzipSync(hollow))
    }
    const { status, headers, text } = await ask(packed)
    expect([status, headers.get('content-encoding'), text]).toEqual([404, null, whole])
  })

  it('wordt niet nog eens gevraagd als zij al iets zegt', async () => {
    let times = 0
    const { text } = await ask((request, response) => {
      times += 1
      page(404, whole)(request, response)
    })
    expect([times, text]).toEqual([1, whole])
  })
})

describe('een pagina die mislukte', () => {
  it('zegt zonder script dat er iets misging', async () => {
    const { status, text } = await ask(page(500, hollow))
    expect([status, text]).toEqual([500, fillHollow(hollow)])
    expect(text).toMatch(
      /^<!DOCTYPE html><html lang="nl" id="__next_error__"><head><\/head><body><noscript><h1>Er ging iets mis<\/h1>/,
    )
  })
})

it('al het andere gaat er ongezien langs: niets wordt opgehouden', async () => {
  let held = true
  const { text } = await ask((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' })
    response.write(hollow)
    held = !response.headersSent
    response.end()
  })
  expect([held, text]).toEqual([false, hollow])
  server?.close()
  const problem = await ask((_, response) =>
    response.writeHead(404, { 'Content-Type': 'application/problem+json' }).end('{}'),
  )
  expect(problem).toMatchObject({ status: 404, text: '{}' })
})
