import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { groepsleutel, type Indeling } from '@/lib/cijfers/kern/indeling'
import type { Raster, Rastergemeente } from '@/lib/cijfers/kern/raster'
import {
  publicCijfers,
  readableRaster,
  visibleCijfers,
  visibleDeelcijfers,
  visibleVerandering,
} from '@/lib/cijfers/kern/zichtbaar'
import { grootteklassen } from '@/lib/register/grootteklasse'
import type { Actor } from '@/lib/toegang/actor-data'
import { NotFound } from '@/lib/toegang/require'
import { lekken } from '@/tests/fixtures/aanval'
import { createGemeente, createPersoon, createRegio } from '@/tests/fixtures/build'
import { goldenRaster } from '@/tests/fixtures/golden'

// Everything that a person can see of two moments, held against each other: no gemeente that this person may not read
// follows from it, and no two together either.

const regios = ['noord', 'oost', 'zuid', 'west'] as const
const indelingen = ['landelijk', 'grootteklasse', 'regio'] as const
const actors: Record<string, Actor> = {}
const eigenGemeente = { id: 0 }

beforeAll(async () => {
  const made = new Map<string, { id: number; sleutel: string }>()
  for (const naam of regios) made.set(naam, await createRegio({ naam }))
  const noord = made.get('noord')
  if (!noord) throw new Error('a regio')
  const gemeente = await createGemeente({ regio: noord })
  eigenGemeente.id = gemeente.id
  sleutels = Object.fromEntries([...made].map(([naam, { sleutel }]) => [naam, sleutel]))
  actors.projectleider = (await createPersoon({ rol: 'projectleider', gemeente })).actor
  actors.regiocorrespondent = (await createPersoon({ rol: 'regiocorrespondent', regio: noord })).actor
  actors.bureau = (await createPersoon({ rol: 'bureau' })).actor
})
let sleutels: Record<string, string> = {}

type Plek = { klasse: number; regio: number; er: boolean }

/** A country in which some gemeenten move, come and go between two moments. */
const tweeMomenten = fc.array(
  fc
    .record({
      klasse: fc.nat(2),
      regio: fc.nat(3),
      er: fc.constant(true),
      anders: fc.option(fc.record({ klasse: fc.nat(2), regio: fc.nat(3), er: fc.boolean() }), { freq: 3 }),
    })
    .map(({ anders, ...eerst }): [Plek, Plek] => (anders === null ? [eerst, eerst] : [eerst, anders])),
  { minLength: 3, maxLength: 13 },
)

function rasterOf(plekken: readonly Plek[], bron: string): Raster {
  const golden = goldenRaster(bron)
  const gemeenten = plekken.flatMap(({ klasse, regio, er }, index): Rastergemeente[] => {
    const naam = regios[regio] ?? 'noord'
    return er
      ? [
          {
            gemeenteId: index === 0 ? eigenGemeente.id : 10_000 + index,
            code: `GM${index}`,
            naam: `Gemeente ${index}`,
            provincie: 'Drenthe',
            grootteklasse: grootteklassen[klasse] ?? 'klein',
            regio: sleutels[naam] ?? naam,
            regioNaam: naam,
            subregio: null,
            subregioNaam: null,
            xKm: index,
            yKm: index,
          },
        ]
      : []
  })
  return { ...golden, gemeenten, rijen: gemeenten.map(() => Uint8Array.of(0, 1, 2)) }
}

/** Which of `all` are in a group of a raster. */
const inGroep = (all: readonly number[], { gemeenten }: Raster, indeling: Indeling, sleutel: string) => {
  const ids = new Set(
    gemeenten.filter((gemeente) => groepsleutel(indeling, gemeente) === sleutel).map(({ gemeenteId }) => gemeenteId),
  )
  return (also: (id: number) => boolean) => all.map((id) => (ids.has(id) && also(id) ? 1 : 0))
}

/** What a person sees of one moment: its own figures, and what the comparison with another tells about it. */
function seen(actor: Actor, raster: Raster, van: Raster, naar: Raster) {
  const all = raster.gemeenten.map(({ gemeenteId }) => gemeenteId)
  const both = new Set(van.gemeenten.map(({ gemeenteId }) => gemeenteId))
  const later = new Set(naar.gemeenten.map(({ gemeenteId }) => gemeenteId))
  const own = indelingen.flatMap((indeling) =>
    visibleCijfers(actor, raster, { indeling }).groepen.map(({ sleutel }) =>
      inGroep(all, raster, indeling, sleutel)(() => true),
    ),
  )
  const changes = indelingen.flatMap((indeling) =>
    visibleVerandering(actor, van, naar, indeling).groepen.map(({ sleutel }) =>
      inGroep(all, naar, indeling, sleutel)((id) => both.has(id) && later.has(id)),
    ),
  )
  const readable = new Set(readableRaster(actor, raster).gemeenten.map(({ gemeenteId }) => gemeenteId))
  return { bekend: all.map((id) => readable.has(id)), own, changes }
}

describe('wat iemand buiten het bureau ziet', () => {
  it.each(['projectleider', 'regiocorrespondent'])('verraadt een %s niets over een ander', (rol) => {
    const actor = actors[rol]
    if (!actor) throw new Error(rol)
    fc.assert(
      fc.property(tweeMomenten, (momenten) => {
        const van = rasterOf(
          momenten.map(([eerst]) => eerst),
          '2013-10',
        )
        const naar = rasterOf(
          momenten.map(([, dan]) => dan),
          '2014-01',
        )
        for (const raster of [van, naar]) {
          const { bekend, own, changes } = seen(actor, raster, van, naar)
          expect(lekken(bekend, [...own, ...changes])).toEqual([])
        }
        // From what to what: a count of its own, of gemeenten that are in both.
        const { changes } = seen(actor, naar, van, naar)
        const then = new Set(readableRaster(actor, van).gemeenten.map(({ gemeenteId }) => gemeenteId))
        const readable = new Set(
          readableRaster(actor, naar)
            .gemeenten.map(({ gemeenteId }) => gemeenteId)
            .filter((id) => then.has(id)),
        )
        const before = new Set(van.gemeenten.map(({ gemeenteId }) => gemeenteId))
        // Who is not in both has no change to tell.
        const bekend = naar.gemeenten.map(({ gemeenteId }) => readable.has(gemeenteId) || !before.has(gemeenteId))
        expect(lekken(bekend, changes)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('geeft van een gemeente alleen wat men mag lezen, en geen provincies', () => {
    const raster = rasterOf(
      [
        { klasse: 0, regio: 0, er: true },
        { klasse: 0, regio: 1, er: true },
      ],
      'nu',
    )
    for (const rol of ['projectleider', 'regiocorrespondent'] as const) {
      const actor = actors[rol]
      if (!actor) throw new Error(rol)
      expect(visibleCijfers(actor, raster, { indeling: 'gemeente' }).groepen.map(({ naam }) => naam)).toEqual([
        'Gemeente 0',
      ])
      expect(() => visibleCijfers(actor, raster, { indeling: 'provincie' })).toThrow(NotFound)
      expect(() => visibleVerandering(actor, raster, raster, 'provincie')).toThrow(NotFound)
    }
  })

  it('is voor wie niets mag lezen nog minder: de openbare editie', () => {
    fc.assert(
      fc.property(tweeMomenten, (momenten) => {
        const raster = rasterOf(
          momenten.map(([eerst]) => eerst),
          'nu',
        )
        const all = raster.gemeenten.map(({ gemeenteId }) => gemeenteId)
        const rows = indelingen.flatMap((indeling) =>
          publicCijfers(raster, indeling, null).groepen.map(({ sleutel }) =>
            inGroep(all, raster, indeling, sleutel)(() => true),
          ),
        )
        expect(
          lekken(
            all.map(() => false),
            rows,
          ),
        ).toEqual([])
      }),
    )
  })

  it('is voor het bureau alles', () => {
    const { bureau } = actors
    if (!bureau) throw new Error('bureau')
    const raster = rasterOf([{ klasse: 0, regio: 0, er: true }], 'nu')
    for (const indeling of [...indelingen, 'provincie', 'gemeente'] as const)
      expect(visibleCijfers(bureau, raster, { indeling }).verborgen).toEqual([])
  })
})

it('is een deel van een groep alleen voor wie elk antwoord erin leest', () => {
  const raster = rasterOf(
    [0, 0, 0, 0, 1, 1].map((klasse, index) => ({ klasse, regio: index < 3 ? 0 : 1, er: true })),
    'nu',
  )
  const deel = (wie: string, regio: string) =>
    visibleDeelcijfers(actors[wie] as Actor, raster, ({ grootteklasse }) => grootteklasse === 'klein', {
      indeling: 'regio',
      groep: sleutels[regio] ?? regio,
    }).groepen.map(({ aantalGemeenten }) => aantalGemeenten)
  expect(deel('bureau', 'noord')).toEqual([3])
  expect(deel('bureau', 'oost')).toEqual([1])
  expect(deel('regiocorrespondent', 'noord')).toEqual([3])
  expect(deel('regiocorrespondent', 'oost')).toEqual([])
})
