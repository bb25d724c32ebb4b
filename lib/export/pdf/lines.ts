import type { Letter, Letters } from './letters'
import type { Zetting } from './stijl'

/** Text to set, in one look. */
export type Deel = { tekst: string; letter?: Letter; kleur?: string; link?: string | undefined }

/** A piece of a line: where it begins, how wide it is, and which deel it came from. */
export type Fragment = { tekst: string; letter: Letter; kleur: string; deel: Deel; x: number; width: number }
export type Line = { fragments: Fragment[]; width: number }

type Piece = { tekst: string; deel: Deel }
/** What stays together on a line, with the space after it. */
type Word = Piece[]

/** After a space, and after a hyphen or slash within a word, a line may end. */
const breaks = /[^ \-/]*(?:[-/](?=\p{L})|[-/]+| +|$)/gu

function wordsOf(delen: readonly Deel[]): Word[] {
  const words: Word[] = []
  let open = false
  for (const deel of delen) {
    for (const [tekst] of deel.tekst.replace(/[\n\t]/g, ' ').matchAll(breaks)) {
      if (tekst === '') continue
      const last = words.at(-1)
      if (open && last) last.push({ tekst, deel })
      else words.push([{ tekst, deel }])
      open = !/[ \-/]$/.test(tekst)
    }
  }
  return words
}

/** Text as lines of at most a width (points). A word that is wider is cut. */
export function breakLines(
  letters: Letters,
  delen: readonly Deel[],
  { corps, ...base }: Zetting,
  width: number,
): Line[] {
  const lines: Line[] = []
  let line: Line = { fragments: [], width: 0 }
  let spaces = 0
  const look = ({ deel }: Piece) => ({ letter: deel.letter ?? base.letter, kleur: deel.kleur ?? base.kleur })
  const measure = (piece: Piece, tekst = piece.tekst) => letters.width(tekst, look(piece).letter, corps)
  const end = () => {
    lines.push(line)
    line = { fragments: [], width: 0 }
    spaces = 0
  }
  const put = (piece: Piece, tekst = piece.tekst) => {
    const bare = measure(piece, tekst.trimEnd())
    const last = line.fragments.at(-1)
    const x = line.width + spaces
    const full = measure(piece, tekst)
    if (last?.deel === piece.deel) {
      last.tekst += tekst
      last.width = x + bare - last.x
    } else line.fragments.push({ tekst, deel: piece.deel, ...look(piece), x, width: bare })
    line.width = x + bare
    spaces = full - bare
  }
  const cut = (piece: Piece) => {
    let rest = piece.tekst
    while (rest !== '') {
      const characters = [...rest]
      let fits = characters.length
      while (fits > 1 && line.width + spaces + measure(piece, characters.slice(0, fits).join('').trimEnd()) > width)
        fits -= 1
      put(piece, characters.slice(0, fits).join(''))
      rest = characters.slice(fits).join('')
      if (rest !== '') end()
    }
  }
  for (const word of wordsOf(delen)) {
    const bare = word.reduce((sum, piece) => sum + measure(piece, piece.tekst.trimEnd()), 0)
    if (line.fragments.length > 0 && line.width + spaces + bare > width) end()
    for (const piece of word) {
      if (bare > width) cut(piece)
      else put(piece)
    }
  }
  if (line.fragments.length > 0) end()
  return lines
}

/** The width of the widest word: narrower than this, words are cut. */
export function widestWord(letters: Letters, delen: readonly Deel[], { corps, letter }: Zetting): number {
  return wordsOf(delen).reduce((widest, word) => {
    const width = word.reduce(
      (sum, { tekst, deel }) => sum + letters.width(tekst.trimEnd(), deel.letter ?? letter, corps),
      0,
    )
    return Math.max(widest, width)
  }, 0)
}
