import type { Vraag } from './vragenlijst'
import { type Staat, staatOf, type Waarde } from './waarde'

export type Voortgang = {
  totaal: number
  ingevuld: number
  aantallen: Record<Staat, number>
  /** vragen past their streefdatum that are not Ja */
  overStreefdatum: number
  /** vragen that the meetmoment before did not have, and that are not filled in yet */
  nieuw: number
}

export type VraagStand = Pick<Vraag, 'streefdatum'> & { waarde: Waarde | null; nieuw: boolean }

/** A vraag is over its streefdatum from the day after, as long as the answer is not Ja. */
export function isOverStreefdatum(stand: Pick<VraagStand, 'streefdatum' | 'waarde'>, peildag: string): boolean {
  return stand.waarde !== 'ja' && stand.streefdatum < peildag
}

/** A vraag is no longer new once it is filled in. */
export function isNieuw({ nieuw, waarde }: Pick<VraagStand, 'nieuw' | 'waarde'>): boolean {
  return nieuw && waarde === null
}

/** How far a set of vragen is, on a day (ISO date). */
export function voortgangOf(standen: readonly VraagStand[], peildag: string): Voortgang {
  const aantallen: Record<Staat, number> = { ja: 0, ten_dele: 0, nee: 0, geen: 0 }
  for (const { waarde } of standen) aantallen[staatOf(waarde)] += 1
  return {
    totaal: standen.length,
    ingevuld: standen.length - aantallen.geen,
    aantallen,
    overStreefdatum: standen.filter((stand) => isOverStreefdatum(stand, peildag)).length,
    nieuw: standen.filter(isNieuw).length,
  }
}
