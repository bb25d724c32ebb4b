// How the demo antwoorden are made. Everything is fixed by keys (random.ts), so a run always gives the same files.
//
// 1. targets.ts: landelijke counts per vraag and staat. January 2014: whole gemeenten inside the ranges that round to
//    the published percentages. October 2013 and now: those counts moved back and on, by odds per thema.
// 2. grootteklassen.ts: each count split over klein, middelgroot and groot, with the published percentages exact.
// 3. latent.ts: readiness and diligence of a gemeente (size, neighbourhood, regio, own), and of each thema and vraag.
// 4. assign.ts: per vraag and grootteklasse the least diligent get geen, the readiest ja, and so on: counts are exact.
// 5. repair.ts: gemeenten of one grootteklasse trade antwoorden until the rules of rules.ts hold; counts stay exact.
// 6. vergissingen.ts: a few antwoorden of now that do not fit, on purpose.
//
// January comes first, because it is published; October and now are then solved beside it.

import { type Grootteklasse, grootteklasseOf } from '../../lib/register/grootteklasse'
import type { Staat } from '../../lib/vragenlijst/waarde'
import { type Antwoorden, type Demomoment, versieOf } from '../../prisma/seed/antwoorden'
import {
  type GemeenteFact,
  readGemeenten,
  readPublishedGrootteklasse,
  readPublishedLandelijk,
  readVragenlijst,
  themasInVersie,
} from '../../prisma/seed/facts'
import type { Vraagaantallen } from './counts'
import { type Lead, likelyLead, type PerKlasse, publishedLead, splitOverKlassen } from './grootteklassen'
import { type Latent, latents as latentsOf } from './latent'
import { chooseBlank, solveMoment, type VraagTarget } from './moment'
import { type Antwoordrij, familyOf, type Level, type Neighbours } from './rules'
import { blankGemeenten, januariCounts, nuCounts, oktoberCounts } from './targets'
import { withVergissingen } from './vergissingen'

export type Solution = { antwoorden: Antwoorden; cost: number }

const staatOf: Record<Level, Staat> = { 3: 'ja', 2: 'ten_dele', 1: 'nee', 0: 'geen' }

const vragenlijst = readVragenlijst()
const publishedLandelijk = new Map(readPublishedLandelijk().map((row) => [row.vraag, row]))
const publishedPerKlasse = new Map(readPublishedGrootteklasse().map((row) => [row.vraag, row]))

function vragenAt(moment: Demomoment): { vraag: string; fase: number }[] {
  return themasInVersie(vragenlijst, versieOf[moment]).flatMap(({ fase, vragen }) =>
    vragen.map(({ code }) => ({ vraag: code, fase })),
  )
}

function sizesOf(klassen: Grootteklasse[]): PerKlasse<number> {
  const size = (klasse: Grootteklasse) => klassen.filter((each) => each === klasse).length
  return { klein: size('klein'), middelgroot: size('middelgroot'), groot: size('groot') }
}

/** Grootteklasse as the measurement of January 2014 counted it, with older inwoners; October 2013 is older still. */
function klasseAtMeting({ grootteklasseMeting201401, inwoners }: GemeenteFact): Grootteklasse {
  return grootteklasseMeting201401 ?? grootteklasseOf(inwoners)
}

function landelijkCounts(moment: Demomoment, vraag: string, sizes: PerKlasse<number>): Vraagaantallen {
  const published = publishedLandelijk.get(vraag)
  const januari = published && januariCounts(published, publishedPerKlasse.get(vraag), sizes)
  if (moment === 'nu') return nuCounts(vraag, januari, sizes.klein + sizes.middelgroot + sizes.groot)
  if (!januari) throw new Error(`vraag ${vraag} was not measured in January 2014`)
  return moment === '2014-01' ? januari : oktoberCounts(vraag, januari)
}

/** Larger gemeenten stay blank less often, about as they are further on the vragen. */
const leadInFilling: Lead = { middelgroot: 1.5, groot: 2.2 }

function blankPerKlasse(moment: Demomoment, sizes: PerKlasse<number>): PerKlasse<number> {
  const n = sizes.klein + sizes.middelgroot + sizes.groot
  const blank = blankGemeenten[moment]
  const filled = { ja: n - blank, ten_dele: 0, nee: 0, geen: blank }
  const none = { klein: 0, middelgroot: 0, groot: 0 }
  const split = splitOverKlassen(filled, leadInFilling, sizes, none)
  return { klein: split.klein.geen, middelgroot: split.middelgroot.geen, groot: split.groot.geen }
}

/** One lead for the whole family, or 7a and 7b could not both keep the rules in every klasse. */
function leadAt(vraag: string): Lead {
  const family = familyOf(vraag)
  const published = [...publishedPerKlasse.values()].find((row) => familyOf(row.vraag) === family)
  const landelijk = published && publishedLandelijk.get(published.vraag)?.percentages[published.staat]
  return published && landelijk ? publishedLead(published, landelijk) : likelyLead(family)
}

function targetsAt(moment: Demomoment, sizes: PerKlasse<number>, metingSizes: PerKlasse<number>): VraagTarget[] {
  const blank = blankPerKlasse(moment, sizes)
  return vragenAt(moment).map(({ vraag, fase }) => {
    const landelijk = landelijkCounts(moment, vraag, metingSizes)
    const pinned = moment === '2014-01' ? publishedPerKlasse.get(vraag) : undefined
    return { vraag, fase, perKlasse: splitOverKlassen(landelijk, leadAt(vraag), sizes, blank, pinned) }
  })
}

function aligned(vragen: { vraag: string }[], others: { vraag: string }[], row: Antwoordrij): (Level | undefined)[] {
  return vragen.map(({ vraag }) => row[others.findIndex((other) => other.vraag === vraag)])
}

function toAntwoorden(latents: Latent[], rows: Antwoordrij[]): Antwoorden {
  return new Map(latents.map(({ gemeente }, i) => [gemeente.code, (rows[i] ?? []).map((level) => staatOf[level])]))
}

/** The antwoorden of all three moments. Pure but for reading the facts; takes about a second. */
export function solve(): Record<Demomoment, Solution> {
  const gemeenten = readGemeenten().sort((a, b) => (a.code < b.code ? -1 : 1))
  const latents = latentsOf(gemeenten)
  const metingKlassen = gemeenten.map(klasseAtMeting)
  const nuKlassen = gemeenten.map(({ inwoners }) => grootteklasseOf(inwoners))
  const metingSizes = sizesOf(metingKlassen)

  const solveAt = (
    moment: Demomoment,
    klassen: Grootteklasse[],
    candidates: Set<number>,
    surprise: -1 | 0 | 1,
    neighbours: Neighbours[],
  ) => {
    const sizes = sizesOf(klassen)
    const targets = targetsAt(moment, sizes, metingSizes)
    const blank = chooseBlank(latents, klassen, blankPerKlasse(moment, sizes), candidates)
    const { rows, cost } = solveMoment({ naam: moment, latents, klassen, targets, blank, neighbours, surprise })
    return { rows, blank, solution: { antwoorden: toAntwoorden(latents, rows), cost } }
  }

  const everyone = new Set(gemeenten.keys())
  const oktoberVragen = vragenAt('2013-10')
  const januariVragen = vragenAt('2014-01')
  const nuVragen = vragenAt('nu')

  const januari = solveAt('2014-01', metingKlassen, everyone, 0, [])
  const later = januari.rows.map((row) => ({ later: aligned(oktoberVragen, januariVragen, row) }))
  const earlier = januari.rows.map((row) => ({ earlier: aligned(nuVragen, januariVragen, row) }))
  const oktober = solveAt('2013-10', metingKlassen, everyone, 1, later)
  const nu = solveAt('nu', nuKlassen, januari.blank, -1, earlier)
  const antwoorden = withVergissingen(
    nu.solution.antwoorden,
    nuVragen.map(({ vraag }) => vraag),
  )
  return { '2013-10': oktober.solution, '2014-01': januari.solution, nu: { ...nu.solution, antwoorden } }
}
