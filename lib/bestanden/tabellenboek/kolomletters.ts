const alfabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const een = ['', ...alfabet]
const namen = een
  .flatMap((eerste) => een.flatMap((tweede) => alfabet.map((derde) => [eerste, tweede, derde])))
  // "A" and "AB", but not "A" with a gap in it
  .filter(([eerste, tweede]) => eerste === '' || tweede !== '')
  .map((letters) => letters.join(''))

/** What a spreadsheet calls a column: 1 → "A", 28 → "AB". */
export function kolomletters(kolom: number): string {
  const naam = namen[kolom - 1]
  if (naam === undefined) throw new RangeError(`no spreadsheet has a column ${kolom}`)
  return naam
}
