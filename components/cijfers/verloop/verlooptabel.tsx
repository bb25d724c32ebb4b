import { regelpad } from '@/components/cijfers/kern/regelpad'
import { balkdelen } from '@/components/vragenlijst/balk'
import { type Beeldkeuze, beeldPad } from '@/lib/cijfers/kern/beeld-schema'
import { noemerOf } from '@/lib/cijfers/kern/cijfers'
import { formatGemeenten, verborgencel } from '@/lib/cijfers/kern/verborgen'
import type { Verloop, Verloopcel, Verloopregel } from '@/lib/cijfers/verloop/verloop'
import { formatDatum } from '@/lib/platform/datum'
import { formatAantal, formatGetal, formatPercentage } from '@/lib/platform/getal'
import { escapeHtml } from '@/lib/platform/html'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'

/** Why a moment says nothing on a line. */
export function geenCijfer(cel: Exclude<Verloopcel, { soort: 'cel' }>): string {
  switch (cel.soort) {
    case 'geen_vraag':
      return '– niet in de vragenlijst'
    case 'andere_vragen':
      return '– toen te weinig van deze vragen'
    case 'geen_groep':
      return '– toen geen gemeenten'
    case 'verborgen':
      return verborgencel[cel.reden]
  }
}

function celHtml(verloopcel: Verloopcel): string {
  if (verloopcel.soort !== 'cel') return `<td class="stil">${geenCijfer(verloopcel)}</td>`
  const { n, aantallen, percentages } = verloopcel.cel
  const rest = (['ten_dele', 'nee', 'geen'] as const)
    .map(
      (staat) =>
        `${stoplicht[staat].woord.replace(' ', '\u00a0')}\u00a0${formatPercentage(percentages[staat])}\u00a0(${formatGetal(aantallen[staat])})`,
    )
    .join(', ')
  return `<td><svg class="balk" viewBox="0 0 ${n || 1} 1" preserveAspectRatio="none" aria-hidden="true">${balkdelen(aantallen)}</svg><b>${formatPercentage(percentages.ja)}\u00a0Ja</b> <span class="stil">(${formatGetal(aantallen.ja)}\u00a0van\u00a0${formatGetal(n)})</span><small>${rest}</small></td>`
}

/** "nieuw vanaf januari 2014", and which vragen of a thema are counted. */
function opmerkingen({ soort, cellen, aantalVragen, beperkt }: Verloopregel, { momenten }: Verloop): string {
  const first = cellen.findIndex((cel) => cel.soort !== 'geen_vraag')
  const vanaf =
    first > 0
      ? [first === momenten.length - 1 ? 'nieuw' : `nieuw vanaf ${momenten[first]?.bron.naam.toLowerCase()}`]
      : []
  const vragen = soort === 'vraag' ? [] : [formatAantal(aantalVragen, 'vraag', 'vragen')]
  const gedeeld = beperkt
    ? [aantalVragen === 0 ? 'geen enkele vraag is gelijk gebleven' : 'alleen vragen die elk moment heeft']
    : []
  return [...vragen, ...gedeeld, ...vanaf].map((text) => `<small>${text}</small>`).join('')
}

/** As one string, as the other tables of figures. Names are escaped. */
function rijHtml(regel: Verloopregel, verloop: Verloop, pad: string | undefined): string {
  const naam = `<b>${escapeHtml(regel.code)}</b> ${escapeHtml(regel.naam)}`
  const kop = pad === undefined ? naam : `<a href="${escapeHtml(pad)}">${naam}</a>`
  return `<th scope="row">${kop}${opmerkingen(regel, verloop)}</th>${regel.cellen.map(celHtml).join('')}`
}

/** The lines of a vragenlijst against the moments. */
export function Verlooptabel({
  verloop,
  bijschrift,
  themapad,
  keuze,
}: {
  verloop: Verloop
  bijschrift: string
  /** where a thema is chosen; null: it has a page of its own */
  themapad: string | null
  /** the choices to keep in the links */
  keuze: Beeldkeuze
}) {
  const zoekdeel = beeldPad('', keuze)
  const padOf = (regel: Verloopregel) =>
    regel.soort === 'thema' && themapad !== null
      ? beeldPad(themapad, { ...keuze, thema: regel.sleutel.slice('thema-'.length) })
      : regelpad(regel, zoekdeel)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className="beeldtabelvak" tabIndex={0} aria-label="Verloop over de meetmomenten">
      <table className="beeldtabel">
        <caption>{bijschrift}</caption>
        <thead>
          <tr>
            <th scope="col">Onderdeel</th>
            {verloop.momenten.map(({ bron, groep }) => (
              <th key={bron.sleutel} scope="col">
                {bron.naam}
                <small>{bron.peildatum === null ? 'stand van dit moment' : formatDatum(bron.peildatum)}</small>
                {groep && <small>{formatGemeenten(noemerOf(verloop.noemer, groep))}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {verloop.regels.map((regel) => (
            <tr
              key={regel.sleutel}
              className={regel.soort}
              // biome-ignore lint/security/noDangerouslySetInnerHtml: counts, and names that are escaped
              dangerouslySetInnerHTML={{ __html: rijHtml(regel, verloop, padOf(regel)) }}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}
