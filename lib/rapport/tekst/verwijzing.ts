import type { Tekstblok, Tekstdeel } from '../document/document'
import type { Publicatie } from '../publicatie'
import { leesOpmaak, leesTekst } from './opmaak'
import type { Leesfout } from './opmaak/lezer'
import { plekkenOf } from './plekken'
import { losOp } from './verwijzing/oplossing'
import { stukkenOf } from './verwijzing/stukken'

/** Something that is not printed as it was meant, such as a reference to nothing, and in which plek (its sleutel) it stands. */
export type Tekstfout = Leesfout & { plek: string }

function foutenIn({ tekst }: Tekstdeel, publicatie: Publicatie): Leesfout[] {
  return stukkenOf(tekst).flatMap((stuk) => {
    if (stuk.soort === 'tekst') return []
    if (stuk.soort !== 'verwijzing') return [{ verwijzing: stuk.bron, zin: stuk.zin }]
    const oplossing = losOp(stuk.inhoud, publicatie)
    return oplossing.soort === 'fout' ? [{ verwijzing: stuk.bron, zin: oplossing.zin }] : []
  })
}

const delenVan = (blok: Tekstblok): readonly Tekstdeel[] => (blok.soort === 'lijst' ? blok.punten.flat() : blok.delen)

/** What is to be repaired in one text before it is published: its references, its links, and too much opmaak. */
export function controleerTekst(tekst: string, publicatie: Publicatie): Leesfout[] {
  const { blokken, fouten } = leesTekst(tekst)
  return [...blokken.flatMap((blok) => delenVan(blok).flatMap((deel) => foutenIn(deel, publicatie))), ...fouten]
}

/** The same of all texts of a publicatie, in the order of the rapport. None: it can be published. */
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
      if (stuk.soort === 'bijna') return stuk.bron
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
