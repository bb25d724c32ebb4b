import type { Demomoment } from '../../prisma/seed/antwoorden'
import type { PublishedGrootteklasse, PublishedLandelijk } from '../../prisma/seed/facts'
import { chooseCounts, countsThatRoundTo, intersect, shiftCounts, total, type Vraagaantallen } from './counts'
import { type PerKlasse, rangeOverKlassen } from './grootteklassen'

/** Gemeenten that fill in nothing at all: 80% filled something in, then 396 of 403, then 398. */
export const blankGemeenten: Record<Demomoment, number> = { '2013-10': 81, '2014-01': 7, nu: 5 }

/** Published: half of the gemeenten had a kadernota in October 2013. */
const kadernotaOktober = { vraag: '7a', ja: 50 }

/** Odds of being further in January than in October, by thema (the number in the vraag code). */
const gainSinceOktober: Record<string, number> = {
  '1': 1.5,
  '2': 1.5,
  '3': 1.4,
  '4': 1.6,
  '5': 1.9,
  '6': 1.8,
  '7': 2.45,
  '8': 3.4,
}

/** Odds of being further now than in January; the raad decides little around the elections of 19 March 2014. */
const gainSinceJanuari: Record<string, number> = {
  '1': 1.5,
  '2': 1.5,
  '3': 1.4,
  '4': 1.6,
  '5': 1.6,
  '6': 1.5,
  '7': 1.8,
  '8': 2.1,
}
const gainOfLaterThemas = 1.9

/** Fase 4 has only just started: percentages ja, ten dele and nee of all gemeenten; the rest has filled in nothing yet. */
const fase4: Record<string, [ja: number, tenDele: number, nee: number]> = {
  '14a': [9, 21, 23],
  '14b': [3, 13, 35],
  '14c': [0.5, 2, 46],
  '15a': [7, 22, 20],
  '15b': [1, 9, 37],
  '15c': [4, 14, 29],
  '15d': [3, 8, 35],
  '16a': [6, 26, 13],
  '16b': [4, 19, 22],
  '16c': [13, 19, 13],
  '17a': [1, 6, 36],
  '17b': [2, 11, 30],
  '17c': [3, 9, 30],
  '17d': [6, 14, 22],
  '18a': [1, 7, 33],
  '18b': [1, 5, 35],
  '18c': [4, 8, 28],
  '18d': [0, 6, 34],
  '19a': [5, 17, 18],
  '19b': [2, 6, 31],
  '19c': [6, 12, 21],
  '19d': [4, 7, 28],
  '20a': [10, 22, 6],
  '20b': [8, 20, 10],
  '20c': [4, 13, 20],
  '20d': [2, 11, 24],
  '20e': [6, 5, 26],
}

export function themaOf(vraag: string): string {
  return vraag.replace(/[a-z]$/, '')
}

/** Counts of January 2014 that give every published percentage. */
export function januariCounts(
  { percentages }: PublishedLandelijk,
  perKlasse: PublishedGrootteklasse | undefined,
  sizes: PerKlasse<number>,
): Vraagaantallen {
  const n = sizes.klein + sizes.middelgroot + sizes.groot
  const ranges = {
    ja: countsThatRoundTo(percentages.ja, n),
    ten_dele: countsThatRoundTo(percentages.ten_dele, n),
    nee: countsThatRoundTo(percentages.nee, n),
    geen: countsThatRoundTo(percentages.geen, n),
  }
  if (perKlasse) ranges[perKlasse.staat] = intersect(ranges[perKlasse.staat], rangeOverKlassen(perKlasse, sizes))
  return chooseCounts(percentages, ranges, n)
}

/** Scales the geen of January to another number of blank gemeenten. */
function geenAround(januari: Vraagaantallen, moment: Demomoment, spread: number): number {
  return blankGemeenten[moment] + Math.round((januari.geen - blankGemeenten['2014-01']) * spread)
}

export function oktoberCounts(vraag: string, januari: Vraagaantallen): Vraagaantallen {
  const gain = gainSinceOktober[themaOf(vraag)] ?? 1
  const counts = shiftCounts(januari, 1 / gain, geenAround(januari, '2013-10', 1.3))
  if (vraag !== kadernotaOktober.vraag) return counts
  const { low, high } = countsThatRoundTo(kadernotaOktober.ja, total(januari))
  const ja = Math.min(high, Math.max(low, counts.ja))
  return { ...counts, ja, ten_dele: counts.ten_dele + counts.ja - ja }
}

/** `januari` is undefined for the vragen of fase 4, which were not asked then. */
export function nuCounts(vraag: string, januari: Vraagaantallen | undefined, n: number): Vraagaantallen {
  if (januari) {
    const gain = gainSinceJanuari[themaOf(vraag)] ?? gainOfLaterThemas
    return shiftCounts(januari, gain, geenAround(januari, 'nu', 0.6))
  }
  const shares = fase4[vraag]
  if (!shares) throw new Error(`no target for vraag ${vraag}`)
  const [ja, tenDele, nee] = shares
  const filled = {
    ja: Math.round((ja * n) / 100),
    ten_dele: Math.round((tenDele * n) / 100),
    nee: Math.round((nee * n) / 100),
  }
  return { ...filled, geen: n - filled.ja - filled.ten_dele - filled.nee }
}
