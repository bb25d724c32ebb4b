import { describe, expect, it } from 'vitest'
import { type Aanstelling, rollen } from '@/lib/toegang/aanstelling'
import {
  eigenGemeenten,
  type Gebied,
  type Handeling,
  handelingen,
  may,
  mayAnywhere,
  mayEverywhere,
  mayInRegio,
  policy,
  zichtOf,
} from '@/lib/toegang/policy'

const zwolle: Gebied = { gemeenteId: 1, regio: 'zwolle', subregio: null }
const kampen: Gebied = { gemeenteId: 2, regio: 'zwolle', subregio: null }
const maastricht: Gebied = { gemeenteId: 3, regio: 'zuid-limburg', subregio: 'maastricht-heuvelland' }
const heerlen: Gebied = { gemeenteId: 4, regio: 'zuid-limburg', subregio: 'parkstad' }

const petra: Aanstelling = {
  rol: 'projectleider',
  gemeente: { id: 1, code: 'GM0193', naam: 'Zwolle' },
  regio: { sleutel: 'zwolle', naam: 'Zwolle' },
}
const willemijn: Aanstelling = { ...petra, rol: 'meelezer' }
const rianne: Aanstelling = {
  rol: 'regiocorrespondent',
  regio: { sleutel: 'zuid-limburg', naam: 'Zuid-Limburg' },
  subregio: null,
}
const math: Aanstelling = { ...rianne, subregio: { sleutel: 'maastricht-heuvelland', naam: 'Maastricht-Heuvelland' } }
const tineke: Aanstelling = { rol: 'bureau' }
const omar: Aanstelling = { rol: 'ondersteuner' }
const bram: Aanstelling = { rol: 'beheerder' }
const overal = [zwolle, kampen, maastricht, heerlen]

describe('wie mag wat', () => {
  it('laat alleen een projectleider antwoorden, en alleen voor de eigen gemeente', () => {
    expect(overal.filter((gebied) => may([petra], 'antwoord.schrijven', gebied))).toEqual([zwolle])
    for (const ander of [willemijn, rianne, math, tineke, omar, bram])
      expect(mayAnywhere([ander], 'antwoord.schrijven')).toBe(false)
  })

  it('laat een projectleider de antwoorden in de eigen regio lezen, maar geen toelichting van een ander', () => {
    expect(overal.filter((gebied) => may([petra], 'antwoord.lezen', gebied))).toEqual([zwolle, kampen])
    expect(overal.filter((gebied) => may([petra], 'toelichting.lezen', gebied))).toEqual([zwolle])
    expect(overal.filter((gebied) => may([petra], 'gemeentebeeld.lezen', gebied))).toEqual([zwolle])
  })

  it('laat een regiocorrespondent alles van de eigen regio lezen, en van een subregio alleen de subregio', () => {
    for (const handeling of [
      'antwoord.lezen',
      'toelichting.lezen',
      'gemeentebeeld.lezen',
      'regiobeeld.lezen',
    ] as const) {
      expect(overal.filter((gebied) => may([rianne], handeling, gebied))).toEqual([maastricht, heerlen])
      expect(overal.filter((gebied) => may([math], handeling, gebied))).toEqual([maastricht])
    }
  })

  it('geeft een correspondent van een subregio geen zicht op de regio als geheel', () => {
    expect(mayInRegio([rianne], 'regiobeeld.lezen', 'zuid-limburg')).toBe(true)
    expect(mayInRegio([math], 'regiobeeld.lezen', 'zuid-limburg')).toBe(false)
    for (const wie of [rianne, math])
      expect(mayInRegio([wie], 'regiobeeld.lezen', 'zuid-limburg', 'maastricht-heuvelland')).toBe(true)
    expect(mayInRegio([math], 'regiobeeld.lezen', 'zuid-limburg', 'parkstad')).toBe(false)
    expect(mayInRegio([tineke], 'regiobeeld.lezen', 'zuid-limburg')).toBe(true)
  })

  it('geeft wie over één gemeente gaat nooit een regio als geheel', () => {
    expect(mayInRegio([petra], 'toelichting.lezen', 'zwolle')).toBe(false)
    expect(mayInRegio([petra], 'regiobeeld.lezen', 'zwolle')).toBe(false)
    expect(mayInRegio([petra], 'antwoord.lezen', 'zwolle')).toBe(true)
  })

  it('toont het landelijk beeld alleen aan het bureau', () => {
    expect([petra, rianne, math, tineke, bram].filter((wie) => mayEverywhere([wie], 'landelijkbeeld.lezen'))).toEqual([
      tineke,
    ])
    expect([petra, rianne, math, tineke, bram].filter((wie) => mayEverywhere([wie], 'meetmoment.bevriezen'))).toEqual([
      tineke,
    ])
  })

  it('geeft een regiocorrespondent en het bureau de totalen van het hele land, en een ander geen enkel totaal', () => {
    for (const wie of [rianne, math, tineke]) {
      expect(overal.filter((gebied) => may([wie], 'totalen.lezen', gebied))).toEqual(overal)
      expect(mayEverywhere([wie], 'totalen.lezen')).toBe(true)
    }
    for (const wie of [petra, bram]) expect(mayAnywhere([wie], 'totalen.lezen')).toBe(false)
    expect(rollen.filter((rol) => policy[rol]['totalen.lezen'] !== 'niets')).toEqual(['regiocorrespondent', 'bureau'])
  })

  it('laat mail over accounts lezen door de beheerder, en mail van een ronde door het bureau', () => {
    const lezers = (handeling: Handeling) =>
      [petra, rianne, math, tineke, bram].filter((wie) => mayAnywhere([wie], handeling))
    expect(lezers('post.account.lezen')).toEqual([bram])
    expect(lezers('post.ronde.lezen')).toEqual([tineke])
  })

  it('geeft een beheerder accounts, de mail daarover en de vragenlijst, en geen enkel antwoord', () => {
    expect(handelingen.filter((handeling) => mayAnywhere([bram], handeling))).toEqual([
      'publicatie.lezen',
      'vragenlijst.lezen',
      'account.beheren',
      'post.account.lezen',
    ])
    expect([petra, rianne, math, tineke].filter((wie) => mayAnywhere([wie], 'account.beheren'))).toEqual([])
  })

  it('laat een meelezer alles zien wat de projectleider van die gemeente ziet, en niets schrijven', () => {
    for (const handeling of handelingen.filter((each) => each !== 'antwoord.schrijven'))
      expect([handeling, zichtOf(willemijn, handeling)]).toEqual([handeling, zichtOf(petra, handeling)])
    expect(handelingen.filter((handeling) => mayAnywhere([willemijn], handeling))).toEqual([
      'publicatie.lezen',
      'vragenlijst.lezen',
      'antwoord.lezen',
      'toelichting.lezen',
      'gemeentebeeld.lezen',
    ])
  })

  it('geeft een ondersteuner niets van wat er nu is, behalve wat iedereen leest', () => {
    expect(handelingen.filter((handeling) => mayAnywhere([omar], handeling))).toEqual(['publicatie.lezen'])
  })

  it('kent de eigen gemeenten van wie antwoordt en van wie meeleest, elk één keer', () => {
    const eigen = (wie: Aanstelling[], handeling: Handeling) => eigenGemeenten(wie, handeling).map(({ naam }) => naam)
    expect(eigen([petra], 'antwoord.schrijven')).toEqual(['Zwolle'])
    expect(eigen([willemijn], 'antwoord.schrijven')).toEqual([])
    expect(eigen([willemijn], 'antwoord.lezen')).toEqual(['Zwolle'])
    expect(eigen([petra, willemijn], 'antwoord.lezen')).toEqual(['Zwolle'])
    expect(eigen([rianne, tineke, omar, bram], 'antwoord.lezen')).toEqual([])
  })

  it('laat iedereen lezen wat gepubliceerd is, en wie niet inlogde niets anders', () => {
    for (const rol of rollen) expect(policy[rol]['publicatie.lezen']).toBe('alles')
    expect(handelingen.filter((handeling) => mayAnywhere([{ rol: 'bezoeker' }], handeling))).toEqual([
      'publicatie.lezen',
    ])
  })

  it('telt aanstellingen op, en zonder aanstelling mag niemand iets', () => {
    expect(overal.filter((gebied) => may([petra, math], 'antwoord.lezen', gebied))).toEqual([
      zwolle,
      kampen,
      maastricht,
    ])
    for (const handeling of handelingen) {
      expect(mayAnywhere([], handeling)).toBe(false)
      expect(may([], handeling, zwolle)).toBe(false)
    }
  })

  it('geeft geen rol een bereik dat bij die rol niet bestaat', () => {
    for (const rol of rollen)
      for (const handeling of handelingen)
        expect(['niets', 'gemeente', 'regio', 'alles']).toContain(policy[rol][handeling])
    for (const handeling of handelingen) {
      expect(zichtOf(rianne, handeling).soort).not.toBe('gemeente')
      expect(['niets', 'alles']).toContain(zichtOf(tineke, handeling).soort)
      expect(['niets', 'alles']).toContain(zichtOf(bram, handeling).soort)
      expect(['niets', 'alles']).toContain(zichtOf(omar, handeling).soort)
    }
  })
})
