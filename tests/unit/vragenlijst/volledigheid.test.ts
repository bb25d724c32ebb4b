import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAchter, volledigheden, volledigheidOf } from '@/lib/vragenlijst/volledigheid'

describe('volledigheid', () => {
  it.each([
    [0, 68, 'niets'],
    [1, 68, 'weinig'],
    [33, 68, 'weinig'],
    [34, 68, 'meer'],
    [47, 68, 'meer'],
    [48, 68, 'bijna'],
    [67, 68, 'bijna'],
    [68, 68, 'alles'],
  ] as const)('noemt %i van %i vragen %s', (ingevuld, totaal, band) => {
    expect(volledigheidOf(ingevuld, totaal)).toBe(band)
  })

  it('legt precies de helft en precies 70 procent in de hogere groep', () => {
    expect([49, 50, 69, 70, 99, 100].map((ingevuld) => volledigheidOf(ingevuld, 100))).toEqual([
      'weinig',
      'meer',
      'meer',
      'bijna',
      'bijna',
      'alles',
    ])
    expect(volledigheidOf(7, 10)).toBe('bijna')
    expect(volledigheidOf(499_999, 1_000_000)).toBe('weinig')
    expect(volledigheidOf(999_999, 1_000_000)).toBe('bijna')
  })

  it('noemt een lege vragenlijst niets, en kent geen andere tellingen dan een deel van het geheel', () => {
    expect(volledigheidOf(0, 0)).toBe('niets')
    for (const [ingevuld, totaal] of [
      [-1, 5],
      [6, 5],
      [0.5, 5],
      [Number.NaN, 5],
    ] as const)
      expect(() => volledigheidOf(ingevuld, totaal)).toThrow(RangeError)
  })

  it('daalt nooit als er een antwoord bij komt', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), (totaal, seed) => {
        const ingevuld = seed % totaal
        const rank = (aantal: number) => volledigheden.indexOf(volledigheidOf(aantal, totaal))
        expect(rank(ingevuld + 1)).toBeGreaterThanOrEqual(rank(ingevuld))
      }),
    )
  })

  it('laat achterblijven wie onder de 70 procent zit', () => {
    expect(volledigheden.filter(isAchter)).toEqual(['niets', 'weinig', 'meer'])
  })
})
