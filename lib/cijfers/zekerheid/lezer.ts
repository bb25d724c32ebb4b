import type { Inzage } from './inzage'

/** Who looks at what is published: somebody, or the correspondent of a regio, who reads the antwoorden there anyway. */
export type Inzagelezer = {
  /** null: somebody who reads no antwoorden */
  regio: string | null
  /** of each vak, whether this reader reads its antwoorden */
  bekend: readonly boolean[]
}

export function lezersOf({ vakken }: Pick<Inzage, 'vakken'>): Inzagelezer[] {
  const regios = [...new Set(vakken.flatMap((vak) => vak.regios))].sort()
  return [null, ...regios].map((regio) => ({
    regio,
    bekend: vakken.map((vak) => regio !== null && vak.regios.includes(regio)),
  }))
}
