import type { Vraag } from '@/lib/vragenlijst/vragenlijst'
import type { Waarde } from '@/lib/vragenlijst/waarde'

/** How a gemeente stands on one vraag. */
export type Stand = {
  waarde: Waarde | null
  /** null: the reader may not see toelichtingen of this gemeente */
  toelichting: string | null
  /** 0: nobody touched it yet */
  version: number
  /** ISO moment; null: nobody touched it yet */
  updatedAt: string | null
  updatedBy: string | null
  /** whether the account that asks saved it */
  vanUzelf: boolean
  /** the vragenlijst of the meetmoment before did not have it, whatever gemeenten that one counted */
  nieuw: boolean
  /** the answer in the meetmoment before; null: that meetmoment did not have this vraag, or did not count this gemeente */
  vorige: { waarde: Waarde | null; toelichting: string | null } | null
}

export type Standen = ReadonlyMap<string, Stand>

/** A vraag with how the gemeente stands on it. */
export type GesteldeVraag = Vraag & Stand

/** @param standen by sleutel of the vraag */
export function gesteldeVraag(vraag: Vraag, standen: Standen): GesteldeVraag {
  const stand = standen.get(vraag.sleutel)
  if (!stand) throw new Error(`no stand for vraag ${vraag.sleutel}`)
  return { ...vraag, ...stand }
}
