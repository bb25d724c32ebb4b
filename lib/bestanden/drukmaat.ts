import type { Blad } from './tabellenboek/blad'

/** How wide a column of so many characters is, in points: a character of 5.25, and 3.75 that the cell keeps for itself. */
export const kolompunten = (tekens: number) => tekens * 5.25 + 3.75

/** What an A4 on its side has between margins of a centimetre, less a little. */
const bruikbaar = 775

const percentages = Array.from({ length: 91 }, (_, index) => 100 - index)

/**
 * At how many percent a table is printed that goes on on a second page, so that both halves fit. Programs ignore the
 * break between them when they are told to fit a table to so many pages.
 *
 * @param speling how many times wider than we say a program may think a column is
 * @returns null: it is one page wide
 */
export function drukschaal({ breedtes, tabel }: Pick<Blad, 'breedtes' | 'tabel'>, speling = 1): number | null {
  if (!tabel?.druk) return null
  const { druk, vasteKolommen } = tabel
  const width = (columns: readonly number[]) => columns.reduce((sum, tekens) => sum + kolompunten(tekens), 0)
  const widest = Math.max(
    width(breedtes.slice(0, druk.breuk)),
    width(breedtes.slice(0, vasteKolommen)) + width(breedtes.slice(druk.breuk)),
  )
  return percentages.find((percentage) => widest * speling * percentage <= bruikbaar * 100) ?? 10
}
