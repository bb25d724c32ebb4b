const product = 'Transitie-Volgsysteem'

/**
 * The title of a page whose subject is known only once its data is there: what it is about, for whom, of when. React
 * moves it to the head. A page has this or a title in its metadata, never both.
 */
export function Paginatitel({ delen }: { delen: readonly (string | null | undefined | false)[] }) {
  const titel = delen.filter(Boolean).join(', ')
  // The subject of a mail may name the product already.
  return <title>{titel.includes(product) ? titel : `${titel} - ${product}`}</title>
}

/** Of when figures are, in a title. */
export const momentnaam = ({ naam, peildatum }: { naam: string; peildatum: string | null }): string =>
  peildatum === null ? 'nu' : naam
