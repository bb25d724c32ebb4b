import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise, searchIn } from '@/lib/platform/zoeken'

const gemeenten = [
  'Aa en Hunze',
  "'s-Hertogenbosch",
  'Súdwest-Fryslân',
  'Zwolle',
  'Zwijndrecht',
  'Bergen',
  'Bergen op Zoom',
]
const vind = (term: string, max = 10) => searchIn(gemeenten, term, (naam) => [naam], max)

describe('zoeken', () => {
  it('let niet op hoofdletters, accenten en leestekens', () => {
    expect(vind('sudwest fryslan')).toEqual(['Súdwest-Fryslân'])
    expect(vind('HERTOGENBOSCH')).toEqual(["'s-Hertogenbosch"])
    expect(vind("'s-hertog")).toEqual(["'s-Hertogenbosch"])
  })

  it('zet wat precies past vooraan, dan wat zo begint, dan een later woord', () => {
    expect(vind('bergen')).toEqual(['Bergen', 'Bergen op Zoom'])
    expect(vind('z')).toEqual(['Zwolle', 'Zwijndrecht', 'Bergen op Zoom'])
    expect(vind('zoom berg')).toEqual(['Bergen op Zoom'])
  })

  it('vindt niets bij niets, en niet wat midden in een woord staat', () => {
    for (const term of ['', '  ', '-', 'wolle', 'xyz']) expect(vind(term)).toEqual([])
  })

  it('geeft nooit meer dan gevraagd, en alleen wat in de lijst staat', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat({ max: 5 }), (term, max) => {
        const found = vind(term, max)
        expect(found.length).toBeLessThanOrEqual(max)
        expect(new Set(found).size).toBe(found.length)
        expect(found.every((naam) => gemeenten.includes(naam))).toBe(true)
      }),
    )
  })

  it('vindt elke naam terug op zichzelf', () => {
    for (const naam of gemeenten) expect(vind(naam)[0]).toBe(naam)
    expect(normalise(' ’s-Gravenhage ')).toBe('s gravenhage')
  })
})
