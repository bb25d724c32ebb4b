import type { Beeldkeuze } from '@/lib/cijfers/kern/beeld-schema'
import { divideGemeenten } from '@/lib/cijfers/kern/indeling'
import { findPlaats, type Plaats, type Plaatskeuzes, plaatskeuzesOf } from '@/lib/cijfers/kern/plaats'
import type { Raster } from '@/lib/cijfers/kern/raster'
import { getRaster } from '@/lib/cijfers/kern/raster-data'
import { readableRaster, visibleCijfers } from '@/lib/cijfers/kern/zichtbaar'
import { findMomenten, type Momenten } from '@/lib/meetmoment/momenten-data'
import { byNaam } from '@/lib/platform/volgorde'
import type { Regio as Regiokeuze } from '@/lib/register/regio-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { requireEverywhere } from '@/lib/toegang/require'
import { type Thema, themasOf } from '@/lib/vragenlijst/vragenlijst'
import { makeVerloop, type Verloop } from './verloop'

type Themanaam = Pick<Thema, 'sleutel' | 'nummer' | 'naam'>

export type Verloopbeeld = Pick<Momenten, 'ronde'> & {
  /** every frozen meetmoment, oldest first, and then the living state */
  verloop: Verloop
  plaats: Plaats
  /** whether more than one place was asked for; the most precise one is shown */
  meerPlaatsen: boolean
  /** whose vragen are the lines; null: the lines are fasen and themas */
  thema: Themanaam | null
  /** a thema was asked that no moment has */
  themaOntbreekt: boolean
  /** to choose from */
  themas: Themanaam[]
  regios: Regiokeuze[]
  /** the regio's or subregio's of this correspondent */
  eigen: Plaatskeuzes['eigen']
}

/**
 * The figures of the country or of one part of it at every meetmoment and now. Groups are those of the moment itself. Five
 * queries, and the first time two more for each frozen meetmoment, whatever the number of gemeenten.
 *
 * @throws NotFound for who may not see totals, for a regio or subregio that no moment has or that is not for this actor, and for an unknown meetmoment
 */
export async function getVerloop(
  actor: Actor,
  {
    meetmoment,
    noemer,
    thema: asked,
    ...plek
  }: Pick<Beeldkeuze, 'meetmoment' | 'noemer' | 'thema' | 'regio' | 'subregio' | 'grootteklasse'>,
): Promise<Verloopbeeld> {
  const lezer = requireEverywhere(actor, 'totalen.lezen')
  // All of them are shown; one in the address that does not exist is still no page.
  const { ronde, bevroren } = await findMomenten(actor, { meetmoment })
  const frozen = bevroren.toReversed().map((meetmoment) => ({ soort: 'meetmoment', meetmoment }) as const)
  const rasters = await Promise.all(
    [...frozen, { soort: 'nu', ronde } as const].map((telbron) => getRaster(lezer, telbron)),
  )
  const newest = rasters.toReversed()
  const { plaats, meerPlaatsen } = findPlaats(actor, plek, newest)
  const { indeling, sleutel: groep } = plaats
  const alleCijfers = rasters.map((raster) => visibleCijfers(actor, raster, { indeling, groep, noemer }))
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
    verloop: makeVerloop(alleCijfers, ({ soort, sleutel }) =>
      vragen ? sleutel === `thema-${thema?.sleutel}` || vragen.has(sleutel) : soort !== 'vraag',
    ),
    plaats,
    meerPlaatsen,
    thema: thema && { sleutel: thema.sleutel, nummer: thema.nummer, naam: thema.naam },
    themaOntbreekt: asked !== undefined && !thema,
    themas: themas.map(({ sleutel, nummer, naam }) => ({ sleutel, nummer, naam })),
    regios: regiosIn(actor, newest),
    eigen: newest[0] ? plaatskeuzesOf(actor, newest[0]).eigen : [],
  }
}

/** With those of today's subregio's whose gemeenten the actor reads. */
function regiosIn(actor: Actor, rasters: readonly Raster[]): Regiokeuze[] {
  const delen = rasters
    .slice(0, 1)
    .flatMap((raster) => readableRaster(actor, raster).gemeenten)
    .flatMap(({ subregio, subregioNaam, regio }) =>
      subregio === null ? [] : [{ sleutel: subregio, naam: subregioNaam ?? subregio, regio }],
    )
  const subregios = uniek(delen).sort(byNaam)
  return uniek(rasters.flatMap((raster) => divideGemeenten(raster, 'regio').groepen))
    .sort(byNaam)
    .map(({ sleutel, naam }) => ({
      sleutel,
      naam,
      subregios: subregios
        .filter(({ regio }) => regio === sleutel)
        .map((sub) => ({ sleutel: sub.sleutel, naam: sub.naam })),
    }))
}

/** The first of each sleutel. */
function uniek<T extends { sleutel: string }>(list: readonly T[]): T[] {
  const found = new Map<string, T>()
  for (const one of list) if (!found.has(one.sleutel)) found.set(one.sleutel, one)
  return [...found.values()]
}
