import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percentage } from '@/lib/vragenlijst/percentage'

const willekeurig = fc.nat({ max: 5000 }).chain((n) => fc.record({ n: fc.constant(n), aantal: fc.nat({ max: n }) }))
/** Exactly halfway between two percentages: j of 200 j, 3 j of 200 j, ... */
const halverwege = fc
  .record({ j: fc.integer({ min: 1, max: 20 }), k: fc.nat({ max: 99 }) })
  .map(({ j, k }) => ({ n: 200 * j, aantal: j * (2 * k + 1) }))
const aandeel = fc.oneof(willekeurig, halverwege)

describe('percentage', () => {
  it.each([
    [310, 403, 77],
    [4, 403, 1],
    [2, 403, 0],
    [1, 200, 1],
    [1, 201, 0],
    [199, 200, 100],
    [1, 8, 13],
    [3, 8, 38],
    [1, 3, 33],
    [2, 3, 67],
    [0, 7, 0],
    [7, 7, 100],
  ])('maakt van %i van de %i: %i procent', (aantal, n, procent) => {
    expect(percentage(aantal, n)).toBe(procent)
  })

  it('geeft voor een lege groep niets, en nooit 0%', () => {
    expect(percentage(0, 0)).toBeNull()
  })

  it('rondt altijd af op het dichtstbijzijnde hele getal, en een half naar boven', () => {
    fc.assert(
      fc.property(aandeel, ({ aantal, n }) => {
        const procent = percentage(aantal, n)
        if (procent === null) return n === 0
        // procent - 1/2 <= 100 aantal / n < procent + 1/2, in whole numbers
        return n * (2 * procent - 1) <= 200 * aantal && 200 * aantal < n * (2 * procent + 1)
      }),
    )
  })

  it.each([
    [-1, 3],
    [4, 3],
    [1.5, 3],
    [Number.NaN, 3],
    [1, Number.POSITIVE_INFINITY],
  ])('weigert %d van %d', (aantal, n) => {
    expect(() => percentage(aantal, n)).toThrow(RangeError)
  })
})
