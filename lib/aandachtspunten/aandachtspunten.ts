import type { Cijfers } from '@/lib/cijfers/kern/cijfers'
import type { Aandachtspunt } from './aandachtspunt'
import { dalingen } from './daling'
import { grenzen } from './grens'
import { groepenApart } from './groep'
import { veelLeeg } from './leeg'
import { findAchterOpStreefdatum, findNearStreefdatum } from './streefdatum'

export type Aandachtsbron = {
  landelijk: Cijfers
  klassen: Cijfers
  /** without the groups that the reader may not see */
  regios: Cijfers | null
  vorig: Cijfers | null
  /** ISO date against which a streefdatum is held */
  peildag: string
}

/** What deserves a look, heaviest first. All Cijfers are of all gemeenten (noemer "alle") and of one bron, but `vorig`. */
export function aandachtspunten(
  { landelijk, klassen, regios, vorig, peildag }: Aandachtsbron,
  max: number = grenzen.zinnen,
): Aandachtspunt[] {
  return [
    ...findAchterOpStreefdatum(landelijk, peildag),
    ...findNearStreefdatum(landelijk, peildag),
    ...(vorig ? dalingen(landelijk, vorig) : []),
    ...groepenApart(landelijk, regios ? [klassen, regios] : [klassen]),
    ...veelLeeg(landelijk),
  ]
    .sort((a, b) => b.gewicht - a.gewicht)
    .slice(0, Math.max(0, max))
}
