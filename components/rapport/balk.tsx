import { stoplicht } from '@/lib/domain/stoplicht'
import { type Staat, staten } from '@/lib/domain/waarde'

const fill: Record<Staat, string> = { ja: 'fill-groen', ten_dele: 'fill-oranje', nee: 'fill-rood', geen: 'fill-grijs' }

/**
 * A stacked bar in the four colours. Drawn as SVG on the server: fills are printed, style attributes are not
 * needed, and it is there without JavaScript. Widths come from the counts, so the bar is exactly full.
 */
export function Balk({ aantallen, n, className = 'h-4 w-full' }: { aantallen: Record<Staat, number>; n: number; className?: string }) {
  let x = 0
  return (
    <svg viewBox={`0 0 ${Math.max(n, 1)} 1`} preserveAspectRatio="none" className={`block ${className}`} aria-hidden="true" focusable="false">
      {n === 0 && <rect width="1" height="1" className="fill-vlak" />}
      {staten.map((staat) => {
        const start = x
        x += aantallen[staat]
        return aantallen[staat] > 0 && <rect key={staat} x={start} width={aantallen[staat]} height="1" className={fill[staat]} />
      })}
    </svg>
  )
}

/** What the colours of the bars mean. */
export function Legenda() {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm" aria-label="Betekenis van de kleuren">
      {staten.map((staat) => (
        <li key={staat} className="flex items-center gap-1.5">
          <svg viewBox="0 0 1 1" className="size-3.5" aria-hidden="true" focusable="false">
            <rect width="1" height="1" className={fill[staat]} />
          </svg>
          {stoplicht[staat].woord}
        </li>
      ))}
    </ul>
  )
}
