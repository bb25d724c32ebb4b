'use client'

import { unpackVeranderingen } from '@/lib/cijfers/kern/celpak'
import type { VerborgenGroep } from '@/lib/cijfers/kern/cijfers'
import { verborgenreden } from '@/lib/cijfers/kern/verborgen'
import { escapeHtml } from '@/lib/platform/html'
import { schaalOf } from './veranderbalk'
import { type Sortering, Veranderkoppen, veranderaantalHtml } from './verandertabel'

/**
 * How each group changed on what is looked at.
 *
 * @param prefix where a group leads, but for its sleutel; null: nowhere
 */
export function GroepveranderingTabel({
  kop,
  pak,
  verborgen,
  sortering,
  prefix,
  bijschrift,
}: {
  kop: string
  /** the groups, by packVeranderingen */
  pak: string
  verborgen: readonly VerborgenGroep[]
  sortering: Sortering
  prefix: string | null
  bijschrift: string
}) {
  const groepen = unpackVeranderingen(pak)
  const schaal = schaalOf(groepen.map(({ cel }) => cel))
  const linked = (sleutel: string, naam: string) =>
    prefix === null ? naam : `<a href="${escapeHtml(`${prefix}${encodeURIComponent(sleutel)}`)}">${naam}</a>`
  const rijen = groepen.map(
    ({ sleutel, naam, cel }) =>
      `<tr><th scope="row">${linked(sleutel, escapeHtml(naam))}</th>${veranderaantalHtml(cel, schaal)}</tr>`,
  )
  const zonder = verborgen.map(
    ({ naam, reden }) =>
      `<tr><th scope="row">${escapeHtml(naam)}</th><td colspan="8" class="woord">${escapeHtml(verborgenreden[reden])}</td></tr>`,
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className="kruistabelvak" tabIndex={0} aria-label={`Tabel: wat veranderde er per ${kop.toLowerCase()}`}>
      <table className="kruistabel verandertabel groepen">
        <caption>{bijschrift}</caption>
        <thead>
          <tr>
            <th scope="col">{kop}</th>
            <Veranderkoppen sortering={sortering} />
          </tr>
        </thead>
        <tbody
          // biome-ignore lint/security/noDangerouslySetInnerHtml: counts, and names that are escaped
          dangerouslySetInnerHTML={{ __html: `${rijen.join('')}${zonder.join('')}` }}
        />
      </table>
    </section>
  )
}
