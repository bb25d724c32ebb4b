/** Every way to end a line: of forms, of old programs, and a manual line break of Word (U+000B). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to replace
const lineEnd = /\r\n?|[\u000b\u0085\u2028\u2029]/g
/** Characters that do something and show nothing, halves of characters, and marks that turn the order of reading around. */
const unseen =
  /(?![\n\t])\p{Cc}|\p{Surrogate}|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu
/** In a line that names something all else that shows nothing is out too; two that some letters and emoji are made with stay. */
const unseenInLine = /(?![\u200d\ufe0f])[\p{Cf}\p{DI}\u2800]/gu

/**
 * Text as it is kept. What people paste brings marks along that nobody sees: they are left out, so that nobody is asked to find
 * them. What people read stays as it is.
 */
export function cleanText(text: string): string {
  return text.replace(lineEnd, '\n').replace(unseen, '')
}

/** One line that names something, or that is searched for. What looks the same is the same: one way to write a letter, one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(unseenInLine, '').normalize('NFC').replace(/\s+/g, ' ').trim()
}
