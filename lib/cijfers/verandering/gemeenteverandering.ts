import type { Cel } from '@/lib/cijfers/kern/cijfers'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { staten } from '@/lib/vragenlijst/waarde'
import { type Cijferpaar, cellenparen } from './veranderregels'

const antwoordIn = ({ aantallen }: Cel) => stoplicht[staten.find((staat) => aantallen[staat] > 0) ?? 'geen'].woord

const jaIn = ({ aantallen, n }: Cel) => `${aantallen.ja} van ${n}`

function gangOf(soort: 'fase' | 'thema' | 'vraag', toen: Cel | null, nu: Cel | null): string {
  const [before, after] = [toen, nu].map((cel) => cel && (soort === 'vraag' ? antwoordIn(cel) : jaIn(cel)))
  const wat = soort === 'vraag' ? '' : ` ${stoplicht.ja.woord}`
  if (!before || !after) return before ? `toen ${before}${wat}` : `nu ${after}${wat}`
  if (before === after) return `bleef ${after}${wat}`
  return soort === 'vraag' ? `${before} naar ${after}` : `${before} naar ${after}${wat}`
}

/**
 * How one gemeente went on every line, in words, because a percentage of one gemeente says nothing: "Ten dele naar Nee",
 * for a thema or fase "1 van 3 naar 2 van 3 Ja".
 *
 * @param paar of one gemeente
 * @returns by the sleutel of the line, as in Veranderregel
 */
export function gemeentegangen(paar: Cijferpaar): Map<string, string> {
  return new Map(
    [...cellenparen(paar)].map(([sleutel, { soort, toen, nu }]) => [sleutel, gangOf(soort, toen, nu)] as const),
  )
}
