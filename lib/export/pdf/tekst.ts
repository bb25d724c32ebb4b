import type { Tekstdeel } from '@/lib/rapport/document/document'
import { merkkleur, schoon } from '../documentcel'
import { setListNumbering } from './tagged-document'
import { type Doc, drukbaar, type Element, letters, ruimte, vlak } from './vel'

const inkt = '#17212B'
const merk = `#${merkkleur}`

function letterOf({ vet, schuin }: Tekstdeel): string {
  if (vet) return schuin ? letters.vetschuin : letters.vet
  return schuin ? letters.schuin : letters.gewoon
}

/** Writes runs of text into an element; a link gets an element of its own. */
function runs(doc: Doc, element: Element, delen: readonly Tekstdeel[], size: number, indent: number): void {
  const filled = delen.filter(({ tekst }) => tekst !== '')
  doc.x = vlak.links + indent
  filled.forEach((deel, index) => {
    const write = () => {
      doc
        .font(letterOf(deel))
        .fontSize(size)
        .fillColor(deel.link ? merk : inkt)
      doc.text(drukbaar(doc, deel.tekst), {
        width: vlak.breedte - indent,
        continued: index < filled.length - 1,
        underline: deel.link !== undefined,
        ...(deel.link ? { link: deel.link } : { link: null }),
        lineGap: 2,
      })
    }
    element.add(deel.link ? doc.struct('Link', { alt: schoon(`${deel.tekst}: ${deel.link}`) }, write) : write)
  })
}

export function alinea(doc: Doc, parent: Element, delen: readonly Tekstdeel[]): void {
  ruimte(doc, 32)
  const element = doc.struct('P')
  parent.add(element)
  runs(doc, element, delen, 10.5, 0)
  element.end()
  doc.moveDown(0.5)
}

export function lijst(doc: Doc, parent: Element, genummerd: boolean, punten: readonly Tekstdeel[][]): void {
  const element = doc.struct('L')
  setListNumbering(element, genummerd)
  parent.add(element)
  punten.forEach((delen, index) => {
    ruimte(doc, 30)
    const item = doc.struct('LI')
    element.add(item)
    const y = doc.y
    item.add(
      doc.struct('Lbl', {}, () => {
        doc.font(letters.gewoon).fontSize(10.5).fillColor(inkt)
        doc.text(genummerd ? `${index + 1}.` : '•', vlak.links + 8, y, { width: 14, lineBreak: false })
      }),
    )
    doc.y = y
    const body = doc.struct('LBody')
    item.add(body)
    runs(doc, body, delen, 10.5, 24)
    item.end()
    doc.moveDown(0.2)
  })
  element.end()
  doc.moveDown(0.4)
}

const grootten: Record<number, number> = { 1: 20, 2: 15, 3: 12.5, 4: 11 }

/** What a heading needs together with the begin of what follows; never more than a page has. */
export const kopruimte = (begin: number) => Math.min(640, 55 + begin)

/**
 * A heading that stays with what follows.
 *
 * @param begin how much of what follows must stand on the same page, in points
 */
export function kop(doc: Doc, parent: Element, niveau: number, delen: readonly Tekstdeel[], begin = 60): void {
  ruimte(doc, kopruimte(begin))
  doc.moveDown(niveau <= 2 ? 0.8 : 0.4)
  parent.add(
    doc.struct(`H${niveau}`, {}, () => {
      doc
        .font(letters.vet)
        .fontSize(grootten[niveau] ?? 11)
        .fillColor(niveau <= 2 ? merk : inkt)
      doc.text(drukbaar(doc, delen.map(({ tekst }) => tekst).join('')), vlak.links, doc.y, { width: vlak.breedte })
    }),
  )
  doc.moveDown(0.35)
}

/** One paragraph in one look. */
export function regel(
  doc: Doc,
  parent: Element,
  text: string,
  look: { soort?: string; letter?: string; grootte: number; kleur?: string; na?: number },
): void {
  parent.add(
    doc.struct(look.soort ?? 'P', {}, () => {
      doc
        .font(look.letter ?? letters.gewoon)
        .fontSize(look.grootte)
        .fillColor(look.kleur ?? inkt)
      doc.text(drukbaar(doc, text), vlak.links, doc.y, { width: vlak.breedte })
    }),
  )
  doc.y += look.na ?? 0
}
