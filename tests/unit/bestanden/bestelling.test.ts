import { describe, expect, it } from 'vitest'
import { klussleutelOf, type Werkstuk, werkstukOf } from '@/lib/bestanden/bestelling'

describe('een werkstuk', () => {
  it.each<Werkstuk>([
    { soort: 'openbaar', meetmoment: '2014-01-2', formaat: 'csv-zip', bestandsleutel: 'abc' },
    { soort: 'uitgave', meetmoment: '2014-01-2', formaat: 'pdf', nummer: 12 },
  ])('staat in de sleutel van zijn klus: %j', (werkstuk) => {
    expect(werkstukOf(klussleutelOf(werkstuk))).toEqual(werkstuk)
  })

  it('van wat openbaar is, is ander werk dan van wat openbaar zou worden, en een andere tekst of publicatie ook', () => {
    const wat = { meetmoment: '2014-01', formaat: 'pdf' } as const
    const sleutels = [
      klussleutelOf({ soort: 'uitgave', ...wat, nummer: 1 }),
      klussleutelOf({ soort: 'uitgave', ...wat, nummer: 2 }),
      klussleutelOf({ soort: 'openbaar', ...wat, bestandsleutel: 'abc' }),
      klussleutelOf({ soort: 'openbaar', ...wat, bestandsleutel: 'def' }),
    ]
    expect(new Set(sleutels).size).toBe(4)
  })

  it.each([
    '',
    'geheim 2014-01 pdf abc',
    'openbaar 2014-01 exe abc',
    'openbaar  pdf abc',
    'uitgave 2014-01 pdf',
    'uitgave 2014-01 pdf een',
  ])('is %j niet', (sleutel) => {
    expect(() => werkstukOf(sleutel)).toThrow()
  })
})
