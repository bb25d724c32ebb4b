import PDFDocument from 'pdfkit'
import { type Letterreeks, letterstukkenOf } from '@/lib/rapport/document/drukletters'
import { isLetter, type Letter, readLetters } from './letters'
import { TaggedDocument } from './tagged-document'

type Fragmentopties = {
  align?: string
  width?: number
  lineWidth?: number
  textWidth?: number
  link?: string | null
  goTo?: string | null
  /** a stretch of a line whose words go on in the next: no space is added */
  stretch?: boolean
}
type Font = { ascender: number }
type Inside = {
  _font: Font
  _fontSize: number
  _registeredFonts: Record<string, unknown>
  _fragment(text: string, x: number, y: number, options: object): void
}

const plain = PDFDocument.prototype as unknown as Inside
/** All of these are in the first letterreeks. */
const gewoon = /^[ -~\u00a0-\u00ac\u00ae-\u00ff–—‘’“”•…€−]*$/

/**
 * A document whose text may need letters of several files: each stretch of it is measured and drawn in its own. A line that
 * does not end in a space gets one, so that who copies the text, or hears it, does not get two words as one.
 */
export class Letterdocument extends TaggedDocument {
  letter: Letter = 'gewoon'

  override font(...args: [src: never, ...rest: never[]]): this {
    const [naam] = args as unknown[]
    if (isLetter(naam)) {
      this.letter = naam
      this.register(naam, 'latin')
    }
    return super.font(...(args as unknown as [never]))
  }

  private register(letter: Letter, reeks: Letterreeks): string {
    const naam = reeks === 'latin' ? letter : `${letter} ${reeks}`
    if (!((this as unknown as Inside)._registeredFonts[naam] ?? false))
      this.registerFont(naam, readLetters(letter, reeks))
    return naam
  }

  /** Does something in the letters of a reeks, and goes back. */
  private within<T>(reeks: Letterreeks, act: () => T): T {
    if (reeks === 'latin') return act()
    const { letter } = this
    super.font(this.register(letter, reeks))
    const made = act()
    super.font(letter)
    return made
  }

  override widthOfString(text: string, options?: object): number {
    if (gewoon.test(text)) return super.widthOfString(text, options)
    return letterstukkenOf(text).reduce(
      (sum, { reeks, tekst }) => sum + this.within(reeks, () => super.widthOfString(tekst, options)),
      0,
    )
  }

  /** pdfkit draws every line of text with this. */
  _fragment(text: string, x: number, y: number, options: Fragmentopties): void {
    const whole = options.stretch || text === '' || /[\s/–-]$/.test(text) ? text : `${text} `
    if (gewoon.test(whole)) {
      const textWidth = options.textWidth ?? super.widthOfString(text.trimEnd())
      plain._fragment.call(this as never, whole, x, y, { ...options, textWidth })
      return
    }
    const { _font, _fontSize } = this as unknown as Inside
    const wide = this.widthOfString(whole.trimEnd())
    const right = options.width !== undefined && options.align === 'right'
    let at = right ? x + (options.lineWidth ?? 0) - wide : x
    const { link, goTo, align: _, width: __, ...rest } = options
    if (link) this.link(at, y, wide, this.currentLineHeight(), link)
    if (goTo) this.goTo(at, y, wide, this.currentLineHeight(), goTo)
    // On the line of the letters around it, whatever its own letters think a line is.
    const baseline = (-_font.ascender * _fontSize) / 1000
    for (const { reeks, tekst } of letterstukkenOf(whole)) {
      const width = this.within(reeks, () => super.widthOfString(tekst))
      this.within(reeks, () =>
        plain._fragment.call(this as never, tekst, at, y, {
          ...rest,
          baseline,
          textWidth: width,
          wordCount: undefined,
        }),
      )
      at += width
    }
  }
}
