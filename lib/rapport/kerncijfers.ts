import { deelname, heel } from '@/lib/cijfers/kern/cijfers'
import type { Publicatie } from './publicatie'

export type Kerncijfers = {
  /** whole percentage of all gemeenten; null: n.v.t. */
  deelname: number | null
  fasen: { nummer: number; naam: string; ja: number | null }[]
}

/** The few figures of the country that say most about a meetmoment. null: the country itself is hidden. */
export function kerncijfersOf({ landelijk }: Pick<Publicatie, 'landelijk'>): Kerncijfers | null {
  const [land] = landelijk.groepen
  if (!land) return null
  return {
    deelname: deelname(land),
    fasen: landelijk.fasen.map(({ nummer, naam, cellen: [plaats] }) => ({
      nummer,
      naam,
      ja: heel(plaats)?.percentages.ja ?? null,
    })),
  }
}
