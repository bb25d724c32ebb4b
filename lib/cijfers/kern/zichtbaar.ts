import { makeVerandering, type Verandering, type Veranderkeuze } from '@/lib/cijfers/verandering/verandering'
import type { Actor } from '@/lib/toegang/actor-data'
import { may, mayEverywhere, mayInRegio } from '@/lib/toegang/policy'
import { NotFound } from '@/lib/toegang/require'
import { vragenOf } from '@/lib/vragenlijst/vragenlijst'
import { type Cijferkeuze, type Cijfers, makeCijfers } from './cijfers'
import { divideGemeenten, groepsleutel, type Indeling, landelijkeGroep } from './indeling'
import { type Bescherming, isKleineGroep, protectGroepen, type Verborgen } from './kleinegroep'
import { hideLevend } from './levend'
import { type Raster, type Rastergemeente, selectGemeenten } from './raster'
import { type Beschermd, type Verberging, type Weglating, weglatingIn } from './verberging'

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
      return makeCijfers(raster, { ...keuze, ...beperkingOf(actor, raster, keuze.indeling, keuze.noemer) })
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
        ...ergensWeggelaten(actor, van, naar, indeling),
        ...ergensWeggelaten(actor, naar, van, indeling),
        // From what to what says more than both tables do, and nobody checked what would follow from that.
        ...(indeling === 'regio'
          ? divideGemeenten(naar, 'regio').groepen.flatMap(({ sleutel }): [string, Verborgen][] =>
              readsRegio(actor, naar, sleutel) && readsRegio(actor, van, sleutel) ? [] : [[sleutel, 'zeker']],
            )
          : []),
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

/** The groups that one moment does not show whole, of the vragen that another has too: a change counts both of its tables. */
function ergensWeggelaten(actor: Actor, raster: Raster, ander: Raster, indeling: Beschermd): [string, Verborgen][] {
  const { verborgen, weglating } = beperkingOf(actor, raster, indeling, 'alle')
  const beide = new Set(vragenOf(ander.vragenlijst).map(({ sleutel }) => sleutel))
  const delen = [...weglating.rijen].flatMap(([groep, vragen]): [string, Verborgen][] =>
    [...vragen].some((vraag) => beide.has(vraag)) ? [[groep, 'zeker']] : [],
  )
  return [...delen, ...verborgen]
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

/** The groups that are too small to be public, or would give a small one away, by division. */
export function openbaarVerborgen(raster: Raster): Record<Beschermd, ReadonlyMap<string, Verborgen>> {
  const known = openbaar.get(raster) ?? protect(raster, { bekend: () => false, eigen: [] })
  openbaar.set(raster, known)
  return {
    landelijk: verborgenIn(known, 'landelijk'),
    grootteklasse: verborgenIn(known, 'grootteklasse'),
    regio: verborgenIn(known, 'regio'),
  }
}

const openbaar = new WeakMap<Raster, Bescherming<'grootteklasse' | 'regio'>>()

/**
 * The figures of a raster as anybody may see them, who reads no answers at all.
 *
 * @param verberging of the publicatie; null: it was published before anybody looked what would be certain
 */
export function publicCijfers(raster: Raster, indeling: Beschermd, verberging: Verberging | null): Cijfers {
  const verborgen = openbaarVerborgen(raster)[indeling]
  return makeCijfers(raster, {
    indeling,
    verborgen,
    ...(verberging ? { weglating: weglatingIn(verberging, indeling) } : {}),
  })
}

const beschermingen = new WeakMap<Raster, WeakMap<Actor, Bescherming<'grootteklasse' | 'regio'>>>()

/**
 * What this actor, who does not see everything, gets of a division. Of a frozen meetmoment what the public gets, and the own
 * regio whole. Of the living state, and of what was not looked into yet, the land and the klassen as far as no antwoord is
 * certain, and no other regio: there each save would show whose it was.
 */
function beperkingOf(
  actor: Actor,
  raster: Raster,
  indeling: Beschermd,
  noemer: Cijferkeuze['noemer'],
): { verborgen: ReadonlyMap<string, Verborgen>; weglating: Weglating } {
  const isEigen = (groep: string) => indeling === 'regio' && readsRegio(actor, raster, groep)
  const own = new Map(verborgenOf(actor, raster, indeling))
  const weglating = raster.verberging
    ? weglatingIn(raster.verberging, indeling, (groep) => !isEigen(groep))
    : weglatingIn(levendeVerberging(actor, raster), indeling)
  // Where that number is not told, it may not be told that it is small either: there its figures are left out anyway.
  if (noemer === 'ingevuld')
    for (const [groep, reden] of kleinIngevuld(raster, indeling))
      if (!isEigen(groep) && !weglating.respons.has(groep)) own.set(groep, reden)
  if (raster.verberging) {
    for (const [groep, reden] of openbaarVerborgen(raster)[indeling]) if (!isEigen(groep)) own.set(groep, reden)
    return { verborgen: own, weglating }
  }
  if (indeling === 'regio')
    for (const { sleutel } of divideGemeenten(raster, 'regio').groepen)
      if (!isEigen(sleutel) && !own.has(sleutel)) own.set(sleutel, 'levend')
  return { verborgen: own, weglating }
}

/** Of whom so few filled in something that "only who filled in something" would be about one or two of them. */
function kleinIngevuld(raster: Raster, indeling: Beschermd): [string, Verborgen][] {
  return divideGemeenten(raster, indeling).groepen.flatMap(({ sleutel, aantalIngevuld }): [string, Verborgen][] =>
    isKleineGroep(aantalIngevuld) ? [[sleutel, 'klein']] : [],
  )
}

/** Whether this actor reads every antwoord in a regio. */
function readsRegio(actor: Actor, raster: Raster, regio: string): boolean {
  return raster.gemeenten.every(
    (gemeente) => gemeente.regio !== regio || may(actor.aanstellingen, 'antwoord.lezen', gemeente),
  )
}

const levend = new WeakMap<Raster, WeakMap<Actor, Verberging>>()

function levendeVerberging(actor: Actor, raster: Raster): Verberging {
  const byActor = levend.get(raster) ?? new WeakMap<Actor, Verberging>()
  levend.set(raster, byActor)
  const hidden = verborgenOf(actor, raster, 'grootteklasse')
  const known =
    byActor.get(actor) ??
    hideLevend(
      raster,
      (gemeente) => may(actor.aanstellingen, 'antwoord.lezen', gemeente),
      (klasse) => !hidden.has(klasse),
    )
  byActor.set(actor, known)
  return known
}

/** A page asks for several divisions of one raster; what is hidden in them is worked out together, once. */
function verborgenOf(actor: Actor, raster: Raster, indeling: Beschermd): ReadonlyMap<string, Verborgen> {
  const byActor = beschermingen.get(raster) ?? new WeakMap()
  beschermingen.set(raster, byActor)
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
