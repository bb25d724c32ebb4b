'use client'

import type { ReactNode } from 'react'
import { fieldId } from '@/components/ui/form-context'
import { type Formulierstaat, onvolledig } from '@/lib/platform/formulier'
import { Uitkomst } from './uitkomst'
import { weggooiId } from './weggooiformulier'

type Props<Gelukt> = {
  naam: string
  state: Formulierstaat<Gelukt>
  hidden: Readonly<Record<string, unknown>>
  done: ((gelukt: Gelukt) => ReactNode) | undefined
}

const toneOf = { leeg: 'info', teruggekomen: 'warning', geweigerd: 'error', gelukt: 'good' } as const

/** What came of sending a form, above it; from there each sentence leads to its field. */
export function Formuliermelding<Gelukt>({ naam, state, hidden, done }: Props<Gelukt>) {
  const inhoud = meldingOf(naam, state, hidden, done)
  return inhoud === null ? null : <Uitkomst tone={toneOf[state.soort]}>{inhoud}</Uitkomst>
}

function meldingOf<Gelukt>(
  naam: string,
  state: Formulierstaat<Gelukt>,
  hidden: Readonly<Record<string, unknown>>,
  done: ((gelukt: Gelukt) => ReactNode) | undefined,
): ReactNode {
  switch (state.soort) {
    case 'leeg':
      return null
    case 'teruggekomen':
      return (
        <>
          <p>U was uitgelogd. Wat u had ingevuld, staat er nog. Er is nog niets mee gedaan: verstuur het opnieuw.</p>
          <p>
            <button type="submit" form={weggooiId(naam)} className="min-h-6 underline underline-offset-4">
              Of gooi het weg
            </button>
          </p>
        </>
      )
    case 'gelukt':
      return done ? done(state.gelukt) : null
    case 'geweigerd':
      return <Fouten naam={naam} fouten={Object.entries(state.fouten)} zin={state.zin} hidden={hidden} />
  }
}

type Foutenprops = {
  naam: string
  fouten: readonly (readonly [veld: string, zin: string])[]
  zin: string | null
  hidden: Readonly<Record<string, unknown>>
}

function Fouten({ naam, fouten, zin, hidden }: Foutenprops) {
  const bijVeld = fouten.filter(([veld]) => !(veld in hidden))
  const heel = zin ?? (bijVeld.length < fouten.length ? onvolledig : null)
  const aantal = bijVeld.length + (heel ? 1 : 0)
  if (bijVeld.length === 0) return <p>{heel}</p>
  return (
    <>
      <p className="font-semibold">Er klopt iets niet: {aantal === 1 ? '1 ding' : `${aantal} dingen`}.</p>
      {heel && <p>{heel}</p>}
      <ul className="list-disc pl-5">
        {bijVeld.map(([veld, text]) => (
          <li key={veld}>
            <a href={`#${fieldId(naam, veld)}`}>{text}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
