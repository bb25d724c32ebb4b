import { eensgezind, type Inzage } from './inzage'
import type { Inzagelezer } from './lezer'
import type { Wereld } from './wereld'

/** All gemeenten of a vak gave this staat: can a reader be certain of that, or may one of them have said something else? */
export type Kwestie = {
  vraag: number
  vak: number
  staat: number
  lezer: Inzagelezer
  /** where to search from */
  wereld: Wereld
}

/** For whom what may not be certain. */
export type Geheim = {
  lezers: readonly Inzagelezer[]
  /** the gemeenten, by gemeenteId, that agreed to it that their antwoorden can be known */
  akkoord: ReadonlySet<number>
}

/** The kwesties of one vraag, for all readers that do not read those antwoorden anyway; searched from what is true. */
export function kwestiesOf(waar: Wereld, vraag: number, geheim: Geheim): Kwestie[] {
  return waar.vakken.flatMap((_, vak) => {
    const staat = eensgezind(waar, vraag, vak)
    return staat === null ? [] : kwestiesAt(waar, { vraag, vak, staat }, geheim)
  })
}

export function kwestiesAt(
  wereld: Wereld,
  what: Pick<Kwestie, 'vraag' | 'vak' | 'staat'>,
  { lezers, akkoord }: Geheim,
): Kwestie[] {
  if (wereld.vakken[what.vak]?.gemeenten.every((gemeente) => akkoord.has(gemeente))) return []
  return lezers.flatMap((lezer) => (lezer.bekend[what.vak] ? [] : [{ ...what, lezer, wereld }]))
}

/** The vakken where nobody filled in anything. */
export function legeVakken({ vakken, leeg }: Inzage): Set<number> {
  return new Set(vakken.flatMap(({ gemeenten }, vak) => (leeg[vak] === gemeenten.length ? [vak] : [])))
}
