import { staten } from '@/lib/vragenlijst/waarde'
import { aantalOf, geen, type Inzage, sizeOf } from './inzage'

/**
 * Antwoordrij that fit all that can be published: the true ones, or others. Who filled in nothing at all is left out of
 * what a search may move: `vrijOf` counts the rest. So each vraag can be searched by itself, and what is published of
 * how many gemeenten filled in something stays as it is.
 */
export type Wereld = Inzage & {
  /** of each vak, how often geen can be given more before somebody else there has filled in nothing either */
  ruimte: Int32Array
}

export function makeWereld(inzage: Inzage): Wereld {
  const ruimte = Int32Array.from(inzage.vakken, ({ gemeenten }, vak) => {
    const free = gemeenten.length - (inzage.leeg[vak] ?? 0)
    let open = 0
    for (let vraag = 0; vraag < inzage.vragen; vraag++) open += vrijOf(inzage, vraag, vak, geen)
    return (inzage.vragen - 1) * free - open
  })
  return { ...inzage, ruimte }
}

/** The antwoorden of a reader who is not told how many gemeenten filled in something. */
export function makeVrijeWereld(inzage: Inzage): Wereld {
  const leeg = new Int32Array(inzage.vakken.length)
  return { ...inzage, leeg, ruimte: leeg.map((_, vak) => sizeOf(inzage, vak)) }
}

/** How many gemeenten gave a staat, without those that filled in nothing at all. */
export function vrijOf(inzage: Inzage, vraag: number, vak: number, staat: number): number {
  return aantalOf(inzage, vraag, vak, staat) - (staat === geen ? (inzage.leeg[vak] ?? 0) : 0)
}

/**
 * Whether gemeenten can have given these antwoorden: each vraag was left open by all that filled in nothing, and there
 * are enough antwoorden for all others to have given one. Dealt out in turn, they then have.
 */
export function isMogelijk(wereld: Wereld): boolean {
  const { vakken, vragen, leeg, ruimte } = wereld
  return vakken.every(({ gemeenten }, vak) => {
    const free = gemeenten.length - (leeg[vak] ?? 0)
    if ((leeg[vak] ?? 0) < 0 || free < 0 || (ruimte[vak] ?? 0) < 0) return false
    for (let vraag = 0; vraag < vragen; vraag++) {
      const counts = staten.map((_, staat) => vrijOf(wereld, vraag, vak, staat))
      if (counts.some((count) => count < 0) || counts.reduce((sum, count) => sum + count, 0) !== free) return false
    }
    return true
  })
}
