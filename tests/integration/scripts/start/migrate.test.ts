import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createDatabase } from '@/scripts/database/test-database.mjs'
import { migrate, readMigrations } from '@/scripts/start/migrate.mjs'
import { sql } from '@/tests/fixtures/sql'

let folder: string
let url: string

const write = (name: string, statements: string) => {
  fs.mkdirSync(path.join(folder, name), { recursive: true })
  fs.writeFileSync(path.join(folder, name, 'migration.sql'), statements)
}

const apply = () => migrate(url, readMigrations(folder))

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tvs-migraties-'))
  url = await createDatabase(inject('serverUrl'), `migraties_${process.pid}`)
  process.env.DATABASE_URL = url
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

describe('migraties toepassen', () => {
  it('past toe wat nog moet, in volgorde en elk één keer', async () => {
    write('1_kern', 'CREATE TABLE kern (id int)')
    write('2_regel', 'ALTER TABLE kern ADD CHECK (id > 0)')
    expect(await apply()).toEqual(['1_kern', '2_regel'])
    expect(await apply()).toEqual([])
  })

  it('laat twee tegelijk elkaar niet in de weg zitten', async () => {
    write('3_tegelijk', 'CREATE TABLE tegelijk (id int)')
    expect((await Promise.all([apply(), apply()])).flat()).toEqual(['3_tegelijk'])
  })

  it('laat van een migratie die mislukt niets achter, en kan daarna verder', async () => {
    write('4_kapot', 'CREATE TABLE half (id int); SELECT 1 / 0')
    await expect(apply()).rejects.toThrow('Migratie 4_kapot is mislukt en teruggedraaid: division by zero.')
    expect(await sql("SELECT to_regclass('half') AS tabel")).toEqual([{ tabel: null }])
    write('4_kapot', 'CREATE TABLE half (id int)')
    expect(await apply()).toEqual(['4_kapot'])
  })
})
