import { balkdelen } from '@/components/vragenlijst/balk'
import type { Cel } from '@/lib/cijfers/kern/cijfers'
import { formatGetal, formatPercentage } from '@/lib/platform/getal'
import { escapeHtml } from '@/lib/platform/html'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { type Staat, staten } from '@/lib/vragenlijst/waarde'
import { regelpad } from './regelpad'

function inTweeRegels(staat: Staat, cel: Cel, vorige: Cel | undefined): string {
  const was = vorige ? `was\u00a0${formatPercentage(vorige.percentages[staat])}\n` : ''
  return `${formatPercentage(cel.percentages[staat])}\n${was}${formatGetal(cel.aantallen[staat])}`
}

/** The four cells of a figure as HTML: the percentage, and below it in small type what that was, and the count. */
export function cijfersHtml(cel: Cel, vorige?: Cel | undefined): string {
  return staten.map((staat) => `<td>${inTweeRegels(staat, cel, vorige)}</td>`).join('')
}

/** A bar as HTML, as Balk draws it. */
export function balkHtml({ aantallen, n }: Cel): string {
  return `<svg viewBox="0 0 ${n || 1} 1" preserveAspectRatio="none" class="balk" aria-hidden="true">${balkdelen(aantallen)}</svg>`
}

/**
 * The code and naam of a line as HTML; a thema or vraag leads to its page. Names are escaped.
 *
 * @param zoekdeel the choices to keep, from "?" on
 */
export function regelnaamHtml(
  regel: { soort: 'fase' | 'thema' | 'vraag'; sleutel: string; code: string; naam: string },
  zoekdeel: string,
): string {
  const naam = `<b>${escapeHtml(regel.code)}</b> ${escapeHtml(regel.naam)}`
  const pad = regelpad(regel, zoekdeel)
  return pad === undefined ? naam : `<a href="${escapeHtml(pad)}">${naam}</a>`
}

/** The headings above them, each with its colour: the legend of the bars. */
export function Cijferkoppen() {
  return staten.map((staat) => (
    <th key={staat} scope="col" className={staat}>
      {stoplicht[staat].woord}
    </th>
  ))
}
