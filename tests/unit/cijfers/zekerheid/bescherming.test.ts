import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTotaalGetoond } from '@/lib/cijfers/zekerheid/bescherming'
import { lezersOf } from '@/lib/cijfers/zekerheid/lezer'
import type { Oplosser } from '@/lib/cijfers/zekerheid/oplosser'
import { loadOplosser } from '@/lib/cijfers/zekerheid/oplosser-taak'
import { type Editiebron, makeInzage } from '@/lib/cijfers/zekerheid/rasterinzage'
import { findZekerheden, type Toonkeuze } from '@/lib/cijfers/zekerheid/zoektocht'
import { solve } from '@/tests/fixtures/aanval'
import { type Landgemeente, landje, tryEverything } from '@/tests/fixtures/landje'
import { alles, landen, niemand, protectAlles, spell } from '@/tests/fixtures/zekerheid'

const highs = await loadOplosser()

const eens = (some: readonly Landgemeente[]): Editiebron[] => [{ raster: landje(some), herzien: new Set() }]

/** So many vragen to so many gemeenten can all be tried. Where there are more, more is left open. */
const sizes = [
  [1, 6, 'JJJTN.'],
  [2, 4, 'JJN...'],
] as const

describe('wie alles probeert', () => {
  it('komt met één vraag, als iedereen iets invulde, precies uit op wat hier zeker heet', () => {
    fc.assert(
      fc.property(landen(1, 6, 'JJTN'), (some) => {
        const inzage = makeInzage(eens(some))
        for (const lezer of lezersOf(inzage)) {
          const found = findZekerheden(inzage, { lezers: [lezer], akkoord: niemand, oplosser: highs }, alles(inzage))
          expect(spell(inzage, found)).toEqual(tryEverything(eens(some), inzage, alles(inzage), lezer.gebied).sort())
        }
      }),
      { numRuns: 60 },
    )
  })

  it.each(sizes)(
    'weet met %i vragen nooit meer dan hier zeker heet, ook van wie niets invulde',
    (vragen, gemeenten, letters) => {
      fc.assert(
        fc.property(landen(vragen, gemeenten, letters), (some) => {
          const inzage = makeInzage(eens(some))
          for (const lezer of lezersOf(inzage)) {
            const found = findZekerheden(inzage, { lezers: [lezer], akkoord: niemand, oplosser: highs }, alles(inzage))
            const said = new Set(spell(inzage, found))
            const tried = tryEverything(eens(some), inzage, alles(inzage), lezer.gebied)
            expect(tried.filter((one) => !said.has(one))).toEqual([])
          }
        }),
        { numRuns: 40 },
      )
    },
  )

  it.each(sizes)('weet met %i vragen niets meer zeker na het verbergen', (vragen, gemeenten, letters) => {
    fc.assert(
      fc.property(landen(vragen, gemeenten, letters), (some) => {
        const inzage = makeInzage(eens(some))
        const { getoond, zeker } = protectAlles(inzage, highs)
        expect(zeker).toEqual([])
        for (const { gebied } of lezersOf(inzage))
          expect(tryEverything(eens(some), inzage, getoond, gebied)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('vindt iets zodra er nog één verborgen rij bij komt: er is niets te veel verborgen', () => {
    fc.assert(
      fc.property(landen(1, 6, 'JJTN'), (some) => {
        const inzage = makeInzage(eens(some))
        const { getoond } = protectAlles(inzage, highs)
        const [shown = []] = getoond.vragen
        for (const som of inzage.sommen.keys()) {
          if (shown[som]) continue
          const more = { ...getoond, vragen: [shown.with(som, true)] }
          const found = lezersOf(inzage).flatMap(({ gebied }) => tryEverything(eens(some), inzage, more, gebied))
          expect(found).not.toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })
})

/** Every shown count of one staat, as which gemeenten it adds up and what it comes to. */
function rowsOf(
  some: readonly Landgemeente[],
  letter: string,
  inzage: ReturnType<typeof makeInzage>,
  shown: readonly boolean[],
) {
  return inzage.sommen.flatMap((_, som) => {
    if (!shown[som]) return []
    const leden = new Set(inzage.vakken.flatMap((vak) => (vak.sommen.includes(som) ? vak.gemeenten : [])))
    const row = some.map(({ id }) => (leden.has(id) ? 1 : 0))
    return [[...row, some.filter(({ id, zegt }) => leden.has(id) && zegt === letter).length]]
  })
}

describe('een aanval', () => {
  it('met aftrekken alleen vindt van geen gemeente het antwoord', () => {
    fc.assert(
      fc.property(landen(1, 12, 'JJJJTN'), (some) => {
        const inzage = makeInzage(eens(some))
        const { getoond } = protectAlles(inzage, highs)
        for (const letter of 'JTN') {
          const solved = solve(rowsOf(some, letter, inzage, getoond.vragen[0] ?? []), some.length)
          expect(solved.filter(({ row }) => row.slice(0, -1).filter((value) => value !== 0n).length === 1)).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  const onbetrouwbaar: [string, Oplosser][] = [
    ['twijfelt', () => ({ soort: 'twijfel' })],
    ['liegt', ({ onbekenden }) => ({ soort: 'gevonden', getallen: onbekenden.map(({ hoogstens }) => hoogstens) })],
  ]
  it.each(onbetrouwbaar)('vindt ook niets als de oplosser %s: dan is er hooguit te veel verborgen', (_, oplosser) => {
    fc.assert(
      fc.property(landen(1, 5), (some) => {
        const inzage = makeInzage(eens(some))
        const { getoond } = protectAlles(inzage, oplosser)
        for (const { gebied } of lezersOf(inzage))
          expect(tryEverything(eens(some), inzage, getoond, gebied)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})

describe('een correctie naast het origineel', () => {
  const correcties = fc.record({
    some: landen(1, 4, 'JJTN'),
    again: fc.array(fc.constantFrom(...'JTN'), { minLength: 4, maxLength: 4 }),
    wie: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    verhuist: fc.nat(6),
  })

  it('maakt niets zeker dat niet genoemd wordt', () => {
    fc.assert(
      fc.property(correcties, ({ some, again, wie, verhuist }) => {
        const first = makeInzage(eens(some))
        const { getoond: eerder } = protectAlles(first, highs)
        const later = some.map((one, index) => ({
          ...one,
          regio: index === verhuist ? 'west' : one.regio,
          zegt: wie[index] ? (again[index] ?? one.zegt) : one.zegt,
        }))
        const edities = [
          ...eens(some),
          { raster: landje(later), herzien: new Set(some.flatMap(({ id }, index) => (wie[index] ? [id] : []))) },
        ]
        const inzage = makeInzage(edities)
        const published = (shown: readonly boolean[]) =>
          inzage.sommen.map(
            ({ editie, indeling, sleutel }) =>
              editie > 0 ||
              shown[first.sommen.findIndex((som) => som.indeling === indeling && som.sleutel === sleutel)] === true,
          )
        const toonbaar: Toonkeuze = { respons: published(eerder.respons), vragen: eerder.vragen.map(published) }
        const { getoond, zeker } = protectAlles(inzage, highs, { toonbaar })
        const named = new Set(spell(inzage, zeker))
        for (const { gebied } of lezersOf(inzage)) {
          const found = tryEverything(edities, inzage, getoond, gebied)
          expect(found.filter((one) => !named.has(one))).toEqual([])
        }
        expect(
          inzage.sommen.flatMap(({ editie }, som) =>
            editie === 0 && getoond.vragen[0]?.[som] !== toonbaar.vragen[0]?.[som] ? [som] : [],
          ),
        ).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('een totaal', () => {
  it('staat er alleen als al zijn rijen er staan', () => {
    const getoond = {
      respons: [],
      vragen: [
        [true, true],
        [true, false],
        [true, true],
      ],
    }
    expect(isTotaalGetoond(getoond, [0, 2], 1)).toBe(true)
    expect(isTotaalGetoond(getoond, [0, 1], 1)).toBe(false)
    expect(isTotaalGetoond(getoond, [0, 1, 2], 0)).toBe(true)
  })
})
