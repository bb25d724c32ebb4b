import type { Tekstblok, Tekstdeel } from '../document/document'
import type { Publicatie } from '../publicatie'
import { readOpmaak, readTekst } from './opmaak'
import type { Leesfout } from './opmaak/lezer'
import { plekkenOf } from './plekken'
import { resolveVerwijzing } from './verwijzing/oplossing'
import { stukkenOf } from './verwijzing/stukken'

/** Something that is not printed as it was meant, such as a reference to nothing, and in which plek (its sleutel) it stands. */
export type Tekstfout = Leesfout & { plek: string }

function foutenIn({ tekst }: Tekstdeel, publicatie: Publicatie): Leesfout[] {
  return stukkenOf(tekst).flatMap((stuk) => {
    if (stuk.soort === 'tekst') return []
    if (stuk.soort !== 'verwijzing') return [{ verwijzing: stuk.bron, zin: stuk.zin }]
    const oplossing = resolveVerwijzing(stuk.inhoud, publicatie)
    return oplossing.soort === 'fout' ? [{ verwijzing: stuk.bron, zin: oplossing.zin }] : []
  })
}

const delenOf = (blok: Tekstblok): readonly Tekstdeel[] => (blok.soort === 'lijst' ? blok.punten.flat() : blok.delen)

/** What is to be repaired in one text before it is published: its references, its links, and too much opmaak. */
export function checkTekst(tekst: string, publicatie: Publicatie): Leesfout[] {
  const { blokken, fouten } = readTekst(tekst)
  return [...blokken.flatMap((blok) => delenOf(blok).flatMap((deel) => foutenIn(deel, publicatie))), ...fouten]
}

/** The same of all texts of a publicatie, in the order of the rapport. None: it can be published. */
export function checkTeksten(publicatie: Publicatie): Tekstfout[] {
  return plekkenOf(publicatie.landelijk).flatMap(({ sleutel: plek }) =>
    checkTekst(publicatie.teksten.get(plek) ?? '', publicatie).map((fout) => ({ plek, ...fout })),
  )
}

function fillDeel(deel: Tekstdeel, publicatie: Publicatie): Tekstdeel {
  const tekst = stukkenOf(deel.tekst)
    .map((stuk) => {
      if (stuk.soort === 'tekst') return stuk.tekst
      if (stuk.soort === 'krom') return `[fout: ${stuk.zin}]`
      if (stuk.soort === 'bijna') return stuk.bron
      const oplossing = resolveVerwijzing(stuk.inhoud, publicatie)
      return oplossing.soort === 'tekst' ? oplossing.tekst : `[fout: ${oplossing.zin}]`
    })
    .join('')
  return { ...deel, tekst }
}

/** A text as it is printed: its opmaak read, and its references replaced by the figures of the publicatie. */
export function fillIn(tekst: string, publicatie: Publicatie): Tekstblok[] {
  const fillBlok = (delen: readonly Tekstdeel[]) => delen.map((deel) => fillDeel(deel, publicatie))
  return readOpmaak(tekst).map((blok) =>
    blok.soort === 'lijst' ? { ...blok, punten: blok.punten.map(fillBlok) } : { ...blok, delen: fillBlok(blok.delen) },
  )
}
