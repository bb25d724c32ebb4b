import type { Soort, Veranderaantallen } from '@/lib/cijfers/verandering/overgang'
import { veranderwoorden } from './veranderwoorden'

/** How far any bar of a table reaches to each side, in percent: the bars share it, so that they can be compared. */
export type Schaal = { links: number; rechts: number }

const kanten = { links: ['achteruit', 'leeggemaakt'], rechts: ['vooruit', 'ingevuld'] } as const satisfies Record<
  keyof Schaal,
  readonly Soort[]
>

export function schaalOf(cellen: readonly (Veranderaantallen | null)[]): Schaal {
  // Each percentage is rounded on its own, so together they can be one short of the bar.
  const furthest = (kant: keyof Schaal) =>
    Math.max(
      ...cellen.map((cel) => kanten[kant].reduce((sum, soort) => sum + (cel?.percentages[soort] ?? 0), 0) + 1),
      1,
    )
  return { links: furthest('links'), rechts: furthest('rechts') }
}

/** The parts of one side, from the middle outwards: a hundred times as wide as what they count. */
function kantHtml({ aantallen }: Veranderaantallen, kant: keyof Schaal): string {
  let from = 0
  let parts = ''
  for (const soort of kanten[kant]) {
    const width = 100 * aantallen[soort]
    if (width > 0)
      parts += `<path class="${soort}" d="M${kant === 'links' ? -from - width : from} .1h${width}v.8h-${width}z"/>`
    from += width
  }
  return parts
}

const kaderOf = ({ n }: Veranderaantallen, { links, rechts }: Schaal) =>
  `${-links * (n || 1)} 0 ${(links + rechts) * (n || 1)} 1`

const delenHtml = (cel: Veranderaantallen) =>
  `${kantHtml(cel, 'links')}${kantHtml(cel, 'rechts')}<path class="midden" d="M0 0v1"/>`

/** What went forward stands right of the line, what went back left of it; what stayed, or stayed empty, is not drawn. */
export function Veranderbalk({ cel, schaal }: { cel: Veranderaantallen; schaal: Schaal }) {
  return (
    <svg
      viewBox={kaderOf(cel, schaal)}
      preserveAspectRatio="none"
      className="veranderbalk"
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: counts
      dangerouslySetInnerHTML={{ __html: delenHtml(cel) }}
    />
  )
}

/** The same as HTML. */
export function veranderbalkHtml(cel: Veranderaantallen, schaal: Schaal): string {
  return `<svg viewBox="${kaderOf(cel, schaal)}" preserveAspectRatio="none" class="veranderbalk" aria-hidden="true">${delenHtml(cel)}</svg>`
}

/** What the colours and sides of the bars mean. */
export function Veranderlegenda() {
  const parts = [
    { soort: 'leeggemaakt', kant: 'links' },
    { soort: 'achteruit', kant: 'links' },
    { soort: 'vooruit', kant: 'rechts' },
    { soort: 'ingevuld', kant: 'rechts' },
  ] as const
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm" aria-label="Betekenis van de balken">
      {parts.map(({ soort, kant }) => (
        <li key={soort} className="flex items-center gap-1.5">
          <svg viewBox="0 0 1 1" className="veranderbalk size-3.5!" aria-hidden="true" focusable="false">
            <rect width="1" height="1" className={soort} />
          </svg>
          {veranderwoorden[soort].woord} ({kant})
        </li>
      ))}
    </ul>
  )
}
