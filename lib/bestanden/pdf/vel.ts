import type PDFDocument from 'pdfkit'
import type { Rapportdocument } from '@/lib/rapport/document/document'
import { drukbaar } from '@/lib/rapport/document/drukletters'
import { cleanTekst, zachtkleur } from '../documentcel'
import { Letterdocument } from './letterdocument'
import { letters } from './letters'

/** A4 with its margins, in points. */
export const vlak = { links: 56, boven: 64, breedte: 483, onder: 778 } as const

export type Doc = InstanceType<typeof PDFDocument>
export type Element = ReturnType<Doc['struct']>

/** An empty tagged document with its letters; its properties name where it comes from. */
export function startDocument({ titel, ondertitel, herkomst }: Rapportdocument): Doc {
  const moment = new Date(herkomst.datum)
  const doc: Doc = new Letterdocument({
    size: 'A4',
    margins: {
      top: vlak.boven,
      bottom: 841.89 - vlak.onder,
      left: vlak.links,
      right: 595.28 - vlak.links - vlak.breedte,
    },
    pdfVersion: '1.7',
    tagged: true,
    lang: 'nl-NL',
    displayTitle: true,
    bufferPages: true,
    // No font yet: pdfkit would read a registered one anew at every use if it was opened here under another name.
    font: '',
    info: {
      Title: cleanTekst(titel),
      Subject: cleanTekst(ondertitel),
      Author: 'TransitieBureau',
      Creator: `Transitie-Volgsysteem ${herkomst.programma}`,
      Producer: 'Transitie-Volgsysteem',
      Keywords: `meetmoment ${herkomst.meetmoment}, editie ${herkomst.editie}, sha256 ${herkomst.hash}`,
      CreationDate: moment,
      ModDate: moment,
    },
  })
  doc.font(letters.gewoon)
  return doc
}

/** Goes to a new page when there is no room for so many points. */
export function ruimte(doc: Doc, hoogte: number): void {
  if (doc.y + hoogte > vlak.onder) doc.addPage()
}

/** The same, while something is drawn that goes on there: it is closed on one page and opened on the next. */
export function vervolgruimte(doc: Doc, hoogte: number): void {
  if (doc.y + hoogte > vlak.onder) doc.continueOnNewPage()
}

/** Draws something that says nothing: lines, backgrounds. */
export function versiering(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' })
  draw()
  doc.endMarkedContent()
}

/** Title, melding and page number on every page but the first. */
export function paginavoet(doc: Doc, titel: string, melding: string | null): void {
  const { count } = doc.bufferedPageRange()
  for (let index = 1; index < count; index++) {
    doc.switchToPage(index)
    // Text in the margin would otherwise open a new page.
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.font(letters.gewoon).fontSize(8).fillColor(`#${zachtkleur}`)
    doc.text(drukbaar(titel), vlak.links, 36, { width: vlak.breedte, lineBreak: false })
    if (melding) doc.text(drukbaar(melding), vlak.links, 796, { width: 400, lineBreak: false })
    doc.text(`Pagina ${index + 1} van ${count}`, vlak.links + vlak.breedte - 100, 796, {
      width: 100,
      align: 'right',
      lineBreak: false,
    })
    doc.endMarkedContent()
  }
}
