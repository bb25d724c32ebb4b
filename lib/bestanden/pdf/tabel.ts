import type { Tabel, Tabelcel, Tabelrij } from '@/lib/rapport/document/document'
import { drukbaar } from '@/lib/rapport/document/drukletters'
import { celregels, isTussenkop, isVet, kolomdelen, lijnkleur, merkkleur, vlakkleur, zachtkleur } from '../documentcel'
import { letters } from './letters'
import { regel } from './tekst'
import { type Doc, type Element, versiering, vlak } from './vel'

const pad = 3
/** A lower table stays in one piece; a higher one begins where its head and some rows fit. */
export const tabelbegin = 330
const inkt = '#17212B'

type Kolom = { x: number; breedte: number; rechts: boolean }

function kolommenOf(tabel: Tabel): Kolom[] {
  let x: number = vlak.links
  return kolomdelen(tabel).map((deel, index) => {
    const breedte = deel * vlak.breedte
    const kolom = { x, breedte, rechts: tabel.koppen[index]?.getal ?? false }
    x += breedte
    return kolom
  })
}

type Celstijl = { letter: string; grootte: number; kleur: string }

const stijlOf = (rij: Tabelrij, kolom: number): Celstijl => ({
  letter: kolom === 0 && isVet(rij) ? letters.vet : letters.gewoon,
  grootte: 8.5,
  kleur: inkt,
})

function heightOf(doc: Doc, text: string, { breedte }: Kolom, { letter, grootte }: Celstijl): number {
  return doc
    .font(letter)
    .fontSize(grootte)
    .heightOfString(drukbaar(text), { width: breedte - 2 * pad })
}

const right = (cel: Tabelcel) => cel.soort === 'getal' || cel.soort === 'cijfer' || cel.soort === 'verschil'

/** A table that goes on over pages: its head comes back on each as decoration, and no row is split. */
export function tabelOp(doc: Doc, parent: Element, tabel: Tabel): void {
  const kolommen = kolommenOf(tabel)
  const kopstijl: Celstijl = { letter: letters.vet, grootte: 8, kleur: inkt }
  const kophoogte = Math.max(
    ...tabel.koppen.map(({ tekst }, index) => heightOf(doc, tekst, kolommen[index] as Kolom, kopstijl)),
  )
  const rijen = tabel.rijen.map((rij) => ({ rij, hoogte: rijhoogte(doc, rij, kolommen) }))
  const caption = doc.font(letters.gewoon).fontSize(8.5).heightOfString(tabel.bijschrift, { width: vlak.breedte })
  const whole = rijen.reduce((sum, { hoogte }) => sum + hoogte, caption + kophoogte + 16)
  if (doc.y + Math.min(whole, tabelbegin) > vlak.onder) doc.addPage()
  const table = doc.struct('Table')
  parent.add(table)
  regel(doc, table, tabel.bijschrift, { soort: 'Caption', grootte: 8.5, kleur: `#${zachtkleur}`, na: 4 })
  const head = () => {
    const y = doc.y
    tabel.koppen.forEach(({ tekst }, index) => {
      const { x, breedte, rechts } = kolommen[index] as Kolom
      doc.font(kopstijl.letter).fontSize(kopstijl.grootte).fillColor(inkt)
      doc.text(drukbaar(tekst), x + pad, y + kophoogte - heightOf(doc, tekst, kolommen[index] as Kolom, kopstijl), {
        width: breedte - 2 * pad,
        align: rechts ? 'right' : 'left',
      })
    })
    doc.y = y
  }
  const headRow = doc.struct('TR')
  table.add(headRow)
  const y = doc.y
  tabel.koppen.forEach(({ tekst }, index) => {
    const kolom = kolommen[index] as Kolom
    headRow.add(
      // pdfkit knows the scope, its types do not
      doc.struct('TH', { scope: 'Column' } as never, () => {
        doc.font(kopstijl.letter).fontSize(kopstijl.grootte).fillColor(inkt)
        doc.text(drukbaar(tekst), kolom.x + pad, y + kophoogte - heightOf(doc, tekst, kolom, kopstijl), {
          width: kolom.breedte - 2 * pad,
          align: kolom.rechts ? 'right' : 'left',
        })
      }),
    )
  })
  headRow.end()
  const rule = () => {
    const line = doc.y + kophoogte + 3
    versiering(doc, () =>
      doc
        .lineWidth(1)
        .strokeColor(`#${merkkleur}`)
        .moveTo(vlak.links, line)
        .lineTo(vlak.links + vlak.breedte, line)
        .stroke(),
    )
    doc.y = line + 1
  }
  doc.y = y
  rule()
  rijen.forEach(({ rij, hoogte }, index) => {
    // A fase or thema is no last line of a page: what it is above comes with it.
    const next = isTussenkop(rij) ? (rijen[index + 1]?.hoogte ?? 0) : 0
    if (doc.y + hoogte + next > vlak.onder) {
      doc.addPage()
      versiering(doc, head)
      rule()
    }
    rijOp(doc, table, rij, hoogte, kolommen)
  })
  table.end()
  doc.x = vlak.links
  doc.y += 12
}

function rijhoogte(doc: Doc, rij: Tabelrij, kolommen: readonly Kolom[]): number {
  const heights = rij.cellen.map((cel, index) => {
    const kolom = kolommen[index]
    if (!kolom) return 0
    return celregels(cel).reduce((sum, text) => sum + heightOf(doc, text, kolom, stijlOf(rij, index)), 0)
  })
  return Math.max(...heights) + 2 * pad
}

function rijOp(doc: Doc, table: Element, rij: Tabelrij, hoogte: number, kolommen: readonly Kolom[]): void {
  const top = doc.y
  versiering(doc, () => {
    rij.cellen.forEach((cel, index) => {
      const kolom = kolommen[index]
      if (cel.soort === 'cijfer' && kolom)
        doc.rect(kolom.x, top, kolom.breedte, hoogte).fillColor(`#${vlakkleur[cel.staat]}`).fill()
    })
    doc
      .lineWidth(0.5)
      .strokeColor(`#${lijnkleur}`)
      .moveTo(vlak.links, top + hoogte)
      .lineTo(vlak.links + vlak.breedte, top + hoogte)
      .stroke()
  })
  const row = doc.struct('TR')
  table.add(row)
  rij.cellen.forEach((cel, index) => {
    const kolom = kolommen[index]
    if (!kolom) return
    const stijl = stijlOf(rij, index)
    const write = () => {
      let y = top + pad
      celregels(cel).forEach((text, line) => {
        const letter =
          cel.soort === 'cijfer' && line === 0 ? letters.vet : cel.soort === 'verborgen' ? letters.schuin : stijl.letter
        doc
          .font(letter)
          .fontSize(stijl.grootte)
          .fillColor(line > 0 ? `#${zachtkleur}` : stijl.kleur)
        const printable = drukbaar(text)
        doc.text(printable, kolom.x + pad, y, {
          width: kolom.breedte - 2 * pad,
          align: right(cel) || (kolom.rechts && index > 0) ? 'right' : 'left',
        })
        y += doc.heightOfString(printable, { width: kolom.breedte - 2 * pad })
      })
    }
    row.add(index === 0 ? doc.struct('TH', { scope: 'Row' } as never, write) : doc.struct('TD', {}, write))
  })
  row.end()
  doc.y = top + hoogte
}
