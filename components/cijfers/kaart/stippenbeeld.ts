import { type Stipsoort, stipsoorten } from '@/lib/cijfers/kaart/kaart'
import { type Grootteklasse, grootteklassen } from '@/lib/register/grootteklasse'
import { kaderOf, naarBeneden, straalOf, svgGetal } from './projectie'
import { type Opschrift, ondergrondHtml, opschriften } from './stippen'

// The dots where nobody can point at one, because there are thousands: a picture, without names and links.

/** The gemeenten that are drawn the same, and are as large: where they are, as `x y x y` in the measure of the map. */
type Beelddeel = { soort: Stipsoort; straal: number; plekken: string }

export type Stippenbeeld = { viewBox: string; eenheid: number; delen: readonly Beelddeel[] }

type Beeldstip = { soort: Stipsoort; grootteklasse: Grootteklasse; xKm: number; yKm: number }

/** The parts of the picture as they are drawn: the large ones below, and of those the best. */
export function stippenbeeldOf(
  onderwerp: Parameters<typeof stipsoorten>[0],
  stippen: readonly Beeldstip[],
): Stippenbeeld {
  const kader = kaderOf(stippen)
  const plekken = new Map<string, string[]>()
  for (const { soort, grootteklasse, xKm, yKm } of stippen) {
    const sleutel = `${grootteklasse} ${soort}`
    const known = plekken.get(sleutel)
    const plek = `${svgGetal(xKm)} ${svgGetal(naarBeneden(yKm))}`
    if (known) known.push(plek)
    else plekken.set(sleutel, [plek])
  }
  return {
    viewBox: [kader.x, kader.y, kader.breedte, kader.hoogte].map(svgGetal).join(' '),
    eenheid: kader.eenheid,
    delen: grootteklassen.toReversed().flatMap((klasse) =>
      stipsoorten(onderwerp).flatMap((soort) => {
        const found = plekken.get(`${klasse} ${soort}`)
        return found ? [{ soort, straal: straalOf(klasse, kader, stippen.length), plekken: found.join(' ') }] : []
      }),
    ),
  }
}

/** One line that is not drawn, with a shape at every corner: an element for each dot would be thousands. */
function deelHtml({ soort, straal, plekken }: Beelddeel, index: number): string {
  const [from, side, id] = [svgGetal(-straal), svgGetal(2 * straal), `stipdeel-${index}`]
  const vorm = `<use href="#stip-${soort}" x="${from}" y="${from}" width="${side}" height="${side}"/>`
  const corners = ['start', 'mid', 'end'].map((corner) => `marker-${corner}="url(#${id})"`).join(' ')
  return `<marker id="${id}" markerUnits="userSpaceOnUse" overflow="visible">${vorm}</marker><path fill="none" ${corners} d="M${plekken}h0"/>`
}

/** What goes into the svg of the picture. Names are escaped. */
export function stippenbeeldHtml({ eenheid, delen }: Stippenbeeld, regionamen: readonly Opschrift[]): string {
  const dots = delen.map(({ plekken }) => plekken.replace(/(\S+ \S+) ?/g, 'M$1h0')).join('')
  return `${ondergrondHtml(dots, false, eenheid)}${opschriften(eenheid, regionamen, 'regionaam')}${delen.map(deelHtml).join('')}`
}
