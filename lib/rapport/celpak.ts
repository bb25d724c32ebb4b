import { percentage as percentageOf } from '@/lib/domain/percentage'
import type { Cel } from './rapport'
import type { Groepverandering } from './veranderregels'

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

type Veranderingpak = [sleutel: string, naam: string, ...aantallen: [number, number, number, number, number]]

/** The changes of groups as one text: their counts, the rest follows from them. */
export function packVeranderingen(groepen: readonly Groepverandering[]): string {
  return JSON.stringify(
    groepen.map(
      ({ sleutel, naam, cel: { aantallen: a } }): Veranderingpak => [
        sleutel,
        naam,
        a.vooruit,
        a.achteruit,
        a.ingevuld,
        a.leeggemaakt,
        a.gelijk,
      ],
    ),
  )
}

/** What packVeranderingen packed. */
export function unpackVeranderingen(pak: string): Groepverandering[] {
  const groepen: Veranderingpak[] = JSON.parse(pak)
  return groepen.map(([sleutel, naam, vooruit, achteruit, ingevuld, leeggemaakt, gelijk]) => {
    const n = vooruit + achteruit + ingevuld + leeggemaakt + gelijk
    const percentages = {
      vooruit: percentageOf(vooruit, n),
      achteruit: percentageOf(achteruit, n),
      ingevuld: percentageOf(ingevuld, n),
      leeggemaakt: percentageOf(leeggemaakt, n),
      gelijk: percentageOf(gelijk, n),
    }
    return { sleutel, naam, cel: { n, aantallen: { vooruit, achteruit, ingevuld, leeggemaakt, gelijk }, percentages } }
  })
}
