import { celtekst } from '@/lib/platform/celtekst'
import type { Boekcel, Rij } from './tabellenboek/blad'
import { stijlOf } from './tabellenboek/boekstijl'

/** In points, of text of 9 points. */
const regelhoogte = 12
const marge = 3
const gedraaideKop = 135
const titel = 24
/** Said of every row: what a program would make of it differs, and so would the pages that it prints. */
const gewoon = 13

/** On how many lines a text comes, broken between words. */
function linesOf(text: string, width: number): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    lines += 1
    let left = width
    for (const word of paragraph.split(' ')) {
      if (word.length > left && left < width) {
        lines += 1
        left = width
      }
      // A word that is wider than the cell is broken within.
      for (let rest = word.length; rest > width; rest -= width) lines += 1
      left -= Math.min(word.length, width) + 1
    }
  }
  return lines
}

function celhoogte(soort: Rij['soort'], cel: Boekcel, breedte: number): number {
  if (cel?.soort !== 'tekst') return 0
  const stijl = stijlOf(soort, cel)
  if (stijl.gedraaid) return gedraaideKop
  if (!stijl.terugloop) return 0
  const lines = linesOf(celtekst(cel.tekst), breedte * (stijl.vet ? 1.02 : 1.12))
  return lines > 1 ? lines * regelhoogte + marge : 0
}

/** How high a row must be to show all of its text, in points: not every program measures that when it opens a file. */
export function rijhoogte({ soort, cellen }: Rij, breedtes: readonly number[]): number {
  if (soort === 'titel') return titel
  const hoogste = Math.max(gewoon, ...cellen.map((cel, index) => celhoogte(soort, cel, breedtes[index] ?? 0)))
  return Math.min(hoogste, 400)
}
