import type { Verbergregel, Zekerantwoord } from '@/lib/cijfers/zekerheid/verbergbeeld'
import { formatAantal } from '@/lib/platform/getal'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'

/** Per vraag which figures are not shown, and which antwoorden those would have made certain. */
export function Verbergtabel({ regels }: { regels: readonly Verbergregel[] }) {
  return (
    <ul className="divide-y divide-lijn border-lijn border-y">
      {regels.map((regel) => (
        <li
          key={regel.sleutel}
          className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_minmax(0,3fr)]"
        >
          <h3 className="font-semibold text-base">
            {regel.code} {regel.kort}
          </h3>
          <p>
            <span className="text-inkt-zacht">Niet getoond: </span>
            {groepenOf(regel).join(', ') || 'niets'}
          </p>
          <div>
            <p className="text-inkt-zacht">Anders staat vast:</p>
            <ul>
              {regel.zeker.map((antwoord) => (
                <li key={`${antwoord.staat} ${antwoord.gemeenten.join()}`}>
                  <Antwoord antwoord={antwoord} />
                </li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  )
}

function groepenOf({ land, klassen, regios }: Verbergregel): string[] {
  return [
    ...(land ? ['Nederland'] : []),
    ...klassen.map((naam) => `grootteklasse ${naam.toLowerCase()}`),
    ...regios.map((naam) => `regio ${naam}`),
  ]
}

/** So many names fit on one line. */
const few = 3

function Antwoord({ antwoord: { staat, gemeenten, voor } }: { antwoord: Zekerantwoord }) {
  const wie = voor === 'regio' ? ' (voor wie een regio kent)' : ''
  const { woord } = stoplicht[staat]
  if (gemeenten.length <= few)
    return (
      <>
        <b>{woord}</b>: {gemeenten.join(', ')}
        {wie}
      </>
    )
  return (
    <details>
      <summary className="min-h-6">
        <b>{woord}</b>: {formatAantal(gemeenten.length, 'gemeente', 'gemeenten')}
        {wie}
      </summary>
      {gemeenten.join(', ')}
    </details>
  )
}
