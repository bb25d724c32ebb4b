import { beforeAll, describe, expect, it } from 'vitest'
import { getInvulling, listEigenGemeenten } from '@/lib/antwoord/invulling-data'
import { freezeMeetmoment } from '@/lib/meetmoment/bevriezen-data'
import { findMomenten } from '@/lib/meetmoment/momenten-data'
import { type Actor, bezoeker } from '@/lib/toegang/actor-data'
import { NotFound } from '@/lib/toegang/require'
import { createGemeente, createMeetmoment, createPersoon, createVersie } from '@/tests/fixtures/build'
import { createGolden } from '@/tests/fixtures/golden-database'

let golden: Awaited<ReturnType<typeof createGolden>>
let petra: Actor
let willemijn: Actor
let omar: Actor

const actor = async (...[plaats]: Parameters<typeof createPersoon>) => (await createPersoon(plaats)).actor

beforeAll(async () => {
  golden = await createGolden()
  petra = await actor({ rol: 'projectleider', gemeente: golden.gemeente('Aardam') })
  willemijn = await actor({ rol: 'meelezer', gemeente: golden.gemeente('Aardam') })
  omar = await actor({ rol: 'ondersteuner' })
})

describe('de eigen gemeenten', () => {
  it('zijn die waarvoor iemand antwoordt of meeleest, met hoe ver zij zijn', async () => {
    const [van] = await listEigenGemeenten(petra)
    expect(van).toMatchObject({ naam: 'Aardam', magSchrijven: true, ingevuld: 3, totaal: 3 })
    expect(await listEigenGemeenten(willemijn)).toEqual([{ ...van, magSchrijven: false }])
  })

  it('zijn er niet voor wie over een regio, over het land of over niets gaat', async () => {
    const rianne = await actor({ rol: 'regiocorrespondent', regio: golden.noord })
    for (const wie of [rianne, await actor({ rol: 'bureau' }), omar, await actor({ rol: 'beheerder' }), bezoeker])
      expect(await listEigenGemeenten(wie)).toEqual([])
  })
})

describe('de vragenlijst van een gemeente', () => {
  it('leest een meelezer met toelichtingen, en vult hem niet in', async () => {
    const { code } = golden.gemeente('Aardam')
    const zij = { magSchrijven: false, magToelichtingenZien: true }
    const haar = await getInvulling(petra, code)
    const ronde = { ...haar.ronde, nu: expect.any(String) }
    expect(await getInvulling(willemijn, code)).toEqual({ ...haar, ...zij, ronde })
  })

  it('is er niet voor een ondersteuner of een bezoeker, en de lijst van meetmomenten ook niet', async () => {
    for (const wie of [omar, bezoeker]) {
      await expect(getInvulling(wie, golden.gemeente('Aardam').code)).rejects.toBeInstanceOf(NotFound)
      await expect(findMomenten(wie, { meetmoment: 'nu' })).rejects.toBeInstanceOf(NotFound)
    }
  })
})

describe('wat nieuw is', () => {
  const nieuw = async (wie: Actor, code: string) =>
    [...(await getInvulling(wie, code)).standen].map(([sleutel, stand]) => [
      sleutel,
      stand.nieuw,
      stand.vorige !== null,
    ])

  it('is er niet zonder eerder meetmoment', async () => {
    expect((await nieuw(petra, golden.gemeente('Aardam').code)).some(([, isNieuw]) => isNieuw)).toBe(false)
  })

  it('volgt uit de vragenlijst, ook voor een gemeente die er toen niet was', async () => {
    await freezeMeetmoment(await actor({ rol: 'bureau' }), '2014-01')
    const versie = await createVersie('2014-05', [
      { sleutel: 'aard', code: '1a' },
      { sleutel: 'tempo', code: '1b' },
    ])
    await createMeetmoment({ sleutel: '2014-05', versie, peildatum: '2014-05-01' })
    const later = await createGemeente({ naam: 'Later', regio: golden.noord })
    const leider = await actor({ rol: 'projectleider', gemeente: later })
    expect(await nieuw(petra, golden.gemeente('Aardam').code)).toEqual([
      ['aard', false, true],
      ['tempo', true, false],
    ])
    expect(await nieuw(leider, later.code)).toEqual([
      ['aard', false, false],
      ['tempo', true, false],
    ])
  })
})
