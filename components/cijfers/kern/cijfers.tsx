import { balkdelen } from '@/components/vragenlijst/balk'
import { type Cel, type Celplaats, getoond } from '@/lib/cijfers/kern/cijfers'
import { deelzin, verborgenreden } from '@/lib/cijfers/kern/verborgen'
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
export function cijfersHtml(plaats: Celplaats, vorige?: Cel | undefined): string {
  const cel = getoond(plaats)
  if (!cel) return `<td colspan="${staten.length}" class="reden">${verborgenOf(plaats)}</td>`
  const deel = deelzin(cel)
  const rest = deel ? `\n<small>${deel}</small>` : ''
  return staten.map((staat, index) => `<td>${inTweeRegels(staat, cel, vorige)}${index === 0 ? rest : ''}</td>`).join('')
}

/** Why a figure is not shown, in its place. */
const verborgenOf = (plaats: Celplaats): string => ('verborgen' in plaats ? verborgenreden[plaats.verborgen] : '')

/** A bar as HTML, as Balk draws it; nothing where there is no figure. */
export function balkHtml(plaats: Celplaats): string {
  if ('verborgen' in plaats) return ''
  const { aantallen, n } = plaats
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
