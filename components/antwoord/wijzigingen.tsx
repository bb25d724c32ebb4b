'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { StaatChip } from '@/components/vragenlijst/staat'
import { formatMoment } from '@/lib/platform/datum'
import { staatOf, type Waarde } from '@/lib/vragenlijst/waarde'

type Wijzigingsregel = {
  version: number
  waarde: Waarde | null
  toelichting: string
  createdAt: string
  createdBy: string | null
}
type State = { gelukt: boolean; zin: string } | null
type Props = {
  /** newest first */
  wijzigingen: readonly Wijzigingsregel[]
  /** null: the reader may not put answers back */
  action: ((state: State, form: FormData) => Promise<State>) | null
  plaats: { gemeente: string; vraag: string; versie: string; meetmoment: string }
}

const nothing = async (state: State) => state

/** Who changed an answer, when, from what to what; each earlier version can be put back. */
export function Wijzigingen({ wijzigingen, action, plaats }: Props) {
  const [state, formAction, pending] = useActionState(action ?? nothing, null)
  const newest = wijzigingen[0]
  if (!newest) return <p className="rounded bg-vlak p-5">Deze vraag is nog nooit ingevuld.</p>
  return (
    <div className="space-y-4">
      {state && (
        <div role="status">
          <Notice tone={state.gelukt ? 'good' : 'error'}>{state.zin}</Notice>
        </div>
      )}
      <ol className="space-y-3">
        {wijzigingen.map((wijziging, index) => {
          const before = wijzigingen[index + 1]
          return (
            <li key={wijziging.version} className="space-y-2 rounded border border-lijn p-4">
              <p className="text-sm">
                <strong>{formatMoment(wijziging.createdAt)}</strong> door{' '}
                {wijziging.createdBy ?? 'een vroegere gebruiker'}
                {wijziging === newest && (
                  <span className="ml-2 rounded bg-merk-licht px-1.5 font-semibold text-merk-diep">nu</span>
                )}
              </p>
              <p className="flex flex-wrap items-center gap-2">
                <span className="text-inkt-zacht text-sm">van</span>
                <StaatChip staat={staatOf(before?.waarde ?? null)} />
                <span className="text-inkt-zacht text-sm">naar</span>
                <StaatChip staat={staatOf(wijziging.waarde)} />
              </p>
              {wijziging.toelichting && (
                <p className="whitespace-pre-wrap wrap-anywhere border-lijn border-l-4 pl-3">{wijziging.toelichting}</p>
              )}
              {before && before.toelichting !== wijziging.toelichting && (
                <p className="text-inkt-zacht text-sm">
                  {before.toelichting === ''
                    ? 'Toelichting toegevoegd.'
                    : wijziging.toelichting === ''
                      ? 'Toelichting weggehaald.'
                      : 'Toelichting gewijzigd.'}
                </p>
              )}
              {action && wijziging !== newest && (
                <form action={formAction}>
                  {Object.entries({
                    ...plaats,
                    waarde: wijziging.waarde ?? '',
                    toelichting: wijziging.toelichting,
                    basis: newest.version,
                  }).map(([name, value]) => (
                    <input key={name} type="hidden" name={name} value={value} />
                  ))}
                  <Button type="submit" look="secondary" disabled={pending}>
                    Zet terug<span className="sr-only"> naar het antwoord van {formatMoment(wijziging.createdAt)}</span>
                  </Button>
                </form>
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
