/** Characters as the browser counts them (UTF-16), so that the counter, the form and the server agree. */
export const maxToelichting = 2000

const getal = new Intl.NumberFormat('nl-NL')

/** @returns the sentence to show when a toelichting is too long, else null */
export function tooLong(toelichting: string): string | null {
  if (toelichting.length <= maxToelichting) return null
  return `Deze toelichting heeft ${getal.format(toelichting.length)} tekens. Er passen er ${getal.format(maxToelichting)}. Maak de tekst korter.`
}
