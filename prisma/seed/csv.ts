export type CsvRow = Record<string, string>

// A field is quoted (with "" for a quote) or plain, and ends at a comma, a line end or the end of the text.
const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y

function parseRecords(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  field.lastIndex = 0
  while (field.lastIndex < text.length) {
    const start = field.lastIndex
    const match = field.exec(text)
    if (!match) throw new Error(`CSV: misplaced quote near "${text.slice(start, start + 20)}"`)
    const [, quoted, plain = '', end] = match
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ',' && field.lastIndex < text.length) continue
    if (end === ',') record.push('')
    records.push(record)
    record = []
  }
  return records
}

/** Rows of a CSV text by the names in its first line. Throws when a row has another number of fields. */
export function parseCsv(text: string): CsvRow[] {
  const [header = [], ...records] = parseRecords(text)
  return records.map((record, i) => {
    if (record.length !== header.length) {
      throw new Error(`CSV line ${i + 2}: ${record.length} fields instead of ${header.length}`)
    }
    return Object.fromEntries(header.map((name, column) => [name, record[column] ?? '']))
  })
}
