import { type Grootteklasse, grootteklassen } from '../../lib/register/grootteklasse'
import { type Staat, staten } from '../../lib/vragenlijst/waarde'
import type { PublishedGrootteklasse } from '../../prisma/seed/facts'
import { countsThatRoundTo, type Range, shiftShare, total, type Vraagaantallen } from './counts'
import { uniform } from './random'

export type PerKlasse<T> = Record<Grootteklasse, T>

/** How many times the landelijke odds of being further apply in the two larger grootteklassen. */
export type Lead = { middelgroot: number; groot: number }

const odds = (pct: number) => pct / (100 - pct)

export function publishedLead({ staat, percentages }: PublishedGrootteklasse, landelijk: number): Lead {
  const ratio = (pct: number) => (staat === 'ja' ? odds(pct) / odds(landelijk) : odds(landelijk) / odds(pct))
  return { middelgroot: ratio(percentages.middelgroot), groot: ratio(percentages.groot) }
}

/** A lead of the size of the published ones, for a vraag that has none. */
export function likelyLead(vraag: string): Lead {
  const middelgroot = 1.4 + 0.45 * uniform('lead middelgroot', vraag)
  return { middelgroot, groot: middelgroot * (1.3 + 0.4 * uniform('lead groot', vraag)) }
}

/** Landelijke range of a staat that is also published per grootteklasse. */
export function rangeOverKlassen(published: PublishedGrootteklasse, sizes: PerKlasse<number>): Range {
  const ranges = grootteklassen.map((klasse) => countsThatRoundTo(published.percentages[klasse], sizes[klasse]))
  return {
    low: ranges.reduce((sum, range) => sum + range.low, 0),
    high: ranges.reduce((sum, range) => sum + range.high, 0),
  }
}

/** One of the two larger klassen, following its lead. */
function followLead(landelijk: Vraagaantallen, lead: number, size: number, blank: number): Vraagaantallen {
  const share = (aantal: number) => Math.round(shiftShare(aantal / total(landelijk), lead) * size)
  const filled = Math.min(size - blank, share(total(landelijk) - landelijk.geen))
  const atLeastTenDele = Math.min(filled, share(landelijk.ja + landelijk.ten_dele))
  const ja = Math.min(atLeastTenDele, share(landelijk.ja))
  return { ja, ten_dele: atLeastTenDele - ja, nee: filled - atLeastTenDele, geen: size - filled }
}

/** Sets one staat to a published percentage, at the cost of ten dele. */
function pinned(counts: Vraagaantallen, staat: Staat, pct: number): Vraagaantallen {
  const { low } = countsThatRoundTo(pct, total(counts))
  const changed = { ...counts, ten_dele: counts.ten_dele + counts[staat] - low }
  changed[staat] = low
  return changed
}

/**
 * Splits the landelijke counts of one vraag over the grootteklassen. `blank` counts the gemeenten that fill in
 * nothing at all. The two larger klassen follow their lead, klein takes what remains. Throws when that cannot be.
 */
export function splitOverKlassen(
  landelijk: Vraagaantallen,
  lead: Lead,
  sizes: PerKlasse<number>,
  blank: PerKlasse<number>,
  published?: PublishedGrootteklasse,
): PerKlasse<Vraagaantallen> {
  const larger = (klasse: 'middelgroot' | 'groot') => {
    const counts = followLead(landelijk, lead[klasse], sizes[klasse], blank[klasse])
    return published ? pinned(counts, published.staat, published.percentages[klasse]) : counts
  }
  const middelgroot = larger('middelgroot')
  const groot = larger('groot')
  const klein: Vraagaantallen = { ja: 0, ten_dele: 0, nee: 0, geen: 0 }
  for (const staat of staten) klein[staat] = landelijk[staat] - middelgroot[staat] - groot[staat]
  const split = { klein, middelgroot, groot }
  for (const klasse of grootteklassen) {
    const wrong = staten.some((staat) => split[klasse][staat] < 0) || split[klasse].geen < blank[klasse]
    if (wrong) throw new Error(`no whole gemeenten for ${klasse}: ${JSON.stringify(split[klasse])}`)
  }
  return split
}
