import { withPercentages } from '@/lib/cijfers/verandering/overgang'
import type { Groepverandering } from '@/lib/cijfers/verandering/veranderregels'
import { type Cel, celOf } from './cijfers'

/**
 * Cells as one text, for tables of thousands of them that go along to the browser: React looks at every number of a
 * list, and at a text once. Their counts, the rest follows from them.
 */
export function packCellen(cellen: readonly Cel[]): string {
  return cellen.map(({ n, aantallen: { ja, ten_dele, nee } }) => `${n},${ja},${ten_dele},${nee}`).join()
}

/** What packCellen packed. */
export function unpackCellen(groep: string, pak: string): Cel[] {
  const numbers: number[] = JSON.parse(`[${pak}]`)
  const cellen: Cel[] = []
  for (let at = 0; at < numbers.length; at += 4) {
    const [n = 0, ja = 0, tenDele = 0, nee = 0] = numbers.slice(at, at + 4)
    cellen.push(celOf(groep, n, [ja, tenDele, nee]))
  }
  return cellen
}

type Veranderingpak = [sleutel: string, naam: string, ...aantallen: [number, number, number, number, number, number]]

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
        a.leeg,
      ],
    ),
  )
}

/** What packVeranderingen packed. */
export function unpackVeranderingen(pak: string): Groepverandering[] {
  const groepen: Veranderingpak[] = JSON.parse(pak)
  return groepen.map(([sleutel, naam, vooruit, achteruit, ingevuld, leeggemaakt, gelijk, leeg]) => ({
    sleutel,
    naam,
    cel: withPercentages({ vooruit, achteruit, ingevuld, leeggemaakt, gelijk, leeg }),
  }))
}
