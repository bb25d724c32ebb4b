import { afterAll, expect, it, vi } from 'vitest'
import { makeBestand } from '@/lib/bestanden/bestand'
import { getBestandstand, orderBestand } from '@/lib/bestanden/bestelling-taak'
import { getGepubliceerd } from '@/lib/rapport/publicatie-data'
import { bezoeker } from '@/lib/toegang/actor-data'
import { createPersoon } from '../../fixtures/build'
import { createGepubliceerd } from '../../fixtures/gepubliceerd'
import { killKind, killKinderen, startKind } from '../../fixtures/kindproces'
import { hold } from '../../fixtures/slot'
import { sql } from '../../fixtures/sql'

afterAll(killKinderen)

it('maakt na kill -9 halverwege het bestand alsnog, met dezelfde bytes', { timeout: 120_000 }, async () => {
  await createGepubliceerd((await createPersoon({ rol: 'bureau' })).actor)
  await sql(
    'CREATE FUNCTION wacht() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(1); RETURN NEW; END $$',
  )
  await sql('CREATE TRIGGER wacht BEFORE INSERT ON publicatiebestand FOR EACH ROW EXECUTE FUNCTION wacht()')
  const halfway = await hold('SELECT pg_advisory_xact_lock(1)')
  const bestelling = { uit: 'gepubliceerd', meetmoment: '2014-01', formaat: 'pdf' } as const
  const stand = async () => (await getBestandstand(bezoeker, bestelling)).stand

  expect(await orderBestand(bezoeker, bestelling, AbortSignal.timeout(1))).toBeNull()
  const eerste = startKind('kluswerker.ts')
  const waiting = "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
  await vi.waitFor(async () => expect(await sql(waiting)).toHaveLength(1), { timeout: 60_000, interval: 50 })
  startKind('kluswerker.ts')
  await killKind(eerste)
  expect(await stand()).toEqual({ soort: 'bezig' })
  // What the dead process asked of the database must not be done after all: that would prove nothing.
  await sql(`SELECT pg_terminate_backend(pid) FROM (${waiting.replace('SELECT', 'SELECT pid')}) w`)
  await halfway.release()

  const levering = await orderBestand(bezoeker, bestelling, AbortSignal.timeout(60_000))
  if (levering?.soort !== 'klaar') throw new Error('nothing was made')
  const { publicatie } = await getGepubliceerd(bezoeker, '2014-01')
  const verwacht = await makeBestand(publicatie, 'pdf')
  expect(Buffer.compare(Buffer.from(verwacht), Buffer.from(levering.bestand.bytes))).toBe(0)
  expect(await stand()).toEqual({ soort: 'klaar' })
  expect(await sql('SELECT bestand, sha256 FROM publicatiebestand WHERE nummer = 1')).toEqual([
    { bestand: 'rapport.pdf', sha256: levering.bestand.merk },
  ])
  expect(await sql('SELECT status, pogingen FROM klus')).toEqual([{ status: 'klaar', pogingen: 2 }])
})
