import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noemers } from '@/lib/cijfers/kern/cijfers'
import type { Raster } from '@/lib/cijfers/kern/raster'
import { visibleCijfers } from '@/lib/cijfers/kern/zichtbaar'
import { type Aanstelling, makeAanstelling } from '@/lib/toegang/aanstelling'
import type { Actor } from '@/lib/toegang/actor-data'
import { may } from '@/lib/toegang/policy'
import { certain, seen } from '@/tests/fixtures/aanvaller'
import { type Landgemeente, landje } from '@/tests/fixtures/landje'

const west = { sleutel: 'west', naam: 'west' }
const kust = { sleutel: 'west-kust', naam: 'west-kust' }
const gemeente = { id: 99, code: 'GM99', naam: 'Gemeente 99' }

const reader = (...aanstellingen: (Aanstelling | null)[]) =>
  ({ gebruikerId: 1, naam: '', email: '', aanstellingen: aanstellingen.filter(Boolean) }) as unknown as Actor

const readers: Record<string, (raster: Raster) => Actor> = {
  projectleider: ({ gemeenten }) => {
    const [own] = gemeenten
    const regio = { sleutel: own?.regio ?? '', naam: own?.regio ?? '' }
    return reader(makeAanstelling('projectleider', { gemeente, regio, subregio: null }))
  },
  'meelezer van elders': () =>
    reader(makeAanstelling('meelezer', { gemeente, regio: { sleutel: 'noord', naam: 'noord' }, subregio: null })),
  'regiocorrespondent van een regio': () =>
    reader(makeAanstelling('regiocorrespondent', { gemeente: null, regio: west, subregio: null })),
  'regiocorrespondent van een subregio': () =>
    reader(makeAanstelling('regiocorrespondent', { gemeente: null, regio: west, subregio: kust })),
}

function living(some: Parameters<typeof landje>[0]): Raster {
  const { bron, ...raster } = landje(some)
  return { ...raster, bron: { ...bron, sleutel: 'nu', status: 'concept' } as unknown as Raster['bron'] }
}

/** Countries with klassen that are not too small to be shown. */
const klassenland = ([vragen, klein, groot, letters]: readonly [number, number, number, string]) =>
  fc
    .array(
      fc.record({
        plaats: fc.constantFrom<[string, string | null]>(['west', null], ['west', 'west-kust'], ['oost', null]),
        zegt: fc.string({ unit: fc.constantFrom(...letters), minLength: vragen, maxLength: vragen }),
      }),
      { minLength: klein + groot, maxLength: klein + groot },
    )
    .map((some) =>
      some.map(
        ({ plaats: [regio, subregio], zegt }, id): Landgemeente => ({
          id,
          klasse: id < klein ? 'klein' : 'groot',
          regio,
          subregio,
          zegt,
        }),
      ),
    )

/** All that this reader gets of a raster, on whatever page. */
function everything(actor: Actor, raster: Raster) {
  return (['landelijk', 'grootteklasse', 'regio', 'subregio', 'gemeente'] as const).flatMap((indeling) =>
    noemers.flatMap((noemer) => seen(visibleCijfers(actor, raster, { indeling, noemer }), raster.gemeenten)),
  )
}

const worldOf = ({ rijen }: Raster) => rijen.map((rij) => [...rij])

/** Six gemeenten with one vraag: everybody in klein said Ja, and one in groot left it open. */
it('wie overal iets invulde, is niet te kennen aan het aantal dat iets invulde', () => {
  const raster = living(
    [...'JJJJJ.'].map((zegt, id) => ({ id, klasse: id < 3 ? 'klein' : 'groot', regio: 'west', zegt })),
  )
  const actor = readers['meelezer van elders']?.(raster) ?? reader()
  expect(
    certain(
      worldOf(raster),
      raster.gemeenten.map(() => false),
      everything(actor, raster),
    ),
  ).toEqual([])
})

describe.each(Object.entries(readers))('een %s', (_, readerOf) => {
  it.each([
    [1, 3, 3, 'JJJTN.'],
    [1, 3, 3, 'JJJJ.'],
    [1, 3, 4, 'J...'],
    [2, 3, 0, 'JN...'],
    [2, 3, 0, 'J..'],
  ] as const)(
    'weet uit levende cijfers met %i vragen van %i kleine en %i grote (%s) buiten de eigen niets zeker',
    (...wat) => {
      fc.assert(
        fc.property(klassenland(wat), (some) => {
          const raster = living(some)
          const actor = readerOf(raster)
          const bekend = raster.gemeenten.map((one) => may(actor.aanstellingen, 'antwoord.lezen', one))
          expect(certain(worldOf(raster), bekend, everything(actor, raster))).toEqual([])
        }),
        { numRuns: 25 },
      )
    },
  )
})
