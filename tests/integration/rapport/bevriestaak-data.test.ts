import { beforeAll, describe, expect, it } from 'vitest'
import { getCockpit } from '@/lib/cijfers/kern/cockpit-data'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { freezeInBackground, getBevriesstand } from '@/lib/rapport/bevriestaak-data'
import { type Actor, commandLineActor } from '@/lib/toegang/actor-data'
import { NotFound } from '@/lib/toegang/require'
import { createMeetmoment, createPersoon } from '../../fixtures/build'
import { createGolden } from '../../fixtures/golden-database'
import { hold } from '../../fixtures/slot'
import { sql } from '../../fixtures/sql'

let golden: Awaited<ReturnType<typeof createGolden>>
let tineke: Actor
let bram: Actor

beforeAll(async () => {
  golden = await createGolden()
  tineke = (await createPersoon({ rol: 'bureau' }, { naam: 'Tineke Bakker' })).actor
  bram = (await createPersoon({ rol: 'bureau' }, { naam: 'Bram' })).actor
})

/** A save that is under way: a freeze waits for it. */
const holdSave = (sleutel: string) => hold(`SELECT FROM meetmoment WHERE sleutel = '${sleutel}' FOR KEY SHARE`)

describe('bevriezen op de achtergrond', () => {
  it('zegt wie al bezig is tegen wie daarna komt; wie twee keer drukt, krijgt hetzelfde werk', async () => {
    const save = await holdSave('2014-01')
    const eerste = freezeInBackground(tineke, '2014-01')
    await save.waiter()
    const nogEens = freezeInBackground(tineke, '2014-01')
    expect(await freezeInBackground(bram, '2014-01')).toEqual({
      soort: 'niet_open',
      zin: 'Tineke Bakker is meetmoment meting 2014-01 al aan het bevriezen.',
    })
    expect(await getBevriesstand(bram, '2014-01')).toMatchObject({ soort: 'bezig' })
    await save.release()
    expect(await eerste).toMatchObject({ soort: 'bevroren', feiten: 21 })
    expect(await nogEens).toBe(await eerste)
    expect(await getBevriesstand(bram, '2014-01')).toBeNull()
    expect(await freezeInBackground(bram, '2014-01')).toMatchObject({
      zin: 'Meetmoment meting 2014-01 is al bevroren.',
    })
    expect(await sql('SELECT count(*)::int > 0 AS klaar FROM rapporttekst')).toEqual([{ klaar: true }])
  })

  it('is niets voor een projectleider, ook niet als er iets bezig is', async () => {
    const { actor } = await createPersoon({ rol: 'projectleider', gemeente: golden.gemeente('Aardam') })
    await expect(freezeInBackground(actor, '2014-01')).rejects.toBeInstanceOf(NotFound)
    await expect(getBevriesstand(actor, '2014-01')).rejects.toBeInstanceOf(NotFound)
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
