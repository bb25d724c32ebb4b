'use client'

import { formatVerschil } from '@/lib/format/getal'
import type { Cel } from '@/lib/rapport/rapport'
import { type VergelekenRegel, type Vorige, verschil } from '@/lib/rapport/vergelijking'
import { Balk } from './balk'
import { Cijferkoppen, Cijfers } from './cijfers'

function verschilTekst(cel: Cel, vorige: Vorige): string {
  switch (vorige.soort) {
    case 'nieuw':
      return 'nieuw'
    case 'andere_vragen':
      return '–'
    case 'cel': {
      const punten = verschil('ja', cel, vorige.cel)
      return punten === null ? 'n.v.t.' : formatVerschil(punten)
    }
  }
}

function Rij({ regel, cel }: { regel: VergelekenRegel; cel: Cel }) {
  const { vorige } = regel
  const toen = vorige?.soort === 'cel' ? vorige.cel : undefined
  return (
    <tr className={regel.soort} id={regel.soort === 'fase' ? regel.sleutel : undefined}>
      <th scope="row" className="titel">
        <b>{regel.code}</b>
        {` ${regel.naam}`}
      </th>
      <td>
        <Balk aantallen={cel.aantallen} n={cel.n} />
        {toen && <Balk aantallen={toen.aantallen} n={toen.n} />}
      </td>
      <Cijfers cel={cel} vorige={toen} />
      {vorige && <td className="verschil">{verschilTekst(cel, vorige)}</td>}
    </tr>
  )
}

/** The country per fase, thema and vraag, beside the meetmoment before. */
export function LandelijkeTabel({
  regels,
  vorigNaam,
  bijschrift,
}: {
  regels: readonly VergelekenRegel[]
  /** the meetmoment before; null: there was none */
  vorigNaam: string | null
  bijschrift: string
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
          return cel && <Rij key={regel.sleutel} regel={regel} cel={cel} />
        })}
      </tbody>
    </table>
  )
}
