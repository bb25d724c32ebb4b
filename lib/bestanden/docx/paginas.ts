import type { Balken, Blok, Hoofdstuk, Rapportdocument, Tabel, Tekstdeel } from '@/lib/rapport/document/document'
import { balkwoorden, celregels, isVet, kolomdelen, staysWithNext } from '../documentcel'
import { tekstbreedte, teksthoogte } from './bladmaat'
import { regelhoogte, regelsOf } from './letterbreedte'

// On which page of the Word file each chapter begins, by measuring as Word does, roughly: within a page of what Word and
// LibreOffice make of it. The sizes are those of stijlen.ts and tabel.ts, in points.

/** What cannot be broken over two pages. */
type Paginastuk = {
  hoogte: number
  /** room above and below it; between two pieces the larger counts, at the top and foot of a page none */
  voor?: number
  na?: number
  /** stays with what follows */
  samen: boolean
  /** comes back above a piece of the same table that begins a page */
  kop?: number
}

const punten = (twintigsten: number) => twintigsten * 0.05
const bladhoogte = punten(teksthoogte)
const breed = punten(tekstbreedte)
const interlinie = 1.15

const tekstOf = (delen: readonly Tekstdeel[]) => delen.map(({ tekst }) => tekst).join('')

/** A paragraph can be broken between its lines, but not so that one line stands alone. */
function alinea(tekst: string, { grootte = 11, breedte = breed, na = 6, vet = false }): Paginastuk[] {
  const lines = regelsOf(tekst, breedte, grootte, vet)
  const hoogte = regelhoogte(grootte) * interlinie
  return Array.from({ length: lines }, (_, index) => ({
    hoogte,
    na: index === lines - 1 ? na : 0,
    samen: lines > 1 && (index === 0 || index === lines - 2),
  }))
}

const koppen = [
  { grootte: 18, voor: 12 },
  { grootte: 14, voor: 18 },
  { grootte: 12, voor: 12 },
  { grootte: 11, voor: 10 },
]

function kop(tekst: string, niveau: number): Paginastuk {
  const { grootte, voor } = koppen[niveau - 1] ?? { grootte: 11, voor: 10 }
  return { hoogte: regelsOf(tekst, breed, grootte, true) * regelhoogte(grootte), voor, na: 6, samen: true }
}

const bijschrift = (tekst: string): Paginastuk => ({
  hoogte: regelsOf(tekst, breed, 9) * regelhoogte(9) * interlinie,
  voor: 8,
  na: 3,
  samen: true,
})
/** Room below a table, above what has none of its own. */
const onderTabel = 8
const celmarge = 4.5
/** A cell keeps so much of its width for itself. */
const celrand = 6

function tabel(tabel: Tabel): Paginastuk[] {
  const breedten = kolomdelen(tabel).map((deel) => deel * breed - celrand)
  const breedte = (kolom: number) => breedten[kolom] ?? 0
  const lines = (teksten: readonly string[], kolom: number, vet: boolean) =>
    teksten.reduce((sum, tekst) => sum + regelsOf(tekst, breedte(kolom), 9, vet), 0)
  const rijhoogte = (cellen: readonly (readonly string[])[], vet: (kolom: number) => boolean) =>
    Math.max(...cellen.map((teksten, kolom) => lines(teksten, kolom, vet(kolom)))) * regelhoogte(9) + celmarge
  const head = rijhoogte(
    tabel.koppen.map(({ tekst }) => [tekst]),
    () => true,
  )
  return [
    bijschrift(tabel.bijschrift),
    { hoogte: head, samen: true },
    ...tabel.rijen.map((tabelrij, rij) => {
      const { cellen } = tabelrij
      const zwaar = isVet(tabelrij)
      return {
        hoogte: rijhoogte(cellen.map(celregels), (kolom) => kolom === 0 && zwaar),
        samen: staysWithNext(tabel, rij),
        kop: head,
      }
    }),
  ]
}

function figuur({ bijschrift: tekst, balken }: Balken, metTabel: boolean): Paginastuk[] {
  const legenda = { hoogte: regelhoogte(8) * interlinie, na: 3, samen: true }
  const rows = balken.map((balk, index) => ({
    hoogte:
      celmarge +
      Math.max(
        14.3,
        regelsOf(balk.label, 129, 9) * regelhoogte(9),
        regelsOf(balkwoorden(balk), 170, 8) * regelhoogte(8),
      ),
    samen: metTabel || index < balken.length - 1,
  }))
  return [bijschrift(tekst), legenda, ...rows]
}

function stukkenOf(blok: Blok, diepte: 1 | 2, volgende: Blok | undefined): Paginastuk[] {
  switch (blok.soort) {
    case 'kop':
      return [kop(tekstOf(blok.delen), Math.min(4, diepte + blok.niveau - 2))]
    case 'alinea':
      return alinea(tekstOf(blok.delen), {})
    case 'lijst':
      return blok.punten.flatMap((delen, index) =>
        alinea(tekstOf(delen), { breedte: breed - 25, na: index === blok.punten.length - 1 ? 8 : 3 }),
      )
    case 'melding':
      return alinea(blok.tekst, { na: 20, vet: true })
    case 'tabel':
      return tabel(blok.tabel)
    case 'balken':
      return figuur(blok.balken, volgende?.soort === 'tabel')
  }
}

function stukken(blokken: readonly Blok[], diepte: 1 | 2): Paginastuk[] {
  return blokken.flatMap((blok, at) => {
    const pieces = stukkenOf(blok, diepte, blokken[at + 1])
    const [first, ...rest] = pieces
    const vorige = blokken[at - 1]?.soort
    const below = vorige === 'tabel' || vorige === 'balken'
    return first && below ? [{ ...first, voor: Math.max(first.voor ?? 0, onderTabel) }, ...rest] : pieces
  })
}

/** `y`: where the last piece ends; `na`: the room that it wants below it. */
type Paginaplek = { pagina: number; y: number; na: number }

const hoogteOf = (stukken: readonly Paginastuk[], na: number) =>
  stukken.reduce(
    (sum, { hoogte, voor = 0 }, index) =>
      sum + hoogte + Math.max(voor, index === 0 ? na : (stukken[index - 1]?.na ?? 0)),
    0,
  )

/** Puts pieces under each other, and those that stay together on one page. */
function plaats(alle: readonly Paginastuk[], begin: Paginaplek): { eerste: number; einde: Paginaplek } {
  let { pagina, y, na } = begin
  let eerste = 0
  for (let at = 0; at < alle.length; ) {
    const after = alle.slice(at).findIndex(({ samen }) => !samen)
    const group = alle.slice(at, after === -1 ? alle.length : at + after + 1)
    const end = y + hoogteOf(group, na)
    if (y > 0 && end > bladhoogte) {
      pagina += 1
      const [first] = group
      y = hoogteOf(group, 0) - (first?.voor ?? 0) + (first?.kop ?? 0)
    } else y = end
    if (at === 0) eerste = pagina
    na = group.at(-1)?.na ?? 0
    at += group.length
  }
  return { eerste, einde: { pagina, y, na } }
}

/** The contents themselves begin on page 2. */
function inhoudsbladen(hoofdstukken: readonly Hoofdstuk[]): number {
  const lines = hoofdstukken.map(({ niveau }) => ({ hoogte: 15.4, voor: niveau === 1 ? 5 : 0, samen: false }))
  return plaats([kop('Inhoud', 1), ...lines], { pagina: 2, y: 0, na: 0 }).einde.pagina
}

/** On which page each chapter begins, in their order. */
export function paginasOf({ hoofdstukken }: Rapportdocument): number[] {
  let plek: Paginaplek = { pagina: inhoudsbladen(hoofdstukken), y: 0, na: 0 }
  return hoofdstukken.map(({ niveau, titel, blokken }) => {
    if (niveau === 1) plek = { pagina: plek.pagina + 1, y: 0, na: 0 }
    const pieces = [kop(titel, niveau), ...stukken(blokken, niveau)]
    const { eerste, einde } = plaats(pieces, plek)
    plek = einde
    return eerste
  })
}
