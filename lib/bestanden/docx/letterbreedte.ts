/** How wide the letters of Calibri are, in hundredths of their size; those that are not named are as wide as most. */
const breedten: readonly [number, string][] = [
  [23, " ilj'’.,I"],
  [31, ':;()-f!J'],
  [35, 'rt'],
  [40, 'sz/"'],
  [42, 'cLx'],
  [45, 'kvyFS?g'],
  [48, 'aETYe–−+='],
  [63, 'ADHGUNOQ&V'],
  [71, 'w%'],
  [82, 'mM'],
  [89, 'W'],
]
const meeste = 52
const per = new Map(breedten.flatMap(([breedte, letters]) => [...letters].map((letter) => [letter, breedte])))

const breedteOf = (tekst: string) => [...tekst].reduce((sum, letter) => sum + (per.get(letter) ?? meeste), 0)

/**
 * On how many lines a text comes.
 *
 * @param breedte of a line, in points
 * @param grootte of the letters, in points
 */
export function regelsOf(tekst: string, breedte: number, grootte: number, vet = false): number {
  // In the hundredths of the letters themselves, so that a word is measured once.
  const perPunt = grootte * (vet ? 1.03 : 1) * 0.01
  let lines = 1
  let x = 0
  for (const woord of tekst.split(/ +/)) {
    const wide = breedteOf(woord) * perPunt
    const ruimte = x > 0 ? 23 * perPunt : 0
    if (x > 0 && x + ruimte + wide > breedte) {
      lines += 1
      x = wide
    } else x += ruimte + wide
    // What is wider than a line goes on on the next.
    for (; x > breedte; x -= breedte) lines += 1
  }
  return lines
}

/** How high a line of letters is, in points. */
export const regelhoogte = (grootte: number) => grootte * 1.2207
