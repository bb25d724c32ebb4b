/** A stretch of one run within one line; `x` in points from the left of the line. */
export type Regelstuk = { deel: number; tekst: string; x: number }

type Atoom = { deel: number; tekst: string; ruimte: boolean }

/** Where a line may end: at a space, and behind a hyphen or slash within a word. */
const grens = /( +)|(?<=[\p{L}\p{N}][-–/])(?=\p{L})/u

function atomenOf(tekst: string, deel: number): Atoom[] {
  return tekst
    .split(grens)
    .filter((part) => part !== undefined && part !== '')
    .map((part) => ({ deel, tekst: part, ruimte: /^ +$/.test(part) }))
}

/** What must stay together: a word that begins in one run and ends in the next, or the mark that follows it. */
function woordenOf(delen: readonly string[]): Atoom[][] {
  const woorden: Atoom[][] = []
  for (const atoom of delen.flatMap(atomenOf)) {
    const last = woorden.at(-1)?.at(-1)
    if (last && !last.ruimte && !atoom.ruimte && last.deel !== atoom.deel) woorden.at(-1)?.push(atoom)
    else woorden.push([atoom])
  }
  return woorden
}

/**
 * Breaks runs of text into lines as if they were one text. A space where a line ends stays at its end, so that who reads
 * the text aloud does not join two words.
 *
 * @param meet how wide a text is in the letters of a run, in points
 */
export function breakRegels(
  delen: readonly string[],
  breedte: number,
  meet: (deel: number, tekst: string) => number,
): Regelstuk[][] {
  const regels: Regelstuk[][] = [[]]
  let x = 0
  const put = ({ deel, tekst }: Atoom) => {
    const regel = regels.at(-1) ?? []
    const last = regel.at(-1)
    if (last?.deel === deel) {
      last.tekst += tekst
      x = last.x + meet(deel, last.tekst)
    } else {
      regel.push({ deel, tekst, x })
      x += meet(deel, tekst)
    }
  }
  const next = () => {
    regels.push([])
    x = 0
  }
  for (const woord of woordenOf(delen)) {
    const [eerste] = woord
    if (eerste?.ruimte) {
      if (x > 0) put(eerste)
      continue
    }
    const wide = woord.reduce((sum, { deel, tekst }) => sum + meet(deel, tekst), 0)
    if (x > 0 && x + wide > breedte) next()
    if (wide <= breedte) woord.forEach(put)
    else
      for (const { deel, tekst } of woord)
        for (const letter of tekst) {
          if (x > 0 && x + meet(deel, letter) > breedte) next()
          put({ deel, tekst: letter, ruimte: false })
        }
  }
  return regels
}
