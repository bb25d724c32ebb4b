const problem = {
  headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  body: JSON.stringify({
    type: 'about:blank',
    title: 'Niet gevonden',
    status: 404,
    detail: 'Dit adres kan niet bestaan.',
  }),
}
const page = {
  headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  body: '<!DOCTYPE html><html lang="nl"><title>Deze pagina is er niet</title><h1>Deze pagina is er niet</h1><p>Dit adres kan niet bestaan. <a href="/">Naar de voorpagina</a></p></html>',
}

/**
 * The reply to an address that nobody can mean, and that Next and PostgreSQL fail on; null: it can be asked for.
 *
 * @param {string} pathname as it stands in the request
 */
export function unreadable(pathname) {
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
    if (!/[\u0000-\u001f\u007f]/.test(decodeURIComponent(pathname))) return null
  } catch {
    // not to be decoded
  }
  return pathname.startsWith('/api/') ? problem : page
}
