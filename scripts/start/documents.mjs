/**
 * Pages that only are to be read: they work without a script, so none is sent. Next has no way to say so, and its own
 * scripts and description of the page are two thirds of what it would send.
 */
const onlyRead = /^\/(over|handleiding|toegankelijkheid|privacy|open-data|metingen\/[^/]+)?$/

const scripts = /<script\b[^>]*>.*?<\/script>|<link\b[^>]*\bas="script"[^>]*>/gs

/** @param {string} pathname @param {Buffer} html @returns {Buffer} */
export function withoutScripts(pathname, html) {
  return onlyRead.test(pathname) ? Buffer.from(html.toString().replace(scripts, '')) : html
}

const hollow = '<!DOCTYPE html><html id="__next_error__"'

/**
 * Whether a page is only a frame that its script has to fill: what Next sends where a page found nothing, or failed.
 *
 * @param {Buffer} html
 */
export const isHollow = (html) => html.subarray(0, hollow.length).toString() === hollow

/** For who has no script to fill it. @param {Buffer} html @returns {Buffer} */
export function fillHollow(html) {
  return Buffer.from(
    html
      .toString()
      .replace('<html ', '<html lang="nl" ')
      .replace(
        /<body[^>]*>/,
        '$&<noscript><h1>Er ging iets mis</h1><p>Dat ligt aan ons, niet aan u. Wat u al had opgeslagen, is veilig. Laad de pagina over een minuut opnieuw, of ga <a href="/">terug naar de voorpagina</a>.</p></noscript>',
      ),
  )
}
