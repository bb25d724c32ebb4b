import { describe, expect, it } from 'vitest'
import { bestellingOf, klussleutelOf } from '@/lib/bestanden/bestelling'

describe('een bestelling', () => {
  it('staat in de sleutel van haar klus', () => {
    const bestelling = { uit: 'openbaar', meetmoment: '2014-01-2', formaat: 'csv-zip' } as const
    expect(bestellingOf(klussleutelOf(bestelling, 'abc'))).toEqual(bestelling)
  })

  it('van wat openbaar is, is ander werk dan van wat openbaar zou worden, en een andere tekst ook', () => {
    const bestelling = { meetmoment: '2014-01', formaat: 'pdf' } as const
    const sleutels = [
      klussleutelOf({ uit: 'gepubliceerd', ...bestelling }, 'abc'),
      klussleutelOf({ uit: 'openbaar', ...bestelling }, 'abc'),
      klussleutelOf({ uit: 'openbaar', ...bestelling }, 'def'),
    ]
    expect(new Set(sleutels).size).toBe(3)
  })

  it.each(['', 'geheim 2014-01 pdf abc', 'openbaar 2014-01 exe abc', 'openbaar  pdf abc'])('is %j niet', (sleutel) => {
    expect(() => bestellingOf(sleutel)).toThrow()
  })
})
