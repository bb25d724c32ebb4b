import { createRequire } from 'node:module'
import { schoon } from '../documentcel'
import type { TaggedDocument } from './document'

/** The four faces of the one typeface. */
export type Letter = 'gewoon' | 'vet' | 'schuin' | 'vetschuin'

/** Text of which every character stands in one font file. */
export type Run = { font: string; tekst: string }

const faces: Record<Letter, string> = {
  gewoon: '400-normal',
  vet: '700-normal',
  schuin: '400-italic',
  vetschuin: '700-italic',
}
/** The font comes in parts: the first that has a character draws it. Only parts that are needed are opened. */
const parts = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese']
const require = createRequire(import.meta.url)

const lookalikes: Record<string, string> = {
  '‐': '-',
  '‑': '-',
  '≤': '<=',
  '≥': '>=',
  '≠': '=/=',
  '→': '->',
  '←': '<-',
}
/** Stands for a character that no part of the font has. */
const unknown = ['\ufffd', '?']
/** Characters that show nothing: soft hyphens, joiners, marks of direction, variants of an emoji. */
const invisible = /[\p{Cf}\p{Variation_Selector}]/gu

/** The typeface of the document: which font draws which character, and how wide text is. */
export class Letters {
  private readonly places = new Map<string, Run>()
  private readonly widths = new Map<string, number>()
  private readonly opened = new Set<string>()

  constructor(private readonly document: TaggedDocument) {}

  /** Text as runs that can be drawn. What the typeface lacks becomes what looks most like it. */
  runs(text: string, letter: Letter): Run[] {
    const runs: Run[] = []
    for (const character of schoon(text).normalize('NFC').replace(invisible, '').replace(/\s/gu, ' ')) {
      const { font, tekst } = this.place(character, letter)
      const last = runs.at(-1)
      if (last && (last.font === font || tekst === ' ')) last.tekst += tekst
      else runs.push({ font, tekst })
    }
    return runs
  }

  /** How wide text is, in points. */
  width(text: string, letter: Letter, corps: number): number {
    const key = `${letter} ${text}`
    const known = this.widths.get(key)
    if (known !== undefined) return known * corps
    const width = this.runs(text, letter).reduce((sum, { font, tekst }) => {
      this.use(font)
      return sum + this.document.fontSize(1).widthOfString(tekst)
    }, 0)
    this.widths.set(key, width)
    return width * corps
  }

  /** Sets the font of a run. */
  use(font: string): void {
    if (!this.opened.has(font)) {
      this.document.registerFont(font, require.resolve(`@fontsource/source-sans-3/files/source-sans-3-${font}.woff`))
      this.opened.add(font)
    }
    this.document.font(font)
  }

  private place(character: string, letter: Letter): Run {
    const key = `${letter} ${character}`
    const known = this.places.get(key)
    if (known) return known
    const plain = character.normalize('NFKD').replace(/\p{M}/gu, '')
    const tries = [character, lookalikes[character] ?? character, plain, ...unknown].filter((text) => text !== '')
    const font = (text: string) =>
      parts.map((part) => `${part}-${faces[letter]}`).find((name) => this.covers(name, text))
    const tekst = tries.find((text) => font(text) !== undefined) ?? '?'
    const run = { font: font(tekst) ?? `latin-${faces[letter]}`, tekst }
    this.places.set(key, run)
    return run
  }

  private covers(font: string, text: string): boolean {
    this.use(font)
    return [...text].every((character) => this.document.hasGlyph(character.codePointAt(0) ?? 0))
  }
}
