import { describe, expect, inject, it, vi } from 'vitest'
import { readGezondheid } from '@/lib/platform/gezondheid-data'
import { verifyMeetmomenten } from '@/lib/rapport/controle-data'
import { commandLineActor } from '@/lib/toegang/actor-data'
import { connected, own } from '@/tests/fixtures/reservekopie'
import { sql } from '@/tests/fixtures/sql'

const look = () => readGezondheid(undefined)

/** Sets something of this database for every connection from now on: from another database, because it may be read-only. */
async function set(change: string) {
  const naam = new URL(own()).pathname.slice(1)
  await connected(inject('serverUrl'), async (client) => {
    await client.query(`ALTER DATABASE ${naam} ${change}`)
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [naam])
  })
}

/** Once the answer of a second ago no longer holds, and the connections that were broken off are replaced. */
const becomes = (verwacht: object) =>
  vi.waitFor(async () => expect(await look()).toMatchObject(verwacht), { timeout: 10_000, interval: 100 })

describe('de gezondheid', () => {
  it('zegt dat schrijven lukt, en schrijft één keer voor allen die het samen vragen', async () => {
    const told = new Set(await Promise.all(Array.from({ length: 50 }, look)))
    expect([...told]).toEqual([{ database: 'bereikbaar', schrijven: 'lukt', nagerekend: null, teruggezet: null }])
    expect(await sql('SELECT written_at IS NOT NULL AS geschreven FROM systeem')).toEqual([{ geschreven: true }])
  })

  it.each([
    // What PostgreSQL says when the disk is full comes at the same place: where a temporary file grows.
    ['er geen plaats is', 'temp_file_limit', "'1MB'"],
    ['de database alleen te lezen is', 'default_transaction_read_only', 'on'],
  ])('zegt dat schrijven mislukt als %s, en daarna weer dat het lukt', async (_wat, naam, waarde) => {
    await set(`SET ${naam} = ${waarde}`)
    await becomes({ database: 'bereikbaar', schrijven: 'mislukt' })
    await set(`RESET ${naam}`)
    await becomes({ schrijven: 'lukt' })
  })

  it('zegt wanneer voor het laatst alles is nagerekend', async () => {
    await verifyMeetmomenten(commandLineActor('bureau'))
    await becomes({ nagerekend: { op: expect.stringMatching(/^\d{4}-/), goed: true } })
  })

  it('zegt van wanneer de gegevens zijn die zijn teruggezet', async () => {
    await sql("UPDATE systeem SET restored_at = '2026-12-02 08:00Z', restored_from = '2026-12-01 23:00Z'")
    await becomes({ teruggezet: { op: '2026-12-02T08:00:00.000Z', moment: '2026-12-01T23:00:00.000Z' } })
  })
})
