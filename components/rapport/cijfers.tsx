import { stoplicht } from '@/lib/domain/stoplicht'
import { type Staat, staten } from '@/lib/domain/waarde'
import { formatGetal, formatPercentage } from '@/lib/format/getal'
import type { Cel } from '@/lib/rapport/rapport'

function inTweeRegels(staat: Staat, cel: Cel, vorige: Cel | undefined): string {
  const was = vorige ? ` (was\u00a0${formatPercentage(vorige.percentages[staat])})` : ''
  return `${formatPercentage(cel.percentages[staat])}\n${formatGetal(cel.aantallen[staat])}${was}`
}

/** The four cells of a figure: the percentage, and below it in small type the count and what the percentage was. */
export function Cijfers({ cel, vorige }: { cel: Cel; vorige?: Cel | undefined }) {
  return staten.map((staat) => <td key={staat}>{inTweeRegels(staat, cel, vorige)}</td>)
}

/** The headings above them, each with its colour: the legend of the bars. */
export function Cijferkoppen() {
  return staten.map((staat) => (
    <th key={staat} scope="col" className={staat}>
      {stoplicht[staat].woord}
    </th>
  ))
}
