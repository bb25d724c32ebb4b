import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Beeldkeuze, beeldPad, parseBeeld } from '@/lib/cijfers/kern/beeld-schema'
import { noemers } from '@/lib/cijfers/kern/cijfers'
import { grootteklassen } from '@/lib/register/grootteklasse'

const gewoon: Beeldkeuze = { meetmoment: 'nu', noemer: 'alle', richting: 'op' }

/** What a page gets of an address. */
const queryOf = (pad: string) => Object.fromEntries(new URL(pad, 'http://localhost').searchParams)

/** For every key a value that means something, and some that do not. */
const voorbeelden: { [Key in keyof Required<Beeldkeuze>]: { goed: [string, Beeldkeuze[Key]]; fout: string[] } } = {
  meetmoment: { goed: ['2014-01', '2014-01'], fout: ['vorig jaar', "2014-01' OR 1=1", 'NU', '2014-1'] },
  vergelijk: { goed: ['2013-10', '2013-10'], fout: ['ooit', '2013'] },
  noemer: { goed: ['ingevuld', 'ingevuld'], fout: ['iedereen', 'Alle'] },
  fase: { goed: ['3', 3], fout: ['0', '12', 'een', '1.5', '-1'] },
  thema: { goed: ['kosten-en-baten', 'kosten-en-baten'], fout: ['Kosten', 'kosten--baten', '../kosten', ' '] },
  vraag: { goed: ['aard', 'aard'], fout: ['1A', 'aard?', 'a'.repeat(201)] },
  regio: { goed: ['zuid-limburg', 'zuid-limburg'], fout: ['Zuid-Limburg', 'zwolle!', 'a'.repeat(101)] },
  subregio: { goed: ['parkstad', 'parkstad'], fout: ['Parkstad', '-'] },
  provincie: { goed: ['Fryslân', 'Fryslân'], fout: ['<b>', '3', '-Holland', 'a'.repeat(41)] },
  grootteklasse: { goed: ['middelgroot', 'middelgroot'], fout: ['reusachtig', 'Klein'] },
  gemeente: { goed: ['GM0193', 'GM0193'], fout: ['GM12', 'gm0193', 'Zwolle', 'GM01934'] },
  sorteer: { goed: ['ja-pct', 'ja-pct'], fout: ['Naam', 'naam;drop', 'a'.repeat(201)] },
  richting: { goed: ['af', 'af'], fout: ['opzij', 'AF'] },
  pagina: { goed: ['2', 2], fout: ['0', '-1', '1.5', 'twee', '123456'] },
}
const keys = Object.keys(voorbeelden) as (keyof Beeldkeuze)[]

describe('het adres van een beeld', () => {
  it('vult aan wat er niet staat, en gaat voorbij aan wat het niet kent', () => {
    expect(parseBeeld({})).toEqual({ keuze: gewoon, onleesbaar: [] })
    expect(parseBeeld({ iets: 'anders', constructor: 'x' })).toEqual({ keuze: gewoon, onleesbaar: [] })
    expect(parseBeeld({ meetmoment: '2014-01', noemer: 'ingevuld' })).toEqual({
      keuze: { ...gewoon, meetmoment: '2014-01', noemer: 'ingevuld' },
      onleesbaar: [],
    })
  })

  it.each(keys)('leest %s', (key) => {
    const [tekst, waarde] = voorbeelden[key].goed
    expect(parseBeeld({ [key]: tekst })).toEqual({ keuze: { ...gewoon, [key]: waarde }, onleesbaar: [] })
  })

  it.each(
    keys.flatMap((key): [string, string | string[]][] => [
      ...voorbeelden[key].fout.map((fout): [string, string] => [key, fout]),
      [key, [voorbeelden[key].goed[0], voorbeelden[key].goed[0]]],
    ]),
  )('valt bij %s=%j terug op de gewone weergave en zegt wat er niet klopte', (key, fout) => {
    expect(parseBeeld({ [key]: fout })).toEqual({ keuze: gewoon, onleesbaar: [key] })
  })

  it('noemt alles wat er niet klopte, en houdt wat wel klopte', () => {
    const alles = Object.fromEntries(keys.map((key) => [key, voorbeelden[key].fout[0]]))
    expect(parseBeeld(alles)).toEqual({ keuze: gewoon, onleesbaar: keys })
    expect(parseBeeld({ ...alles, regio: 'zwolle' })).toEqual({
      keuze: { ...gewoon, regio: 'zwolle' },
      onleesbaar: keys.filter((key) => key !== 'regio'),
    })
  })

  it.each(keys)('vindt een lege %s geen keuze', (key) => {
    expect(parseBeeld({ [key]: '' })).toEqual({ keuze: gewoon, onleesbaar: [] })
  })

  it('schrijft een keuze zo kort als kan', () => {
    expect(beeldPad('/dashboard', gewoon)).toBe('/dashboard')
    expect(beeldPad('/dashboard', {})).toBe('/dashboard')
    expect(beeldPad('/regio', { ...gewoon, regio: undefined, fase: 2 })).toBe('/regio?fase=2')
    expect(beeldPad('/regio', { richting: 'af', meetmoment: '2014-01', regio: 'zwolle' })).toBe(
      '/regio?meetmoment=2014-01&regio=zwolle&richting=af',
    )
  })
})

const woord = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/)
const periode = fc.stringMatching(/^[0-9]{4}-[0-9]{2}(-[a-z0-9]{1,9})?$/)
const misschien = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

const willekeurigeKeuze: fc.Arbitrary<Beeldkeuze> = fc.record({
  meetmoment: fc.oneof(fc.constant('nu'), periode),
  vergelijk: misschien(fc.oneof(fc.constant('nu'), periode)),
  noemer: fc.constantFrom(...noemers),
  fase: misschien(fc.integer({ min: 1, max: 9 })),
  thema: misschien(woord),
  vraag: misschien(woord),
  regio: misschien(woord),
  subregio: misschien(woord),
  provincie: misschien(fc.constantFrom('Drenthe', 'Fryslân', 'Noord-Brabant', 'Zuid-Holland', 'Caribisch Nederland')),
  grootteklasse: misschien(fc.constantFrom(...grootteklassen)),
  gemeente: misschien(fc.stringMatching(/^GM[0-9]{4}$/)),
  sorteer: misschien(woord),
  richting: fc.constantFrom('op' as const, 'af' as const),
})

describe('elk adres', () => {
  it('wordt teruggelezen als de keuze waarvan het is gemaakt', () => {
    fc.assert(
      fc.property(willekeurigeKeuze, (keuze) => {
        expect(parseBeeld(queryOf(beeldPad('/dashboard', keuze)))).toEqual({ keuze, onleesbaar: [] })
      }),
    )
  })

  it('geeft bij wat er ook staat een keuze die weer een adres heeft', () => {
    const waarde = fc.oneof(fc.string(), woord, fc.array(fc.string()), fc.constant(undefined))
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), waarde), (query) => {
        const { keuze, onleesbaar } = parseBeeld(query)
        for (const key of onleesbaar) expect(keuze[key as keyof Beeldkeuze]).toBe(gewoon[key as keyof Beeldkeuze])
        expect(parseBeeld(queryOf(beeldPad('/dashboard', keuze)))).toEqual({ keuze, onleesbaar: [] })
      }),
    )
  })
})
