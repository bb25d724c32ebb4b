import type { Blok, Rapportdocument, Tabelcel, Tekstdeel } from './document'
import { verlorenIn } from './drukletters'

/** A character that the PDF cannot print, and where it stands: the chapter, and the words around it. */
export type Onafdrukbaar = { teken: string; code: string; waar: string; rond: string }

const delentekst = (delen: readonly Tekstdeel[]) => delen.map(({ tekst }) => tekst).join('')
const celtekst = (cel: Tabelcel) => (cel.soort === 'tekst' ? cel.tekst : '')

function tekstenOf(blok: Blok): string[] {
  switch (blok.soort) {
    case 'kop':
    case 'alinea':
      return [delentekst(blok.delen)]
    case 'lijst':
      return blok.punten.map(delentekst)
    case 'melding':
      return [blok.tekst]
    case 'tabel': {
      const { bijschrift, koppen, rijen } = blok.tabel
      return [bijschrift, ...koppen.map(({ tekst }) => tekst), ...rijen.flatMap(({ cellen }) => cellen.map(celtekst))]
    }
    case 'balken':
      return [blok.balken.bijschrift, ...blok.balken.balken.map(({ label }) => label)]
  }
}

const omgeving = 24

/** Some words before and after the first place of a character. */
function rondom(text: string, teken: string): string {
  const line = text.normalize('NFC').replace(/\s+/g, ' ')
  const at = line.indexOf(teken)
  const [before, after] = [line.slice(0, at), line.slice(at + teken.length)]
  const begin = before.length > omgeving ? `…${before.slice(-omgeving).replace(/^\S*\s?/, '')}` : before
  const end = after.length > omgeving ? `${after.slice(0, omgeving).replace(/\s?\S*$/, '')}…` : after
  return `${begin}${teken}${end}`
}

const codeOf = (teken: string) => `U+${(teken.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

function verlorenOp(waar: string, teksten: readonly string[]): Onafdrukbaar[] {
  const gezien = new Map<string, Onafdrukbaar>()
  for (const tekst of teksten)
    for (const teken of verlorenIn(tekst))
      if (!gezien.has(teken)) gezien.set(teken, { teken, code: codeOf(teken), waar, rond: rondom(tekst, teken) })
  return [...gezien.values()]
}

/** What of some text the PDF cannot print. @param waar how a reader knows the place */
export const onafdrukbaarIn = (waar: string, blokken: readonly Blok[]): Onafdrukbaar[] =>
  verlorenOp(waar, blokken.flatMap(tekstenOf))

/** What of a rapport the PDF cannot print, in its order; of each chapter each character once. */
export function onafdrukbaarOf({ titel, ondertitel, kenmerken, hoofdstukken }: Rapportdocument): Onafdrukbaar[] {
  return [
    ...verlorenOp('Voorblad', [titel, ondertitel, ...kenmerken.map(({ naam, waarde }) => `${naam}: ${waarde}`)]),
    ...hoofdstukken.flatMap(({ titel: hoofdstuk, blokken }) =>
      verlorenOp(hoofdstuk, [hoofdstuk, ...blokken.flatMap(tekstenOf)]),
    ),
  ]
}
