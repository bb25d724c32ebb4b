const eerste = 0xfdd0
const vervangen = ['', '*', '_']
/** Noncharacters, which no text holds: to the Markdown reader they are letters, and when printed what they stand for. */
const plaatsvervanger = (teken: string) => String.fromCharCode(eerste + Math.max(0, vervangen.indexOf(teken)))
const plaatsvervangers = /[\ufdd0-\ufdd2]/g

/** Stands in front of what may not be read as the start of a block. Prints nothing. */
export const geenBegin = plaatsvervanger('')

/** Stars and underscores as the letters they are. */
export function alsLetters(tekens: string): string {
  return tekens.replace(/[*_]/g, plaatsvervanger)
}

/** What was typed. */
export function zoalsGetypt(tekst: string): string {
  return tekst.replace(plaatsvervangers, (teken) => vervangen[teken.charCodeAt(0) - eerste] ?? '')
}
