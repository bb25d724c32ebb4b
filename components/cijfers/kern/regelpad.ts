type Regelsleutel = { soort: 'fase' | 'thema' | 'vraag'; sleutel: string }

/**
 * The page of a thema or vraag by its line; a fase has none.
 *
 * @param zoekdeel the choices to keep, from "?" on; may be empty
 */
export function regelpad({ soort, sleutel }: Regelsleutel, zoekdeel: string): string | undefined {
  return soort === 'fase' ? undefined : `/${soort}/${sleutel.slice(soort.length + 1)}${zoekdeel}`
}
