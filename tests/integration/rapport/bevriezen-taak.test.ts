import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { getCockpit } from '@/lib/cijfers/kern/cockpit-data'
import { verbergklus } from '@/lib/cijfers/zekerheid/verbergen-taak'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { log } from '@/lib/platform/log.mjs'
import { startWachtrij, stopWachtrij } from '@/lib/platform/wachtrij-data'
import { askBevriezing, bevriesklus, getBevriesstand } from '@/lib/rapport/bevriezen-taak'
import { type Actor, commandLineActor } from '@/lib/toegang/actor-data'
import { taakOf } from '@/lib/toegang/klus-taak'
import { NotFound } from '@/lib/toegang/require'
import { createMeetmoment, createPersoon } from '../../fixtures/build'
import { createGolden } from '../../fixtures/golden-database'
import { hold } from '../../fixtures/slot'
import { sql } from '../../fixtures/sql'
import { vlug } from '../../fixtures/vlug'

let golden: Awaited<ReturnType<typeof createGolden>>
let tineke: Actor
let bram: Actor

beforeAll(async () => {
  golden = await createGolden()
  tineke = (await createPersoon({ rol: 'bureau' }, { naam: 'Tineke Bakker' })).actor
  bram = (await createPersoon({ rol: 'bureau' }, { naam: 'Bram' })).actor
  await startWachtrij([taakOf(bevriesklus), taakOf(verbergklus)], vlug)
})
afterAll(stopWachtrij)

/** A save that is under way: a freeze waits for it. */
const holdSave = (sleutel: string) => hold(`SELECT FROM meetmoment WHERE sleutel = '${sleutel}' FOR KEY SHARE`)

describe('bevriezen op de achtergrond', () => {
  it('dat mislukt, zegt dat tegen wie vroeg, tegen wie later komt en in het log', async () => {
    await sql(
      "CREATE FUNCTION sterf() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'stroom uit'; END $$",
    )
    await sql('CREATE TRIGGER sterf BEFORE INSERT ON auditregel FOR EACH ROW EXECUTE FUNCTION sterf()')
    const line = vi.spyOn(log, 'error')
    const zin = 'Er ging iets mis. Probeer het opnieuw.'
    expect(await askBevriezing(tineke, '2014-01')).toEqual({ soort: 'geweigerd', zin })
    expect(await getBevriesstand(bram, '2014-01')).toMatchObject({ soort: 'mislukt', zin, door: 'Tineke Bakker' })
    expect(line.mock.calls).toEqual([
      [expect.objectContaining({ task: 'bevriezen', subject: '2014-01' }), 'Bevriezen is mislukt.'],
    ])
    line.mockRestore()
    await sql('DROP TRIGGER sterf ON auditregel')
  })

  it('kan opnieuw, en zegt wie al bezig is tegen wie daarna komt; twee keer drukken is één keer doen', async () => {
    const save = await holdSave('2014-01')
    const eerste = askBevriezing(tineke, '2014-01')
    await save.waiter()
    expect(await askBevriezing(bram, '2014-01')).toEqual({
      soort: 'geweigerd',
      zin: 'Tineke Bakker is dit meetmoment al aan het bevriezen.',
    })
    expect(await getBevriesstand(bram, '2014-01')).toMatchObject({ soort: 'bezig', door: 'Tineke Bakker' })
    // Nobody who pressed waits longer than two seconds: from there the page shows how far it is.
    expect(await Promise.all([eerste, askBevriezing(tineke, '2014-01')])).toEqual(Array(2).fill({ soort: 'gevraagd' }))
    await save.release()
    await vi.waitFor(async () => {
      expect(await getBevriesstand(bram, '2014-01')).toMatchObject({ soort: 'klaar' })
    }, 10_000)
    expect(await sql("SELECT FROM auditregel WHERE handeling = 'meetmoment.bevriezen'")).toHaveLength(1)
    expect(await sql('SELECT count(*)::int > 0 AS klaar FROM rapporttekst')).toEqual([{ klaar: true }])
    // Nobody waits for it: what must not be shown is worked out after that.
    await vi.waitFor(async () => expect(await sql('SELECT FROM verberging')).toHaveLength(1), 30_000)
    expect(await askBevriezing(tineke, '2014-01')).toEqual({ soort: 'gevraagd' })
    expect(await askBevriezing(bram, '2014-01')).toEqual({
      soort: 'geweigerd',
      zin: 'Meetmoment meting 2014-01 is al bevroren.',
    })
  })

  it('is niets voor een projectleider, ook niet als er iets bezig is', async () => {
    const { actor } = await createPersoon({ rol: 'projectleider', gemeente: golden.gemeente('Aardam') })
    await expect(askBevriezing(actor, '2014-01')).rejects.toBeInstanceOf(NotFound)
    await expect(getBevriesstand(actor, '2014-01')).rejects.toBeInstanceOf(NotFound)
  })
})

describe('hoe het bevriezen staat', () => {
  it('is er niet van een meetmoment dat er niet is, ook niet als iemand het wilde bevriezen', async () => {
    await expect(getBevriesstand(tineke, '9999-99')).rejects.toBeInstanceOf(NotFound)
    expect(await askBevriezing(tineke, '9999-99')).toMatchObject({ soort: 'geweigerd' })
    await expect(getBevriesstand(tineke, '9999-99')).rejects.toBeInstanceOf(NotFound)
  })
})

describe('het moment van bevriezen', () => {
  it('ligt na elk antwoord dat nog meetelt: zo geldt niemand daarna als gewijzigd', async () => {
    await createMeetmoment({ sleutel: '2014-03', versie: golden.versie, peildatum: '2014-03-01' })
    const save = await holdSave('2014-03')
    const bevriezen = freezeMeetmoment(commandLineActor('bureau'), '2014-03')
    await save.waiter()
    await save.query('UPDATE antwoord SET version = version + 1, updated_at = clock_timestamp()')
    await save.release('COMMIT')
    expect(await bevriezen).toMatchObject({ soort: 'bevroren' })
    expect(
      await sql(
        `SELECT count(*)::int AS antwoorden, bool_and(f.updated_at <= m.frozen_at) AS eerder
         FROM meetmoment m JOIN meetmoment_feit f ON f.meetmoment_id = m.id JOIN antwoord a USING (gemeente_id, vraag_id)
         WHERE m.sleutel = '2014-03' AND f.updated_at = a.updated_at`,
      ),
    ).toEqual([{ antwoorden: expect.any(Number), eerder: true }])
    await createMeetmoment({ sleutel: '2014-05', versie: golden.versie, peildatum: '2014-05-01' })
    expect((await getCockpit(tineke, '2014-05')).land.veranderd).toBe(0)
  })
})
