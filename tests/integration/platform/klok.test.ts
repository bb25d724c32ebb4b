import { afterEach, describe, expect, it } from 'vitest'
import { getRonde } from '@/lib/meetmoment/meetmoment-data'
import { getVandaag } from '@/lib/platform/klok-data'
import { askKlus, findKlusstand } from '@/lib/platform/klus-data'
import { commandLineActor } from '@/lib/toegang/actor-data'
import { requireEverywhere } from '@/lib/toegang/require'
import { createVersie } from '@/tests/fixtures/build'
import { sql } from '@/tests/fixtures/sql'

const begin = `INSERT INTO demoklok (begonnen_op, eerste_dag, laatste_dag) VALUES ($1, '2014-03-31', '2014-04-30')`

async function startDemo(begonnenOp: string): Promise<void> {
  await sql(
    "INSERT INTO gebruiker (email, naam, demo_sleutel) VALUES ('a@demo.tvs.example', 'A', 'a') ON CONFLICT DO NOTHING",
  )
  await sql(begin, [begonnenOp])
}

/** The product's moment at a real one, whatever time zone the session has. */
async function momentOp(werkelijk: string, zone = 'UTC'): Promise<string> {
  const [row] = await sql<{ moment: string }>(
    `SELECT to_char(productmoment($1::timestamptz) AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI:SS.MS') AS moment
     FROM (SELECT set_config('TimeZone', $2, false)) zone`,
    [werkelijk, zone],
  )
  return row?.moment ?? ''
}

afterEach(() => sql('TRUNCATE demoklok'))

describe('zonder demo', () => {
  it('is het zo laat als het is', async () => {
    expect(await momentOp('2026-11-30T20:15:00Z')).toBe('2026-11-30 21:15:00.000')
  })

  it('is de dag die van Amsterdam, in welke tijdzone de database ook staat', async () => {
    const dagen = await Promise.all(
      ['Pacific/Kiritimati', 'UTC', 'Pacific/Pago_Pago'].map(async (zone) => {
        const [row] = await sql<{ dag: string }>(
          `SELECT to_char(vandaag(), 'YYYY-MM-DD') AS dag FROM (SELECT set_config('TimeZone', $1, false)) zone`,
          [zone],
        )
        return row?.dag
      }),
    )
    expect(new Set(dagen)).toEqual(
      new Set([new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format()]),
    )
  })

  it('laat de database geen demoklok toe', async () => {
    await expect(sql(begin, ['2026-11-30T20:15:00Z'])).rejects.toThrow(/only a demo/)
  })
})

describe('in de demo', () => {
  const gestart = '2026-11-30T20:15:00Z'

  it.each([
    [
      'begint de tijd op maandag 31 maart 2014, op het uur van de eerste start',
      '2026-11-30T20:15:00Z',
      '2014-03-31 21:15:00.000',
    ],
    ['loopt zij mee', '2026-11-30T22:44:59.999Z', '2014-03-31 23:44:59.999'],
    ['komt er een nieuwe dag als het echt middernacht wordt', '2026-11-30T23:00:00Z', '2014-04-01 00:00:00.000'],
    ['gaat een week later een week verder', '2026-12-07T20:15:00Z', '2014-04-07 21:15:00.000'],
    ['is 30 april de laatste dag', '2026-12-30T22:59:59.998Z', '2014-04-30 23:59:59.998'],
    ['en daarna blijft zij staan', '2031-01-01T12:00:00Z', '2014-04-30 23:59:59.999'],
  ])('%s', async (_wat, werkelijk, product) => {
    await startDemo(gestart)
    for (const zone of ['UTC', 'America/New_York', 'Australia/Lord_Howe'])
      expect(await momentOp(werkelijk, zone)).toBe(product)
  })

  it('gaat zij niet terug als de echte klok een uur teruggaat', async () => {
    await startDemo('2026-10-24T20:00:00Z')
    const momenten = []
    for (let uur = 0; uur < 12; uur += 1)
      momenten.push(await momentOp(new Date(Date.UTC(2026, 9, 24, 20 + uur)).toISOString()))
    expect(momenten).toEqual([...new Set(momenten)].sort())
  })

  it('is zij niet te verzetten', async () => {
    await startDemo(gestart)
    await expect(sql("UPDATE demoklok SET eerste_dag = '2014-01-01'")).rejects.toThrow()
    await expect(sql('DELETE FROM demoklok')).rejects.toThrow()
    await expect(sql(begin, [gestart])).rejects.toThrow()
  })

  it('is ook werk dat iemand vroeg op die dag gevraagd', async () => {
    await startDemo(new Date().toISOString())
    await askKlus('proef', 'iets', null)
    expect((await findKlusstand('proef', 'iets'))?.gevraagdOp).toMatch(/^2014-03-3/)
  })

  it('is vandaag voor iedereen die dag', async () => {
    await createVersie('2014-01', [{ sleutel: 'v', code: '1a' }])
    await startDemo(new Date().toISOString())
    expect(await getVandaag()).toBe('2014-03-31')
    const ronde = await getRonde(requireEverywhere(commandLineActor('bureau'), 'vragenlijst.lezen'))
    expect(ronde.vandaag).toBe('2014-03-31')
    expect(ronde.nu).toMatch(/^2014-03-3/)
  })
})
