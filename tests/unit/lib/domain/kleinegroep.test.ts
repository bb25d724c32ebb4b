import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isKleineGroep, verborgenGroepen } from '@/lib/domain/kleinegroep'

const groepen = (...aantallen: number[]) =>
  aantallen.map((aantalGemeenten, i) => ({ sleutel: `groep-${i}`, aantalGemeenten }))

describe('kleine groepen', () => {
  it.each([
    [0, false],
    [1, true],
    [2, true],
    [3, false],
  ])('een groep van %i gemeenten is klein: %s', (n, klein) => {
    expect(isKleineGroep(n)).toBe(klein)
  })

  it('verbergt niets als elke groep groot genoeg is', () => {
    expect(verborgenGroepen(groepen(3, 40, 329))).toEqual(new Map())
  })

  it('verbergt bij één kleine groep ook de kleinste andere, want de rest geeft haar anders prijs', () => {
    expect(verborgenGroepen(groepen(329, 2, 40, 30))).toEqual(
      new Map([
        ['groep-1', 'klein'],
        ['groep-3', 'afleidbaar'],
      ]),
    )
  })

  it('verbergt geen derde als twee kleine groepen samen groot genoeg zijn', () => {
    expect(verborgenGroepen(groepen(1, 2, 40))).toEqual(
      new Map([
        ['groep-0', 'klein'],
        ['groep-1', 'klein'],
      ]),
    )
  })

  it('verbergt er wel een bij als twee kleine groepen samen nog te klein zijn', () => {
    expect(verborgenGroepen(groepen(1, 1, 40, 50))).toEqual(
      new Map([
        ['groep-0', 'klein'],
        ['groep-1', 'klein'],
        ['groep-2', 'afleidbaar'],
      ]),
    )
  })

  it('laat een lege groep met rust', () => {
    expect(verborgenGroepen(groepen(0, 40, 50))).toEqual(new Map())
    expect(verborgenGroepen(groepen(0, 2, 40, 50)).has('groep-0')).toBe(false)
  })

  it('laat nooit een kleine groep zien of uitrekenen', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 12 }), { maxLength: 8 }), (aantallen) => {
        const all = groepen(...aantallen)
        const verborgen = verborgenGroepen(all)
        const hidden = all.filter(({ sleutel }) => verborgen.has(sleutel))
        const sum = hidden.reduce((total, { aantalGemeenten }) => total + aantalGemeenten, 0)
        const shown = all.filter(({ sleutel }) => !verborgen.has(sleutel))
        expect(shown.every(({ aantalGemeenten }) => !isKleineGroep(aantalGemeenten))).toBe(true)
        expect(isKleineGroep(sum) && shown.some(({ aantalGemeenten }) => aantalGemeenten > 0)).toBe(false)
      }),
    )
  })
})
