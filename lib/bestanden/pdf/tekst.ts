import type { Tekstdeel } from '@/lib/rapport/document/document'
import { drukbaar } from '@/lib/rapport/document/drukletters'
import { cleanTekst, merkkleur } from '../documentcel'
import { letters } from './letters'
import { breakRegels, type Regelstuk } from './regelval'
import { setListNumbering } from './tagged-document'
import { type Doc, type Element, ruimte, vlak } from './vel'

const inkt = '#17212B'
const merk = `#${merkkleur}`

function letterOf({ vet, schuin }: Tekstdeel): string {
  if (vet) return schuin ? letters.vetschuin : letters.vet
  return schuin ? letters.schuin : letters.gewoon
}

type Stukplaats = Regelstuk & { nummer: number }

/** Writes runs of text into an element, broken into lines over all of them together; a link gets an element of its own. */
function runs(doc: Doc, element: Element, delen: readonly Tekstdeel[], size: number, indent: number): void {
  const chooseFont = (deel: Tekstdeel) => doc.font(letterOf(deel)).fontSize(size)
  const shown = delen.flatMap((deel) => {
    chooseFont(deel)
    const tekst = drukbaar(deel.tekst)
    return tekst === '' ? [] : [{ ...deel, tekst }]
  })
  const regels = breakRegels(
    shown.map(({ tekst }) => tekst),
    vlak.breedte - indent,
    (index, tekst) => chooseFont(shown[index] as Tekstdeel).widthOfString(tekst),
  )
  const hoogte = doc.font(letters.gewoon).fontSize(size).currentLineHeight(true) + 2
  let current = 0
  const goTo = (nummer: number) => {
    if (nummer > current) doc.y += hoogte
    current = nummer
  }
  const write = (deel: Tekstdeel, stukken: readonly Stukplaats[]) => () => {
    for (const { nummer, tekst, x } of stukken) {
      goTo(nummer)
      const { y } = doc
      chooseFont(deel).fillColor(deel.link ? merk : inkt)
      // No line stands under the space behind a link; it is written all the same, so that two words stay two.
      const drawn = deel.link ? tekst.trimEnd() : tekst
      doc.text(drawn, vlak.links + indent + x, y, {
        lineBreak: false,
        stretch: drawn === tekst,
        underline: deel.link !== undefined,
        link: deel.link ?? null,
      } as never)
      doc.y = y
    }
  }
  shown.forEach((deel, index) => {
    let rest = regels.flatMap((regel, nummer) =>
      regel.flatMap((stuk): Stukplaats[] => (stuk.deel === index ? [{ ...stuk, nummer }] : [])),
    )
    while (rest[0]) {
      // A page ends between two elements: pdfkit puts a link that goes on over pages on the last of them.
      goTo(rest[0].nummer)
      ruimte(doc, hoogte)
      const begin = doc.y + hoogte
      const first = current
      const fits = rest.filter(({ nummer }) => begin + (nummer - first) * hoogte <= vlak.onder)
      rest = rest.slice(fits.length)
      const part = write(deel, fits)
      element.add(deel.link ? doc.struct('Link', { alt: cleanTekst(`${deel.tekst}: ${deel.link}`) }, part) : part)
    }
  })
  doc.x = vlak.links
  doc.y += hoogte
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

/** What a heading needs together with the begin of what follows; never so much that two thirds of a page stay empty. */
export const kopruimte = (begin: number) => Math.min((vlak.onder - vlak.boven) * 0.66, 55 + begin)

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
      doc.text(drukbaar(delen.map(({ tekst }) => tekst).join('')), vlak.links, doc.y, { width: vlak.breedte })
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
      doc.text(drukbaar(text), vlak.links, doc.y, { width: vlak.breedte })
    }),
  )
  doc.y += look.na ?? 0
}
