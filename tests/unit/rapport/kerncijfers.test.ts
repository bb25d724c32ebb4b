import { describe, expect, it } from 'vitest'
import { kerncijfersOf } from '@/lib/rapport/kerncijfers'
import { demoPublicatie } from '@/tests/fixtures/demo-publicatie'
import { goldenPublicatie } from '@/tests/fixtures/publicatie'

describe('de kerncijfers van een meting', () => {
  it('zijn deelname en Ja per fase, zoals ze in het Rapport staan', () => {
    // Six of seven gemeenten answered something; nine of twenty-one answers are Ja.
    expect(kerncijfersOf(goldenPublicatie('openbaar'))).toEqual({
      deelname: 86,
      fasen: [{ nummer: 1, naam: expect.any(String), ja: 43 }],
    })
    const januari = kerncijfersOf(demoPublicatie('2014-01'))
    expect(januari?.deelname).toBe(98)
    expect(januari?.fasen.map(({ nummer, ja }) => [nummer, ja])).toEqual([
      [1, 71],
      [2, 58],
      [3, 16],
    ])
  })

  it('zijn er niet als het land zelf verborgen is', () => {
    const publicatie = goldenPublicatie('openbaar')
    expect(kerncijfersOf({ landelijk: { ...publicatie.landelijk, groepen: [] } })).toBeNull()
  })
})
