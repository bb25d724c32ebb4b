import type { Beeldkeuze } from '@/lib/cijfers/kern/beeld-schema'
import { type Bevolking, bevolkingOf } from '@/lib/cijfers/kern/bevolking'
import type { VerborgenGroep } from '@/lib/cijfers/kern/cijfers'
import { groepsleutel, type Indeling } from '@/lib/cijfers/kern/indeling'
import { findPlaats, type Plaats, type Plaatskeuzes, plaatskeuzesOf } from '@/lib/cijfers/kern/plaats'
import { type Raster, type Rastergemeente, selectGemeenten } from '@/lib/cijfers/kern/raster'
import { getRasters } from '@/lib/cijfers/kern/raster-data'
import { readableRaster, seesEverything, visibleCijfers, visibleVerandering } from '@/lib/cijfers/kern/zichtbaar'
import type { Bron } from '@/lib/meetmoment/bron'
import { findMomenten, type Momenten } from '@/lib/meetmoment/momenten-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { may } from '@/lib/toegang/policy'
import { requireAnywhere } from '@/lib/toegang/require'
import { type Thema, themasOf, type Vraag } from '@/lib/vragenlijst/vragenlijst'
import type { Staat } from '@/lib/vragenlijst/waarde'
import { alleenGroep, makeVerandering, overgangenOf, type Verandering } from './verandering'
import { type Cijferpaar, type Groepverandering, groepveranderingen } from './veranderregels'

type Naam = Pick<Rastergemeente, 'code' | 'naam'>

/** How the population of the place changed, in names. Only gemeenten of both moments are counted. */
export type Bevolkingsnamen = Record<Exclude<keyof Bevolking, 'inBeide'>, Naam[]> & {
  /** of `erbij`: those whose earlier answers this actor may not read, so that they are not counted */
  nietMee: Naam[]
}

/** What is looked at. A vraag or thema that neither vragenlijst has is "onbekend". */
export type Veranderonderwerp =
  | { soort: 'alles' }
  | { soort: 'onbekend' }
  | { soort: 'thema'; thema: Pick<Thema, 'sleutel' | 'nummer' | 'naam'> }
  | {
      soort: 'vraag'
      thema: Pick<Thema, 'sleutel' | 'nummer' | 'naam'>
      vraag: Vraag
      status: 'beide' | 'nieuw' | 'vervallen'
    }

export type Vergeleken = {
  van: Bron
  /** is the moment compared with the later one of the two, or the same? */
  volgorde: 'vooruit' | 'terug' | 'zelfde'
  onderwerp: Veranderonderwerp
  /** of the place alone: one group, or none where it is hidden or has no gemeenten now */
  verandering: Verandering
  /** the figures of the place at both moments; null: not for this actor, or the place lacks in one of the two */
  paar: Cijferpaar | null
  bevolking: Bevolkingsnamen
  /** what is inside the place, as far as this actor may see it */
  groepen: { indeling: Indeling; groepen: Groepverandering[]; verborgen: VerborgenGroep[] }[]
  /** for one vraag: where each gemeente whose answers the actor may read went from and to; null: no vraag of both moments */
  gangen: (Naam & { van: Staat; naar: Staat })[] | null
}

export type Veranderbeeld = Pick<Momenten, 'ronde' | 'bevroren'> & {
  naar: Bron
  plaats: Plaats
  /** whether more than one place was asked for; the most precise one is shown */
  meerPlaatsen: boolean
  plaatsen: Plaatskeuzes
  /** whether the actor reads the answers of every gemeente */
  leestAlles: boolean
  /** null: there is no earlier moment */
  vergeleken: Vergeleken | null
}

/**
 * What changed between two moments in the country or one part of it. Three queries, whatever the number of gemeenten; at
 * most four more the first time.
 *
 * @throws NotFound for who may not see totals, for an unknown meetmoment, and for a place that is unknown or not for this actor
 */
export async function getVeranderbeeld(actor: Actor, keuze: Beeldkeuze): Promise<Veranderbeeld> {
  const lezer = requireAnywhere(actor, 'totalen.lezen')
  const { gekozen, vergelijking, bevroren, ronde } = await findMomenten(actor, keuze)
  const { raster: naar, vorig: van } = await getRasters(lezer, { gekozen, vergelijking })
  const { plaats, meerPlaatsen } = findPlaats(actor, keuze, van ? [naar, van] : [naar])
  return {
    bevroren,
    ronde,
    naar: naar.bron,
    plaats,
    meerPlaatsen,
    plaatsen: plaatskeuzesOf(actor, naar),
    leestAlles: seesEverything(actor),
    vergeleken: van && compare(actor, van, naar, plaats, keuze),
  }
}

function compare(actor: Actor, van: Raster, naar: Raster, plaats: Plaats, keuze: Beeldkeuze): Vergeleken {
  const inPlaats = (gemeente: Rastergemeente) => groepsleutel(plaats.indeling, gemeente) === plaats.sleutel
  const binnen = selectGemeenten(naar, inPlaats)
  const onderwerp = onderwerpOf(van, naar, keuze)
  return {
    van: van.bron,
    volgorde: volgordeOf(van.bron, naar.bron),
    onderwerp,
    verandering: veranderingIn(actor, van, naar, binnen, plaats),
    paar: paarIn(actor, van, naar, plaats, inPlaats),
    bevolking: namesOf(actor, van, bevolkingOf(van, naar, plaats.indeling, plaats.sleutel)),
    groepen: insideOf(actor, plaats).map((indeling) => {
      const alleen =
        onderwerp.soort === 'vraag'
          ? { vraag: onderwerp.vraag.sleutel }
          : onderwerp.soort === 'thema'
            ? { thema: onderwerp.thema.sleutel }
            : {}
      const delen = visibleVerandering(actor, van, plaats.indeling === 'landelijk' ? naar : binnen, indeling, alleen)
      return { indeling, groepen: groepveranderingen(delen, alleen), verborgen: delen.verborgen }
    }),
    gangen:
      onderwerp.soort === 'vraag' && onderwerp.status === 'beide'
        ? overgangenOf(readableRaster(actor, van), readableRaster(actor, binnen), onderwerp.vraag.sleutel).map(
            ({ gemeente: { code, naam }, ...gang }) => ({ code, naam, van: gang.van, naar: gang.naar }),
          )
        : null,
  }
}

/** ISO dates sort as text, and the living state is later than every meetmoment. */
function volgordeOf(van: Bron, naar: Bron): Vergeleken['volgorde'] {
  if (van.sleutel === naar.sleutel) return 'zelfde'
  return (van.peildatum ?? '9999') > (naar.peildatum ?? '9999') ? 'terug' : 'vooruit'
}

/** A part whose gemeenten one may all read is small enough to count by itself; the rest is counted whole, and then protected. */
function veranderingIn(actor: Actor, van: Raster, naar: Raster, binnen: Raster, plaats: Plaats): Verandering {
  const { indeling, sleutel } = plaats
  // Only from what the actor reads at both moments: then nothing in it needs to be hidden, whatever moved.
  if (indeling === 'regio' && !seesEverything(actor) && plaats.eigen)
    return makeVerandering(readableRaster(actor, van), readableRaster(actor, binnen), indeling)
  const verandering = visibleVerandering(actor, van, byItself(actor, indeling) ? binnen : naar, indeling)
  return alleenGroep(verandering, sleutel)
}

function byItself(actor: Actor, indeling: Indeling): boolean {
  return seesEverything(actor) || indeling === 'subregio' || indeling === 'gemeente'
}

function paarIn(
  actor: Actor,
  van: Raster,
  naar: Raster,
  { indeling, sleutel }: Plaats,
  inPlaats: (gemeente: Rastergemeente) => boolean,
): Cijferpaar | null {
  const [toen, nu] = [van, naar].map((raster) =>
    visibleCijfers(actor, byItself(actor, indeling) ? selectGemeenten(raster, inPlaats) : raster, {
      indeling,
      groep: sleutel,
    }),
  )
  return toen?.groepen[0] && nu?.groepen[0] ? { toen, nu } : null
}

function insideOf(actor: Actor, { indeling, eigen }: Plaats): Indeling[] {
  switch (indeling) {
    case 'landelijk':
      return ['grootteklasse', 'regio']
    case 'grootteklasse':
      return seesEverything(actor) ? ['regio'] : []
    case 'regio':
    case 'subregio':
    case 'provincie':
      return eigen ? ['gemeente'] : []
    case 'gemeente':
      return []
  }
}

function onderwerpOf(van: Raster, naar: Raster, { thema, vraag }: Beeldkeuze): Veranderonderwerp {
  if (vraag === undefined && thema === undefined) return { soort: 'alles' }
  for (const raster of [naar, van]) {
    for (const found of themasOf(raster.vragenlijst)) {
      const { sleutel, nummer, naam, vragen } = found
      if (vraag === undefined) {
        if (sleutel === thema) return { soort: 'thema', thema: { sleutel, nummer, naam } }
        continue
      }
      const asked = vragen.find((candidate) => candidate.sleutel === vraag)
      if (!asked) continue
      const earlier = themasOf(van.vragenlijst).some((one) =>
        one.vragen.some((candidate) => candidate.sleutel === vraag),
      )
      const status = raster === van ? 'vervallen' : earlier ? 'beide' : 'nieuw'
      return { soort: 'vraag', thema: { sleutel, nummer, naam }, vraag: asked, status }
    }
  }
  return { soort: 'onbekend' }
}

function namesOf(actor: Actor, van: Raster, { nieuw, vervallen, erbij, eraf }: Bevolking): Bevolkingsnamen {
  const names = (gemeenten: Rastergemeente[]) => gemeenten.map(({ code, naam }) => ({ code, naam }))
  const moved = new Set(erbij.map(({ gemeenteId }) => gemeenteId))
  const then = new Map(
    van.gemeenten.flatMap((gemeente) => (moved.has(gemeente.gemeenteId) ? [[gemeente.gemeenteId, gemeente]] : [])),
  )
  const unread = erbij.filter(({ gemeenteId }) => {
    const gemeente = then.get(gemeenteId)
    return gemeente !== undefined && !may(actor.aanstellingen, 'antwoord.lezen', gemeente)
  })
  return {
    nieuw: names(nieuw),
    vervallen: names(vervallen),
    erbij: names(erbij.filter((gemeente) => !unread.includes(gemeente))),
    eraf: names(eraf),
    nietMee: names(unread),
  }
}
