import { makeVerandering, type Verandering, type Veranderkeuze } from '@/lib/cijfers/verandering/verandering'
import type { Actor } from '@/lib/toegang/actor-data'
import { may, mayEverywhere, mayInRegio } from '@/lib/toegang/policy'
import { NotFound } from '@/lib/toegang/require'
import { type Cijferkeuze, type Cijfers, makeCijfers } from './cijfers'
import { groepsleutel, type Indeling, landelijkeGroep } from './indeling'
import { type Bescherming, protectGroepen, type Verborgen } from './kleinegroep'
import { type Raster, type Rastergemeente, selectGemeenten } from './raster'

type Beschermd = Extract<Indeling, 'landelijk' | 'grootteklasse' | 'regio'>

/** Who sees every figure of the country, small groups included. */
export function seesEverything(actor: Actor): boolean {
  return mayEverywhere(actor.aanstellingen, 'landelijkbeeld.lezen')
}

/** The gemeenten of a raster whose answers this actor may read one by one. */
export function readableRaster(actor: Actor, raster: Raster): Raster {
  return selectGemeenten(raster, (gemeente) => may(actor.aanstellingen, 'antwoord.lezen', gemeente))
}

/**
 * The figures of a raster as this actor may see them: outside the bureau small groups are hidden, and single gemeenten
 * and subregio's are there only as far as one reads their answers anyway.
 *
 * @throws NotFound for a division that the actor may not see at all
 */
export function visibleCijfers(actor: Actor, raster: Raster, keuze: Omit<Cijferkeuze, 'verborgen'>): Cijfers {
  if (seesEverything(actor)) return makeCijfers(raster, keuze)
  switch (keuze.indeling) {
    case 'landelijk':
    case 'grootteklasse':
    case 'regio':
      return makeCijfers(raster, { ...keuze, verborgen: verborgenOf(actor, raster, keuze.indeling) })
    case 'subregio':
    case 'gemeente':
      return makeCijfers(readableRaster(actor, raster), keuze)
    case 'provincie':
      throw new NotFound('provincie')
  }
}

/**
 * The figures of those gemeenten of one group that pass a filter. What crosses two divisions is protected nowhere, so
 * outside the bureau a part is only for who reads every antwoord in it; for anybody else it is empty.
 */
export function visibleDeelcijfers(
  actor: Actor,
  raster: Raster,
  passes: (gemeente: Rastergemeente) => boolean,
  keuze: Omit<Cijferkeuze, 'verborgen'> & { groep: string },
): Cijfers {
  const part = selectGemeenten(
    raster,
    (gemeente) => groepsleutel(keuze.indeling, gemeente) === keuze.groep && passes(gemeente),
  )
  const readable = readableRaster(actor, part).gemeenten.length === part.gemeenten.length
  return makeCijfers(readable ? part : selectGemeenten(part, () => false), keuze)
}

/**
 * What changed, as this actor may see it. Outside the bureau a group that lost or gained gemeenten is hidden too: what
 * changed in those that stayed, held against its totals, would tell about those that did not.
 *
 * @param alleen makes cells for this alone
 * @throws NotFound for a division that the actor may not see at all
 */
export function visibleVerandering(
  actor: Actor,
  van: Raster,
  naar: Raster,
  indeling: Indeling,
  alleen?: Veranderkeuze,
): Verandering {
  if (seesEverything(actor)) return makeVerandering(van, naar, indeling, undefined, alleen)
  switch (indeling) {
    case 'landelijk':
    case 'grootteklasse':
    case 'regio': {
      // What either moment hides stays hidden: shown here, it would tell about that moment what its own table does not.
      const verborgen = new Map([
        ...verschoven(van, naar, indeling),
        ...verborgenOf(actor, van, indeling),
        ...verborgenOf(actor, naar, indeling),
      ])
      return makeVerandering(van, naar, indeling, verborgen, alleen)
    }
    case 'subregio':
    case 'gemeente':
      return makeVerandering(readableRaster(actor, van), readableRaster(actor, naar), indeling, undefined, alleen)
    case 'provincie':
      throw new NotFound('provincie')
  }
}

/** The groups that do not have the same gemeenten in both sources. */
function verschoven(van: Raster, naar: Raster, indeling: Indeling): Map<string, Verborgen> {
  const before = new Map(van.gemeenten.map((gemeente) => [gemeente.gemeenteId, groepsleutel(indeling, gemeente)]))
  const shifted = new Map<string, Verborgen>()
  for (const gemeente of naar.gemeenten) {
    const [then, now] = [before.get(gemeente.gemeenteId), groepsleutel(indeling, gemeente)]
    if (then !== now) for (const sleutel of [then, now]) if (sleutel !== undefined) shifted.set(sleutel, 'afleidbaar')
    before.delete(gemeente.gemeenteId)
  }
  for (const sleutel of before.values()) shifted.set(sleutel, 'afleidbaar')
  return shifted
}

/** The figures of a raster as anybody may see them, who reads no answers at all. */
export function publicCijfers(raster: Raster, indeling: Beschermd): Cijfers {
  const bescherming = protect(raster, { bekend: () => false, eigen: [] })
  return makeCijfers(raster, { indeling, verborgen: verborgenIn(bescherming, indeling) })
}

const beschermd = new WeakMap<Raster, WeakMap<Actor, Bescherming<'grootteklasse' | 'regio'>>>()

/** A page asks for several divisions of one raster; what is hidden in them is worked out together, once. */
function verborgenOf(actor: Actor, raster: Raster, indeling: Beschermd): ReadonlyMap<string, Verborgen> {
  const byActor = beschermd.get(raster) ?? new WeakMap()
  beschermd.set(raster, byActor)
  const bescherming = byActor.get(actor) ?? beschermingOf(actor, raster)
  byActor.set(actor, bescherming)
  return verborgenIn(bescherming, indeling)
}

function beschermingOf(actor: Actor, raster: Raster) {
  const regios = [...new Set(raster.gemeenten.map(({ regio }) => regio))]
  return protect(raster, {
    bekend: (gemeente) => may(actor.aanstellingen, 'antwoord.lezen', gemeente),
    eigen: regios.filter((regio) => seesRegio(actor, regio)),
  })
}

/**
 * The groups that a reader gets no figures of. Outside the bureau one sees the country, the grootteklassen and the
 * regio's, and reads the answers of some gemeenten; no other division is offered, so nothing else can be held against them.
 */
function protect(
  raster: Raster,
  { bekend, eigen }: { bekend: (gemeente: Rastergemeente) => boolean; eigen: readonly string[] },
): Bescherming<'grootteklasse' | 'regio'> {
  const leden = raster.gemeenten.map((gemeente) => ({
    bekend: bekend(gemeente),
    groepen: { grootteklasse: gemeente.grootteklasse, regio: gemeente.regio },
  }))
  return protectGroepen(leden, ['grootteklasse', 'regio'], { eigen: { regio: eigen } })
}

function verborgenIn(
  { land, verborgen }: Bescherming<'grootteklasse' | 'regio'>,
  indeling: Beschermd,
): ReadonlyMap<string, Verborgen> {
  if (indeling === 'landelijk') return new Map(land ? [[landelijkeGroep.sleutel, land]] : [])
  return verborgen[indeling]
}

/** A regiocorrespondent sees the own regio whole. */
function seesRegio(actor: Actor, regio: string): boolean {
  return mayInRegio(actor.aanstellingen, 'regiobeeld.lezen', regio)
}
