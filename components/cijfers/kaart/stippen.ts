import type { Stipsoort } from '@/lib/cijfers/kaart/kaart'
import { escapeHtml } from '@/lib/platform/html'
import { type Grootteklasse, grootteklassen } from '@/lib/register/grootteklasse'
import { letterhoogte } from './naamplaats'
import { type Kader, kaderOf, naarBeneden, omhulling, straalOf, svgGetal } from './projectie'

/** A gemeente as the map draws it and the list names it. */
type Stip = {
  code: string
  naam: string
  grootteklasse: Grootteklasse
  xKm: number
  yKm: number
  /** what it says, when that is more than its kind */
  tekst?: string
}

/** The gemeenten that look the same. */
export type Stipgroep = { soort: Stipsoort; naam: string; stippen: readonly Stip[] }

/** The groups as one text, to go along to the browser: React looks at every field of thousands of objects, and at a text once. */
export function packStipgroepen(groepen: readonly Stipgroep[]): string {
  return JSON.stringify(
    groepen.map(({ soort, naam, stippen }) => [
      soort,
      naam,
      stippen.map((stip) => [stip.code, stip.naam, stip.grootteklasse, stip.xKm, stip.yKm, stip.tekst ?? null]),
    ]),
  )
}

type Stippak = [
  code: string,
  naam: string,
  grootteklasse: Grootteklasse,
  xKm: number,
  yKm: number,
  tekst: string | null,
]

/** What packStipgroepen packed. */
export function unpackStipgroepen(pak: string): Stipgroep[] {
  const groepen: [Stipsoort, string, Stippak[]][] = JSON.parse(pak)
  return groepen.map(([soort, naam, stippen]) => ({
    soort,
    naam,
    stippen: stippen.map(([code, plaats, grootteklasse, xKm, yKm, tekst]) => ({
      code,
      naam: plaats,
      grootteklasse,
      xKm,
      yKm,
      ...(tekst !== null && { tekst }),
    })),
  }))
}

/** A shape in the three sizes, each with its ring for the focus, around 0,0. */
function maten(soort: Stipsoort, stralen: Record<Grootteklasse, number>): string {
  return grootteklassen
    .map((klasse) => {
      const straal = stralen[klasse]
      const [from, side] = [svgGetal(-straal), svgGetal(2 * straal)]
      return `<g id="stip-${soort}-${klasse}"><circle class="stipring" r="${svgGetal(1.9 * straal)}"/><use href="#stip-${soort}" x="${from}" y="${from}" width="${side}" height="${side}"/></g>`
    })
    .join('')
}

type Kaartpunt = { xKm: number; yKm: number }
export type Opschrift = Kaartpunt & { naam: string }

/** With so few gemeenten every dot has its name beside it. */
const metNamen = 40

/** With more gemeenten than this nobody can point at one: the dots are a picture, and a regio is chosen first. */
export const metLinks = 1_000

const gemeentepad = (code: string, query: string) => `/gemeente/${code}${query}`

/** "Zwolle: Ja" */
const stiptekst = ({ naam, tekst }: Stip, soortnaam: string) => `${naam}: ${tekst ?? soortnaam}`

/**
 * What lies below the dots, so that they show the shape of the country; it is no border.
 *
 * @param path a dot at each place; or where there are few, one light shape around all
 */
export function ondergrondHtml(path: string, few: boolean, eenheid: number): string {
  return `<path class="ondergrond${few ? ' vlak' : ''}" stroke-width="${svgGetal(few ? 22 * eenheid : Math.min(19, 26 * eenheid))}" d="${path}"/>`
}

function ondergrond(stippen: readonly Stip[], { eenheid }: Kader): string {
  const few = stippen.length <= metNamen
  const at = ({ xKm, yKm }: Kaartpunt) => `${svgGetal(xKm)} ${svgGetal(naarBeneden(yKm))}`
  const path = few ? `M${omhulling(stippen).map(at).join('L')}z` : stippen.map((stip) => `M${at(stip)}h0`).join('')
  return ondergrondHtml(path, few, eenheid)
}

/** Names on the map. They are escaped. */
export function opschriften(eenheid: number, places: readonly Opschrift[], soort: 'regionaam' | 'plaatsnaam'): string {
  const texts = places.map(
    ({ naam, xKm, yKm }) => `<text x="${svgGetal(xKm)}" y="${svgGetal(naarBeneden(yKm))}">${escapeHtml(naam)}</text>`,
  )
  const letter = soort === 'regionaam' ? letterhoogte : 2.2
  return `<g class="${soort}" font-size="${svgGetal(letter * eenheid)}" aria-hidden="true">${texts.join('')}</g>`
}

/**
 * The map of dots as what goes into its svg, all in one string: thousands of elements would be too many. The large ones
 * lie below. Names are escaped.
 *
 * @param regionamen written faintly below the dots
 * @param query what follows the path of a gemeente
 */
export function stippenkaartHtml(
  groepen: readonly Stipgroep[],
  regionamen: readonly Opschrift[],
  query: string,
): { viewBox: string; html: string } {
  const all = groepen.flatMap(({ soort, naam, stippen }) => stippen.map((stip) => ({ soort, soortnaam: naam, stip })))
  const stippen = all.map(({ stip }) => stip)
  const kader = kaderOf(stippen, stippen.length <= metNamen)
  const rank = (klasse: Grootteklasse) => grootteklassen.indexOf(klasse)
  all.sort((a, b) => rank(b.stip.grootteklasse) - rank(a.stip.grootteklasse))
  const stralen = Object.fromEntries(
    grootteklassen.map((klasse) => [klasse, straalOf(klasse, kader, stippen.length)]),
  ) as Record<Grootteklasse, number>
  const named: Opschrift[] = []
  const dots = all.map(({ soort, soortnaam, stip }) => {
    const straal = stralen[stip.grootteklasse]
    if (stippen.length <= metNamen) named.push({ ...stip, yKm: stip.yKm - straal - 2 * kader.eenheid })
    const plek = `${svgGetal(stip.xKm)} ${svgGetal(naarBeneden(stip.yKm))}`
    return `<a href="${escapeHtml(gemeentepad(stip.code, query))}" transform="translate(${plek})"><title>${escapeHtml(stiptekst(stip, soortnaam))}</title><use href="#stip-${soort}-${stip.grootteklasse}"/></a>`
  })
  return {
    viewBox: [kader.x, kader.y, kader.breedte, kader.hoogte].map(svgGetal).join(' '),
    html: `<defs>${groepen.map(({ soort }) => maten(soort, stralen)).join('')}</defs>${ondergrond(stippen, kader)}${opschriften(kader.eenheid, regionamen, 'regionaam')}${dots.join('')}${opschriften(kader.eenheid, named, 'plaatsnaam')}`,
  }
}

/** The gemeenten of one kind as links, on one line. Names are escaped. */
export function stippenlijstHtml({ stippen }: Stipgroep, query: string): string {
  return stippen
    .map(({ code, naam, tekst }) => {
      const part = tekst?.split(':')[0]
      return `<a href="${escapeHtml(gemeentepad(code, query))}">${escapeHtml(naam)}</a>${part ? ` (${escapeHtml(part)})` : ''}`
    })
    .join(', ')
}
