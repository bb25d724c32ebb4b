import type { Celplaats } from '@/lib/cijfers/kern/cijfers'
import type { Afstand, Verschilregel } from '@/lib/cijfers/kern/klassenverschil'
import { verborgencel } from '@/lib/cijfers/kern/verborgen'
import { formatGetal, formatPercentage, formatVerschil } from '@/lib/platform/getal'
import { escapeHtml } from '@/lib/platform/html'
import { regelpad } from './regelpad'

const pijl = {
  hoger: '<svg viewBox="0 0 10 10" aria-hidden="true"><path d="M5 1l4.5 8h-9z"/></svg>',
  lager: '<svg viewBox="0 0 10 10" aria-hidden="true"><path d="M5 9l4.5-8h-9z"/></svg>',
}

/** A large difference stands out by a word, an arrow and a colour; a small one is only a number. */
function afstandHtml(afstand: Afstand): string {
  if (afstand === null) return '<span class="stil">n.v.t.</span>'
  const { punten, opvallend } = afstand
  if (!opvallend) return `<span class="stil">${formatVerschil(punten)}</span>`
  const woord = punten > 0 ? 'hoger' : 'lager'
  return `<span class="${woord}">${pijl[woord]}${formatVerschil(punten)} ${woord}</span>`
}

const celHtml = (cel: Celplaats) =>
  'verborgen' in cel
    ? `<span class="stil">${escapeHtml(verborgencel[cel.verborgen])}</span>`
    : `<b>${formatPercentage(cel.percentages.ja)}</b> <small>${formatGetal(cel.aantallen.ja)} van ${formatGetal(cel.n)}</small>`

/** As one string: there are a hundred of these rows. Names are escaped. */
function rijHtml(regel: Verschilregel, zoekdeel: string): string {
  const naam = `<b>${escapeHtml(regel.code)}</b> ${escapeHtml(regel.naam)}`
  const pad = regelpad(regel, zoekdeel)
  const kop = pad === undefined ? naam : `<a href="${escapeHtml(pad)}">${naam}</a>`
  const groepen = regel.groepen.map(({ cel, afstand }) => `<td>${celHtml(cel)}${afstandHtml(afstand)}</td>`)
  return `<th scope="row">${kop}</th><td>${celHtml(regel.land)}</td>${groepen.join('')}<td>${afstandHtml(regel.uitersten)}</td>`
}

/** The percentage Ja of the country and of each group beside each other, with how far they lie apart. */
export function Verschiltabel({
  regels,
  groepen,
  bijschrift,
  zoekdeel,
}: {
  regels: readonly Verschilregel[]
  /** `onder`: in small type below the naam */
  groepen: readonly { sleutel: string; naam: string; onder: string }[]
  bijschrift: string
  zoekdeel: string
}) {
  const [first, last] = [groepen[0], groepen.at(-1)]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className="beeldtabelvak" tabIndex={0} aria-label="Percentage Ja per grootteklasse">
      <table className="beeldtabel">
        <caption>{bijschrift}</caption>
        <thead>
          <tr>
            <th scope="col">Vraag</th>
            <th scope="col">
              Nederland <small>Ja</small>
            </th>
            {groepen.map(({ sleutel, naam, onder }) => (
              <th key={sleutel} scope="col">
                {naam} <small>{onder}</small>
              </th>
            ))}
            <th scope="col">
              {last?.naam} min {first?.naam.toLowerCase()} <small>procentpunten</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {regels.map((regel) => (
            <tr
              key={regel.sleutel}
              className={regel.soort}
              // biome-ignore lint/security/noDangerouslySetInnerHtml: counts, and names that are escaped
              dangerouslySetInnerHTML={{ __html: rijHtml(regel, zoekdeel) }}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}
