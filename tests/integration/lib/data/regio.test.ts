import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/data/client'
import { getRegiostand, listRegios } from '@/lib/data/regio'
import { NotFound } from '@/lib/data/scope'
import {
  createAntwoord,
  createGemeente,
  createMeetmoment,
  createPersoon,
  createRegio,
  createVersie,
} from '../../../fixtures/build'

let limburg: { id: number; sleutel: string }
let parkstad: { id: number; sleutel: string }
let drenthe: { id: number; sleutel: string }
let heerlen: { id: number; code: string }
let versie: { id: number }

beforeAll(async () => {
  limburg = await createRegio({ naam: 'Zuid-Limburg' })
  parkstad = await createRegio({ naam: 'Parkstad', ouder: limburg })
  drenthe = await createRegio({ naam: 'Drenthe' })
  heerlen = await createGemeente({ naam: 'Heerlen', inwoners: 88_000, regio: parkstad })
  await createGemeente({ naam: 'Beek', regio: limburg })
  await createGemeente({ naam: 'Assen', regio: drenthe })
  await createVersie('2014-01', [{ sleutel: 'vervallen-vraag', code: '1' }])
  versie = await createVersie('2014-05', [
    { sleutel: 'op-tijd', code: '1a', streefdatum: '2014-05-01' },
    { sleutel: 'te-laat', code: '1b', streefdatum: '2014-04-30' },
    { sleutel: 'klaar', code: '1c', streefdatum: '2013-07-01' },
    { sleutel: 'half', code: '1d', streefdatum: '2013-07-01' },
  ])
  await createMeetmoment({ sleutel: '2014-05', versie, peildatum: '2014-05-01' })
  await createAntwoord(heerlen, 'klaar', versie, 'ja')
  await createAntwoord(heerlen, 'half', versie, 'ten_dele')
  await createAntwoord(heerlen, 'te-laat', versie, null, 'Alleen een toelichting.')
})

describe('de stand van een regio', () => {
  it('telt per gemeente wat is ingevuld en wat over de streefdatum is, op de peildatum van het open meetmoment', async () => {
    const { actor } = await createPersoon({ rol: 'regiocorrespondent', regio: limburg })
    const stand = await getRegiostand(actor, limburg.sleutel)
    expect(stand).toMatchObject({ regio: { naam: 'Zuid-Limburg' }, ouder: null, peildag: '2014-05-01' })
    expect(stand.gemeenten.map(({ naam }) => naam)).toEqual(['Beek', 'Heerlen'])
    expect(stand.gemeenten[1]).toEqual({
      code: heerlen.code,
      naam: 'Heerlen',
      grootteklasse: 'middelgroot',
      subregioNaam: 'Parkstad',
      updatedAt: '2013-12-02T10:00:00.000Z',
      voortgang: {
        totaal: 4,
        ingevuld: 2,
        aantallen: { ja: 1, ten_dele: 1, nee: 0, geen: 2 },
        overStreefdatum: 2,
        nieuw: 0,
      },
    })
    expect(stand.gemeenten[0]).toMatchObject({ updatedAt: null, voortgang: { ingevuld: 0, overStreefdatum: 3 } })
  })

  it('is er voor de regiocorrespondent ook per subregio', async () => {
    const { actor } = await createPersoon({ rol: 'regiocorrespondent', regio: limburg })
    expect(await getRegiostand(actor, parkstad.sleutel)).toMatchObject({
      regio: { naam: 'Parkstad' },
      ouder: { naam: 'Zuid-Limburg' },
      gemeenten: [{ naam: 'Heerlen' }],
    })
    expect(await listRegios(actor)).toEqual([
      { sleutel: limburg.sleutel, naam: 'Zuid-Limburg', subregios: [{ sleutel: parkstad.sleutel, naam: 'Parkstad' }] },
    ])
  })

  it('is voor de regiocorrespondent van een subregio alleen die subregio', async () => {
    const { actor } = await createPersoon({ rol: 'regiocorrespondent', regio: parkstad })
    expect(await listRegios(actor)).toEqual([{ sleutel: parkstad.sleutel, naam: 'Parkstad', subregios: [] }])
    expect((await getRegiostand(actor, parkstad.sleutel)).gemeenten).toHaveLength(1)
    await expect(getRegiostand(actor, limburg.sleutel)).rejects.toBeInstanceOf(NotFound)
  })

  it('is er voor het bureau van elke regio', async () => {
    const { actor } = await createPersoon({ rol: 'bureau' })
    for (const { sleutel } of [limburg, parkstad, drenthe])
      expect((await getRegiostand(actor, sleutel)).gemeenten.length).toBeGreaterThan(0)
    await expect(getRegiostand(actor, 'atlantis')).rejects.toBeInstanceOf(NotFound)
  })

  it('is er niet voor een andere regio, een projectleider of een beheerder', async () => {
    const { actor: rianne } = await createPersoon({ rol: 'regiocorrespondent', regio: limburg })
    await expect(getRegiostand(rianne, drenthe.sleutel)).rejects.toBeInstanceOf(NotFound)
    for (const plaats of [{ rol: 'projectleider', gemeente: heerlen } as const, { rol: 'beheerder' } as const]) {
      const { actor } = await createPersoon(plaats)
      await expect(getRegiostand(actor, limburg.sleutel)).rejects.toBeInstanceOf(NotFound)
      await expect(listRegios(actor)).rejects.toBeInstanceOf(NotFound)
    }
  })

  it('kost drie zoekvragen, hoeveel gemeenten er ook in de regio liggen', async () => {
    const { actor } = await createPersoon({ rol: 'bureau' })
    let queries = 0
    db().$on('query', () => {
      queries += 1
    })
    const countFor = async () => {
      queries = 0
      await getRegiostand(actor, drenthe.sleutel)
      // The events come after the answers.
      await new Promise((resolve) => setTimeout(resolve, 50))
      return queries
    }
    expect(await countFor()).toBe(3)
    for (let i = 0; i < 10; i += 1) await createGemeente({ regio: drenthe })
    expect(await countFor()).toBe(3)
  })
})
