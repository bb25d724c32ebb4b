/** Dutch alphabetical order of names: accents and capitals beside their letter. */
export const vergelijkNamen = new Intl.Collator('nl').compare

export const byNaam = (a: { naam: string }, b: { naam: string }): number => vergelijkNamen(a.naam, b.naam)
