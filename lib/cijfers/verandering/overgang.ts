import { percentage } from '@/lib/vragenlijst/percentage'
import { type Staat, staten } from '@/lib/vragenlijst/waarde'

/** From what to what: `overgangen[van][naar]` counts answers. */
export type Overgangen = Record<Staat, Record<Staat, number>>

/**
 * Forward: Nee → Ten dele, Nee → Ja, Ten dele → Ja; back: the same the other way. Filled in and emptied are kinds of their
 * own, and so is what was empty and stayed so: that is no answer that stayed the same.
 */
export const soortenVerandering = ['vooruit', 'achteruit', 'ingevuld', 'leeggemaakt', 'gelijk', 'leeg'] as const
export type Soort = (typeof soortenVerandering)[number]

const rang: Record<Staat, number> = { ja: 3, ten_dele: 2, nee: 1, geen: 0 }

/** What kind of change it is to go from one staat to another. */
export function soortOf(van: Staat, naar: Staat): Soort {
  if (van === naar) return van === 'geen' ? 'leeg' : 'gelijk'
  if (van === 'geen') return 'ingevuld'
  if (naar === 'geen') return 'leeggemaakt'
  return rang[naar] > rang[van] ? 'vooruit' : 'achteruit'
}

const width = staten.length * staten.length

/**
 * Counts for each group and each pair of columns from what to what its gemeenten went.
 *
 * @param paren the two rows of each gemeente, and the place of its group
 * @param kolommen where the same vraag stands in the one row and in the other
 */
export function countParen(
  paren: readonly { plaats: number; van: Uint8Array; naar: Uint8Array }[],
  aantalGroepen: number,
  kolommen: readonly { van: number; naar: number }[],
): Int32Array {
  const counts = new Int32Array(aantalGroepen * kolommen.length * width)
  for (const { plaats, van, naar } of paren) {
    let start = plaats * kolommen.length * width
    for (const kolom of kolommen) {
      const cel = start + (van[kolom.van] ?? 0) * staten.length + (naar[kolom.naar] ?? 0)
      counts[cel] = (counts[cel] ?? 0) + 1
      start += width
    }
  }
  return counts
}

/** For each kind of change the places of its pairs among the sixteen. */
const placesOf = Object.fromEntries(
  soortenVerandering.map((soort) => [
    soort,
    staten.flatMap((van, row) =>
      staten.flatMap((naar, column) => (soortOf(van, naar) === soort ? [row * staten.length + column] : [])),
    ),
  ]),
) as Record<Soort, number[]>

/** The sixteen counts from one place in what countParen counted up to another, together. */
export function sumPairs(counts: Int32Array, from: number, to: number): Int32Array {
  const sums = counts.slice(from * width, (from + 1) * width)
  for (let start = (from + 1) * width; start < to * width; start += width) {
    for (let pair = 0; pair < width; pair++) sums[pair] = (sums[pair] ?? 0) + (counts[start + pair] ?? 0)
  }
  return sums
}

function sumOf(sums: Int32Array, soort: Soort): number {
  let sum = 0
  for (const place of placesOf[soort]) sum += sums[place] ?? 0
  return sum
}

export function aantallenOf(sums: Int32Array): Record<Soort, number> {
  return {
    vooruit: sumOf(sums, 'vooruit'),
    achteruit: sumOf(sums, 'achteruit'),
    ingevuld: sumOf(sums, 'ingevuld'),
    leeggemaakt: sumOf(sums, 'leeggemaakt'),
    gelijk: sumOf(sums, 'gelijk'),
    leeg: sumOf(sums, 'leeg'),
  }
}

export type Veranderaantallen = {
  /** gemeenten × vragen that both moments have */
  n: number
  aantallen: Record<Soort, number>
  /** whole percentages, each rounded on its own; null: nothing to compare, print "n.v.t." */
  percentages: Record<Soort, number | null>
}

/** The kinds add up to n. */
export function withPercentages(aantallen: Record<Soort, number>): Veranderaantallen {
  const { vooruit, achteruit, ingevuld, leeggemaakt, gelijk, leeg } = aantallen
  const n = vooruit + achteruit + ingevuld + leeggemaakt + gelijk + leeg
  return {
    n,
    aantallen,
    percentages: {
      vooruit: percentage(vooruit, n),
      achteruit: percentage(achteruit, n),
      ingevuld: percentage(ingevuld, n),
      leeggemaakt: percentage(leeggemaakt, n),
      gelijk: percentage(gelijk, n),
      leeg: percentage(leeg, n),
    },
  }
}

export function overgangenIn(sums: Int32Array): Overgangen {
  const row = (van: number) => {
    const at = (naar: number) => sums[van * staten.length + naar] ?? 0
    return { ja: at(0), ten_dele: at(1), nee: at(2), geen: at(3) }
  }
  return { ja: row(0), ten_dele: row(1), nee: row(2), geen: row(3) }
}
