import { describe, expect, it } from 'vitest'
import { readAllTables, readTables, withoutRows } from '@/scripts/backup/tables.mjs'
import { connected, own } from '@/tests/fixtures/reservekopie'
import { sql } from '@/tests/fixtures/sql'

const inBackup = () => connected(own(), async (client) => (await readTables(client)).map(({ naam }) => naam))

describe('in een reservekopie staat', () => {
  it('elke tabel, op drie na en op wat opnieuw te maken is', async () => {
    const every = await connected(own(), readAllTables)
    const left = Object.keys(withoutRows)
    const again = await sql(`SELECT relname FROM pg_class WHERE relpersistence = 'u' AND relkind = 'r'`)
    expect(again).toEqual([{ relname: 'bestand' }])
    // The list of migrations is not in readAllTables.
    expect(await inBackup()).toHaveLength(every.length - left.length + 1 - again.length)
    for (const name of left)
      expect(await sql('SELECT to_regclass($1) IS NULL AS weg', [name])).toEqual([{ weg: false }])
  })

  it('ook de tabel van morgen, behalve wat opnieuw te maken is', async () => {
    await sql(
      `CREATE TABLE morgen (id int, dubbel int GENERATED ALWAYS AS (id * 2) STORED, xid xid8 DEFAULT pg_current_xact_id());
       CREATE UNLOGGED TABLE bewaard_bestand (id int)`,
    )
    const tables = await connected(own(), readTables)
    expect(tables).toContainEqual({ naam: 'morgen', kolommen: ['id'] })
    expect(tables.map(({ naam }) => naam)).not.toContain('bewaard_bestand')
  })
})
