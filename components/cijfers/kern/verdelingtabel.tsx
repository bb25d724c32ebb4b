import { type Sorted, SortLink } from '@/components/ui/sort-link'
import type { Cel } from '@/lib/cijfers/kern/cijfers'
import { formatGetal } from '@/lib/platform/getal'
import { escapeHtml } from '@/lib/platform/html'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { type Staat, staten } from '@/lib/vragenlijst/waarde'
import { balkHtml, cijfersHtml } from './cijfers'

export type Verdelingrij = {
  sleutel: string
  naam: string
  href?: string | undefined
  /** the figure, or in words why there is none */
  inhoud: Cel | string
}

export type Sorteerkop = { href: string; gesorteerd: Sorted }

/** As one string: there can be hundreds of them, each with a drawing. Names are escaped. */
function rijHtml({ naam, href, inhoud }: Verdelingrij): string {
  const tekst = escapeHtml(naam)
  const kop = href === undefined ? tekst : `<a href="${escapeHtml(href)}">${tekst}</a>`
  if (typeof inhoud === 'string')
    return `<th scope="row" class="titel">${kop}</th><td class="reden" colspan="5">${escapeHtml(inhoud)}</td>`
  return `<th scope="row" class="titel">${kop} <small>(${formatGetal(inhoud.n)})</small></th><td>${balkHtml(inhoud)}</td>${cijfersHtml(inhoud)}`
}

function Kop({ kop, children }: { kop: Sorteerkop | undefined; children: string }) {
  return kop ? (
    <SortLink href={kop.href} sorted={kop.gesorteerd}>
      {children}
    </SortLink>
  ) : (
    children
  )
}

/** How groups, or moments, answered one vraag or thema, under each other. n stands behind the name. */
export function Verdelingtabel({
  kop,
  rijen,
  bijschrift,
  sorteerkoppen,
}: {
  /** what the rows are */
  kop: string
  rijen: readonly Verdelingrij[]
  bijschrift: string
  /** for a table that sorts */
  sorteerkoppen?: Record<Staat | 'naam', Sorteerkop>
}) {
  return (
    <table className="cijfertabel verdelingtabel">
      <caption>{bijschrift}</caption>
      <thead>
        <tr>
          <th scope="col" className="titel" aria-sort={sorteerkoppen?.naam.gesorteerd}>
            <Kop kop={sorteerkoppen?.naam}>{kop}</Kop>
          </th>
          <th scope="col" className="verdeling">
            Verdeling
          </th>
          {staten.map((staat) => (
            <th key={staat} scope="col" className={staat} aria-sort={sorteerkoppen?.[staat].gesorteerd}>
              <Kop kop={sorteerkoppen?.[staat]}>{stoplicht[staat].woord}</Kop>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rijen.map((rij) => (
          <tr
            key={rij.sleutel}
            className="groepregel"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: counts, and names that are escaped
            dangerouslySetInnerHTML={{ __html: rijHtml(rij) }}
          />
        ))}
      </tbody>
    </table>
  )
}
