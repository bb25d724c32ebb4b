import { withPercentages } from '@/lib/cijfers/verandering/overgang'
import type { Groepverandering } from '@/lib/cijfers/verandering/veranderregels'
import { type Celplaats, celOf, getoond } from './cijfers'

const weggelaten = -1

/**
 * Cells as one text, for tables of thousands of them that go along to the browser: React looks at every number of a
 * list, and at a text once. Their counts, the rest follows from them; of a total over a part of its vragen also
 * over how many; of a figure that is not shown an n that cannot be.
 */
export function packCellen(cellen: readonly Celplaats[]): string {
  return cellen
    .map((plaats) => {
      const cel = getoond(plaats)
      if (!cel) return weggelaten
      const {
        n,
        aantallen: { ja, ten_dele: tenDele, nee },
        deel,
      } = cel
      return deel ? [n, ja, tenDele, nee, deel.vragen, deel.van] : [n, ja, tenDele, nee]
    })
    .join(';')
}

/** What packCellen packed. */
export function unpackCellen(groep: string, pak: string): Celplaats[] {
  if (pak === '') return []
  const cellen: number[][] = JSON.parse(`[[${pak.replaceAll(';', '],[')}]]`)
  return cellen.map(([n = 0, ja = 0, tenDele = 0, nee = 0, vragen, van]) => {
    if (n === weggelaten) return { groep, verborgen: 'zeker' }
    const cel = celOf(groep, n, [ja, tenDele, nee])
    return vragen === undefined || van === undefined ? cel : { ...cel, deel: { vragen, van } }
  })
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
