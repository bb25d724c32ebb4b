// Control characters break files; bidirectional marks can show a text in another order than it is checked in.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to leave out
const onzichtbaar = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g

const diepste = 4
const tekens = String.raw`(?:>[ \t]*|(?:[*+-]|\d{1,9}[.)])[ \t]+)`
/** So many list and quote marks at the start of a line as nobody means, and what comes after them. */
const teDiep = new RegExp(`^([ \\t]*(?:${tekens}){${diepste}})(?=${tekens})`, 'gm')
/** Stars and underscores through each other. */
const wirwar = /[*_]{5,}/g
const nadruk = /[*_]+/g
const meesteNadruk = 1000

const entiteiten: Record<string, string> = { '*': '&#42;', _: '&#95;' }
const alsTekst = (run: string) => run.replace(/[*_]/g, (mark) => entiteiten[mark] ?? mark)

/** So much emphasis in one piece of text as nobody means, which the reader would all hold against each other. */
function ontdoeVanNadruk(stuk: string): string {
  return (stuk.match(nadruk)?.length ?? 0) > meesteNadruk ? alsTekst(stuk) : stuk
}

export function zonderOnzichtbaar(tekst: string): string {
  return tekst.replace(onzichtbaar, '')
}

/**
 * The text as the Markdown reader can take it in: it takes minutes over thousands of lists within lists and of emphasis within
 * emphasis, which a person never writes. Marks beyond that are printed as they stand.
 */
export function tembaar(tekst: string): string {
  return zonderOnzichtbaar(tekst.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/\p{Surrogate}/gu, '\ufffd'))
    .replace(wirwar, (run) => (run.includes('*') && run.includes('_') ? alsTekst(run) : run))
    .replace(teDiep, '$1\\')
    .split(/(\n[ \t]*\n)/)
    .map(ontdoeVanNadruk)
    .join('')
}
