import { rijhoogte } from './rijhoogte'
import type { Blad, Rij } from './tabellenboek/blad'

/** How wide a column of so many characters is, in points: a character of 5.25, and 3.75 that the cell keeps for itself. */
export const kolompunten = (tekens: number) => tekens * 5.25 + 3.75

/** What an A4 on its side has between its margins, header and footer, less a little. In points. */
const bruikbaar = { breedte: 775, hoogte: 485 } as const

/** Excel counts columns in whole pixels of its own letter; LibreOffice does not round those, and makes them wider. */
const speling = 1.06

/** Smaller nobody reads. In percents; only a table that is wider still is printed smaller. */
const kleinst = 50

/** How a table is printed: at how many percent, and with which rows a new page begins. */
export type Drukindeling = { schaal: number; breuken: readonly number[] }

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

/** The widest page of a table: its left columns come back on the second one. */
function paginabreedte({ breedtes, tabel }: Pick<Blad, 'breedtes' | 'tabel'>): number {
  const width = (columns: readonly number[]) => sum(columns.map(kolompunten))
  if (!tabel?.druk) return width(breedtes)
  const { druk, vasteKolommen } = tabel
  return Math.max(
    width(breedtes.slice(0, druk.breuk)),
    width(breedtes.slice(0, vasteKolommen)) + width(breedtes.slice(druk.breuk)),
  )
}

const beginsFase = ({ soort, nieuweFase }: Rij) => soort === 'fase' || nieuweFase === true

/** What no page may break: from each fase to the next one. What stands above the first belongs to it. In points. */
function stukken({ rijen, breedtes }: Blad, koprij: number, eerste: number): { rij: number; hoogte: number }[] {
  const fasen = rijen.flatMap((rij, index) => (index > koprij && beginsFase(rij) ? [index] : []))
  return [eerste, ...fasen.slice(1)].map((rij, index, begins) => ({
    rij,
    hoogte: sum(rijen.slice(rij, begins[index + 1]).map((each) => rijhoogte(each, breedtes))),
  }))
}

function indelingOf(blad: Blad): Drukindeling | null {
  const { tabel, rijen, breedtes } = blad
  if (!tabel) return null
  const { koprij, druk } = tabel
  const kop = rijen[koprij] ? rijhoogte(rijen[koprij], breedtes) : 0
  const delen = stukken(blad, koprij, druk ? koprij : 0)
  const hoogste = Math.max(...delen.map(({ hoogte }, index) => hoogte + (index === 0 ? 0 : kop)))
  const perBreedte = (bruikbaar.breedte * 100) / (paginabreedte(blad) * speling)
  const perHoogte = delen.length > 1 ? Math.max(kleinst, (bruikbaar.hoogte * 100) / hoogste) : 100
  const schaal = Math.max(10, Math.floor(Math.min(100, perBreedte, perHoogte)))
  return { schaal, breuken: breuken(delen, kop, (bruikbaar.hoogte * 100) / schaal) }
}

const bekend = new WeakMap<Blad, Drukindeling | null>()

/**
 * How a table is printed, the same from XLSX as from ODS: as large as its width allows and no fase is broken. A program
 * passes over such breaks when it is told to fit a table to so many pages, so the percentage is ours.
 *
 * @returns null: no table, but lines that are a page wide
 */
export function drukindeling(blad: Blad): Drukindeling | null {
  const known = bekend.get(blad)
  if (known !== undefined) return known
  const made = indelingOf(blad)
  bekend.set(blad, made)
  return made
}

/** Where a page must end for the next piece to stay whole. */
function breuken(delen: readonly { rij: number; hoogte: number }[], kop: number, hoogte: number): number[] {
  let y = 0
  return delen.flatMap((deel, index) => {
    const fits = index === 0 || y + deel.hoogte <= hoogte
    y = fits ? y + deel.hoogte : kop + deel.hoogte
    return fits ? [] : [deel.rij]
  })
}
