import fs from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, logInAs, test } from './persona'

const megabyte = 1024 * 1024

/** Memory that a process holds, in bytes. Linux only. */
function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024
}

/** Sends a body of so many bytes, at the pace at which it is taken; gives what came back. */
function send(url: string, headers: http.OutgoingHttpHeaders, size: number): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method: 'POST', headers }, (reply) => {
      let text = ''
      reply.setEncoding('utf8').on('data', (part) => {
        text += part
      })
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text }))
    })
    request.on('error', reject)
    const part = Buffer.alloc(megabyte, 'a')
    let sent = 0
    const write = () => {
      while (sent < size) {
        sent += part.length
        if (!request.write(part)) return void request.once('drain', write)
      }
      request.end()
    }
    write()
  })
}

for (const [naam, announced] of [
  ['die zegt hoe groot zij is', true],
  ['die dat niet zegt', false],
] as const)
  test(`een inhoud van 250 MB ${naam}, wordt geweigerd zonder haar te bewaren`, async ({
    page,
    context,
    baseURL,
    server,
  }) => {
    test.skip(process.platform !== 'linux', 'memory is read from /proc')
    await logInAs(page, 'projectleider')
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const size = 250 * megabyte
    const headers = {
      cookie,
      origin: baseURL,
      'content-type': 'application/json',
      ...(announced && { 'content-length': size }),
    }
    const before = memoryOf(server.pid)
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, memoryOf(server.pid))
    }, 50)
    const replies = await Promise.all(Array.from({ length: 5 }, () => send(`${baseURL}/api/antwoorden`, headers, size)))
    clearInterval(watch)
    for (const { status, text } of replies) {
      expect(status).toBe(413)
      expect(text).toContain('te groot')
    }
    expect((most - before) / megabyte).toBeLessThan(150)
  })

test('ook een formulier kan niet zomaar alles sturen', async ({ baseURL, server }) => {
  test.skip(process.platform !== 'linux', 'memory is read from /proc')
  const headers = { origin: baseURL, 'content-type': 'multipart/form-data; boundary=grens' }
  const before = memoryOf(server.pid)
  const size = 60 * megabyte
  const five = (extra: http.OutgoingHttpHeaders) =>
    Promise.all(Array.from({ length: 5 }, () => send(`${baseURL}/inloggen`, { ...headers, ...extra }, size)))
  for (const { status } of await five({ 'content-length': size })) expect(status).toBe(413)
  for (const { status } of await five({})) expect(status).toBe(411)
  expect((memoryOf(server.pid) - before) / megabyte).toBeLessThan(200)
})

test('wie zijn koppen te langzaam stuurt, wordt afgebroken', async ({ baseURL }) => {
  const socket = net.connect(Number(new URL(baseURL ?? '').port), '127.0.0.1')
  let reply = ''
  socket.on('data', (part) => {
    reply += part
  })
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n')
  await Promise.race([closed, sleep(20_000)])
  expect(reply).toMatch(/^HTTP\/1\.1 408 /)
  socket.destroy()
})
