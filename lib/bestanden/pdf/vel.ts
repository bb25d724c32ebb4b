import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type PDFDocument from 'pdfkit'
import type { Rapportdocument } from '@/lib/rapport/document/document'
import { cleanTekst, zachtkleur } from '../documentcel'
import { TaggedDocument } from './tagged-document'
import { unpackWoff } from './woff'

/** A4 with its margins, in points. */
export const vlak = { links: 56, boven: 64, breedte: 483, onder: 778 } as const

export const letters = { gewoon: 'gewoon', vet: 'vet', schuin: 'schuin', vetschuin: 'vetschuin' } as const

const bestanden: Record<keyof typeof letters, string> = {
  gewoon: '400-normal',
  vet: '700-normal',
  schuin: '400-italic',
  vetschuin: '700-italic',
}

const gelezen = new Map<string, Buffer>()

/** The letters of the screen, read once per process. */
function readFont(bestand: string): Buffer {
  const known = gelezen.get(bestand)
  if (known) return known
  const require = createRequire(join(process.cwd(), 'package.json'))
  const path = require.resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${bestand}.woff`)
  const font = Buffer.from(unpackWoff(readFileSync(path)))
  gelezen.set(bestand, font)
  return font
}

export type Doc = InstanceType<typeof PDFDocument>
export type Element = ReturnType<Doc['struct']>

type Fontkit = { hasGlyphForCodePoint(code: number): boolean }

const bekend = new WeakMap<Fontkit, Map<string, string>>()

/** A character as a font can draw it: without its accents where it lacks those, else a question mark; never nothing. */
function teken(font: Fontkit, known: Map<string, string>, character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  const has = (text: string) => [...text].every((part) => font.hasGlyphForCodePoint(part.codePointAt(0) ?? 0))
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '')
  const drawn = has(character) ? character : plain !== '' && has(plain) ? plain : '?'
  known.set(character, drawn)
  return drawn
}

/** Text as the letters that are chosen now can draw it. */
export function drukbaar(doc: Doc, text: string): string {
  const { font } = (doc as unknown as { _font: { font: Fontkit } })._font
  const known = bekend.get(font) ?? new Map<string, string>()
  bekend.set(font, known)
  return Array.from(cleanTekst(text).normalize('NFC'), (character) => teken(font, known, character)).join('')
}

/** An empty tagged document with its letters; its properties name where it comes from. */
export function startDocument({ titel, ondertitel, herkomst }: Rapportdocument): Doc {
  const moment = new Date(herkomst.datum)
  const doc: Doc = new TaggedDocument({
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
  for (const [naam, bestand] of Object.entries(bestanden)) doc.registerFont(naam, readFont(bestand))
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
    doc.text(drukbaar(doc, titel), vlak.links, 36, { width: vlak.breedte, lineBreak: false })
    if (melding) doc.text(drukbaar(doc, melding), vlak.links, 796, { width: 400, lineBreak: false })
    doc.text(`Pagina ${index + 1} van ${count}`, vlak.links + vlak.breedte - 100, 796, {
      width: 100,
      align: 'right',
      lineBreak: false,
    })
    doc.endMarkedContent()
  }
}
