const schemas = new Set(['https:', 'http:', 'mailto:'])
const verwijzing = /\{\{|%7b%7b/i

/** The address of a link as it may be printed; null: no address, or one with a scheme that could do more than open a page. */
export function veiligeLink(adres: string): string | null {
  if (!URL.canParse(adres)) return null
  const { protocol, username, password, href } = new URL(adres)
  // What looks like a name before the "@" can pass for another site.
  return schemas.has(protocol) && username === '' && password === '' ? href : null
}

/** What is wrong with the address of a link, in one sentence; null: nothing. */
export function linkfout(adres: string): string | null {
  if (verwijzing.test(adres)) return 'Een verwijzing kan niet in het adres van een link staan, wel in de tekst ervan.'
  if (veiligeLink(adres) !== null) return null
  return URL.canParse(adres) && schemas.has(new URL(adres).protocol)
    ? 'In het adres van een link mag geen @ voor de naam van de site staan.'
    : 'Een link begint met https://, http:// of mailto:.'
}
