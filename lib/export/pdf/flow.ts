import { schoon } from '../documentcel'
import type { Element, TaggedDocument } from './document'
import type { Letters } from './letters'
import type { Fragment, Line } from './lines'
import { kleur, vel, type Zetting } from './stijl'

/** Where the document is being written: the page, how far down it, and the headings so far. */
export class Flow {
  /** from the top of the page, in points */
  y: number = vel.boven
  page = -1
  private heading = 0

  constructor(
    readonly document: TaggedDocument,
    readonly letters: Letters,
  ) {}

  get room(): number {
    return vel.onder - this.y
  }

  get atTop(): boolean {
    return this.y <= vel.boven
  }

  newPage(): void {
    this.document.addPage()
    this.page = this.document.bufferedPageRange().count - 1
    this.y = vel.boven
  }

  /** Goes back to a page that was made before. */
  turnTo(page: number): void {
    this.document.switchToPage(page)
    this.page = page
    this.y = vel.boven
  }

  /** Makes sure that so much fits below each other; what is higher than a page begins on a new one. */
  need(height: number): void {
    if (height > this.room && !this.atTop) this.newPage()
  }

  /** White between two blocks; none at the top of a page. */
  gap(height: number): void {
    if (!this.atTop) this.y += height
  }

  /** A heading one deeper than asked for would skip a level, which PDF/UA forbids: this never does. */
  headingLevel(wanted: number): 1 | 2 | 3 | 4 {
    this.heading = Math.min(wanted, this.heading + 1, 4)
    return this.heading as 1 | 2 | 3 | 4
  }

  /** A new structure element within another. */
  child(
    parent: Element,
    tag: string,
    options: PDFKit.Mixins.StructureElementOptions & { scope?: string } = {},
  ): Element {
    const element = this.document.struct(tag, options)
    parent.add(element)
    return element
  }

  /** Draws what is no content: lines, backgrounds, repeated headers. */
  artifact(draw: () => void, options: { type: 'Layout' | 'Pagination' | 'Background' } = { type: 'Layout' }): void {
    this.document.markContent('Artifact', options)
    draw()
    this.document.endMarkedContent()
  }

  rect(x: number, y: number, width: number, height: number, fill: string): void {
    this.document.rect(x, y, width, height).fill(fill)
  }

  /** @param baseline from the top of the page */
  text(
    { tekst, letter, kleur: color }: Pick<Fragment, 'tekst' | 'letter' | 'kleur'>,
    x: number,
    baseline: number,
    corps: number,
  ): void {
    let at = x
    for (const run of this.letters.runs(tekst, letter)) {
      this.letters.use(run.font)
      this.document
        .fontSize(corps)
        .fillColor(color)
        .text(run.tekst, at, baseline, { lineBreak: false, baseline: 'alphabetic' })
      at += this.document.widthOfString(run.tekst)
    }
  }

  /**
   * Draws lines as content of an element, links as Link elements within it.
   *
   * @param x where the lines begin; with right, where they end
   * @param y the top of the first line
   */
  lines(
    element: Element,
    lines: readonly Line[],
    x: number,
    y: number,
    { corps, regel }: Zetting,
    right = false,
  ): void {
    let waiting: (() => void)[] = []
    const flush = () => {
      const drawings = waiting
      waiting = []
      if (drawings.length > 0)
        element.add(() => {
          for (const draw of drawings) draw()
        })
    }
    const links = new Map<Fragment['deel'], Element>()
    lines.forEach((line, index) => {
      const baseline = baselineOf(y + index * regel, { corps, regel })
      const start = right ? x - line.width : x
      for (const fragment of line.fragments) {
        const draw = () => this.text(fragment, start + fragment.x, baseline, corps)
        if (!fragment.deel.link) waiting.push(draw)
        else {
          flush()
          const known = links.get(fragment.deel)
          const link = known ?? this.child(element, 'Link')
          links.set(fragment.deel, link)
          link.add(() => {
            draw()
            this.rect(start + fragment.x, baseline + 1.6, fragment.width, 0.6, kleur.merk)
          })
          this.document.link(
            start + fragment.x,
            y + index * regel,
            fragment.width,
            regel,
            address(fragment.deel.link),
            {
              structParent: link,
              Contents: new String(schoon(fragment.deel.tekst)),
            } as PDFKit.Mixins.AnnotationOption,
          )
        }
      }
    })
    flush()
    // pdfkit takes the page of an annotation to be the one on which its element ends.
    for (const link of links.values()) link.end()
  }
}

/** A URI as PDF wants it: ASCII only. */
function address(link: string): string {
  return URL.canParse(link) ? new URL(link).href : encodeURI(link)
}

/** Where letters stand in a line of which the top is given. */
export function baselineOf(top: number, { corps, regel }: Pick<Zetting, 'corps' | 'regel'>): number {
  return top + regel * 0.5 + corps * 0.33
}
