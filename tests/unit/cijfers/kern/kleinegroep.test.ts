import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isKleineGroep, type Lid, protectGroepen, type Verborgen } from '@/lib/cijfers/kern/kleinegroep'
import { grootteklasseOf } from '@/lib/register/grootteklasse'
import { readGemeenten } from '@/prisma/seed/facts'
import { lekken as lekkenUit, solve } from '@/tests/fixtures/aanval'

describe('kleine groepen', () => {
  it.each([
    [0, false],
    [1, true],
    [2, true],
    [3, false],
  ])('een groep van %i gemeenten is klein: %s', (n, klein) => {
    expect(isKleineGroep(n)).toBe(klein)
  })
})

/**
 * The rule for one division by itself, and nobody known: what is hidden holds at least kleinsteGroep
 * gemeenten together, so that the total less the groups that are shown gives no small group away.
 *
 * @param groepen every group of the division
 */
function verborgenGroepen(groepen: readonly { sleutel: string; aantalGemeenten: number }[]): Map<string, Verborgen> {
  const bySize = groepen
    .filter(({ aantalGemeenten }) => aantalGemeenten > 0)
    .sort((a, b) => a.aantalGemeenten - b.aantalGemeenten || a.sleutel.localeCompare(b.sleutel))
  const verborgen = new Map<string, Verborgen>()
  let hidden = 0
  for (const { sleutel, aantalGemeenten } of bySize) {
    const klein = isKleineGroep(aantalGemeenten)
    if (!klein && !isKleineGroep(hidden)) break
    verborgen.set(sleutel, klein ? 'klein' : 'afleidbaar')
    hidden += aantalGemeenten
  }
  return verborgen
}

type Indeling = 'grootteklasse' | 'regio'
type Gemeente = Lid<Indeling>

const beide = ['grootteklasse', 'regio'] as const

/** So many gemeenten of a grootteklasse in a regio. */
const leden = (...soorten: (readonly [aantal: number, grootteklasse: string, regio: string, bekend?: 'bekend'])[]) =>
  soorten.flatMap(([aantal, grootteklasse, regio, bekend]) =>
    Array.from(
      { length: aantal },
      (): Gemeente => ({ bekend: bekend === 'bekend', groepen: { grootteklasse, regio } }),
    ),
  )

const verborgen = (grootteklasse: Record<string, string>, regio: Record<string, string>) => ({
  grootteklasse: new Map(Object.entries(grootteklasse)),
  regio: new Map(Object.entries(regio)),
})

type Gezien = {
  land: string | null
  verborgen: Record<Indeling, ReadonlyMap<string, string>>
}

const niets = { land: null, verborgen: verborgen({}, {}) }

const groepVan = (all: readonly Gemeente[], indeling: Indeling, sleutel: string) =>
  all.map(({ groepen }) => (groepen[indeling] === sleutel ? 1 : 0))

/** What the person sees: for every count which gemeenten it adds up, and of every gemeente that is bekend itself. */
function zichtbaar(all: readonly Gemeente[], { land, verborgen }: Gezien): number[][] {
  return [
    ...(land === null ? [all.map(() => 1)] : []),
    ...beide.flatMap((indeling) =>
      [...new Set(all.map(({ groepen }) => groepen[indeling]))]
        .filter((sleutel) => !verborgen[indeling].has(sleutel))
        .map((sleutel) => groepVan(all, indeling, sleutel)),
    ),
    ...all.flatMap(({ bekend }, i) => (bekend ? [all.map((_, j) => (i === j ? 1 : 0))] : [])),
  ]
}

/** What follows, out of what is seen, about gemeenten that are not bekend. */
const lekken = (all: readonly Gemeente[], rows: readonly (readonly number[])[]) =>
  lekkenUit(
    all.map(({ bekend }) => bekend),
    rows,
  )

/** A small country, more or less known, with an own regio and groups that are hidden already. */
const landje = fc
  .record({ klassen: fc.integer({ min: 2, max: 4 }), regios: fc.integer({ min: 2, max: 5 }), geheim: fc.nat(6) })
  .chain(({ klassen, regios, geheim }) => {
    const klasse = fc.nat(klassen - 1).map((nr) => `klasse-${nr}`)
    const regio = fc.nat(regios - 1).map((nr) => `regio-${nr}`)
    return fc.record({
      all: fc
        .array(fc.record({ bekend: fc.nat(6).map((n) => n > geheim), grootteklasse: klasse, regio }), { maxLength: 14 })
        .map((some) =>
          some.map(({ bekend, grootteklasse, regio }): Gemeente => ({ bekend, groepen: { grootteklasse, regio } })),
        ),
      eigen: fc.option(regio, { nil: undefined }),
    })
  })
  .map(({ all, eigen }) => ({
    all: all.map((lid) => (lid.groepen.regio === eigen ? { ...lid, bekend: true } : lid)),
    options: {
      eigen: { regio: eigen === undefined ? [] : [eigen] },
    },
  }))

describe('bescherming over twee indelingen', () => {
  it('verbergt niets als de gemeenten van elke klasse over de regio’s verspreid zijn', () => {
    const all = leden([9, 'klein', 'west'], [2, 'groot', 'west'], [7, 'klein', 'oost'], [3, 'groot', 'oost'])
    expect(protectGroepen(all, beide)).toEqual(niets)
    expect(lekken(all, zichtbaar(all, niets))).toEqual([])
  })

  it('ziet dat een regio binnen een klasse één gemeente overlaat', () => {
    const all = leden([4, 'groot', 'west'], [1, 'groot', 'oost'], [6, 'klein', 'oost'], [5, 'klein', 'noord'])
    expect(lekken(all, zichtbaar(all, niets))).toEqual(['4'])
    expect(protectGroepen(all, beide)).toEqual({
      land: null,
      verborgen: verborgen({}, { west: 'afleidbaar', noord: 'afleidbaar' }),
    })
  })

  it('ziet dat een klasse zonder twee regio’s samen twee gemeenten overlaat', () => {
    const all = leden(
      [8, 'groot', 'west'],
      [5, 'groot', 'zuid'],
      [2, 'groot', 'oost'],
      [9, 'klein', 'oost'],
      [7, 'klein', 'noord'],
    )
    expect(lekken(all, zichtbaar(all, niets))).toEqual(['13+14'])
    expect(protectGroepen(all, beide)).toEqual({
      land: null,
      verborgen: verborgen({}, { zuid: 'afleidbaar', noord: 'afleidbaar' }),
    })
  })

  it('ziet dat een klasse en een regio op één gemeente na gelijk zijn: hun verschil zegt iets over twee', () => {
    const all = leden([5, 'groot', 'west'], [1, 'groot', 'oost'], [1, 'klein', 'west'], [8, 'klein', 'oost'])
    expect(lekken(all, zichtbaar(all, niets))).toEqual(['5-6'])
    expect(protectGroepen(all, beide)).toEqual({
      land: null,
      verborgen: verborgen({ klein: 'afleidbaar', groot: 'afleidbaar' }, {}),
    })
  })

  it('ziet de brug: één gemeente die twee losse delen van het land verbindt', () => {
    const all = leden(
      [6, 'klein', 'west'],
      [5, 'klein', 'noord'],
      [1, 'groot', 'noord'],
      [4, 'groot', 'oost'],
      [7, 'groot', 'zuid'],
    )
    expect(lekken(all, zichtbaar(all, niets))).toEqual(['11'])
    const beschermd = protectGroepen(all, beide)
    expect(beschermd.verborgen).toEqual(verborgen({}, { oost: 'afleidbaar', noord: 'afleidbaar' }))
    expect(lekken(all, zichtbaar(all, beschermd))).toEqual([])
  })

  it('laat losse delen los: wat geen gemeente deelt, verraadt ook niets', () => {
    expect(protectGroepen(leden([3, 'klein', 'west'], [3, 'groot', 'oost']), beide)).toEqual(niets)
  })

  it('trekt af wat iemand al weet: de eigen regio laat in een klasse twee gemeenten over', () => {
    const all = leden(
      [6, 'groot', 'west', 'bekend'],
      [2, 'groot', 'oost'],
      [9, 'middelgroot', 'oost'],
      [5, 'klein', 'oost'],
      [6, 'klein', 'noord'],
    )
    expect(protectGroepen(all, beide, { eigen: { regio: ['west'] } })).toEqual({
      land: null,
      verborgen: verborgen({ groot: 'afleidbaar', middelgroot: 'afleidbaar' }, {}),
    })
    const strangers = all.map((lid) => ({ ...lid, bekend: false }))
    expect(protectGroepen(strangers, beide).verborgen.grootteklasse).toEqual(new Map())
  })

  it('verbergt bij twee groepen van één de kleinste andere erbij', () => {
    const all = leden([1, 'klein', 'west'], [1, 'groot', 'oost'], [4, 'klein', 'zuid'], [4, 'groot', 'zuid'])
    expect(protectGroepen([...all, ...leden([5, 'klein', 'noord'], [4, 'groot', 'noord'])], beide)).toEqual({
      land: null,
      verborgen: verborgen({}, { west: 'klein', oost: 'klein', zuid: 'afleidbaar' }),
    })
  })

  it('houdt alleen het land over als alles klein is', () => {
    expect(protectGroepen(leden([2, 'klein', 'west'], [2, 'groot', 'oost']), beide)).toEqual({
      land: null,
      verborgen: verborgen({ klein: 'klein', groot: 'klein' }, { west: 'klein', oost: 'klein' }),
    })
  })

  it('verbergt ook het land als daarin nog maar twee gemeenten onbekend zijn', () => {
    const all = leden(
      [5, 'klein', 'west', 'bekend'],
      [1, 'klein', 'oost'],
      [1, 'groot', 'oost'],
      [4, 'groot', 'west', 'bekend'],
    )
    expect(protectGroepen(all, beide, { eigen: { regio: ['west'] } })).toEqual({
      land: 'afleidbaar',
      verborgen: verborgen({ klein: 'afleidbaar', groot: 'afleidbaar' }, { oost: 'klein' }),
    })
  })

  it('verbergt een land van twee gemeenten, en niets als er geen gemeenten zijn', () => {
    expect(protectGroepen(leden([2, 'klein', 'west']), beide)).toEqual({
      land: 'klein',
      verborgen: verborgen({ klein: 'klein' }, { west: 'klein' }),
    })
    expect(protectGroepen([], beide)).toEqual(niets)
  })

  it('toont een kleine regio alleen als eigen regio, en alleen als elke gemeente ervan bekend is', () => {
    const rest = leden([9, 'klein', 'oost'], [9, 'groot', 'oost'], [5, 'klein', 'noord'], [4, 'groot', 'noord'])
    const eigen = { eigen: { regio: ['west'] } }
    const whole = [...leden([2, 'klein', 'west', 'bekend']), ...rest]
    expect(protectGroepen(whole, beide, eigen)).toEqual(niets)
    expect(protectGroepen(whole, beide).verborgen.regio).toEqual(new Map([['west', 'klein']]))
    const half = [...leden([1, 'klein', 'west', 'bekend'], [1, 'klein', 'west']), ...rest]
    expect(protectGroepen(half, beide, eigen).verborgen.regio).toEqual(
      new Map([
        ['west', 'klein'],
        ['noord', 'afleidbaar'],
      ]),
    )
  })

  it('doet bij één indeling, als niemand iets weet, hetzelfde als de totalen van die indeling zeggen', () => {
    expect(protectGroepen(leden([1, 'klein', 'west'], [9, 'groot', 'west']), ['regio'])).toEqual({
      land: null,
      verborgen: { regio: new Map() },
    })
    expect(protectGroepen(leden([2, 'klein', 'west']), [])).toEqual({ land: 'klein', verborgen: {} })
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 9 }), (aantallen) => {
        const all = leden(...aantallen.map((aantal, i) => [aantal, 'klein', `groep-${i}`] as const))
        expect(protectGroepen(all, ['regio']).verborgen.regio).toEqual(
          verborgenGroepen(aantallen.map((aantalGemeenten, i) => ({ sleutel: `groep-${i}`, aantalGemeenten }))),
        )
      }),
    )
  })
})

describe('een aanval op de bescherming', () => {
  const runs = { numRuns: 600 }

  it('rekent geen enkele gemeente, geen som en geen verschil van twee uit', () => {
    fc.assert(
      fc.property(landje, ({ all, options }) => {
        expect(lekken(all, zichtbaar(all, protectGroepen(all, beide, options)))).toEqual([])
      }),
      runs,
    )
  })

  it('ziet ook met de cijfers erbij van geen onbekende gemeente het antwoord', () => {
    const withAntwoorden = landje.chain(({ all, options }) =>
      fc.record({
        all: fc.constant(all),
        options: fc.constant(options),
        antwoorden: fc.array(fc.nat(3), { minLength: all.length, maxLength: all.length }),
      }),
    )
    fc.assert(
      fc.property(withAntwoorden, ({ all, options, antwoorden }) => {
        const rows = zichtbaar(all, protectGroepen(all, beide, options))
        for (const staat of [0, 1, 2, 3]) {
          const says = antwoorden.map((antwoord) => (antwoord === staat ? 1 : 0))
          const counted = rows.map((row) => [...row, row.reduce((sum, one, i) => sum + one * (says[i] ?? 0), 0)])
          const found = solve(counted, all.length)
            .filter(({ row }) => row.slice(0, -1).filter((value) => value !== 0n).length === 1)
            .map(({ column, row }) => [column, (row.at(-1) ?? 0n) / (row[column] ?? 1n)] as const)
            .sort(([a], [b]) => a - b)
          expect(found).toEqual(all.flatMap(({ bekend }, i) => (bekend ? [[i, BigInt(says[i] ?? 0)]] : [])))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('kan elke twee onbekende gemeenten los van elkaar iets anders laten zeggen zonder dat een cijfer verandert', () => {
    fc.assert(
      fc.property(landje, ({ all, options }) => {
        const rows = zichtbaar(all, protectGroepen(all, beide, options))
        const solved = solve(rows, all.length)
        const free = all.flatMap((_, i) => (solved.some(({ column }) => column === i) ? [] : [i]))
        // Shifts are -1, 0 or 1 because the equations are those of a graph; the check on the counts does not rely on it.
        const shifts = free.map((i) =>
          all.map((_, k) => {
            const own = solved.find(({ column }) => column === k)?.row
            return own ? Number(-(own[i] ?? 0n) / (own[k] ?? 1n)) : k === i ? 1 : 0
          }),
        )
        for (const row of rows)
          for (const shift of shifts) expect(row.reduce((sum, one, i) => sum + one * (shift[i] ?? 0), 0)).toBe(0)
        const onbekend = all.flatMap(({ bekend }, i) => (bekend ? [] : [i]))
        for (const i of onbekend) {
          expect(shifts.some((shift) => shift[i] !== 0)).toBe(true)
          for (const j of onbekend.filter((other) => other > i)) {
            const ends = shifts.map((shift) => [shift[i] ?? 0, shift[j] ?? 0] as const)
            expect(ends.some(([a, b]) => ends.some(([c, d]) => a * d !== b * c))).toBe(true)
          }
        }
      }),
      runs,
    )
  })

  it('slaagt zodra één afleidbare groep, of het afleidbare land, toch getoond wordt: er is niets te veel verborgen', () => {
    fc.assert(
      fc.property(landje, ({ all, options }) => {
        const beschermd = protectGroepen(all, beide, options)
        const rows = zichtbaar(all, beschermd)
        for (const indeling of beide)
          for (const [sleutel, why] of beschermd.verborgen[indeling])
            if (why === 'afleidbaar') expect(lekken(all, [...rows, groepVan(all, indeling, sleutel)])).not.toEqual([])
        if (beschermd.land === 'afleidbaar') expect(lekken(all, [...rows, all.map(() => 1)])).not.toEqual([])
      }),
      runs,
    )
  })

  it('treft nooit een kleine groep die niet eigen is, en elke verborgen groep met haar reden', () => {
    fc.assert(
      fc.property(landje, ({ all, options }) => {
        const { verborgen } = protectGroepen(all, beide, options)
        for (const indeling of beide)
          for (const sleutel of new Set(all.map(({ groepen }) => groepen[indeling]))) {
            const inside = all.filter(({ groepen }) => groepen[indeling] === sleutel)
            const why = verborgen[indeling].get(sleutel)
            const eigen = indeling === 'regio' && options.eigen.regio.includes(sleutel)
            if (isKleineGroep(inside.length) && !eigen) expect(why).toBe('klein')
            else if (inside.every(({ bekend }) => bekend)) expect(why).toBeUndefined()
            else expect(['afleidbaar', undefined]).toContain(why)
          }
      }),
      runs,
    )
  })

  it('krijgt in elke volgorde van de gemeenten hetzelfde te zien', () => {
    fc.assert(
      fc.property(landje, ({ all, options }) => {
        expect(protectGroepen(all.toReversed(), beide, options)).toEqual(protectGroepen(all, beide, options))
      }),
    )
  })
})

describe('bescherming van het echte register', () => {
  const register = readGemeenten()
  const bekendIn = (known: string | null) =>
    register.map(
      ({ inwoners, regio }): Gemeente => ({
        bekend: regio === known,
        groepen: { grootteklasse: grootteklasseOf(inwoners), regio },
      }),
    )

  it('verbergt voor wie niets weet de ene kleine regio en nog één', () => {
    expect(protectGroepen(bekendIn(null), beide)).toEqual({
      land: null,
      verborgen: verborgen({}, { Amsterdam: 'klein', 'Nieuwe Waterweg Noord': 'afleidbaar' }),
    })
  })

  it('verbergt voor wie één regio kent hooguit twee regio’s, nooit de eigen en nooit een klasse', () => {
    for (const eigen of new Set(register.map(({ regio }) => regio))) {
      const all = bekendIn(eigen)
      const beschermd = protectGroepen(all, beide, { eigen: { regio: [eigen] } })
      expect(beschermd.land).toBeNull()
      expect(beschermd.verborgen.grootteklasse.size).toBe(0)
      expect(beschermd.verborgen.regio.size).toBe(eigen === 'Amsterdam' ? 0 : 2)
      expect(beschermd.verborgen.regio.has(eigen)).toBe(false)
    }
  })

  it('is ook voor tien keer zoveel gemeenten snel', () => {
    const all = Array.from({ length: 10 }, (_, land) =>
      bekendIn(null).map(({ bekend, groepen: { grootteklasse, regio } }) => ({
        bekend,
        groepen: { grootteklasse, regio: `${regio} ${land}` },
      })),
    ).flat()
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now()
      protectGroepen(all, beide)
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(50)
  })
})
