import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { addChecksums, checkChecksums, checksumsFile } from '@/scripts/migrations/checksums.mjs'
import { readMigrations } from '@/scripts/start/migrate.mjs'

const file = path.resolve(import.meta.dirname, '../../../..', checksumsFile)

const migratie = (name: string, sum: string) => ({ name, sql: '', checksum: sum.repeat(64) })
const kern = migratie('20260101_kern', 'a')
const regels = migratie('20260201_regels', 'b')
const { list } = addChecksums('', [kern, regels])

describe('wat is uitgebracht', () => {
  it('is er nog, en is niet veranderd: elke migratie heeft de controlesom van de lijst', () => {
    expect(checkChecksums(fs.readFileSync(file, 'utf8'), readMigrations(path.dirname(file)))).toEqual([])
  })

  it('mag niet veranderen', () => {
    expect(checkChecksums(list, [kern, { ...regels, checksum: 'c'.repeat(64) }])).toEqual([
      'Migratie 20260201_regels is uitgebracht en daarna veranderd: zet haar terug, en maak een nieuwe migratie.',
    ])
  })

  it('mag niet weg', () => {
    expect(checkChecksums(list, [regels])).toEqual([
      'Migratie 20260101_kern is uitgebracht en is er niet meer: zet haar terug.',
    ])
  })

  it('mist een nieuwe migratie niet: die komt erbij met een opdracht', () => {
    const nieuw = migratie('20260301_nieuw', 'd')
    expect(checkChecksums(list, [kern, regels, nieuw])).toEqual([
      'Migratie 20260301_nieuw staat nog niet in prisma/migrations/checksums.txt: draai node scripts/migration-checksums.mjs.',
    ])
    const langer = addChecksums(list, [kern, regels, nieuw])
    expect(langer).toEqual({ list: `${list}${'d'.repeat(64)}  20260301_nieuw/migration.sql\n`, added: [nieuw.name] })
    expect(checkChecksums(langer.list, [kern, regels, nieuw])).toEqual([])
  })

  it('wordt door die opdracht nooit anders', () => {
    expect(addChecksums(list, [kern, { ...regels, checksum: 'c'.repeat(64) }])).toEqual({ list, added: [] })
  })
})
