// Next answers an address that it cannot decode with a bare 500, before proxy.ts or a page sees it.

/** Where no page and no data will ever stand: Next answers there as the site says that something is not there. */
export const nowhere = { page: '/_nergens', data: '/api/v1/_nergens' }

/**
 * Where to look for an address instead: nowhere, for one that nobody can mean, and that Next and PostgreSQL fail on.
 *
 * @param {string} url as it stands in the request
 */
export function readable(url) {
  const [pathname = '/'] = url.split('?')
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
    if (!/[\u0000-\u001f\u007f]/.test(decodeURIComponent(pathname))) return url
  } catch {
    // not to be decoded
  }
  return pathname.startsWith('/api/') ? nowhere.data : nowhere.page
}
