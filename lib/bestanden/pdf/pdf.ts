import { merkkleur, zachtkleur } from '@/lib/bestanden/documentcel'
import type { Blok, Hoofdstuk, Rapportdocument } from '@/lib/rapport/document/document'
import { drukbaar } from '@/lib/rapport/document/drukletters'
import { balkenbegin, balkenOp } from './balken'
import { letters } from './letters'
import { tabelbegin, tabelOp } from './tabel'
import { alinea, kop, kopruimte, lijst, regel } from './tekst'
import { type Doc, type Element, paginavoet, ruimte, startDocument, vlak } from './vel'

/** On which page each chapter begins, by its id. */
type Paginas = ReadonlyMap<string, number>

function voorblad(doc: Doc, parent: Element, { titel, ondertitel, kenmerken, melding }: Rapportdocument): void {
  doc.y = 220
  regel(doc, parent, titel, { soort: 'H1', letter: letters.vet, grootte: 30, kleur: `#${merkkleur}`, na: 10 })
  regel(doc, parent, ondertitel, { grootte: 14, kleur: `#${zachtkleur}`, na: 40 })
  for (const { naam, waarde } of kenmerken) regel(doc, parent, `${naam}: ${waarde}`, { grootte: 11, na: 3 })
  doc.y += 20
  if (melding) regel(doc, parent, melding, { letter: letters.vet, grootte: 11, kleur: '#7A4A00' })
}

const tocboven = 110

/** The height of a line of the contents. */
function tochoogte(doc: Doc, { titel, niveau }: Hoofdstuk): number {
  doc.font(niveau === 1 ? letters.vet : letters.gewoon).fontSize(10.5)
  return doc.heightOfString(drukbaar(titel), { width: vlak.breedte - 58 }) + (niveau === 1 ? 4 : 2)
}

/** The lines of the contents, by page. */
function tocbladen(doc: Doc, hoofdstukken: readonly Hoofdstuk[]): Hoofdstuk[][] {
  const bladen: Hoofdstuk[][] = [[]]
  let y = tocboven
  for (const hoofdstuk of hoofdstukken) {
    const hoogte = tochoogte(doc, hoofdstuk)
    if (y + hoogte > vlak.onder) {
      bladen.push([])
      y = tocboven
    }
    y += hoogte
    bladen.at(-1)?.push(hoofdstuk)
  }
  return bladen
}

/** Fills the pages that were kept for the contents, once it is known where every chapter begins. */
function inhoud(doc: Doc, toc: Element, bladen: readonly Hoofdstuk[][], paginas: Paginas): void {
  bladen.forEach((blad, index) => {
    doc.switchToPage(1 + index)
    let y = tocboven
    for (const hoofdstuk of blad) {
      const { id, titel, niveau } = hoofdstuk
      const indent = niveau === 1 ? 0 : 18
      const top = y
      const item = doc.struct('TOCI')
      toc.add(item)
      const link = doc.struct('Link', { alt: `Naar ${titel}` })
      item.add(link)
      link.add(() => {
        doc
          .font(niveau === 1 ? letters.vet : letters.gewoon)
          .fontSize(10.5)
          .fillColor('#17212B')
        doc.text(drukbaar(titel), vlak.links + indent, top, { width: vlak.breedte - indent - 40, goTo: id })
        doc.text(String(paginas.get(id) ?? 0), vlak.links + vlak.breedte - 36, top, {
          width: 36,
          align: 'right',
          goTo: id,
        })
      })
      item.end()
      y += tochoogte(doc, hoofdstuk)
    }
  })
  toc.end()
}

/** What must stand on one page with the heading before it. */
function beginOf([blok, ...rest]: readonly Blok[]): number {
  switch (blok?.soort) {
    case 'kop':
      return 45 + beginOf(rest)
    case 'alinea':
      return 45
    case 'tabel':
      return Math.min(tabelbegin, 80 + blok.tabel.rijen.length * 30)
    case 'balken':
      return balkenbegin(blok.balken)
    default:
      return blok ? 45 : 0
  }
}

function blokOp(doc: Doc, parent: Element, blok: Blok, diepte: 1 | 2, rest: readonly Blok[]): void {
  switch (blok.soort) {
    case 'kop':
      kop(doc, parent, Math.min(4, diepte + blok.niveau - 2), blok.delen, beginOf(rest))
      return
    case 'alinea':
      alinea(doc, parent, blok.delen)
      return
    case 'lijst':
      lijst(doc, parent, blok.genummerd, blok.punten)
      return
    case 'melding':
      ruimte(doc, 40)
      regel(doc, parent, blok.tekst, { letter: letters.vet, grootte: 10.5, kleur: '#7A4A00', na: 8 })
      return
    case 'tabel':
      tabelOp(doc, parent, blok.tabel)
      return
    case 'balken':
      balkenOp(doc, parent, blok.balken)
  }
}

/** A chapter begins on a new page, a part of it where there is room for more than its heading. */
function beginHoofdstuk(doc: Doc, { id, niveau, blokken }: Hoofdstuk): void {
  if (niveau === 1) doc.addPage()
  else ruimte(doc, Math.max(160, kopruimte(beginOf(blokken))))
  doc.addNamedDestination(id, 'XYZ', vlak.links, doc.y, null)
}

function hoofdstukOp(doc: Doc, sect: Element, { niveau, titel, blokken }: Hoofdstuk): void {
  kop(doc, sect, niveau, [{ tekst: titel }], beginOf(blokken))
  blokken.forEach((blok, index) => {
    blokOp(doc, sect, blok, niveau, blokken.slice(index + 1))
  })
}

function draw(rapport: Rapportdocument): Doc {
  const doc = startDocument(rapport)
  const paginas = new Map<string, number>()
  const root = doc.struct('Document')
  doc.addStructure(root)
  voorblad(doc, root, rapport)
  const bladen = tocbladen(doc, rapport.hoofdstukken)
  doc.addPage()
  kop(doc, root, 1, [{ tekst: 'Inhoud' }])
  for (let blad = 1; blad < bladen.length; blad++) doc.addPage()
  const toc = doc.struct('TOC')
  root.add(toc)
  /** The chapter of niveau 1 that is under way: what belongs to it lies in it, for who reads and for who looks for a bookmark. */
  let deel = { outline: doc.outline, sect: root }
  for (const hoofdstuk of rapport.hoofdstukken) {
    const { id, niveau, titel } = hoofdstuk
    beginHoofdstuk(doc, hoofdstuk)
    paginas.set(id, doc.bufferedPageRange().count)
    const sect = doc.struct('Sect')
    if (niveau === 1 && deel.sect !== root) deel.sect.end()
    const parent = niveau === 1 ? { outline: doc.outline, sect: root } : deel
    parent.sect.add(sect)
    const outline = parent.outline.addItem(drukbaar(titel))
    if (niveau === 1) deel = { outline, sect }
    hoofdstukOp(doc, sect, hoofdstuk)
    if (niveau === 2) sect.end()
  }
  inhoud(doc, toc, bladen, paginas)
  root.end()
  paginavoet(doc, rapport.titel, rapport.melding)
  return doc
}

/** The rapport as a tagged PDF (PDF/UA-1). Same document, same bytes. */
export async function toPdf(rapport: Rapportdocument): Promise<Uint8Array> {
  const doc = draw(rapport)
  const chunks: Uint8Array[] = []
  const done = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    doc.on('error', reject)
  })
  doc.end()
  return done
}
