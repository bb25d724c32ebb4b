import { conceptteksten } from '@/lib/rapport/tekst/concept'
import { fillIn } from '@/lib/rapport/tekst/verwijzing'
import { vragenOf } from '@/lib/vragenlijst/vragenlijst'
import type { Land } from '@/tests/fixtures/land/land'
import { markNames } from '@/tests/fixtures/land/namen'
import { type Plaats, plaatsenOf } from '@/tests/fixtures/land/telling'
import type { Toets } from '@/tests/fixtures/land/toets'

/** A sentence of a draft as it is printed, but for the names in it (see markNames). */
export type Zin = {
  tekst: string
  land: Land
  plek: string
  /** what its text is about; the whole vragenlijst is called a fase */
  over: Plaats
  /** the sentences before it in its paragraph or point */
  ervoor: readonly string[]
  /** the points below it */
  onder: readonly string[]
  /** what else is drafted */
  teksten: ReadonlyMap<string, string>
}
export type Zintoets = Toets<Zin>

const splits = (tekst: string) => tekst.split(/(?<=\.”?) (?=[\p{Lu}\d])/u)

/** The paragraphs and points of a text, each in sentences; a heading starts with a #. */
function blokkenIn(tekst: string, { publicatie }: Land, mark: (tekst: string) => string) {
  return fillIn(tekst, publicatie).map((blok) => ({
    punten: (blok.soort === 'lijst' ? blok.punten : [blok.delen]).map((delen) => {
      const regel = mark(delen.map((deel) => deel.tekst).join(''))
      return blok.soort === 'kop' ? [`# ${regel}`] : splits(regel)
    }),
  }))
}

function aboutOf(plek: string, { nu }: Land): Plaats {
  const found = plaatsenOf(nu.vragenlijst).find(({ soort, sleutel }) => plek.startsWith(`${soort}-${sleutel}-`))
  const all = vragenOf(nu.vragenlijst).map(({ sleutel }) => sleutel)
  return found ?? { soort: 'fase', sleutel: '', vragen: all }
}

/** Every sentence that is drafted of a country. */
export function zinnenOf(land: Land): Zin[] {
  const teksten = conceptteksten(land.publicatie)
  const mark = markNames(land.nu.vragenlijst, land.vorig?.vragenlijst ?? null)
  return [...teksten].flatMap(([plek, tekst]) => {
    const blokken = blokkenIn(tekst, land, mark)
    const over = aboutOf(plek, land)
    return blokken.flatMap(({ punten }, index) => {
      const onder = blokken[index + 1]?.punten.map(([first]) => first ?? '') ?? []
      return punten.flatMap((zinnen) =>
        zinnen.map((zin, nr) => ({ tekst: zin, land, plek, over, ervoor: zinnen.slice(0, nr), onder, teksten })),
      )
    })
  })
}
