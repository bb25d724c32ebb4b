/** Why a table does not belong in a text; a text prints lines, so its columns would run into each other. */
export const geenTabel =
  'Een tabel kan niet in een tekst: de kolommen zouden door elkaar lopen. Verwijs naar een cijfer, of maak er een opsomming van.'

/** Why a picture does not belong in a text. */
export const geenAfbeelding = 'Een afbeelding kan niet in een tekst. Zeg in woorden wat erop te zien is.'

const cellen = (line: string) => line.trim().split('\t').length
const streep = /^\s*\|?(\s*:?-{3,}:?\s*\|)+\s*(:?-{3,}:?\s*)?\|?\s*$/

/**
 * Where a table begins in a text: as a spreadsheet or Word gives it, with tabs between the cells, or drawn with | and a
 * line of dashes below its head.
 *
 * @returns the first line of each
 */
export function tabellenIn(text: string): string[] {
  const lines = text.split('\n')
  const isRij = (line: string | undefined, next: string | undefined) => {
    const wide = cellen(line ?? '')
    return wide > 2 || (wide > 1 && cellen(next ?? '') > 1)
  }
  const begint = (at: number) =>
    isRij(lines[at], lines[at + 1]) || ((lines[at] ?? '').includes('|') && streep.test(lines[at + 1] ?? ''))
  const rijen = lines.map((line, at) => begint(at) || (at > 0 && cellen(line) > 1 && cellen(lines[at - 1] ?? '') > 1))
  return lines.filter((_, at) => rijen[at] && !rijen[at - 1])
}

/** What a browser says of something that is pasted. */
export type Geplakt = { tekst: string; html: string; soorten: readonly string[] }

/** Why it is not taken over; null: it is. */
export function plakweigering({ tekst, html, soorten }: Geplakt): string | null {
  if (tabellenIn(tekst.replace(/\r\n?/g, '\n')).length > 0) return geenTabel
  const picture = soorten.some((soort) => soort.startsWith('image/')) || /<(img|picture|svg|v:imagedata)\b/i.test(html)
  return picture ? geenAfbeelding : null
}
