import type { Staat } from '@/lib/vragenlijst/waarde'
import type { Cel, Rapport } from './rapport'
import { type Regel, regelsOf, type Tabelregel, tabelregelsOf } from './regels'

/** What an earlier Rapport said, or why there is nothing to compare with. */
export type Vorige = { soort: 'cel'; cel: Cel } | { soort: 'nieuw' } | { soort: 'andere_vragen' }

function vorigeOf(regel: Regel, earlier: Regel | undefined): Vorige {
  const [cel] = earlier?.cellen ?? []
  if (!earlier || !cel) return { soort: 'nieuw' }
  const same =
    earlier.vragen.length === regel.vragen.length && earlier.vragen.every((sleutel) => regel.vragen.includes(sleutel))
  return same ? { soort: 'cel', cel } : { soort: 'andere_vragen' }
}

/**
 * For every line of a Rapport, by its sleutel, what an earlier Rapport said: by identity, since codes move, and only
 * where both are about the same vragen. Of the earlier Rapport the first group is taken.
 */
export function vergelijk(rapport: Rapport, vorig: Rapport): Map<string, Vorige> {
  const earlier = new Map(regelsOf(vorig).map((regel) => [regel.sleutel, regel]))
  return new Map(regelsOf(rapport).map((regel) => [regel.sleutel, vorigeOf(regel, earlier.get(regel.sleutel))]))
}

export type VergelekenRegel = Tabelregel & { vorige: Vorige | null }

/** The lines of a Rapport, each with what the earlier one said of it; null where there is no earlier one. */
export function vergelekenRegels(rapport: Rapport, vorig: Rapport | null): VergelekenRegel[] {
  const vorige = vorig && vergelijk(rapport, vorig)
  return tabelregelsOf(rapport).map((regel) => ({ ...regel, vorige: vorige?.get(regel.sleutel) ?? null }))
}

/** Percentage points between two printed percentages, so that a reader can check it; null when one of them is n.v.t. */
export function verschil(staat: Staat, nu: Cel, vorige: Cel): number | null {
  const [later, earlier] = [nu.percentages[staat], vorige.percentages[staat]]
  return later === null || earlier === null ? null : later - earlier
}
