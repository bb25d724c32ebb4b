import { afterAll, expect, it, vi } from 'vitest'
import { askBevriezing, getBevriesstand } from '@/lib/rapport/bevriezen-taak'
import { verifyMeetmomenten } from '@/lib/rapport/controle-data'
import { createPersoon } from '../../fixtures/build'
import { createGolden } from '../../fixtures/golden-database'
import { killKind, killKinderen, startKind } from '../../fixtures/kindproces'
import { hold } from '../../fixtures/slot'
import { sql } from '../../fixtures/sql'

afterAll(killKinderen)

it('bevriest na kill -9 halverwege precies één keer, en zegt ondertussen hoe ver het is', {
  timeout: 120_000,
}, async () => {
  await createGolden()
  const { actor } = await createPersoon({ rol: 'bureau' })
  const stand = () => getBevriesstand(actor, '2014-01')
  // The gemeenten are copied already, and the answers wait.
  const halfway = await hold('LOCK TABLE meetmoment_feit IN SHARE MODE')
  const eerste = startKind('kluswerker.ts')
  expect(await askBevriezing(actor, '2014-01')).toEqual({ soort: 'gevraagd' })
  await vi.waitFor(
    async () =>
      expect(await stand()).toMatchObject({ soort: 'bezig', stap: 'De antwoorden worden overgenomen', totaal: 7 }),
    { timeout: 30_000, interval: 50 },
  )
  startKind('kluswerker.ts')
  await killKind(eerste)
  await halfway.release()
  expect(await stand()).toMatchObject({ soort: 'bezig' })
  expect(await sql('SELECT status FROM meetmoment')).toEqual([{ status: 'open' }])
  await vi.waitFor(async () => expect(await stand()).toMatchObject({ soort: 'klaar' }), {
    timeout: 60_000,
    interval: 200,
  })
  expect(await sql("SELECT FROM auditregel WHERE handeling = 'meetmoment.bevriezen'")).toHaveLength(1)
  expect(await sql("SELECT status, pogingen FROM klus WHERE soort = 'bevriezen'")).toEqual([
    { status: 'klaar', pogingen: 2 },
  ])
  expect(await sql('SELECT count(*)::int AS feiten FROM meetmoment_feit')).toEqual([{ feiten: 21 }])
  expect((await verifyMeetmomenten(actor, '2014-01'))[0]?.verschillen).toEqual([])
})
