import type { Staat } from './waarde'

export type Kleur = 'groen' | 'oranje' | 'rood' | 'grijs'

/** The traffic light: a colour never stands without its word. */
export const stoplicht: Record<Staat, { kleur: Kleur; woord: string }> = {
  ja: { kleur: 'groen', woord: 'Ja' },
  ten_dele: { kleur: 'oranje', woord: 'Ten dele' },
  nee: { kleur: 'rood', woord: 'Nee' },
  geen: { kleur: 'grijs', woord: 'Niet ingevuld' },
}
