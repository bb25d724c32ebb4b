import { grensOf } from './grens'
import { alsLetters, geenBegin } from './letterlijk'

// Control characters break files; bidirectional marks can show a text in another order than it is checked in;
// noncharacters stand for something else in letterlijk.ts.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to leave out
const onzichtbaar = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]|\p{NChar}/gu

const diepste = 4
const tekens = String.raw`(?:>[ \t]*|(?:[*+-]|\d{1,9}[.)])[ \t]+)`
/** So many list and quote marks at the start of a line as nobody means, and what comes after them. */
const teDiep = new RegExp(`^([ \\t]*(?:${tekens}){${diepste}})(?=${tekens})`, 'gm')
/** Stars and underscores through each other. */
const wirwar = /[*_]{5,}/g

export function zonderOnzichtbaar(tekst: string): string {
  return tekst.replace(onzichtbaar, '')
}

/** A text that the Markdown reader can take in, and what comes after it, to be printed as it was typed; null: nothing. */
export type Tembaar = { tekst: string; rest: string | null }

/**
 * The text as the Markdown reader can take it in: it takes minutes over thousands of lists within lists and of emphasis within
 * emphasis, which a person never writes. Marks beyond that are printed as they stand.
 */
export function tembaar(geschreven: string): Tembaar {
  const tekst = zonderOnzichtbaar(
    geschreven.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/\p{Surrogate}/gu, '\ufffd'),
  )
    // More empty lines say no more than one, and are work.
    .replace(/\n(?:[ \t]*\n)+/g, '\n\n')
    .replace(wirwar, (run) => (run.includes('*') && run.includes('_') ? alsLetters(run) : run))
    .replace(teDiep, `$1${geenBegin}`)
  const grens = grensOf(tekst)
  return grens === null ? { tekst, rest: null } : { tekst: tekst.slice(0, grens), rest: tekst.slice(grens) }
}
