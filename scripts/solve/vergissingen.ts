import type { Staat } from '../../lib/vragenlijst/waarde'
import type { Antwoorden } from '../../prisma/seed/antwoorden'

/** An antwoord of now that does not fit with another one of the same gemeente, as people click them. */
export type Vergissing = { gemeente: string; vraag: string; staat: Staat }

/** Without these the demo would have nothing to ask about: the rules leave no antwoord that does not fit. */
export const vergissingen: readonly Vergissing[] = [
  // Kerkrade: the raad adopted a beleidsplan that was not made.
  { gemeente: 'GM0928', vraag: '8c', staat: 'ja' },
  // Vaals: the raad adopted a verordening of which there is no draft.
  { gemeente: 'GM0981', vraag: '14c', staat: 'ja' },
]

/** @param vragen the codes of the vragen, in the order of the antwoorden */
export function withVergissingen(antwoorden: Antwoorden, vragen: readonly string[]): Antwoorden {
  const changed = new Map(antwoorden)
  for (const { gemeente, vraag, staat } of vergissingen) {
    const [staten, place] = [changed.get(gemeente), vragen.indexOf(vraag)]
    if (!staten || place < 0) throw new Error(`no vraag ${vraag} of gemeente ${gemeente}`)
    changed.set(gemeente, staten.with(place, staat))
  }
  return changed
}
