import { describe, expect, it } from 'vitest'
import { formatAantal, formatGetal, formatOmvang, formatPercentage, formatVerschil } from '@/lib/platform/getal'

describe('getallen in het Nederlands', () => {
  it.each([
    [0, '0'],
    [7, '7'],
    [999, '999'],
    [1000, '1.000'],
    [25_357, '25.357'],
    [-5, '-5'],
    [0.5, '0,5'],
  ])('schrijft %d als %s', (getal, tekst) => {
    expect(formatGetal(getal)).toBe(tekst)
  })

  it('schrijft een lege groep als n.v.t., en niet als 0%', () => {
    expect(formatPercentage(null)).toBe('n.v.t.')
    expect(formatPercentage(0)).toBe('0%')
  })

  it('schrijft een verschil met zijn teken', () => {
    expect([8, -3, 0].map(formatVerschil)).toEqual(['+8', '−3', '0'])
  })

  it('kiest enkelvoud of meervoud', () => {
    expect([0, 1, 2].map((aantal) => formatAantal(aantal, 'vraag', 'vragen'))).toEqual([
      '0 vragen',
      '1 vraag',
      '2 vragen',
    ])
  })

  it('zegt hoe groot een bestand is in hooguit drie cijfers', () => {
    expect([0, 812, 1_234, 45_678, 123_456, 999_999, 1_234_567, 23_456_789].map(formatOmvang)).toEqual([
      '0 bytes',
      '812 bytes',
      '1,2 kB',
      '46 kB',
      '123 kB',
      '1 MB',
      '1,2 MB',
      '23 MB',
    ])
  })
})
