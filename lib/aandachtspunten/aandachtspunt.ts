import type { Indeling } from '@/lib/cijfers/kern/indeling'
import type { Staat } from '@/lib/vragenlijst/waarde'

export type Regelnaam = 'achter_op_streefdatum' | 'nadert_streefdatum' | 'daling' | 'groep_apart' | 'veel_leeg'

/** The fase, thema or vraag that a point is about; a fase has its nummer for a sleutel. */
export type Puntonderwerp = { soort: 'fase' | 'thema' | 'vraag'; sleutel: string; code: string; naam: string }

/** A number in a sentence, and where it stands. */
export type Cijfer = {
  /** "6c Kader gemaakt met verzekeraars", of a group with its naam */
  label: string
  /** the line of the Cijfers, by its sleutel as in Regel */
  regel: string
  /** of the country, of one group, of what is left without the group or the line, or of the country the time before */
  van: 'land' | 'groep' | 'rest' | 'vorig'
  /** the group, by its sleutel; null: the country */
  groep: string | null
  /** which staten it adds up */
  staten: readonly Staat[]
  percentage: number
  aantal: number
  n: number
}

/** Something in the figures that deserves a look, in a sentence. */
export type Aandachtspunt = {
  regel: Regelnaam
  onderwerp: Puntonderwerp
  /** the vragen it is about, by their sleutel */
  vragen: readonly string[]
  /** null: the country */
  groep: { indeling: Indeling; sleutel: string; naam: string } | null
  zin: string
  /** the numbers in the sentence, and those of what it names without them */
  cijfers: readonly Cijfer[]
  /** whole number; the heaviest comes first */
  gewicht: number
}
