import { breedte, geen } from './inzage'
import type { Verschil } from './oplossing'
import { vrijOf, type Wereld } from './wereld'

/** A search for other antwoorden to one vraag as equations over whole numbers, in the shape that solvers take. */
export type Stelsel = {
  /** of each unknown what it counts, what that is in the wereld, and how much it can be at most */
  onbekenden: readonly { vak: number; staat: number; waar: number; hoogstens: number }[]
  /** the places of the unknowns that add up to a number */
  vergelijkingen: readonly { onbekenden: readonly number[]; totaal: number }[]
}

export type Stelselvraag = {
  vraag: number
  /** what has to be given less often */
  vak: number
  staat: number
  getoond: readonly boolean[]
  bekend: readonly boolean[]
}

export function makeStelsel(
  wereld: Wereld,
  { vraag, vak: asked, staat: less, getoond, bekend }: Stelselvraag,
): Stelsel {
  const onbekenden: Stelsel['onbekenden'][number][] = []
  const vergelijkingen = new Map<string, { onbekenden: number[]; totaal: number }>()
  const count = (key: string, waar: number) => {
    const vergelijking = vergelijkingen.get(key) ?? { onbekenden: [], totaal: 0 }
    vergelijkingen.set(key, vergelijking)
    vergelijking.onbekenden.push(onbekenden.length)
    vergelijking.totaal += waar
  }
  for (const [vak, { gemeenten, sommen }] of wereld.vakken.entries()) {
    if (bekend[vak]) continue
    const free = gemeenten.length - (wereld.leeg[vak] ?? 0)
    for (let staat = 0; staat < breedte; staat++) {
      const waar = vrijOf(wereld, vraag, vak, staat)
      const most = staat === geen ? Math.min(free, waar + (wereld.ruimte[vak] ?? 0)) : free
      for (const som of sommen) if (getoond[som]) count(`som ${som} ${staat}`, waar)
      count(`vak ${vak}`, waar)
      onbekenden.push({ vak, staat, waar, hoogstens: vak === asked && staat === less ? waar - 1 : most })
    }
  }
  return { onbekenden, vergelijkingen: [...vergelijkingen.values()] }
}

/** What numbers for the unknowns have more or less than the wereld. */
export function verschilOf({ onbekenden }: Stelsel, getallen: readonly number[]): Verschil {
  return onbekenden.flatMap(({ vak, staat, waar }, index) => {
    const meer = (getallen[index] ?? 0) - waar
    return meer === 0 ? [] : [{ vak, staat, meer }]
  })
}
