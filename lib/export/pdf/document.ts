import PDFDocument from 'pdfkit'
import type { Rapportdocument } from '@/lib/rapport/document/document'
import { schoon } from '../documentcel'
import { xmpOf } from './xmp'

export type Element = PDFKit.PDFStructureElement

/** What pdfkit 0.20 has but its types do not tell. */
type Inside = {
  _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } }
  appendXML(xml: string): void
}

/** The types call what holds a name an element's options only; the dictionary is where attributes go. */
type Dictionary = { dictionary: { data: { A?: Record<string, unknown> } } }

/**
 * A tagged PDF of which every byte follows from the rapport. pdfkit makes the file's ID from these properties.
 *
 * pdfkit's own 'PDF/UA' subset is not asked for: it writes names into the XMP without escaping them, and a CIDSet that
 * misses the parts of composed letters, which PDF/UA forbids. The identifier and the rest of the XMP come from xmp.ts.
 */
export class TaggedDocument extends PDFDocument {
  private readonly xmp: string

  constructor({ titel, ondertitel, herkomst }: Rapportdocument) {
    const date = new Date(herkomst.datum)
    const kenmerk = `meetmoment ${herkomst.meetmoment}, editie ${herkomst.editie}, SHA-256 ${herkomst.hash}`
    const properties = {
      titel: schoon(titel),
      onderwerp: schoon(ondertitel),
      auteur: 'TransitieBureau',
      trefwoorden: schoon(kenmerk),
      programma: schoon(`Transitie-Volgsysteem ${herkomst.programma}`),
      date,
    }
    super({
      size: 'A4',
      margin: 0,
      font: '',
      pdfVersion: '1.7',
      lang: 'nl-NL',
      tagged: true,
      displayTitle: true,
      bufferPages: true,
      autoFirstPage: false,
      info: {
        Title: properties.titel,
        Subject: properties.onderwerp,
        Author: properties.auteur,
        Keywords: properties.trefwoorden,
        Creator: properties.programma,
        Producer: 'PDFKit',
        CreationDate: date,
        ModDate: date,
      },
    })
    this.xmp = xmpOf(properties)
  }

  private get inside(): Inside {
    return this as unknown as Inside
  }

  /** pdfkit calls this for the XMP. */
  _addInfo(): void {
    this.inside.appendXML(this.xmp)
  }

  /** Whether the font that is set has a glyph of its own for a character. */
  hasGlyph(codePoint: number): boolean {
    return this.inside._font.font.hasGlyphForCodePoint(codePoint)
  }

  /** Gives a structure element attributes, such as { O: 'Table', ColSpan: 3 }; before it ends. */
  setAttributes(element: Element, attributes: Record<string, unknown>): void {
    const { data } = (element as unknown as Dictionary).dictionary
    data.A = { ...data.A, ...attributes }
  }

  /** Ends the document and gives all of it. */
  collect(): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const chunks: Uint8Array[] = []
      this.on('data', (chunk: Uint8Array) => chunks.push(chunk))
      this.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
      this.on('error', reject)
      this.end()
    })
  }
}
