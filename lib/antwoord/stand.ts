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
  /** the answer in the meetmoment before; null: that meetmoment did not have this vraag, or not this gemeente */
  vorige: { waarde: Waarde | null; toelichting: string | null } | null
}

export type Standen = ReadonlyMap<string, Stand>

/** A vraag with how the gemeente stands on it. */
export type GesteldeVraag = Vraag & Stand & { nieuw: boolean }

/**
 * @param standen by sleutel of the vraag
 * @param heeftVorig whether there is a meetmoment to compare with; without one nothing is nieuw
 */
export function gesteldeVraag(vraag: Vraag, standen: Standen, heeftVorig: boolean): GesteldeVraag {
  const stand = standen.get(vraag.sleutel)
  if (!stand) throw new Error(`no stand for vraag ${vraag.sleutel}`)
  return { ...vraag, ...stand, nieuw: heeftVorig && stand.vorige === null }
}
