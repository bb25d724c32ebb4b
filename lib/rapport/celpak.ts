import type { Cel } from './rapport'

/** How many numbers a cell is: n, four counts and four percentages. */
const width = 9

/** Cells as a flat list of numbers, for tables of thousands of them that go along to the browser. */
export function packCellen(cellen: readonly Cel[]): (number | null)[] {
  return cellen.flatMap(({ n, aantallen: a, percentages: p }) => [
    ...[n, a.ja, a.ten_dele, a.nee, a.geen],
    ...[p.ja, p.ten_dele, p.nee, p.geen],
  ])
}

/** What packCellen packed. */
export function unpackCellen(groep: string, pak: readonly (number | null)[]): Cel[] {
  const cellen: Cel[] = []
  for (let start = 0; start < pak.length; start += width) {
    const [n, ja, ten_dele, nee, geen] = pak.slice(start, start + 5).map((value) => value ?? 0)
    const [pJa = null, pTenDele = null, pNee = null, pGeen = null] = pak.slice(start + 5, start + width)
    cellen.push({
      groep,
      n: n ?? 0,
      aantallen: { ja: ja ?? 0, ten_dele: ten_dele ?? 0, nee: nee ?? 0, geen: geen ?? 0 },
      percentages: { ja: pJa, ten_dele: pTenDele, nee: pNee, geen: pGeen },
    })
  }
  return cellen
}
