import type { Stipsoort } from '@/lib/cijfers/kaart/kaart'

/** Each kind its own shape, so that it reads without colour; the slices of a step are there for who asks for contrast. */
const vormen: Record<Stipsoort, string> = {
  ja: '<circle class="ja" cx="6" cy="6" r="5.5"/><path class="in" d="M3.2 6.2l2 2 3.6-4.2"/>',
  ten_dele: '<circle class="ten_dele rand" cx="6" cy="6" r="5"/><path class="ten_dele" d="M6 1a5 5 0 0 1 0 10z"/>',
  nee: '<rect class="nee" x="0.8" y="0.8" width="10.4" height="10.4" rx="1.5"/><path class="in" d="M3.6 3.6l4.8 4.8m0-4.8l-4.8 4.8"/>',
  geen: '<circle class="geen" cx="6" cy="6" r="4.6"/>',
  t0: '<circle class="t0" cx="6" cy="6" r="5.4"/>',
  t1: '<circle class="t1" cx="6" cy="6" r="5.4"/><path class="deel" d="M6 6V.6a5.4 5.4 0 0 1 5.4 5.4z"/>',
  t2: '<circle class="t2" cx="6" cy="6" r="5.4"/><path class="deel" d="M6 .6a5.4 5.4 0 0 1 0 10.8z"/>',
  t3: '<circle class="t3" cx="6" cy="6" r="5.4"/><path class="deel" d="M6 6V.6a5.4 5.4 0 1 1-5.4 5.4z"/>',
  t4: '<circle class="t4" cx="6" cy="6" r="5.4"/><circle class="deel" cx="6" cy="6" r="5.4"/>',
  leeg: '<circle class="leeg" cx="6" cy="6" r="4.6"/>',
}

const symbolen = Object.entries(vormen)
  .map(([soort, vorm]) => `<symbol id="stip-${soort}" viewBox="-0.4 -0.4 12.8 12.8">${vorm}</symbol>`)
  .join('')
const arcering =
  '<pattern id="arcering" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="9" height="9"/><path d="M0 0v9"/></pattern>'

/** The shapes that the maps and their legends use, once on the page. */
export function Tekens() {
  return (
    <svg
      className="tekens"
      aria-hidden="true"
      focusable="false"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: shapes of our own
      dangerouslySetInnerHTML={{ __html: `<defs>${arcering}</defs>${symbolen}` }}
    />
  )
}
