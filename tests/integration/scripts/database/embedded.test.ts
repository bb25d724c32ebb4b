import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isAlive } from '@/scripts/start/process-info.mjs'

const script = path.resolve(import.meta.dirname, '../../../fixtures/embedded-process.mjs')

type Gebruiker = { child: ChildProcessWithoutNullStreams; url: string; pid: number }

let folder: string
const children: ChildProcessWithoutNullStreams[] = []

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tvs-embedded-'))
})
afterEach(async () => {
  await Promise.all(children.splice(0).map(end))
  // Somebody must clear up after a test that killed the last one.
  await end((await open()).child)
  fs.rmSync(folder, { recursive: true, force: true })
})

/** Starts a process that uses the database in the folder, and waits until it has it. */
async function open(): Promise<Gebruiker> {
  const child = spawn(process.execPath, [script, folder])
  children.push(child)
  let stderr = ''
  child.stderr.on('data', (text) => {
    stderr += text
  })
  const [line] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  if (!Buffer.isBuffer(line)) throw new Error(`the process stopped: ${stderr}`)
  return { child, ...(JSON.parse(line.toString()) as { url: string; pid: number }) }
}

async function end(child: ChildProcessWithoutNullStreams): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.stdin.end()
  await once(child, 'exit')
}

async function kill(child: ChildProcessWithoutNullStreams): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

async function query<T extends object>(url: string, statement: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(statement)).rows
  } finally {
    await client.end()
  }
}

describe('de meegeleverde database', () => {
  it('begint, bewaart wat erin staat, en stopt met wie haar gebruikt', async () => {
    const eerst = await open()
    await query(eerst.url, "CREATE TABLE proef AS SELECT 'Zwolle 😀' AS naam")
    await end(eerst.child)
    expect(isAlive(eerst.pid)).toBe(false)
    const daarna = await open()
    expect(await query(daarna.url, 'SELECT naam FROM proef')).toEqual([{ naam: 'Zwolle 😀' }])
  })

  it('schrijft zeker weg, rekent in UTC, en vraagt om een wachtwoord', async () => {
    const { url } = await open()
    const names = ['fsync', 'synchronous_commit', 'timezone', 'server_encoding', 'jit', 'password_encryption']
    const settings = names.map((name) => `current_setting('${name}') AS ${name}`).join(', ')
    expect(await query(url, `SELECT ${settings}`)).toEqual([
      {
        fsync: 'on',
        synchronous_commit: 'on',
        timezone: 'UTC',
        server_encoding: 'UTF8',
        jit: 'off',
        password_encryption: 'scram-sha-256',
      },
    ])
    const fout = new URL(url)
    fout.password = 'fout'
    await expect(query(fout.href, 'SELECT')).rejects.toMatchObject({ code: '28P01' })
    expect(fs.statSync(path.join(folder, 'wachtwoord')).mode & 0o777).toBe(0o600)
  })

  it('is voor een tweede proces dezelfde, en blijft als een van beide weggaat', async () => {
    const eerste = await open()
    const tweede = await open()
    expect(tweede).toMatchObject({ url: eerste.url, pid: eerste.pid })
    await end(tweede.child)
    expect(await query(eerste.url, 'SELECT 1 AS een')).toEqual([{ een: 1 }])
    const derde = await open()
    await end(eerste.child)
    expect(await query(derde.url, 'SELECT 1 AS een')).toEqual([{ een: 1 }])
    await end(derde.child)
    expect(isAlive(eerste.pid)).toBe(false)
  })

  it('begint één keer als twee processen op hetzelfde moment komen', async () => {
    const [een, ander] = await Promise.all([open(), open()])
    expect(een.pid).toBe(ander.pid)
  })

  it('gaat na kill -9 van wie haar startte over op de volgende, die haar ook stopt', async () => {
    const eerste = await open()
    await kill(eerste.child)
    expect(isAlive(eerste.pid)).toBe(true)
    const tweede = await open()
    expect(tweede.pid).toBe(eerste.pid)
    await end(tweede.child)
    expect(isAlive(eerste.pid)).toBe(false)
  })

  it('herstelt zich als ook zij zelf met kill -9 is gestopt', async () => {
    const eerste = await open()
    await query(eerste.url, "CREATE TABLE proef AS SELECT 'bewaard' AS stand")
    process.kill(eerste.pid, 'SIGKILL')
    await kill(eerste.child)
    const tweede = await open()
    expect(tweede.pid).not.toBe(eerste.pid)
    expect(await query(tweede.url, 'SELECT stand FROM proef')).toEqual([{ stand: 'bewaard' }])
  })

  it('begint vanzelf opnieuw als zij stopt terwijl iemand haar gebruikt, op hetzelfde adres', async () => {
    const eerste = await open()
    const tweede = await open()
    await query(eerste.url, "CREATE TABLE proef AS SELECT 'bewaard' AS stand")
    process.kill(eerste.pid, 'SIGKILL')
    const stand = () => query(eerste.url, 'SELECT stand FROM proef').catch(() => [])
    await expect.poll(stand, { timeout: 15_000 }).toEqual([{ stand: 'bewaard' }])
    // Who comes next finds the same one, and the last one out stops it.
    const derde = await open()
    expect(derde.url).toBe(eerste.url)
    expect(derde.pid).not.toBe(eerste.pid)
    for (const { child } of [eerste, tweede, derde]) await end(child)
    expect(isAlive(derde.pid)).toBe(false)
  })

  it('komt op hetzelfde adres terug als wie erbij komt haar moet starten', async () => {
    const eerste = await open()
    eerste.child.kill('SIGSTOP')
    process.kill(eerste.pid, 'SIGKILL')
    const tweede = await open()
    eerste.child.kill('SIGCONT')
    expect(tweede.url).toBe(eerste.url)
  })

  it('laat zich niet misleiden door het nummer van een dood proces dat nu van een ander is', async () => {
    await end((await open()).child)
    const vreemd = JSON.stringify({ pid: process.pid, started: 'vorig jaar' })
    fs.writeFileSync(path.join(folder, 'slot'), vreemd)
    fs.writeFileSync(path.join(folder, 'processen.json'), `[${vreemd}]`)
    fs.writeFileSync(
      path.join(folder, 'postgres/postmaster.pid'),
      `${process.pid}\n${folder}\n0\n1\n\n127.0.0.1\n\nready\n`,
    )
    const { child, pid } = await open()
    await end(child)
    expect(isAlive(pid)).toBe(false)
  })

  it('begint opnieuw als een eerste begin halverwege is afgebroken', async () => {
    fs.mkdirSync(path.join(folder, 'postgres.nieuw/base'), { recursive: true })
    expect(await query((await open()).url, 'SELECT 1 AS een')).toEqual([{ een: 1 }])
  })
})
