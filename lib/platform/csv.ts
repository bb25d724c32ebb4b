import { celtekst } from './celtekst'

/** null: nothing is known, the cell stays empty. */
export type CsvCell = string | number | null

function cell(value: CsvCell, special: RegExp): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = celtekst(value)
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** How rows are written: as other programs expect them, or as Excel opens them where a comma is the decimal sign. */
export type Csvvorm = 'algemeen' | 'excel'

const vormen: Record<Csvvorm, { begin: string; separator: string; lineEnd: string; special: RegExp }> = {
  algemeen: { begin: '', separator: ',', lineEnd: '\n', special: /[",\n]/ },
  excel: { begin: '\uFEFF', separator: ';', lineEnd: '\r\n', special: /[",;\t\n]/ },
}

/** Rows as CSV text (RFC 4180, UTF-8); every row ends with a line end. */
export function toCsv(rows: readonly (readonly CsvCell[])[], vorm: Csvvorm = 'algemeen'): string {
  const { begin, separator, lineEnd, special } = vormen[vorm]
  return begin + rows.map((row) => row.map((value) => cell(value, special)).join(separator) + lineEnd).join('')
}
