import { eigenRegios } from '@/lib/toegang/aanstelling'
import type { Actor } from '@/lib/toegang/actor-data'
import { may } from '@/lib/toegang/policy'
import { NotFound } from '@/lib/toegang/require'
import type { Beeldkeuze } from './beeld-schema'
import { divideGemeenten, groepsleutel, type Indeling, landelijkeGroep } from './indeling'
import { type Raster, type Rastergemeente, selectGemeenten } from './raster'
import { readableRaster, seesEverything } from './zichtbaar'

/** The country or one part of it. */
export type Plaats = {
  indeling: Indeling
  sleutel: string
  naam: string
  /** does the actor read the answers of its gemeenten one by one? */
  eigen: boolean
}

type Plaatskeuze = { sleutel: string; naam: string }
/** What this actor can choose from, beside the country and the grootteklassen. */
export type Plaatskeuzes = {
  /** the regio's or subregio's of this correspondent; empty for who sees everything */
  eigen: (Plaatskeuze & { indeling: 'regio' | 'subregio' })[]
  regios: Plaatskeuze[]
  provincies: Plaatskeuze[]
}

/** From precise to wide. */
const places = ['gemeente', 'subregio', 'regio', 'provincie', 'grootteklasse'] as const

/**
 * The place that a URL names: the most precise one, if it names several. A subregio can stand under its own key or, as
 * on the page of a regio, under that of a regio.
 *
 * @param rasters where it may exist, the most important one first
 * @throws NotFound when it exists in none of them, or is not for this actor
 */
export function findPlaats(
  actor: Actor,
  keuze: Pick<Beeldkeuze, (typeof places)[number]>,
  rasters: readonly Raster[],
): { plaats: Plaats; meerPlaatsen: boolean } {
  const [indeling, ...rest] = places.filter((candidate) => keuze[candidate] !== undefined)
  if (indeling === undefined)
    return { plaats: { indeling: 'landelijk', ...landelijkeGroep, eigen: seesEverything(actor) }, meerPlaatsen: false }
  const sleutel = keuze[indeling] ?? ''
  for (const candidate of indeling === 'regio' ? (['regio', 'subregio'] as const) : [indeling]) {
    for (const raster of rasters) {
      const plaats = placeIn(actor, raster, candidate, sleutel)
      if (plaats) return { plaats, meerPlaatsen: rest.some((one) => !isAround(raster, plaats, one, keuze[one])) }
    }
  }
  throw new NotFound(`${indeling} ${sleutel}`)
}

/** The regio of a subregio says where it lies, and not another place. */
function isAround({ gemeenten }: Raster, plaats: Plaats, indeling: Indeling, sleutel: string | undefined): boolean {
  return (
    plaats.indeling === 'subregio' &&
    indeling === 'regio' &&
    gemeenten.some(({ subregio, regio }) => subregio === plaats.sleutel && regio === sleutel)
  )
}

function placeIn(actor: Actor, raster: Raster, indeling: (typeof places)[number], sleutel: string): Plaats | null {
  if (indeling === 'provincie' && !seesEverything(actor)) return null
  const members = selectGemeenten(
    raster,
    (gemeente) =>
      groepsleutel(indeling, gemeente) === sleutel && (indeling !== 'subregio' || gemeente.subregio !== null),
  )
  const groep = divideGemeenten(members, indeling).groepen.find((candidate) => candidate.sleutel === sleutel)
  if (!groep || (groep.aantalGemeenten === 0 && indeling !== 'grootteklasse')) return null
  const eigen = readableRaster(actor, members).gemeenten.length === members.gemeenten.length
  // Of these there is no total for who may not read them one by one.
  if (!eigen && (indeling === 'gemeente' || indeling === 'subregio')) return null
  return { indeling, sleutel, naam: groep.naam, eigen: eigen && seesWhole(actor, indeling, members.gemeenten) }
}

/** Reading the answers of a regio is not enough outside the bureau: a projectleider does that too, and sees no totals. */
function seesWhole(actor: Actor, indeling: Indeling, members: readonly Rastergemeente[]): boolean {
  if (indeling === 'grootteklasse') return seesEverything(actor)
  return members.every((gemeente) => may(actor.aanstellingen, 'regiobeeld.lezen', gemeente))
}

export function plaatskeuzesOf(actor: Actor, raster: Raster): Plaatskeuzes {
  const choices = (indeling: Indeling) =>
    divideGemeenten(raster, indeling).groepen.map(({ sleutel, naam }) => ({ sleutel, naam }))
  return {
    eigen: eigenRegios(actor.aanstellingen),
    regios: choices('regio'),
    provincies: seesEverything(actor) ? choices('provincie') : [],
  }
}
