import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint, hasStamp, writeStamp } from '@/scripts/start/fingerprint.mjs'

let folder: string

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tvs-'))
  fs.mkdirSync(path.join(folder, 'app/intern'), { recursive: true })
  fs.writeFileSync(path.join(folder, 'app/intern/page.tsx'), 'een')
  fs.writeFileSync(path.join(folder, 'package.json'), '{}')
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

const current = () => fingerprint(folder, ['app', 'package.json', 'er-niet'])

describe('de vingerafdruk van de bronnen', () => {
  it('blijft gelijk zolang er niets verandert', () => {
    expect(current()).toBe(current())
  })

  it.each([
    ['een andere inhoud', () => fs.writeFileSync(path.join(folder, 'app/intern/page.tsx'), 'twee')],
    ['een bestand erbij', () => fs.writeFileSync(path.join(folder, 'app/nieuw.ts'), '')],
    ['een andere naam', () => fs.renameSync(path.join(folder, 'app/intern'), path.join(folder, 'app/extern'))],
  ])('verandert met %s', (_, change) => {
    const before = current()
    change()
    expect(current()).not.toBe(before)
  })

  it('ziet niet naar wat er niet bij hoort', () => {
    const before = current()
    fs.writeFileSync(path.join(folder, 'README.md'), 'hallo')
    expect(current()).toBe(before)
  })
})

describe('een stempel', () => {
  it('geldt pas als hij gezet is, en alleen voor die waarde', () => {
    const file = path.join(folder, 'nog/een/map/stempel')
    expect(hasStamp(file, 'a')).toBe(false)
    writeStamp(file, 'a')
    expect(hasStamp(file, 'a')).toBe(true)
    expect(hasStamp(file, 'b')).toBe(false)
  })
})
