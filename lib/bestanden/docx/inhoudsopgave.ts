import {
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  Tab,
  TabStopType,
  TextRun,
  XmlAttributeComponent,
  XmlComponent,
} from 'docx'
import { cleanTekst } from '@/lib/bestanden/documentcel'
import type { Rapportdocument } from '@/lib/rapport/document/document'
import { tekstbreedte } from './bladmaat'
import { paginasOf } from './paginas'

class Attributen extends XmlAttributeComponent<{ soort?: string; ruimte?: string }> {
  protected override readonly xmlKeys = { soort: 'w:fldCharType', ruimte: 'xml:space' }
}

class Xmldeel extends XmlComponent {
  constructor(naam: string, ...inhoud: (XmlComponent | Attributen | string)[]) {
    super(naam)
    this.root.push(...inhoud)
  }
}

/** A run that begins, names, parts or ends a field; the library has them for its own contents only, which know no pages. */
const veldrun = (...delen: XmlComponent[]) => new Xmldeel('w:r', ...delen) as unknown as ParagraphChild
const teken = (soort: 'begin' | 'separate' | 'end') => new Xmldeel('w:fldChar', new Attributen({ soort }))
const opdracht = (tekst: string) => new Xmldeel('w:instrText', new Attributen({ ruimte: 'preserve' }), tekst)

/** The built-in headings of the chapters, and no heading within them: those have a style of their own. */
const begin = () => veldrun(teken('begin'), opdracht(' TOC \\o "1-2" \\h \\z '), teken('separate'))
const einde = () => veldrun(teken('end'))

/** Word wants anchors of at most 40 characters. */
export const anker = (index: number) => `h${index + 1}`

/**
 * A field of contents, as Word makes it itself, with its entries in it. Word asks whether it may update fields when a
 * document tells it to on opening, in words that frighten; so each entry holds the number that we think it has, for who
 * opens the file in anything, and gets the right one when fields are updated: before printing, or with Ctrl+A and F9.
 */
export function inhoudsopgave(rapport: Rapportdocument): Paragraph[] {
  const paginas = paginasOf(rapport)
  const last = rapport.hoofdstukken.length - 1
  return [
    new Paragraph({ style: 'Inhoudkop', pageBreakBefore: true, children: [new TextRun('Inhoud')] }),
    ...rapport.hoofdstukken.map(
      ({ titel, niveau }, index) =>
        new Paragraph({
          style: niveau === 1 ? 'TOC1' : 'TOC2',
          tabStops: [{ type: TabStopType.RIGHT, position: tekstbreedte, leader: 'dot' }],
          children: [
            ...(index === 0 ? [begin()] : []),
            new InternalHyperlink({ anchor: anker(index), children: [new TextRun(cleanTekst(titel))] }),
            new TextRun({ children: [new Tab()] }),
            new SimpleField(`PAGEREF ${anker(index)} \\h`, String(paginas[index] ?? 1)),
            ...(index === last ? [einde()] : []),
          ],
        }),
    ),
  ]
}
