import type { Cel } from './rapport'

/**
 * Cells as one text, for tables of thousands of them that go along to the browser: React looks at every number of a
 * list, and at a text once.
 */
export function packCellen(cellen: readonly Cel[]): string {
  return cellen
    .map(({ n, aantallen: a, percentages: p }) =>
      [n, a.ja, a.ten_dele, a.nee, a.geen, p.ja, p.ten_dele, p.nee, p.geen].join(),
    )
    .join(';')
}

const percentage = (text: string | undefined) => (text ? Number(text) : null)

/** What packCellen packed. */
export function unpackCellen(groep: string, pak: string): Cel[] {
  if (pak === '') return []
  return pak.split(';').map((cel) => {
    const [n, ja, tenDele, nee, geen, pJa, pTenDele, pNee, pGeen] = cel.split(',')
    return {
      groep,
      n: Number(n),
      aantallen: { ja: Number(ja), ten_dele: Number(tenDele), nee: Number(nee), geen: Number(geen) },
      percentages: {
        ja: percentage(pJa),
        ten_dele: percentage(pTenDele),
        nee: percentage(pNee),
        geen: percentage(pGeen),
      },
    }
  })
}
