import type { Inzage } from './inzage'

/** Who looks at what is published. */
export type Inzagelezer = {
  /** the regio or subregio whose correspondent this is; null: somebody who reads no antwoorden */
  gebied: string | null
  /** of each vak, whether this reader reads its antwoorden anyway */
  bekend: readonly boolean[]
}

/** Somebody who reads no antwoorden, and then the correspondent of each regio and subregio. */
export function lezersOf({ vakken }: Pick<Inzage, 'vakken'>): Inzagelezer[] {
  const gebieden = [...new Set(vakken.flatMap((vak) => vak.gebieden))].sort()
  return [null, ...gebieden].map((gebied) => ({
    gebied,
    bekend: vakken.map((vak) => gebied !== null && vak.gebieden.includes(gebied)),
  }))
}
