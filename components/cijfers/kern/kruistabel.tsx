'use client'

import { lampjes } from '@/components/vragenlijst/lampjes'
import { unpackCellen } from '@/lib/cijfers/kern/celpak'
import type { Cel, Celplaats, VerborgenGroep } from '@/lib/cijfers/kern/cijfers'
import { verborgencel, verborgenreden } from '@/lib/cijfers/kern/verborgen'
import { formatGetal, formatPercentage } from '@/lib/platform/getal'
import { escapeHtml } from '@/lib/platform/html'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { staten } from '@/lib/vragenlijst/waarde'
import { balkHtml } from './cijfers'

export type Kruiskolom = {
  sleutel: string
  /** as printed before the naam: "7." or "7a" */
  code: string
  naam: string
  /** sorts by this column */
  href?: string
  /** where a cell leads: what comes behind the address of its row */
  achter?: string
  /** where a cell of the totals leads */
  totaal?: string
  gesorteerd?: 'ascending' | 'descending' | undefined
}

export type Kruisrij = {
  sleutel: string
  naam: string
  href?: string
  /** in small type below the naam */
  onder?: string
  /** a cell for each column, by packCellen */
  pak: string
}

type Kruisvorm = 'lampjes' | 'balk'

const opsomming = ({ n, aantallen }: Cel) =>
  staten
    .flatMap((staat) =>
      aantallen[staat] > 0 ? [`${n === 1 ? '' : `${aantallen[staat]} `}${stoplicht[staat].woord}`] : [],
    )
    .join(', ')

/** The percentage Ja with its count below it, in two lines where that is long; what follows is for who does not see the bar. */
function jaHtml({ n, aantallen, percentages }: Cel): string {
  const van = `${formatGetal(aantallen.ja)}${n > 999 ? '<br> ' : ' '}van ${formatGetal(n)}`
  const rest = (['ten_dele', 'nee', 'geen'] as const).map(
    (staat) => `${formatGetal(aantallen[staat])} ${stoplicht[staat].woord}`,
  )
  return `<b>${formatPercentage(percentages.ja)}</b>${van}<i> ${stoplicht.ja.woord}, ${rest.join(', ')}</i>`
}

function celtekst(plaats: Celplaats, vorm: Kruisvorm): string {
  if ('verborgen' in plaats) return `<span class="stil">${escapeHtml(verborgencel[plaats.verborgen])}</span>`
  const cel = plaats
  if (cel.n === 0) return 'n.v.t.'
  if (vorm === 'lampjes') return `${lampjes(cel.aantallen)}<span class="sr-only">${opsomming(cel)}</span>`
  return `${balkHtml(cel)}${jaHtml(cel)}`
}

const linked = (href: string | undefined, html: string) =>
  href === undefined ? html : `<a href="${escapeHtml(href)}">${html}</a>`

type Adres = (rij: Kruisrij, kolom: Kruiskolom) => string | undefined

const inRij: Adres = ({ href }, { achter }) => href && achter && `${href}${achter}`
const inTotaal: Adres = (_, { totaal }) => totaal

/** The rows as one string: each of hundreds of cells has a drawing. Names are escaped. */
function rijenHtml(rijen: readonly Kruisrij[], kolommen: readonly Kruiskolom[], vorm: Kruisvorm, adres: Adres): string {
  return rijen
    .map((rij) => {
      const { sleutel, naam, href, onder, pak } = rij
      const kop = `${linked(href, escapeHtml(naam))}${onder === undefined ? '' : `<small>${escapeHtml(onder)}</small>`}`
      const cellen = unpackCellen(sleutel, pak).map((cel, index) => {
        const kolom = kolommen[index]
        return `<td>${linked(kolom && adres(rij, kolom), celtekst(cel, vorm))}</td>`
      })
      return `<tr><th scope="row">${kop}</th>${cellen.join('')}</tr>`
    })
    .join('')
}

function verborgenHtml({ naam, reden }: VerborgenGroep, breedte: number): string {
  return `<tr><th scope="row">${escapeHtml(naam)}</th><td colspan="${breedte}" class="verborgen">${escapeHtml(verborgenreden[reden])}</td></tr>`
}

/**
 * Groups or gemeenten against themas or vragen. The row headers stay in view; each column sorts. Drawn as a client
 * component, so that only its numbers go along to the browser beside the HTML, and not all of that once more.
 *
 * @param vorm "lampjes": a light for every vraag, for a single gemeente; "balk": a bar and the percentage Ja with its count, for a group
 * @param voet totals to hold the rows against; always bars
 */
export function Kruistabel({
  kop,
  kolommen,
  rijen,
  verborgen = [],
  voet = [],
  vorm,
  bijschrift,
}: {
  kop: Pick<Kruiskolom, 'naam' | 'href' | 'gesorteerd'>
  kolommen: readonly Kruiskolom[]
  rijen: readonly Kruisrij[]
  verborgen?: readonly VerborgenGroep[]
  voet?: readonly Kruisrij[]
  vorm: Kruisvorm
  bijschrift: string
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className="kruistabelvak" tabIndex={0} aria-label={bijschrift}>
      <table className="kruistabel">
        <caption>{bijschrift}</caption>
        <thead>
          <tr>
            <th scope="col" aria-sort={kop.gesorteerd}>
              {kop.href ? <a href={kop.href}>{kop.naam}</a> : kop.naam}
            </th>
            {kolommen.map(({ sleutel, code, naam, href, gesorteerd }) => (
              <th key={sleutel} scope="col" aria-sort={gesorteerd}>
                {href ? (
                  <a href={href}>
                    <b>{code}</b> {naam}
                  </a>
                ) : (
                  <span>
                    <b>{code}</b> {naam}
                  </span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody
          // biome-ignore lint/security/noDangerouslySetInnerHtml: counts, and names that are escaped
          dangerouslySetInnerHTML={{
            __html: `${rijenHtml(rijen, kolommen, vorm, inRij)}${verborgen.map((groep) => verborgenHtml(groep, kolommen.length)).join('')}`,
          }}
        />
        {voet.length > 0 && (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: counts, and names that are escaped
          <tfoot dangerouslySetInnerHTML={{ __html: rijenHtml(voet, kolommen, 'balk', inTotaal) }} />
        )}
      </table>
    </section>
  )
}
