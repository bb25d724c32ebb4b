import { percentage } from '../../lib/vragenlijst/percentage'
import { type Staat, staten } from '../../lib/vragenlijst/waarde'

/** Number of gemeenten per staat. */
export type Vraagaantallen = Record<Staat, number>
export type Range = { low: number; high: number }

export function total(counts: Vraagaantallen): number {
  return counts.ja + counts.ten_dele + counts.nee + counts.geen
}

/** The whole numbers out of n whose percentage is `pct`. Throws when there are none. */
export function countsThatRoundTo(pct: number, n: number): Range {
  const fitting = Array.from({ length: n + 1 }, (_, aantal) => aantal).filter((aantal) => percentage(aantal, n) === pct)
  const [low] = fitting
  const high = fitting.at(-1)
  if (low === undefined || high === undefined) throw new Error(`no number out of ${n} gives ${pct}%`)
  return { low, high }
}

export function intersect(a: Range, b: Range): Range {
  const range = { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) }
  if (range.low > range.high) throw new Error(`${JSON.stringify(a)} and ${JSON.stringify(b)} do not overlap`)
  return range
}

function nearest(value: number, { low, high }: Range): number {
  return Math.min(high, Math.max(low, Math.round(value)))
}

/** Counts inside the ranges that add up to n, close to the percentages, taking the slack where there is most. */
export function chooseCounts(percentages: Vraagaantallen, ranges: Record<Staat, Range>, n: number): Vraagaantallen {
  const counts: Vraagaantallen = { ja: 0, ten_dele: 0, nee: 0, geen: 0 }
  for (const staat of staten) counts[staat] = nearest((percentages[staat] * n) / 100, ranges[staat])
  for (let missing = n - total(counts); missing !== 0; missing = n - total(counts)) {
    const step = Math.sign(missing)
    const room = (staat: Staat) => (step > 0 ? ranges[staat].high - counts[staat] : counts[staat] - ranges[staat].low)
    const widest = staten.reduce((a, b) => (room(b) > room(a) ? b : a))
    if (room(widest) === 0) throw new Error(`no whole gemeenten for ${JSON.stringify(percentages)}`)
    counts[widest] += step
  }
  return counts
}

/** The share whose odds are `factor` times as high. */
export function shiftShare(share: number, factor: number): number {
  return (share * factor) / (1 - share + share * factor)
}

/** n gemeenten of which `geen` stay away, the rest further than in `counts`: odds of ja, and of ja or ten dele, times the factor. */
export function shiftCounts(counts: Vraagaantallen, factor: number, geen: number): Vraagaantallen {
  const n = total(counts)
  const filled = n - counts.geen
  const ja = Math.round(shiftShare(counts.ja / filled, factor) * (n - geen))
  const atLeastTenDele = Math.round(shiftShare((counts.ja + counts.ten_dele) / filled, factor) * (n - geen))
  return { ja, ten_dele: atLeastTenDele - ja, nee: n - geen - atLeastTenDele, geen }
}
