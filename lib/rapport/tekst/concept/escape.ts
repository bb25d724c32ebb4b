/** A name as it may stand in opmaak: its signs mean nothing there, and it is no reference. */
export function alsTekst(naam: string): string {
  return naam
    .replace(/\s+/g, ' ')
    .replace(/([{}])(?=\1)/g, '$1 ')
    .replace(/[\\`*_[\]<>&!#]/g, '\\$&')
}
