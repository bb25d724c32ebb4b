import { Balk } from '@/components/vragenlijst/balk'
import type { Gemeentevoortgang } from '@/lib/cijfers/regio/regiobeeld-data'
import { formatDag } from '@/lib/platform/datum'
import { formatAantal, formatGetal } from '@/lib/platform/getal'
import { grootteklassenamen } from '@/lib/register/grootteklasse'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { type Volledigheid, volledigheden, volledigheidnamen } from '@/lib/vragenlijst/volledigheid'
import { staten } from '@/lib/vragenlijst/waarde'

const wide = 'hidden px-2 py-1.5 sm:table-cell print:table-cell'
const narrow = 'block text-inkt-zacht text-sm'

/** The five bands, what each means and how many gemeenten are in it. */
export function Volledigheidslegenda({ gemeenten }: { gemeenten: readonly Gemeentevoortgang[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-3 rounded bg-vlak p-4 sm:grid-cols-3 lg:grid-cols-5 print:grid-cols-5 print:p-0">
      {volledigheden.map((band) => (
        <div key={band} className="flex flex-wrap items-baseline gap-x-2 sm:block">
          <dt className="font-semibold">{volledigheidnamen[band].naam}</dt>
          <dd>
            {formatAantal(
              gemeenten.filter(({ volledigheid }) => volledigheid === band).length,
              'gemeente',
              'gemeenten',
            )}
          </dd>
          <dd className="w-full text-inkt-zacht text-sm leading-snug">{volledigheidnamen[band].omschrijving}</dd>
        </div>
      ))}
    </dl>
  )
}

/** How far the gemeenten are, by band: who stays behind stands first. Two columns move below the naam on a small screen. */
export function Voortgangstabel({
  gemeenten,
  bijschrift,
  hrefOf,
}: {
  /** who stays behind most first */
  gemeenten: readonly Gemeentevoortgang[]
  bijschrift: string
  hrefOf: (code: string) => string
}) {
  return (
    <table className="w-full text-left">
      <caption className="pb-2 text-left text-inkt-zacht text-sm">{bijschrift}</caption>
      <thead className="border-merk border-b-2 align-bottom text-sm">
        <tr>
          <th scope="col" className="py-1 pr-2">
            Gemeente
          </th>
          <th scope="col" className="w-28 px-2 py-1 sm:w-56">
            Ingevuld
          </th>
          <th scope="col" className="px-2 py-1 text-right">
            Over de streef&shy;datum
          </th>
          <th scope="col" className={wide}>
            Laatst gewijzigd
          </th>
        </tr>
      </thead>
      {volledigheden.map((band) => {
        const within = gemeenten.filter(({ volledigheid }) => volledigheid === band)
        return within.length > 0 && <Band key={band} band={band} gemeenten={within} hrefOf={hrefOf} />
      })}
    </table>
  )
}

function Band({
  band,
  gemeenten,
  hrefOf,
}: {
  band: Volledigheid
  gemeenten: readonly Gemeentevoortgang[]
  hrefOf: (code: string) => string
}) {
  return (
    <tbody className="divide-y divide-lijn border-lijn border-b align-top">
      <tr className="break-after-avoid bg-vlak">
        <th scope="rowgroup" colSpan={4} className="px-2 py-1 text-sm">
          {volledigheidnamen[band].naam} ingevuld: {formatAantal(gemeenten.length, 'gemeente', 'gemeenten')}
        </th>
      </tr>
      {gemeenten.map((gemeente) => (
        <Rij key={gemeente.code} gemeente={gemeente} href={hrefOf(gemeente.code)} />
      ))}
    </tbody>
  )
}

function Rij({
  gemeente: { naam, grootteklasse, subregioNaam, voortgang, updatedAt },
  href,
}: {
  gemeente: Gemeentevoortgang
  href: string
}) {
  const { ingevuld, totaal, aantallen, overStreefdatum } = voortgang
  const gewijzigd = updatedAt ? formatDag(updatedAt) : 'nog nooit'
  return (
    <tr className="break-inside-avoid">
      <th scope="row" className="py-1.5 pr-2 font-normal">
        <a href={href} className="wrap-anywhere inline-flex min-h-6 items-center font-semibold">
          {naam}
        </a>
        <span className={narrow}>
          {grootteklassenamen[grootteklasse].naam}
          {subregioNaam && ` · ${subregioNaam}`}
        </span>
        <span className={`${narrow} sm:hidden print:hidden`}>{gewijzigd}</span>
      </th>
      <td className="px-2 py-1.5">
        <span className="text-sm">
          {formatGetal(ingevuld)} van {formatGetal(totaal)}
        </span>
        <Balk aantallen={aantallen} n={totaal} className="mt-1 h-3 w-full" />
        <span className="sr-only">
          {staten.map((staat) => `${stoplicht[staat].woord}: ${aantallen[staat]}`).join(', ')}
        </span>
      </td>
      <td className={`px-2 py-1.5 text-right ${overStreefdatum > 0 ? 'font-semibold text-rood-diep' : ''}`}>
        {overStreefdatum}
      </td>
      <td className={wide}>{gewijzigd}</td>
    </tr>
  )
}
