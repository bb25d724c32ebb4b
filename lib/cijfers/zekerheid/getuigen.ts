import { aantalOf, sizeOf } from './inzage'
import type { Kwestie } from './kwestie'
import { isAntwoord, keepsBekend, keepsGetoond, type Verschil } from './oplossing'
import type { Wereld } from './wereld'

/** What was found to leave kwesties open, as far as it fits what is shown. */
export type Getuigen = {
  isOpen: (kwestie: Kwestie) => boolean
  /** Checks what was found, and keeps it for all readers. false: it does not leave the kwestie open. */
  keep: (kwestie: Kwestie, found: Verschil) => boolean
}

/** Keeps what was found by wereld, vraag and vak, the newest first: that most often fits what is shown next. */
export function makeGetuigen(): { among: (getoond: readonly boolean[]) => Getuigen } {
  const byWereld = new WeakMap<Wereld, Map<string, Verschil[]>>()
  const keptOf = ({ wereld, vraag, vak }: Kwestie): Verschil[] => {
    const known = byWereld.get(wereld) ?? new Map<string, Verschil[]>()
    byWereld.set(wereld, known)
    const kept = known.get(`${vraag} ${vak}`) ?? []
    known.set(`${vraag} ${vak}`, kept)
    return kept
  }
  return {
    among: (getoond) => {
      const fitting = new Map<Verschil[], Verschil[]>()
      return {
        isOpen: (kwestie) => {
          const { wereld, vraag, vak, staat, lezer } = kwestie
          if (aantalOf(wereld, vraag, vak, staat) < sizeOf(wereld, vak)) return true
          const kept = keptOf(kwestie)
          const fit = fitting.get(kept) ?? kept.filter((one) => keepsGetoond(wereld, getoond, one))
          fitting.set(kept, fit)
          return fit.some((one) => keepsBekend(lezer.bekend, one))
        },
        keep: (kwestie, found) => {
          const { wereld, vraag, vak, staat, lezer } = kwestie
          if (!found.some((one) => one.vak === vak && one.staat === staat && one.meer < 0)) return false
          if (!isAntwoord(wereld, vraag, found)) return false
          if (!keepsGetoond(wereld, getoond, found) || !keepsBekend(lezer.bekend, found)) return false
          const kept = keptOf(kwestie)
          kept.unshift(found)
          fitting.get(kept)?.unshift(found)
          return true
        },
      }
    },
  }
}
