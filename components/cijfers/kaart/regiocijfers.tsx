'use client'

import { balkHtml, Cijferkoppen, cijfersHtml } from '@/components/cijfers/kern/cijfers'
import { unpackCellen } from '@/lib/cijfers/kern/celpak'
import type { Verborgen } from '@/lib/cijfers/kern/kleinegroep'
import { verborgenreden } from '@/lib/cijfers/kern/verborgen'
import { escapeHtml } from '@/lib/platform/html'
import { gemeenten, rijId } from './kaarttekst'

export type Regiorij = {
  sleutel: string
  naam: string
  aantal: number
  /** its cell, by packCellen; null: not for this reader */
  pak: string | null
  verborgen: Verborgen | null
  /** null: the row leads nowhere */
  href: string | null
  gekozen: boolean
}

function rijHtml({ naam, aantal, pak, verborgen, href }: Omit<Regiorij, 'sleutel' | 'gekozen'>): string {
  const linked = href === null ? escapeHtml(naam) : `<a href="${escapeHtml(href)}">${escapeHtml(naam)}</a>`
  const kop = `<th scope="row" class="titel">${linked} <small>${gemeenten(aantal)}</small></th>`
  if (verborgen) return `${kop}<td colspan="5" class="reden">${verborgenreden[verborgen]}</td>`
  const [cel] = unpackCellen('', pak ?? '')
  if (!cel) return kop
  return `${kop}<td>${balkHtml(cel)}</td>${cijfersHtml(cel)}`
}

/** The rows as one string: there can be hundreds of them. Names are escaped. */
function rijenHtml(rijen: readonly Regiorij[]): string {
  return rijen
    .map(
      (rij) =>
        `<tr id="${escapeHtml(rijId(rij.sleutel))}" class="vraag"${rij.gekozen ? ' aria-current="true"' : ''}>${rijHtml(rij)}</tr>`,
    )
    .join('')
}

/**
 * The figures of the tile map as a table, the regio's without a place on the map included. Drawn as a client component,
 * so that only its numbers go along to the browser beside the HTML.
 */
export function Regiocijfers({
  rijen,
  land,
  bijschrift,
}: {
  rijen: readonly Regiorij[]
  land: Pick<Regiorij, 'aantal' | 'pak'> | null
  bijschrift: string
}) {
  return (
    <table className="cijfertabel regiocijfers">
      <caption>{bijschrift}</caption>
      <thead>
        <tr>
          <th scope="col" className="titel">
            Regio
          </th>
          <th scope="col" className="verdeling">
            Verdeling
          </th>
          <Cijferkoppen />
        </tr>
      </thead>
      {land && (
        <tbody>
          <tr
            className="thema"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: counts
            dangerouslySetInnerHTML={{ __html: rijHtml({ ...land, naam: 'Nederland', verborgen: null, href: null }) }}
          />
        </tbody>
      )}
      <tbody
        // biome-ignore lint/security/noDangerouslySetInnerHtml: counts, and names that are escaped
        dangerouslySetInnerHTML={{ __html: rijenHtml(rijen) }}
      />
    </table>
  )
}
