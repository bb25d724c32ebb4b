import { Balk } from '@/components/rapport/balk'
import type { Gemeentestand } from '@/lib/data/regio'
import { grootteklassenamen } from '@/lib/domain/grootteklasse'
import { stoplicht } from '@/lib/domain/stoplicht'
import { staten } from '@/lib/domain/waarde'
import { formatTijdOfDag } from '@/lib/format/datum'

const wide = 'hidden px-2 py-2 sm:table-cell'
const wideHead = 'hidden px-2 py-1 sm:table-cell'
const narrow = 'block text-inkt-zacht text-sm'

/** The gemeenten of a regio beneath each other: how far, how late, how fresh. Two columns move below the name on a small screen. */
export function Regiotabel({
  gemeenten,
  bijschrift,
  toonSubregio,
}: {
  gemeenten: readonly Gemeentestand[]
  bijschrift: string
  toonSubregio: boolean
}) {
  return (
    <table className="w-full text-left">
      <caption className="pb-2 text-left text-inkt-zacht text-sm">{bijschrift}</caption>
      <thead className="border-merk border-b-2 align-bottom text-sm">
        <tr>
          <th scope="col" className="py-1 pr-2">
            Gemeente
          </th>
          <th scope="col" className={wideHead}>
            Grootteklasse
          </th>
          <th scope="col" className="w-28 px-2 py-1 sm:w-48">
            Ingevuld
          </th>
          <th scope="col" className="px-2 py-1 text-right">
            Over de streef&shy;datum
          </th>
          <th scope="col" className={wideHead}>
            Laatst gewijzigd
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-lijn align-top">
        {gemeenten.map((gemeente) => (
          <Regiorij key={gemeente.code} gemeente={gemeente} toonSubregio={toonSubregio} />
        ))}
      </tbody>
    </table>
  )
}

function Regiorij({
  gemeente: { code, naam, grootteklasse, subregioNaam, voortgang, updatedAt },
  toonSubregio,
}: {
  gemeente: Gemeentestand
  toonSubregio: boolean
}) {
  const { ingevuld, totaal, aantallen, overStreefdatum } = voortgang
  const klasse = grootteklassenamen[grootteklasse].naam
  const gewijzigd = updatedAt ? formatTijdOfDag(updatedAt) : 'nog nooit'
  return (
    <tr>
      <th scope="row" className="py-2 pr-2 font-normal">
        <a href={`/vragenlijst/${code}`} className="wrap-anywhere font-semibold">
          {naam}
        </a>
        {toonSubregio && subregioNaam && <span className={narrow}>{subregioNaam}</span>}
        <span className={`${narrow} sm:hidden`}>
          {klasse} · {gewijzigd}
        </span>
      </th>
      <td className={wide}>{klasse}</td>
      <td className="px-2 py-2">
        <span className="text-sm">
          {ingevuld} van {totaal}
        </span>
        <Balk aantallen={aantallen} n={totaal} className="mt-1 h-3 w-full" />
        <span className="sr-only">
          {staten.map((staat) => `${stoplicht[staat].woord}: ${aantallen[staat]}`).join(', ')}
        </span>
      </td>
      <td className={`px-2 py-2 text-right ${overStreefdatum > 0 ? 'font-semibold text-rood-diep' : ''}`}>
        {overStreefdatum}
      </td>
      <td className={wide}>{gewijzigd}</td>
    </tr>
  )
}
