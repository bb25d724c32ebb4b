import { byNaam } from '@/lib/domain/volgorde'
import { type Thema, themasOf } from '@/lib/domain/vragenlijst'
import { deelIn, type Indeling, landelijkeGroep } from '@/lib/rapport/indeling'
import { makeVerloop, type Verloop } from '@/lib/rapport/verloop'
import type { Beeldkeuze } from '@/lib/schemas/beeld'
import type { Actor } from './actor'
import { findMomenten, type Momenten } from './momenten'
import { rapportVoor } from './rapport-voor'
import { getRaster } from './raster'
import { NotFound, requireEverywhere } from './scope'

type Themanaam = Pick<Thema, 'sleutel' | 'nummer' | 'naam'>

export type Verloopbeeld = Pick<Momenten, 'ronde'> & {
  /** every frozen meetmoment, oldest first, and then the living state */
  verloop: Verloop
  groep: { indeling: Indeling; sleutel: string; naam: string }
  /** whose vragen are the lines; null: the lines are fasen and themas */
  thema: Themanaam | null
  /** a thema was asked that no moment has */
  themaOntbreekt: boolean
  /** to choose from */
  themas: Themanaam[]
  regios: { sleutel: string; naam: string }[]
}

/**
 * The figures of the country or of one group at every meetmoment and now. Groups are those of the moment itself. Five
 * queries, and the first time two more for each frozen meetmoment, whatever the number of gemeenten.
 *
 * @throws NotFound for who may not see totals, for a regio that no moment has, and for an unknown meetmoment
 */
export async function getVerloop(
  actor: Actor,
  {
    meetmoment,
    noemer,
    thema: asked,
    regio,
    grootteklasse,
  }: Pick<Beeldkeuze, 'meetmoment' | 'noemer' | 'thema' | 'regio' | 'grootteklasse'>,
): Promise<Verloopbeeld> {
  requireEverywhere(actor, 'totalen.lezen')
  // All of them are shown; one in the address that does not exist is still no page.
  const { ronde, bevroren } = await findMomenten(actor, { meetmoment })
  const frozen = bevroren.toReversed().map((meetmoment) => ({ soort: 'meetmoment', meetmoment }) as const)
  const rasters = await Promise.all(
    [...frozen, { soort: 'nu', ronde } as const].map((telbron) => getRaster(actor, telbron)),
  )
  const [indeling, groep] = keuzeOf(regio, grootteklasse)
  const rapporten = rasters.map((raster) => rapportVoor(actor, raster, { indeling, groep, noemer }))
  const known = rapporten.flatMap(({ groepen, verborgen }) => [...groepen, ...verborgen]).at(-1)
  if (!known) throw new NotFound(`${indeling} ${groep}`)
  const newest = rasters.toReversed()
  const themas = uniek(newest.flatMap(({ vragenlijst }) => themasOf(vragenlijst)))
  const thema = themas.find(({ sleutel }) => sleutel === asked) ?? null
  const vragen = thema
    ? new Set(
        rasters.flatMap(({ vragenlijst }) =>
          themasOf(vragenlijst)
            .filter(({ sleutel }) => sleutel === thema.sleutel)
            .flatMap((one) => one.vragen.map(({ sleutel }) => `vraag-${sleutel}`)),
        ),
      )
    : null
  return {
    ronde,
    verloop: makeVerloop(rapporten, ({ soort, sleutel }) =>
      vragen ? sleutel === `thema-${thema?.sleutel}` || vragen.has(sleutel) : soort !== 'vraag',
    ),
    groep: { indeling, sleutel: known.sleutel, naam: known.naam },
    thema: thema && { sleutel: thema.sleutel, nummer: thema.nummer, naam: thema.naam },
    themaOntbreekt: asked !== undefined && !thema,
    themas: themas.map(({ sleutel, nummer, naam }) => ({ sleutel, nummer, naam })),
    regios: uniek(
      newest.flatMap((raster) => deelIn(raster, 'regio').groepen.map(({ sleutel, naam }) => ({ sleutel, naam }))),
    ).sort(byNaam),
  }
}

function keuzeOf(regio: string | undefined, grootteklasse: string | undefined): [Indeling, string] {
  if (regio !== undefined) return ['regio', regio]
  return grootteklasse === undefined ? ['landelijk', landelijkeGroep.sleutel] : ['grootteklasse', grootteklasse]
}

/** The first of each sleutel. */
function uniek<T extends { sleutel: string }>(list: readonly T[]): T[] {
  const found = new Map<string, T>()
  for (const one of list) if (!found.has(one.sleutel)) found.set(one.sleutel, one)
  return [...found.values()]
}
