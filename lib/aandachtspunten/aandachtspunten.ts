import type { Cijfers } from '@/lib/cijfers/kern/cijfers'
import type { Indeling } from '@/lib/cijfers/kern/indeling'
import type { Staat } from '@/lib/vragenlijst/waarde'
import { dalingen } from './daling'
import { grenzen } from './grens'
import { groepenApart } from './groep'
import { veelLeeg } from './leeg'
import { findAchterOpStreefdatum, isNearStreefdatum } from './streefdatum'

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

export type Aandachtsbron = {
  landelijk: Cijfers
  klassen: Cijfers
  /** without the groups that the reader may not see */
  regios: Cijfers | null
  vorig: Cijfers | null
  /** ISO date against which a streefdatum is held */
  peildag: string
}

/** What deserves a look, heaviest first. All rapporten are of all gemeenten (noemer "alle") and of one bron, but `vorig`. */
export function aandachtspunten(
  { landelijk, klassen, regios, vorig, peildag }: Aandachtsbron,
  max: number = grenzen.zinnen,
): Aandachtspunt[] {
  return [
    ...findAchterOpStreefdatum(landelijk, peildag),
    ...isNearStreefdatum(landelijk, peildag),
    ...(vorig ? dalingen(landelijk, vorig) : []),
    ...groepenApart(landelijk, regios ? [klassen, regios] : [klassen]),
    ...veelLeeg(landelijk),
  ]
    .sort((a, b) => b.gewicht - a.gewicht)
    .slice(0, Math.max(0, max))
}
