'use client'

import type { Tabelregel } from '@/lib/cijfers/kern/regels'
import { formatGetal } from '@/lib/platform/getal'
import { escapeHtml } from '@/lib/platform/html'
import { balkHtml, Cijferkoppen, cijfersHtml, regelnaamHtml } from './cijfers'

/** The rows of a line as one string: as elements they took longer than the rest of the page. Names are escaped. */
function rijenHtml(regel: Tabelregel, namen: readonly string[], zoekdeel: string): string {
  const { cellen } = regel
  return cellen
    .map((cel, index) => {
      const titel =
        index === 0
          ? `<th scope="rowgroup" class="titel" rowspan="${cellen.length}">${regelnaamHtml(regel, zoekdeel)}</th>`
          : ''
      const groep = escapeHtml('verborgen' in cel ? `${namen[index]}` : `${namen[index]} (${formatGetal(cel.n)})`)
      return `<tr>${titel}<th scope="row">${groep}</th><td>${balkHtml(cel)}</td>${cijfersHtml(cel)}</tr>`
    })
    .join('')
}

/** Per fase, thema and vraag the groups of a division under each other. */
export function Groepentabel({
  regels,
  namen,
  groepkop,
  bijschrift,
  zoekdeel,
}: {
  regels: readonly Tabelregel[]
  /** of the groups, in the order of the cells */
  namen: readonly string[]
  groepkop: string
  bijschrift: string
  /** the choices to keep in the links, from "?" on */
  zoekdeel: string
}) {
  return (
    <table className="cijfertabel groepentabel">
      <caption>{bijschrift}</caption>
      <thead>
        <tr>
          <th scope="col" className="titel">
            Vraag
          </th>
          <th scope="col" className="groep">
            {groepkop}
          </th>
          <th scope="col" className="verdeling">
            Verdeling
          </th>
          <Cijferkoppen />
        </tr>
      </thead>
      {regels.map((regel) => (
        <tbody
          key={regel.sleutel}
          className={regel.soort}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: counts, and names that are escaped
          dangerouslySetInnerHTML={{ __html: rijenHtml(regel, namen, zoekdeel) }}
        />
      ))}
    </table>
  )
}
