const schemas = new Set(['https:', 'http:', 'mailto:'])

/** The address of a link as it may be printed; null: no address, or one with a scheme that could do more than open a page. */
export function veiligeLink(adres: string): string | null {
  if (!URL.canParse(adres)) return null
  const { protocol, username, password, href } = new URL(adres)
  // What looks like a name before the "@" can pass for another site.
  return schemas.has(protocol) && username === '' && password === '' ? href : null
}
