/**
 * How much work one text may be to the Markdown reader, in steps of it: a step is to look at one letter. Enough for a list of
 * all 403 gemeenten; the reader, for which everybody waits, is done in about a tenth of a second.
 */
export const meesteWerk = 900_000

/** Counted in time: what a line, a level of it and a mark cost the reader. */
const perRegel = 1_000
const perNiveau = 1_000
const perKolom = 500
const perTeken = 200

/** The marks of lists and quotes at the start of a line, with the spaces around them. */
const begin = /^(?:[ \t]|>|[*+-](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*/
const niveau = />|[*+-]|\d+[.)]/g

function werkAanBegin(regel: string): number {
  const [ervoor] = begin.exec(regel) ?? ['']
  const niveaus = ervoor.match(niveau)?.length ?? 0
  const kolommen = ervoor.replace(niveau, '').replaceAll('\t', '    ').length
  return perRegel + perNiveau * niveaus + perKolom * Math.max(0, kolommen - niveaus)
}

/** What can open or close opmaak within a line. */
const opmaakteken = /[[\]*_`<&\\]/g

/** A tag, and the address of a link, are looked for up to the end of the piece. */
const isSearching = (tekst: string, plaats: number) =>
  tekst[plaats] === '<' || (tekst[plaats] === ']' && tekst[plaats + 1] === '(')

/** @param totEinde from the start of the line to the end of its piece */
function werkAan(regel: string, totEinde: number): number {
  let werk = werkAanBegin(regel)
  for (const { index } of regel.matchAll(opmaakteken))
    werk += perTeken + (isSearching(regel, index) ? totEinde - index : 0)
  return werk
}

/** At which line a text becomes more work to the Markdown reader than may be: where that starts; null: nowhere. */
export function grensOf(tekst: string, meeste = meesteWerk): number | null {
  let [werk, plaats] = [0, 0]
  for (const stuk of tekst.split(/(?<=\n)(?=\n)/)) {
    let inStuk = 0
    for (const regel of stuk.split('\n')) {
      if (regel.trim() !== '') werk += werkAan(regel, stuk.length - inStuk)
      if (werk > meeste) return plaats + inStuk
      inStuk += regel.length + 1
    }
    plaats += stuk.length
  }
  return null
}
