'use client'

import { type Cel, type Celplaats, heel } from '@/lib/cijfers/kern/cijfers'
import { type VergelekenRegel, type Vergelijkingscel, verschil } from '@/lib/cijfers/kern/vergelijking'
import { formatVerschil } from '@/lib/platform/getal'
import { balkHtml, Cijferkoppen, cijfersHtml, regelnaamHtml } from './cijfers'

function verschilTekst(cel: Cel | null, vorige: Vergelijkingscel): string {
  switch (vorige.soort) {
    case 'nieuw':
      return 'nieuw'
    case 'andere_vragen':
    case 'geen_cijfer':
      return '–'
    case 'cel': {
      const punten = cel && verschil('ja', cel, vorige.cel)
      return punten === null ? 'n.v.t.' : formatVerschil(punten)
    }
  }
}

/** As one string: there are a hundred of these rows, of which each has five figures. Names are escaped. */
function rijHtml(regel: VergelekenRegel, cel: Celplaats, zoekdeel: string): string {
  const { vorige } = regel
  const toen = vorige?.soort === 'cel' ? vorige.cel : undefined
  const balken = `${balkHtml(cel)}${toen ? balkHtml(toen) : ''}`
  const anders = vorige ? `<td class="verschil">${verschilTekst(heel(cel), vorige)}</td>` : ''
  return `<th scope="row" class="titel">${regelnaamHtml(regel, zoekdeel)}</th><td>${balken}</td>${cijfersHtml(cel, toen)}${anders}`
}

/** The country per fase, thema and vraag, beside the meetmoment before. */
export function LandelijkeTabel({
  regels,
  vorigNaam,
  bijschrift,
  zoekdeel,
}: {
  regels: readonly VergelekenRegel[]
  /** the meetmoment before; null: there was none */
  vorigNaam: string | null
  bijschrift: string
  /** the choices to keep in the links, from "?" on */
  zoekdeel: string
}) {
  return (
    <table className="cijfertabel">
      <caption>{bijschrift}</caption>
      <thead>
        <tr>
          <th scope="col" className="titel">
            Vraag
          </th>
          <th scope="col" className="verdeling">
            {vorigNaam ? `Verdeling, dun: ${vorigNaam}` : 'Verdeling'}
          </th>
          <Cijferkoppen />
          {vorigNaam && (
            <th scope="col" className="verschil">
              Verschil bij Ja
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {regels.map((regel) => {
          const [cel] = regel.cellen
          return (
            cel && (
              <tr
                key={regel.sleutel}
                className={regel.soort}
                id={regel.soort === 'fase' ? regel.sleutel : undefined}
                // biome-ignore lint/security/noDangerouslySetInnerHtml: counts, and names that are escaped
                dangerouslySetInnerHTML={{ __html: rijHtml(regel, cel, zoekdeel) }}
              />
            )
          )
        })}
      </tbody>
    </table>
  )
}
