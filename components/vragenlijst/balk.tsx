import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { type Staat, staten } from '@/lib/vragenlijst/waarde'

const fill: Record<Staat, string> = { ja: 'fill-groen', ten_dele: 'fill-oranje', nee: 'fill-rood', geen: 'fill-grijs' }

/**
 * A part for every staat, in their order, as a line; balk.css makes it as high as the bar, and colours it. As one
 * string, and short: a table of regio's has thousands of them.
 */
export function balkdelen(aantallen: Record<Staat, number>): string {
  let x = 0
  let parts = ''
  let skipped = ''
  for (const staat of staten) {
    const aantal = aantallen[staat]
    // Without a line, but there, because the colours go by place; what comes last can be left out.
    if (aantal === 0) skipped += '<path/>'
    else {
      parts += `${skipped}<path d="M${x} 0h${aantal}"/>`
      skipped = ''
    }
    x += aantal
  }
  return parts
}

/**
 * A stacked bar in the four colours. Drawn as SVG on the server: fills are printed, style attributes are not
 * needed, and it is there without JavaScript. Widths come from the counts, so the bar is exactly full.
 *
 * @param className a height, when it is not that of the place where the bar stands
 */
export function Balk({ aantallen, n, className }: { aantallen: Record<Staat, number>; n: number; className?: string }) {
  return (
    <svg
      viewBox={`0 0 ${n || 1} 1`}
      preserveAspectRatio="none"
      className={className ? `balk ${className}` : 'balk'}
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: counts, nothing that anybody typed
      dangerouslySetInnerHTML={{ __html: balkdelen(aantallen) }}
    />
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
