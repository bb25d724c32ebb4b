'use client'

import type { DotItemDotProps } from 'recharts'
import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { Reeks } from '@/lib/cijfers/verloop/verloop'
import { spreadLabels } from './reekslabels'

const top = 16
/** of one percentage point */
const step = 3
/** None of them is the red of Nee or the green of Ja. */
const kleuren = ['#0f4c5c', '#b0417d', '#8a5300', '#5b3a8c', '#2a6fb5', '#17212b', '#6b6f00', '#4a5763']
const strepen = ['', '7 4', '2 3', '10 3 2 3', '14 4', '4 2', '1 4', '9 2 2 2 2 2']
const tekens = ['rond', 'vierkant', 'driehoek', 'ruit'] as const

/** Each line its own marker too, so that it reads without colour. */
function Teken({ cx, cy, kleur, soort }: { cx: number; cy: number; kleur: string; soort: string | undefined }) {
  if (soort === 'vierkant') return <rect x={cx - 4.5} y={cy - 4.5} width={9} height={9} fill={kleur} />
  if (soort === 'driehoek') return <path d={`M${cx} ${cy - 5.5}l5.5 10h-11z`} fill={kleur} />
  if (soort === 'ruit') return <path d={`M${cx} ${cy - 6}l6 6-6 6-6-6z`} fill={kleur} />
  return <circle cx={cx} cy={cy} r={4.5} fill={kleur} />
}

/** A moment under the axis, a word on each line, so that "oktober 2013" fits on a telephone. */
function Momentnaam({ x, y, payload }: { x: number | string; y: number | string; payload: { value: string } }) {
  return (
    <text x={x} y={y} textAnchor="middle" className="recharts-cartesian-axis-tick-value">
      {payload.value.split(' ').map((woord, index) => (
        <tspan key={woord} x={x} dy={index === 0 ? '0.8em' : '1.15em'}>
          {woord}
        </tspan>
      ))}
    </text>
  )
}

/** So many names fit beside each other on a telephone. */
const opEenRij = 4

/**
 * The percentages Ja of the table as lines. A picture for who sees it: its text alternative leads to the table.
 *
 * @param momenten their names, oldest first
 */
export default function Verloopgrafiek({
  reeksen,
  momenten,
  beschrijving,
}: {
  reeksen: readonly Reeks[]
  momenten: readonly string[]
  beschrijving: string
}) {
  const data = momenten.map((moment, index) => ({
    moment,
    ...Object.fromEntries(reeksen.map(({ sleutel, punten }) => [sleutel, punten[index] ?? null])),
  }))
  const lastOf = ({ punten }: Reeks) => punten.findLastIndex((punt) => punt !== null)
  const labels = spreadLabels(
    reeksen.map((reeks) => top + (100 - (reeks.punten[lastOf(reeks)] ?? 0)) * step),
    16,
    top + 100 * step,
  )
  return (
    <div className="verloopgrafiek" role="img" aria-label={beschrijving}>
      <ResponsiveContainer width="100%" height={top + 100 * step + 56}>
        <LineChart data={data} margin={{ top, right: 96, bottom: 10, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="#d3dae0" />
          <XAxis
            dataKey="moment"
            height={46}
            interval={momenten.length <= opEenRij ? 0 : 'preserveStartEnd'}
            padding={{ left: 24, right: 8 }}
            tick={Momentnaam}
            tickMargin={8}
          />
          <YAxis domain={[0, 100]} ticks={[0, 25, 50, 75, 100]} width={48} tickFormatter={(value) => `${value}%`} />
          <Tooltip isAnimationActive={false} formatter={(value, name) => [`${String(value)}%`, name]} />
          {reeksen.map((reeks, index) => {
            const kleur = kleuren[index % kleuren.length] ?? '#17212b'
            const last = lastOf(reeks)
            return (
              <Line
                key={reeks.sleutel}
                dataKey={reeks.sleutel}
                name={`${reeks.code} ${reeks.naam}`}
                stroke={kleur}
                strokeWidth={2}
                strokeDasharray={strepen[index % strepen.length] ?? ''}
                isAnimationActive={false}
                connectNulls={false}
                activeDot={false}
                dot={({ cx, cy, index: at, value, key }: DotItemDotProps) =>
                  cx === undefined || cy === undefined || value === null || value === undefined ? (
                    <g key={key} />
                  ) : (
                    <g key={key}>
                      <Teken cx={cx} cy={cy} kleur={kleur} soort={tekens[index % tekens.length]} />
                      {at === last && (
                        <text x={cx + 10} y={(labels[index] ?? cy) + 4} fill={kleur} className="reekslabel">
                          {reeks.code.replace(/[:.]$/, '')} {reeks.punten[last]}%
                        </text>
                      )}
                    </g>
                  )
                }
              />
            )
          })}
        </LineChart>
      </ResponsiveContainer>
    </div>
  )
}
