// The page of the Word file: an A4, in twentieths of a point.

export const blad = { breedte: 11906, hoogte: 16838 } as const
export const marge = 1134
/** The foot of a page, with room between it and the last line above it. */
export const voetmarge = 1400
export const tekstbreedte = blad.breedte - 2 * marge
export const teksthoogte = blad.hoogte - marge - voetmarge
