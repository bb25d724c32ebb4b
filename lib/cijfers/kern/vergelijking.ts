import type { Staat } from '@/lib/vragenlijst/waarde'
import { type Cel, type Cijfers, heel } from './cijfers'
import { type Regel, regelsOf, type Tabelregel, tabelregelsOf } from './regels'

/** What earlier Cijfers said, or why there is nothing to compare with. */
export type Vergelijkingscel =
  | { soort: 'cel'; cel: Cel }
  /** the earlier vragenlijst did not have it */
  | { soort: 'nieuw' }
  | { soort: 'andere_vragen' }
  /** the earlier vragenlijst did, but its group was not there, or is not shown */
  | { soort: 'geen_cijfer' }

function vorigeOf(regel: Regel, earlier: Regel | undefined): Vergelijkingscel {
  if (!earlier) return { soort: 'nieuw' }
  const cel = heel(earlier.cellen[0])
  if (!cel) return { soort: 'geen_cijfer' }
  const same =
    earlier.vragen.length === regel.vragen.length && earlier.vragen.every((sleutel) => regel.vragen.includes(sleutel))
  return same ? { soort: 'cel', cel } : { soort: 'andere_vragen' }
}

/**
 * For every line of Cijfers, by its sleutel, what earlier Cijfers said: by identity, since codes move, and only
 * where both are about the same vragen. Of the earlier Cijfers the first group is taken.
 */
export function compareCijfers(cijfers: Cijfers, vorig: Cijfers): Map<string, Vergelijkingscel> {
  const earlier = new Map(regelsOf(vorig).map((regel) => [regel.sleutel, regel]))
  return new Map(regelsOf(cijfers).map((regel) => [regel.sleutel, vorigeOf(regel, earlier.get(regel.sleutel))]))
}

export type VergelekenRegel = Tabelregel & { vorige: Vergelijkingscel | null }

/** The lines of Cijfers, each with what the earlier one said of it; null where there is no earlier one. */
export function vergelekenRegels(cijfers: Cijfers, vorig: Cijfers | null): VergelekenRegel[] {
  const vorige = vorig && compareCijfers(cijfers, vorig)
  return tabelregelsOf(cijfers).map((regel) => ({ ...regel, vorige: vorige?.get(regel.sleutel) ?? null }))
}

/** Percentage points between two printed percentages, so that a reader can check it; null when one of them is n.v.t. */
export function verschil(staat: Staat, nu: Cel, vorige: Cel): number | null {
  const [later, earlier] = [nu.percentages[staat], vorige.percentages[staat]]
  return later === null || earlier === null ? null : later - earlier
}
