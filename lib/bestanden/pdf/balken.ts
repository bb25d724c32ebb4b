import { formatPercentage } from '@/lib/platform/getal'
import type { Balken } from '@/lib/rapport/document/document'
import { drukbaar } from '@/lib/rapport/document/drukletters'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { type Staat, staten } from '@/lib/vragenlijst/waarde'
import { balkkleur, zachtkleur } from '../documentcel'
import { letters } from './letters'
import { regel } from './tekst'
import { type Doc, type Element, ruimte, vervolgruimte, vlak } from './vel'

const labelbreedte = 170
const hoogte = 14
const tussen = 8
/** Dark on light and light on dark: each at least 4.5 to 1. */
const letterkleur: Record<Staat, string> = { ja: '#000000', ten_dele: '#000000', nee: '#FFFFFF', geen: '#000000' }

/** How high the bars are with their caption, or as much of it as must begin on one page. */
export const balkenbegin = ({ balken }: Balken) => 90 + Math.min(8, balken.length) * (hoogte + tussen)

/** Stacked bars as one picture with its words for who does not see it, and what its colours mean. */
export function balkenOp(doc: Doc, parent: Element, figuur: Balken): void {
  const { bijschrift, alternatief, balken } = figuur
  ruimte(doc, balkenbegin(figuur))
  regel(doc, parent, bijschrift, { soort: 'Caption', grootte: 8.5, kleur: `#${zachtkleur}`, na: 3 })
  const figure = doc.struct(
    'Figure',
    {
      alt: drukbaar(alternatief),
      bbox: [vlak.links, doc.y, vlak.links + vlak.breedte, doc.y + 30 + balken.length * (hoogte + tussen)],
    } as never,
    () => {
      legenda(doc)
      for (const balk of balken) balkOp(doc, balk)
    },
  )
  parent.add(figure)
  doc.x = vlak.links
  doc.y += 6
}

function legenda(doc: Doc): void {
  let x: number = vlak.links + labelbreedte
  const y = doc.y
  doc.font(letters.gewoon).fontSize(8)
  for (const staat of staten) {
    doc
      .rect(x, y + 1, 8, 8)
      .fillColor(`#${balkkleur[staat]}`)
      .fill()
    doc.fillColor('#17212B').text(stoplicht[staat].woord, x + 11, y, { lineBreak: false })
    x += 22 + doc.widthOfString(stoplicht[staat].woord)
  }
  doc.y = y + 16
}

function balkOp(doc: Doc, { label, n, delen }: Balken['balken'][number]): void {
  const text = drukbaar(label)
  doc.font(letters.gewoon).fontSize(8.5)
  const high = Math.max(hoogte, doc.heightOfString(text, { width: labelbreedte - 10 }))
  vervolgruimte(doc, high)
  const y = doc.y
  doc.fillColor('#17212B').text(text, vlak.links, y, { width: labelbreedte - 10 })
  const perStuk = n > 0 ? (vlak.breedte - labelbreedte) * n ** -1 : 0
  let x: number = vlak.links + labelbreedte
  if (n === 0) doc.text(formatPercentage(null), x, y, { lineBreak: false })
  for (const { staat, aantal, percentage } of delen) {
    const wide = aantal * perStuk
    doc.rect(x, y, wide, hoogte).fillColor(`#${balkkleur[staat]}`).fill()
    const words = formatPercentage(percentage)
    doc.font(letters.vet).fontSize(8)
    if (wide > doc.widthOfString(words) + 6)
      doc.fillColor(letterkleur[staat]).text(words, x + 3, y + 2, { lineBreak: false })
    x += wide
  }
  doc.y = y + high + tussen
}
