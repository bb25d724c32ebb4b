/** The names of the fields of one vraag in the form of a thema page. */
export function fieldNames(vraag: string) {
  return {
    waarde: `waarde.${vraag}`,
    toelichting: `toelichting.${vraag}`,
    basis: `basis.${vraag}`,
    was: `was.${vraag}`,
  }
}
