import { beforeAll, describe, expect, it } from 'vitest'
import { chooseHerziening, dropHerziening, planCorrectie } from '@/lib/meetmoment/correctie-data'
import { correctieSchema, planSchema } from '@/lib/meetmoment/meetmoment-schema'
import { changePlan, dropPlan, openMeetmoment, planMeetmoment } from '@/lib/meetmoment/plannen-data'
import { getVoorbeeld, publishMeetmoment, withdrawPublicatie } from '@/lib/rapport/publiceren-data'
import { freezeAndHide } from '@/tests/fixtures/bevriezen'
import { createPersoon } from '../../fixtures/build'
import { createGolden } from '../../fixtures/golden-database'
import { countRows, sql } from '../../fixtures/sql'

let tineke: Awaited<ReturnType<typeof createPersoon>>
let collega: Awaited<ReturnType<typeof createPersoon>>
let versie: string

beforeAll(async () => {
  await createGolden()
  tineke = await createPersoon({ rol: 'bureau' })
  collega = await createPersoon({ rol: 'bureau' })
  const [found] = await sql<{ sleutel: string }>('SELECT sleutel FROM vragenlijstversie LIMIT 1')
  versie = found?.sleutel ?? ''
})

/** Does it as two presses do: side by side, and once more after it. */
async function driemaal<T>(work: () => Promise<T>): Promise<{ uitkomsten: T[]; regels: number }> {
  const before = (await countRows()).auditregel
  const uitkomsten = [...(await Promise.all([work(), work()])), await work()]
  return { uitkomsten, regels: (await countRows()).auditregel - before }
}

const plan = (naam: string) => planSchema.parse({ naam, peildatum: '2090-03-01', versie, toelichting: 'Om te zien.' })

describe('twee keer drukken is één keer doen', () => {
  it('bij plannen, maar niet als er iets anders staat', async () => {
    const { uitkomsten, regels } = await driemaal(() => planMeetmoment(tineke.actor, plan('dubbel')))
    expect(uitkomsten).toEqual(Array(3).fill({ soort: 'gepland', sleutel: '2090-03' }))
    expect(regels).toBe(1)
    const anders = { ...plan('dubbel'), toelichting: 'Iets anders.' }
    expect(await planMeetmoment(tineke.actor, anders)).toMatchObject({ veld: 'naam' })
  })

  it('bij openen, en een collega die te laat is, hoort dat', async () => {
    await sql("UPDATE meetmoment SET peildatum = current_date WHERE sleutel = '2090-03'")
    await freezeAndHide(tineke.actor, '2014-01')
    const { uitkomsten, regels } = await driemaal(() => openMeetmoment(tineke.actor, '2090-03'))
    expect(uitkomsten).toEqual(Array(3).fill({ soort: 'geopend' }))
    expect(regels).toBe(1)
    expect(await openMeetmoment(collega.actor, '2090-03')).toMatchObject({ soort: 'telaat' })
  })

  it('bij laten vervallen', async () => {
    await planMeetmoment(tineke.actor, plan('weg ermee'))
    const { uitkomsten, regels } = await driemaal(() => dropPlan(tineke.actor, '2090-03-2'))
    expect(uitkomsten).toEqual(Array(3).fill({ soort: 'vervallen' }))
    expect(regels).toBe(1)
  })

  it('bij wijzigen, ook als het meetmoment er een ander adres door kreeg', async () => {
    await planMeetmoment(tineke.actor, plan('verschuift'))
    const later = { ...plan('verschuift'), peildatum: '2091-07-01' }
    const { uitkomsten, regels } = await driemaal(() => changePlan(tineke.actor, '2090-03-2', later))
    expect(uitkomsten).toEqual(Array(3).fill({ soort: 'gewijzigd', sleutel: '2091-07' }))
    expect(regels).toBe(1)
    expect(await changePlan(collega.actor, '2090-03-2', later)).toMatchObject({ soort: 'geweigerd' })
  })

  it('bij corrigeren, maar niet met een andere reden', async () => {
    const invoer = { vervangt: '2014-01', naam: 'herzien', reden: 'Een fout.' }
    const { uitkomsten, regels } = await driemaal(() => planCorrectie(tineke.actor, correctieSchema.parse(invoer)))
    expect(uitkomsten).toEqual(Array(3).fill({ soort: 'gepland', sleutel: '2014-01-2' }))
    expect(regels).toBe(1)
    for (const anders of [{ reden: 'Een andere fout.' }, { naam: 'anders' }])
      expect(await planCorrectie(tineke.actor, correctieSchema.parse({ ...invoer, ...anders }))).toMatchObject({
        soort: 'geweigerd',
      })
  })

  it('bij een gemeente kiezen en weghalen', async () => {
    const [{ code } = { code: '' }] = await sql<{ code: string }>('SELECT code FROM gemeente ORDER BY 1 LIMIT 1')
    for (const daad of [chooseHerziening, dropHerziening]) {
      const { uitkomsten, regels } = await driemaal(() => daad(tineke.actor, '2014-01-2', code))
      expect(uitkomsten).toEqual(Array(3).fill({ soort: 'gedaan' }))
      expect(regels).toBe(1)
    }
  })

  it('bij een open correctie laten vervallen', async () => {
    expect(await openMeetmoment(tineke.actor, '2014-01-2')).toEqual({ soort: 'geopend' })
    const { uitkomsten, regels } = await driemaal(() => dropPlan(tineke.actor, '2014-01-2'))
    expect(uitkomsten).toEqual(Array(3).fill({ soort: 'vervallen' }))
    expect(regels).toBe(1)
    expect(await dropPlan(collega.actor, '2014-01-2')).toMatchObject({ soort: 'geweigerd' })
  })

  it('bij publiceren en intrekken, maar niet voor een collega of met een andere reden', async () => {
    const { gezien } = await getVoorbeeld(tineke.actor, '2014-01')
    const publiceren = await driemaal(() => publishMeetmoment(tineke.actor, '2014-01', gezien))
    expect(publiceren).toEqual({ uitkomsten: Array(3).fill({ soort: 'gepubliceerd', nummer: 1 }), regels: 1 })
    expect(await publishMeetmoment(collega.actor, '2014-01', gezien)).toMatchObject({ soort: 'geweigerd' })
    const intrekken = await driemaal(() => withdrawPublicatie(tineke.actor, '2014-01', 'Te vroeg.'))
    expect(intrekken).toEqual({ uitkomsten: Array(3).fill({ soort: 'ingetrokken' }), regels: 1 })
    expect(await withdrawPublicatie(collega.actor, '2014-01', 'Te vroeg.')).toMatchObject({ soort: 'telaat' })
    expect(await withdrawPublicatie(tineke.actor, '2014-01', 'Anders.')).toMatchObject({ soort: 'telaat' })
  })
})
