import type { Regelnaam } from './aandachtspunt'

/** Every number in the rules. Percentages are held against the whole percentages that a reader sees. */
export const grenzen = {
  /** Nee and Ten dele together, once the streefdatum has passed */
  achterstand: 40,
  /** Ja must be at least this, when the streefdatum is near */
  jaVoorStreefdatum: 50,
  /** how near a streefdatum is near */
  maandenVooraf: 3,
  /** percentage points that Ja has fallen */
  daling: 5,
  /** percentage points between a group and the rest of the country */
  verschil: 10,
  /** In a smaller group one gemeente alone is more than that difference. */
  gemeentenInGroep: 10,
  /** how often at most a whole list may name a group only by chance */
  kansPerLijst: 0.05,
  /** percentage points more niet ingevuld than in the rest of the vragenlijst */
  leeg: 10,
  /** sentences in a list, at most */
  zinnen: 12,
} as const

/** How heavily a percentage (point) of each rule counts. */
export const zwaarte: Record<Regelnaam, number> = {
  achter_op_streefdatum: 2,
  nadert_streefdatum: 1,
  daling: 8,
  groep_apart: 1,
  veel_leeg: 1,
}

/** Of a point about several vragen the heaviest percentage counts, and every further vraag adds one. */
export function gewichtOf(regel: Regelnaam, punten: readonly number[], aantalVragen: number): number {
  return zwaarte[regel] * Math.max(...punten) + aantalVragen - 1
}
