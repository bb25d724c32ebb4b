import { beforeAll, describe, expect, it } from 'vitest'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { commandLineActor } from '@/lib/toegang/actor-data'
import { checkSeals } from '@/scripts/start/seals.mjs'
import { createGolden } from '@/tests/fixtures/golden-database'
import { own } from '@/tests/fixtures/reservekopie'
import { sql } from '@/tests/fixtures/sql'

beforeAll(async () => {
  await createGolden()
  await freezeMeetmoment(commandLineActor('bureau'), '2014-01')
})

describe('een start kijkt naar wat bevroren is', () => {
  it('en gaat door als alles is zoals het was', async () => {
    expect(await checkSeals(own())).toBe(0)
  })

  it.each([
    // What pg_restore made of a database of before 1 December 2026.
    ['de gemeenten weg zijn', 'DELETE FROM meetmoment_gemeente'],
    ['de zegels weg zijn', 'DELETE FROM meetmoment_zegel'],
    ['een feit weg is', 'DELETE FROM meetmoment_feit WHERE ctid = (SELECT min(ctid) FROM meetmoment_feit)'],
    ['een feit anders is', "UPDATE meetmoment_feit SET toelichting = 'anders'"],
    ['een zegel anders is', "UPDATE meetmoment_zegel SET zegel = repeat('0', 64) WHERE sleutel = 'aard'"],
  ])('en stopt met één zin als %s', async (_wat, statement) => {
    const tables = ['meetmoment_gemeente', 'meetmoment_zegel', 'meetmoment_feit']
    await sql(tables.map((table) => `CREATE TABLE bewaard_${table} AS TABLE ${table};`).join(''))
    await sql(`SET session_replication_role = replica; ${statement}`)
    await expect(checkSeals(own())).rejects.toThrow(
      'Meetmoment meting 2014-01 is niet meer zoals het is bevroren: zet een reservekopie terug. Wat er anders is, zegt npm run verify.',
    )
    await sql(
      `SET session_replication_role = replica; ${tables
        .map(
          (table) => `DELETE FROM ${table}; INSERT INTO ${table} TABLE bewaard_${table}; DROP TABLE bewaard_${table};`,
        )
        .join('')}`,
    )
  })
})
