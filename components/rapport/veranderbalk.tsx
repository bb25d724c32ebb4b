import type { Soort } from '@/lib/rapport/overgang'
import type { Veranderaantallen } from '@/lib/rapport/veranderregels'
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

/** The parts of one side, from the middle outwards: a hundred wide when everything changed so. */
function Kant({ cel: { n, aantallen }, kant }: { cel: Veranderaantallen; kant: keyof Schaal }) {
  let from = 0
  const naarLinks = kant === 'links'
  return (
    <svg
      x={naarLinks ? -100 : 0}
      width="100"
      height="1"
      viewBox={`${naarLinks ? -n : 0} 0 ${n || 1} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {kanten[kant].map((soort) => {
        const x = naarLinks ? -from - aantallen[soort] : from
        from += aantallen[soort]
        return <rect key={soort} className={soort} x={x} y="0.1" width={aantallen[soort]} height="0.8" />
      })}
    </svg>
  )
}

/** What went forward stands right of the line, what went back left of it; what stayed is not drawn. */
export function Veranderbalk({ cel, schaal: { links, rechts } }: { cel: Veranderaantallen; schaal: Schaal }) {
  return (
    <svg
      viewBox={`${-links} 0 ${links + rechts} 1`}
      preserveAspectRatio="none"
      className="veranderbalk"
      aria-hidden="true"
    >
      <Kant cel={cel} kant="links" />
      <Kant cel={cel} kant="rechts" />
      <line className="midden" x1="0" x2="0" y1="0" y2="1" />
    </svg>
  )
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
