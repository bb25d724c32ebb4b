/** A spreadsheet holds 32,767 characters in a cell, and refuses the whole file with more. */
const longest = 32_000

/**
 * A spreadsheet runs a text that begins like this as a formula, or loses the character: also the wide and small forms of
 * these signs, and also behind characters that take no room or are space.
 */
const risky = /^(?:\p{Cc}|[\s\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u

/** Text as it may stand in a cell of any format: nothing that XML cannot hold, no soft hyphens, line ends as one kind, and never a formula, also not after somebody saves the cell in another format. */
export function celtekst(text: string): string {
  const clean = text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones to remove
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\uFFFE\uFFFF]|\p{Cs}/gu, '')
  const short = clean.length > longest ? `${clean.slice(0, longest).replace(/\p{Cs}$/u, '')} […]` : clean
  // A quote before it keeps it text.
  return risky.test(short) ? `'${short}` : short
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it may stand in XML, also between quotes. It must be celtekst already. */
export function xml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => entities[character] ?? character) : text
}
