import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rollen } from '@/lib/toegang/aanstelling'
import { findWachtwoordlink } from '@/lib/toegang/wachtwoord-data'
import { tellRunning } from '../../../scripts/start/running.mjs'
import { createGemeente } from '../../fixtures/build'
import { countRows, sql } from '../../fixtures/sql'

function account(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/account.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, PORT: '3456', AUTH_URL: undefined, TVS_DATA_DIR: folder },
  })
  return { status, stdout, stderr }
}

const folder = mkdtempSync(join(tmpdir(), 'tvs-account-'))
afterAll(() => rmSync(folder, { recursive: true }))

beforeAll(async () => {
  await createGemeente({ naam: 'Zwolle' })
})

describe('npm run account', () => {
  it('maakt een eerste account van het bureau en toont een link die werkt', async () => {
    const { status, stdout } = account('--rol', 'bureau', '--email', 'Tineke@Voorbeeld.nl', '--naam', 'Tineke Bakker')
    expect(status).toBe(0)
    expect(stdout).toContain('Tineke Bakker <tineke@voorbeeld.nl>')
    const token = /http:\/\/localhost:3456\/wachtwoord\/(\S+)/.exec(stdout)?.[1]
    expect(await findWachtwoordlink(token ?? '')).toEqual({ email: 'tineke@voorbeeld.nl' })
    expect(
      await sql("SELECT gebruiker_id, details FROM auditregel WHERE handeling = 'account.toevoegen'"),
    ).toMatchObject([{ gebruiker_id: null, details: { rol: 'bureau' } }])
  })

  it('toont de link met het adres waar het systeem draait, ook als dat elders een andere poort kreeg', () => {
    const link = () =>
      /https?:.*(?=\/wachtwoord\/)/.exec(account('--rol', 'bureau', '--email', 'tineke@voorbeeld.nl').stdout)?.[0]
    const takeBack = tellRunning(folder, 'https://tvs.voorbeeld.nl:8443')
    expect(link()).toBe('https://tvs.voorbeeld.nl:8443')
    takeBack()
    expect(link()).toBe('http://localhost:3456')
    // Of a process that was killed the word stays; its number may be of another by now.
    writeFileSync(join(folder, 'adres'), JSON.stringify({ pid: process.pid, start: 'x', url: 'http://localhost:1' }))
    expect(link()).toBe('http://localhost:3456')
  })

  it('maakt een meelezer van een gemeente', () => {
    const { status, stdout } = account('--rol', 'meelezer', '--email', 'wethouder@zwolle.nl', '--gemeente', 'Zwolle')
    expect(status).toBe(0)
    expect(stdout).toContain('<wethouder@zwolle.nl>: meelezer van Zwolle.')
  })

  it('heeft uitleg, met elke rol', () => {
    const { status, stdout } = account('--help')
    expect(status).toBe(0)
    expect(stdout).toContain('npm run account -- --rol')
    for (const rol of rollen) expect(stdout).toContain(rol)
  })

  const fout: [string[], RegExp][] = [
    [[], /Kies een rol: projectleider/],
    [['--rol', 'burgemeester', '--email', 'a@b.nl'], /Kies een rol/],
    [['--rol', 'bureau'], /e-mailadres/],
    [['--rol', 'projectleider', '--email', 'a@b.nl'], /gemeente nodig/],
    [['--rol', 'meelezer', '--email', 'a@b.nl'], /Een meelezer heeft een gemeente nodig/],
    [['--rol', 'ondersteuner', '--email', 'a@b.nl', '--gemeente', 'Zwolle'], /hoort geen gemeente/],
    [['--rol', 'projectleider', '--email', 'a@b.nl', '--gemeente', 'Zwollo'], /geen gemeente Zwollo/],
    [['--rol', 'bureau', '--email', 'a@b.nl', '--gemeente', 'Zwolle'], /hoort geen gemeente/],
    [['--wachtwoord', 'geheim'], /--wachtwoord bestaat niet/],
  ]
  it('zegt in één zin wat er mis is, stopt met 1 en schrijft niets', async () => {
    const before = await countRows()
    for (const [args, zin] of fout) {
      const { status, stdout, stderr } = account(...args)
      expect({ args, status, stdout }).toEqual({ args, status: 1, stdout: '' })
      expect(stderr).toMatch(zin)
      expect(stderr).not.toMatch(/\n\s+at /)
    }
    expect(await countRows()).toEqual(before)
  }, 60_000)
})
