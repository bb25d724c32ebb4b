'use client'

import { formatGetal } from '@/lib/format/getal'
import type { Rapport } from '@/lib/rapport/rapport'
import { type Regel, regelsOf } from '@/lib/rapport/regels'
import { Balk } from './balk'
import { Cijferkoppen, Cijfers } from './cijfers'

function Rijen({ regel, rapport }: { regel: Regel; rapport: Rapport }) {
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
          <th scope="row">{`${rapport.groepen[index]?.naam} (${formatGetal(cel.n)})`}</th>
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
  rapport,
  groepkop,
  bijschrift,
}: {
  rapport: Rapport
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
      {regelsOf(rapport).map((regel) => (
        <Rijen key={regel.sleutel} regel={regel} rapport={rapport} />
      ))}
    </table>
  )
}
