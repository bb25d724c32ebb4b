'use client'

import { formatGetal } from '@/lib/format/getal'
import type { Tabelregel } from '@/lib/rapport/regels'
import { Balk } from './balk'
import { Cijferkoppen, Cijfers } from './cijfers'

function Rijen({ regel, namen }: { regel: Tabelregel; namen: readonly string[] }) {
  return (
    <tbody className={regel.soort}>
      {regel.cellen.map((cel, index) => (
        <tr key={cel.groep}>
          {index === 0 && (
            <th scope="rowgroup" className="titel" rowSpan={regel.cellen.length}>
              <b>{regel.code}</b>
              {` ${regel.naam}`}
            </th>
          )}
          <th scope="row">{`${namen[index]} (${formatGetal(cel.n)})`}</th>
          <td>
            <Balk aantallen={cel.aantallen} n={cel.n} />
          </td>
          <Cijfers cel={cel} />
        </tr>
      ))}
    </tbody>
  )
}

/** Per fase, thema and vraag the groups of a division under each other. */
export function Groepentabel({
  regels,
  namen,
  groepkop,
  bijschrift,
}: {
  regels: readonly Tabelregel[]
  /** of the groups, in the order of the cells */
  namen: readonly string[]
  groepkop: string
  bijschrift: string
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
        <Rijen key={regel.sleutel} regel={regel} namen={namen} />
      ))}
    </table>
  )
}
