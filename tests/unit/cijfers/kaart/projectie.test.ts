import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kaderOf, middenOf, naarBeneden, omhulling, straalOf, svgGetal } from '@/components/cijfers/kaart/projectie'

const plek = fc.record({ xKm: fc.integer({ min: 0, max: 300 }), yKm: fc.integer({ min: 300, max: 620 }) })

describe('het kader van de kaart', () => {
  it('heeft het noorden boven', () => {
    const kader = kaderOf([
      { xKm: 100, yKm: 400 },
      { xKm: 200, yKm: 600 },
    ])
    expect(naarBeneden(600) - kader.y).toBeLessThan(naarBeneden(400) - kader.y)
    expect(kader.y).toBeCloseTo(-612)
  })

  it('omvat elke plek met ruimte eromheen, en blijft tussen staand en liggend', () => {
    fc.assert(
      fc.property(fc.array(plek, { minLength: 1, maxLength: 30 }), (plekken) => {
        const { x, y, breedte, hoogte } = kaderOf(plekken)
        for (const { xKm, yKm } of plekken) {
          expect(xKm).toBeGreaterThan(x)
          expect(xKm).toBeLessThan(x + breedte)
          expect(naarBeneden(yKm)).toBeGreaterThan(y)
          expect(naarBeneden(yKm)).toBeLessThan(y + hoogte)
        }
        expect(hoogte).toBeLessThanOrEqual(breedte * 1.3 + 0.001)
        expect(breedte).toBeLessThanOrEqual(hoogte * 1.5 + 0.001)
      }),
    )
  })

  it('is er ook voor één gemeente en voor geen enkele', () => {
    expect(kaderOf([{ xKm: 176, yKm: 317 }]).breedte).toBeGreaterThan(20)
    expect(Number.isFinite(kaderOf([]).eenheid)).toBe(true)
  })
})

it('tekent een grote gemeente groter, en alle kleiner als er veel zijn', () => {
  const kader = kaderOf([
    { xKm: 0, yKm: 300 },
    { xKm: 280, yKm: 620 },
  ])
  const [klein, middelgroot, groot] = (['klein', 'middelgroot', 'groot'] as const).map((klasse) =>
    straalOf(klasse, kader, 403),
  )
  expect(klein).toBeLessThan(middelgroot ?? 0)
  expect(middelgroot).toBeLessThan(groot ?? 0)
  expect(straalOf('groot', kader, 4030)).toBeLessThan(groot ?? 0)
})

it('neemt het midden, en schrijft kort', () => {
  expect(
    middenOf([
      { xKm: 10, yKm: 20 },
      { xKm: 20, yKm: 40 },
    ]),
  ).toEqual({ xKm: 15, yKm: 30 })
  expect(svgGetal(1.23456)).toBe('1.23')
})

describe('de omhulling', () => {
  const hoeken = [
    { xKm: 0, yKm: 0 },
    { xKm: 10, yKm: 0 },
    { xKm: 10, yKm: 10 },
    { xKm: 0, yKm: 10 },
  ]

  it('heeft alleen de buitenste plekken', () => {
    expect(omhulling([...hoeken, { xKm: 5, yKm: 5 }, { xKm: 5, yKm: 0 }])).toEqual(hoeken)
  })

  it('is er ook voor één of twee plekken, en voor plekken op een lijn', () => {
    expect(omhulling(hoeken.slice(0, 1))).toHaveLength(1)
    expect(omhulling(hoeken.slice(0, 2))).toHaveLength(2)
    expect(omhulling([0, 5, 10].map((xKm) => ({ xKm, yKm: 3 })))).toHaveLength(2)
  })
})
