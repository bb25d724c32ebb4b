/** null: nothing is known, the cell stays empty. */
export type CsvCell = string | number | null

// A spreadsheet runs a text that begins like this as a formula, or loses the character. A quote before it keeps it text.
const risky = /^[=+\-@\p{Cc}]/u

function cell(value: CsvCell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = risky.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as CSV text (RFC 4180, UTF-8); every row ends with a line feed. */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('')
}
