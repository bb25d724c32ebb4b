import type { Tekstblok, Tekstdeel } from '../document/document'
import type { Publicatie } from '../publicatie'
import { leesOpmaak } from './opmaak'
import { plekkenOf } from './plekken'
import { losOp } from './verwijzing/oplossing'
import { stukkenOf } from './verwijzing/schrijfwijze'

/** A reference that prints nothing, where it stands and what would be right. */
export type Tekstfout = {
  /** sleutel of the plek */
  plek: string
  /** as it was written: "{{3d.ja}}" */
  verwijzing: string
  /** one or two plain sentences */
  zin: string
}

const inAdres = 'Een verwijzing kan niet in het adres van een link staan, wel in de tekst ervan.'
const adresMetVerwijzing = /\{\{|%7b%7b/i

function foutenIn(deel: Tekstdeel, publicatie: Publicatie): Omit<Tekstfout, 'plek'>[] {
  const fouten = stukkenOf(deel.tekst).flatMap((stuk) => {
    if (stuk.soort === 'tekst') return []
    if (stuk.soort === 'krom') return [{ verwijzing: stuk.bron, zin: stuk.zin }]
    const oplossing = losOp(stuk.inhoud, publicatie)
    return oplossing.soort === 'fout' ? [{ verwijzing: stuk.bron, zin: oplossing.zin }] : []
  })
  return deel.link && adresMetVerwijzing.test(deel.link) ? [...fouten, { verwijzing: deel.link, zin: inAdres }] : fouten
}

const delenVan = (blok: Tekstblok): readonly Tekstdeel[] => (blok.soort === 'lijst' ? blok.punten.flat() : blok.delen)

/** What is wrong with the references in one text. */
export function controleerTekst(tekst: string, publicatie: Publicatie): Omit<Tekstfout, 'plek'>[] {
  return leesOpmaak(tekst).flatMap((blok) => delenVan(blok).flatMap((deel) => foutenIn(deel, publicatie)))
}

/** What is wrong with the references in the texts of a publicatie, in the order of the rapport. None: it can be published. */
export function controleerTeksten(publicatie: Publicatie): Tekstfout[] {
  return plekkenOf(publicatie.landelijk).flatMap(({ sleutel: plek }) =>
    controleerTekst(publicatie.teksten.get(plek) ?? '', publicatie).map((fout) => ({ plek, ...fout })),
  )
}

function vulDeel(deel: Tekstdeel, publicatie: Publicatie): Tekstdeel {
  const tekst = stukkenOf(deel.tekst)
    .map((stuk) => {
      if (stuk.soort === 'tekst') return stuk.tekst
      if (stuk.soort === 'krom') return `[fout: ${stuk.zin}]`
      const oplossing = losOp(stuk.inhoud, publicatie)
      return oplossing.soort === 'tekst' ? oplossing.tekst : `[fout: ${oplossing.zin}]`
    })
    .join('')
  return { ...deel, tekst }
}

/** A text as it is printed: its opmaak read, and its references replaced by the figures of the publicatie. */
export function vulIn(tekst: string, publicatie: Publicatie): Tekstblok[] {
  const vul = (delen: readonly Tekstdeel[]) => delen.map((deel) => vulDeel(deel, publicatie))
  return leesOpmaak(tekst).map((blok) =>
    blok.soort === 'lijst' ? { ...blok, punten: blok.punten.map(vul) } : { ...blok, delen: vul(blok.delen) },
  )
}
