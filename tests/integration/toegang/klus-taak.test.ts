import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { askKlus, claimKlus, findKlusstand, reportKlus, settleKlus, waitForKlus } from '@/lib/platform/klus-data'
import { log } from '@/lib/platform/log.mjs'
import { startWachtrij, stopWachtrij } from '@/lib/platform/wachtrij-data'
import { type Klussoort, taakOf } from '@/lib/toegang/klus-taak'
import { requireEverywhere } from '@/lib/toegang/require'
import { createPersoon } from '../../fixtures/build'
import { sql } from '../../fixtures/sql'
import { vlug } from '../../fixtures/vlug'

/** What the work does, by sleutel. */
const doet = new Map<string, Klussoort['work']>()
const soort: Klussoort = {
  naam: 'proefklus',
  wat: 'Een proef',
  work: async (actor, sleutel, meld) => {
    requireEverywhere(actor, 'rapport.schrijven')
    return doet.get(sleutel)?.(actor, sleutel, meld) ?? { soort: 'klaar', gemaakt: `voor ${actor.naam}` }
  },
}

const bureau = () => createPersoon({ rol: 'bureau' }, { naam: 'Tineke Bakker' })
const ask = (sleutel: string, gebruikerId: number | null) => askKlus(soort.naam, sleutel, gebruikerId)
const wait = (klus: Awaited<ReturnType<typeof ask>>) => waitForKlus(klus, AbortSignal.timeout(20_000))

/** Asked in a process without a queue, and done by the next one that has it. */
async function later(sleutel: string, gebruikerId: number, between: () => Promise<unknown>) {
  await stopWachtrij()
  const klus = await ask(sleutel, gebruikerId)
  await between()
  await startWachtrij([taakOf(soort)], vlug)
  return wait(klus)
}

beforeAll(() => startWachtrij([taakOf(soort)], vlug))
afterAll(stopWachtrij)

describe('een klus', () => {
  it('wordt gedaan namens wie erom vroeg', async () => {
    const { gebruikerId } = await bureau()
    expect(await wait(await ask('gewoon', gebruikerId))).toMatchObject({
      soort: 'klaar',
      gemaakt: 'voor Tineke Bakker',
    })
  })

  it('wordt niet gedaan als die het intussen niet meer mag, en zegt dat', async () => {
    const { gebruikerId, aanstellingId } = await bureau()
    const withdraw = () => sql('UPDATE aanstelling SET withdrawn_at = now() WHERE id = $1', [aanstellingId])
    expect(await later('ingetrokken', gebruikerId, withdraw)).toMatchObject({
      soort: 'mislukt',
      zin: 'Dit is niet gedaan. Het is er niet meer, of wie erom vroeg mag het niet meer.',
    })
  })

  it('wordt niet gedaan voor een gesloten account, en gaat weg met een verwijderd account', async () => {
    const dicht = await bureau()
    const close = () => sql('UPDATE gebruiker SET actief = false WHERE id = $1', [dicht.gebruikerId])
    expect(await later('dicht', dicht.gebruikerId, close)).toMatchObject({
      soort: 'mislukt',
      zin: 'Dit is niet gedaan: wie erom vroeg, heeft hier geen toegang meer.',
    })
    const weg = await bureau()
    const remove = async () => {
      await sql('DELETE FROM aanstelling WHERE gebruiker_id = $1', [weg.gebruikerId])
      await sql('DELETE FROM gebruiker WHERE id = $1', [weg.gebruikerId])
    }
    expect(await later('weg', weg.gebruikerId, remove)).toMatchObject({ soort: 'mislukt' })
    expect(await findKlusstand(soort.naam, 'weg')).toBeNull()
  })

  it('mag voor wie niet inlogde niet meer dan die mag', async () => {
    expect(await wait(await ask('niemand', null))).toMatchObject({ soort: 'mislukt' })
  })

  it('zegt hoe ver het is terwijl het loopt, het laatste eerst, en is er maar één keer tegelijk', async () => {
    const [een, ander] = [await bureau(), await bureau()]
    let finish = () => {}
    const held = new Promise<void>((resolve) => {
      finish = resolve
    })
    doet.set('lang', async (_actor, _sleutel, meld) => {
      for (let gedaan = 0; gedaan <= 1_000; gedaan++) meld({ stap: 'Er wordt geteld', gedaan, totaal: 1_000 })
      await held
      return { soort: 'klaar', gemaakt: '1000' }
    })
    const klus = await ask('lang', een.gebruikerId)
    await vi.waitFor(async () => {
      expect(await findKlusstand(soort.naam, 'lang')).toMatchObject({
        ...{ soort: 'bezig', door: 'Tineke Bakker' },
        ...{ stap: 'Er wordt geteld', gedaan: 1_000, totaal: 1_000 },
      })
    })
    expect(await ask('lang', ander.gebruikerId)).toEqual(klus)
    expect(await waitForKlus(klus, AbortSignal.timeout(50))).toBeNull()
    finish()
    expect(await wait(klus)).toMatchObject({ soort: 'klaar', gemaakt: '1000' })
  })

  it('die mislukt zegt dat één keer in het log, zonder gegevens, en kan opnieuw worden gevraagd', async () => {
    const { gebruikerId } = await bureau()
    const line = vi.spyOn(log, 'error')
    doet.set('stuk', () => Promise.reject(new Error('de toelichting van Petra')))
    const eerste = await ask('stuk', gebruikerId)
    expect(await wait(eerste)).toMatchObject({ soort: 'mislukt', zin: 'Er ging iets mis. Probeer het opnieuw.' })
    expect(line.mock.calls).toEqual([
      [expect.objectContaining({ task: 'proefklus', subject: 'stuk' }), 'Een proef is mislukt.'],
    ])
    expect(JSON.stringify(line.mock.calls)).not.toContain('Petra')
    line.mockRestore()
    doet.delete('stuk')
    const tweede = await ask('stuk', gebruikerId)
    expect(tweede.id).not.toBe(eerste.id)
    expect(await wait(tweede)).toMatchObject({ soort: 'klaar' })
    expect(await sql("SELECT FROM klus WHERE sleutel = 'stuk'")).toHaveLength(1)
  })

  it('hoort niets meer van een poging waarvan het proces dood leek', async () => {
    await stopWachtrij()
    const { id } = await ask('traag', (await bureau()).gebruikerId)
    const eerste = await claimKlus(id)
    const tweede = await claimKlus(id)
    if (!eerste || !tweede) throw new Error('nobody could take it on')
    await reportKlus(eerste, { stap: 'oud', gedaan: 1, totaal: 2 })
    await settleKlus(eerste, { soort: 'mislukt', zin: 'oud' })
    expect(await findKlusstand(soort.naam, 'traag')).toMatchObject({ soort: 'bezig', stap: '' })
    await settleKlus(tweede, { soort: 'klaar', gemaakt: 'nieuw' })
    expect(await findKlusstand(soort.naam, 'traag')).toMatchObject({ soort: 'klaar', gemaakt: 'nieuw' })
    expect(await claimKlus(id)).toBeNull()
  })
})
