import { describe, expect, it } from 'vitest'
import { chooseCounts, countsThatRoundTo, intersect, shiftCounts, total } from '../../../../scripts/solve/counts'

describe('aantallen bij gepubliceerde percentages', () => {
  it('vindt alle aantallen die op het percentage afronden, met een half naar boven', () => {
    expect(countsThatRoundTo(50, 403)).toEqual({ low: 200, high: 203 })
    expect(countsThatRoundTo(0, 403)).toEqual({ low: 0, high: 2 })
    expect(countsThatRoundTo(13, 8)).toEqual({ low: 1, high: 1 })
  })

  it('zegt het als geen aantal op het percentage afrondt', () => {
    expect(() => countsThatRoundTo(50, 27)).toThrow('no number out of 27 gives 50%')
  })

  it('maakt van percentages die tot 99 optellen precies het hele aantal', () => {
    const percentages = { ja: 30, ten_dele: 18, nee: 35, geen: 16 }
    const range = (pct: number) => countsThatRoundTo(pct, 403)
    const ranges = { ja: range(30), ten_dele: range(18), nee: range(35), geen: range(16) }
    expect(total(chooseCounts(percentages, ranges, 403))).toBe(403)
  })

  it('weigert percentages die niet samen kunnen', () => {
    const range = { low: 1, high: 2 }
    expect(() =>
      chooseCounts({ ja: 1, ten_dele: 1, nee: 1, geen: 1 }, { ja: range, ten_dele: range, nee: range, geen: range }, 9),
    ).toThrow('no whole gemeenten')
    expect(() => intersect({ low: 1, high: 2 }, { low: 3, high: 4 })).toThrow('do not overlap')
  })

  it('schuift een verdeling op zonder gemeenten te verliezen', () => {
    const counts = { ja: 40, ten_dele: 30, nee: 20, geen: 10 }
    const further = shiftCounts(counts, 2, 5)
    expect(total(further)).toBe(100)
    expect(further.geen).toBe(5)
    expect(further.ja).toBeGreaterThan(40)
    expect(further.nee).toBeLessThan(20)
  })
})
