/** How many pages a list takes; an empty list is one empty page. */
export function aantalPaginas(totaal: number, perPagina: number): number {
  return Math.max(1, Math.ceil(totaal / perPagina))
}
