import type http from 'node:http'
import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { closeServer, openServers } from '@/scripts/server/http-server.mjs'
import { checkPort, freePort } from '@/scripts/start/port.mjs'

let servers: http.Server[] = []
afterEach(async () => {
  await Promise.all(servers.map((server) => closeServer(server, 0)))
  servers = []
})

/** An app that takes its time. @returns its port */
async function start(milliseconds = 0): Promise<number> {
  const port = await freePort()
  const listener: http.RequestListener = async (_, response) => {
    await sleep(milliseconds)
    response.end('klaar')
  }
  servers = await openServers(listener, () => {}, { port, host: 'localhost' })
  return port
}

const closeAll = (patience: number) => Promise.all(servers.map((server) => closeServer(server, patience)))

describe('de server', () => {
  it('is er op localhost en op 127.0.0.1', async () => {
    const port = await start()
    for (const host of ['localhost', '127.0.0.1']) expect((await fetch(`http://${host}:${port}`)).status).toBe(200)
  })

  it('zegt in één zin dat een poort al in gebruik is', async () => {
    const port = await start()
    const sentence = `Poort ${port} is al in gebruik`
    await expect(checkPort(port, 'localhost')).rejects.toThrow(sentence)
    await expect(
      openServers(
        () => {},
        () => {},
        { port, host: 'localhost' },
      ),
    ).rejects.toThrow(sentence)
  })

  it('zegt in één zin dat een adres niet van deze computer is', async () => {
    await expect(checkPort(await freePort(), '192.0.2.1')).rejects.toThrow(
      'Het adres 192.0.2.1 bestaat niet op deze computer',
    )
  })

  it('maakt bij het stoppen af waar zij mee bezig is, en neemt niets nieuws aan', async () => {
    const port = await start(400)
    const running = fetch(`http://localhost:${port}`)
    await sleep(100)
    const closed = closeAll(5_000)
    await expect(fetch(`http://localhost:${port}`)).rejects.toThrow()
    expect(await (await running).text()).toBe('klaar')
    await closed
  })

  it('breekt bij het stoppen af wat te lang duurt', async () => {
    const port = await start(60_000)
    const running = fetch(`http://localhost:${port}`).catch(() => 'afgebroken')
    await sleep(100)
    const before = performance.now()
    await closeAll(200)
    expect(performance.now() - before).toBeLessThan(2_000)
    expect(await running).toBe('afgebroken')
  })

  it('wacht bij het stoppen niet op een browser die alleen de lijn openhoudt', async () => {
    const port = await start()
    const line = net.connect(port, '127.0.0.1')
    line.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await new Promise((resolve) => line.once('data', resolve))
    const before = performance.now()
    await closeAll(5_000)
    expect(performance.now() - before).toBeLessThan(2_000)
    line.destroy()
  })
})
