import PDFDocument from 'pdfkit'
import { xml } from '@/lib/platform/celtekst'

type Dictionary = { data: { S?: string; Alt?: unknown; A?: Record<string, unknown> } }
type Inside = { _currentStructureElement?: { dictionary: Dictionary } | null; appendXML(text: string): void }
type Annotation = { Subtype?: string; structParent?: unknown; Contents?: unknown }

/**
 * A pdfkit document that keeps PDF/UA-1 where pdfkit 0.20 does not: it writes properties into the XMP without escaping,
 * leaves internal links out of the structure and gives no link a description. Its subset 'PDF/UA' is not asked for,
 * because that adds a CIDSet without the parts of composed letters (ISO 14289-1, 7.21.4.2).
 */
export class TaggedDocument extends PDFDocument {
  /** pdfkit asks this for the XMP. */
  _addInfo(): void {
    const {
      Title = '',
      Subject = '',
      Author = '',
      Keywords = '',
      Creator = '',
      Producer = '',
      CreationDate,
    } = this.info
    const moment = (CreationDate ?? new Date(0)).toISOString().replace(/\.\d+Z$/, 'Z')
    const one = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${xml(text)}</rdf:li></rdf:Alt>`
    const inside = this as unknown as Inside
    inside.appendXML(`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
  <pdfuaid:part>1</pdfuaid:part>
  <dc:format>application/pdf</dc:format>
  <dc:title>${one(Title)}</dc:title>
  <dc:description>${one(Subject)}</dc:description>
  <dc:creator><rdf:Seq><rdf:li>${xml(Author)}</rdf:li></rdf:Seq></dc:creator>
  <dc:language><rdf:Bag><rdf:li>nl-NL</rdf:li></rdf:Bag></dc:language>
  <xmp:CreateDate>${moment}</xmp:CreateDate>
  <xmp:ModifyDate>${moment}</xmp:ModifyDate>
  <xmp:CreatorTool>${xml(Creator)}</xmp:CreatorTool>
  <pdf:Producer>${xml(Producer)}</pdf:Producer>
  <pdf:Keywords>${xml(Keywords)}</pdf:Keywords>
</rdf:Description>`)
  }

  /** A link within a Link element belongs to it, and is described as that element is. */
  override annotate(x: number, y: number, w: number, h: number, options: object): this {
    const element = (this as unknown as Inside)._currentStructureElement
    const { S, Alt } = element?.dictionary.data ?? {}
    const link = (options as Annotation).Subtype === 'Link' && S === 'Link'
    const described = link ? { ...options, structParent: element, Contents: Alt } : options
    return super.annotate(x, y, w, h, described as never)
  }
}

/** Says how the items of a list are marked: a list with labels must (ISO 14289-1, 7.6). */
export function setListNumbering(element: object, genummerd: boolean): void {
  const { data } = (element as { dictionary: Dictionary }).dictionary
  data.A = { ...data.A, O: 'List', ListNumbering: genummerd ? 'Decimal' : 'Disc' }
}
