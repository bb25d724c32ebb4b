'use client'

import { type ReactNode, useActionState, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { formatGetal } from '@/lib/platform/getal'
import type { BewaardeTekst, Tekstvoorbeeld } from '@/lib/rapport/rapporttekst-schema'
import { tekstTeLang } from '@/lib/rapport/tekst/lengte'
import { langsteTekst } from '@/lib/rapport/tekst/plekken'
import type { Tekstplaats } from '@/lib/rapport/tekstkast'
import type { Tekstbewaker, Tekststand } from '@/lib/rapport/tekstopslag'
import { Tekstconflict } from './tekstconflict'
import { Tekstopslagmelding } from './tekstopslagmelding'
import { TekststatusChip, tekststatusOf } from './tekststatus'
import { tekstvakId } from './tekstvak'
import { guardTekst } from './tekstverzending'
import { Tekstvoorbeeldblok } from './tekstvoorbeeld'

/** What came of the form without JavaScript. */
export type Teksteditorstaat =
  | { soort: 'opgeslagen'; op: string }
  | { soort: 'conflict'; ingestuurd: string; ander: BewaardeTekst }
  | { soort: 'geweigerd'; ingestuurd: string; zin: string }
  | null

type Props = {
  gebruikerId: number
  plaats: Tekstplaats
  /** address of this page */
  pad: string
  bewaard: BewaardeTekst
  voorbeeld: Tekstvoorbeeld
  action: (state: Teksteditorstaat, form: FormData) => Promise<Teksteditorstaat>
  /** how to write */
  children: ReactNode
}

const counterFrom = langsteTekst - 2_000
const nothing = () => () => undefined

/** What was typed before JavaScript arrived goes under what waited from an earlier visit. */
function withTyped(waiting: string | null, typed: string, bewaard: string): string | null {
  if (typed === bewaard || typed === waiting) return waiting
  return waiting === null ? typed : `${waiting}\n\n${typed}`
}

type Getypt = { tekst: string; cursor: [number, number] }

/** What stands in the textarea now. Asked while React takes over the page, because it then puts back what the server sent. */
function readTyped(): Getypt | null {
  if (typeof document === 'undefined') return null
  const vak = document.getElementById(tekstvakId)
  if (!(vak instanceof HTMLTextAreaElement)) return null
  return { tekst: vak.value, cursor: [vak.selectionStart, vak.selectionEnd] }
}

/**
 * One text of a rapport. The textarea is the browser's own (not steered by React); what was typed before JavaScript
 * arrived is saved from then on.
 */
export function Teksteditor({ gebruikerId, plaats, pad, bewaard, voorbeeld, action, children }: Props) {
  const [state, formAction] = useActionState(action, null)
  const vak = useRef<HTMLTextAreaElement>(null)
  const [getypt] = useState(readTyped)
  const [bewaker, setBewaker] = useState<Tekstbewaker | null>(null)
  const start = state && 'ingestuurd' in state ? state.ingestuurd : bewaard.tekst
  const [tekst, setTekst] = useState(start)
  const rust: Tekststand = { staat: { soort: 'rust' }, bewaard, voorbeeld: null, isKept: true }
  const [before] = useState(rust)
  const stand = useSyncExternalStore(
    bewaker?.subscribe ?? nothing,
    () => bewaker?.stand() ?? before,
    () => before,
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: one guard for as long as the page is there
  useEffect(() => {
    if (!vak.current) return
    if (getypt && getypt.tekst !== start && vak.current.value === start) {
      vak.current.value = getypt.tekst
      vak.current.setSelectionRange(...getypt.cursor)
    }
    const typed = vak.current.value
    // After a conflict without JavaScript it starts from before the colleague, so that the choice comes here too.
    const from =
      state?.soort === 'conflict' ? { ...bewaard, tekst: '', version: Math.max(1, bewaard.version - 1) } : bewaard
    const { bewaker: guard, stop } = guardTekst(gebruikerId, plaats, from)
    setBewaker(guard)
    const next = withTyped(guard.waiting(), typed, from.tekst)
    if (next !== null) {
      // Setting it, even to what it is, moves the cursor.
      if (vak.current.value !== next) vak.current.value = next
      setTekst(next)
      guard.edit(next)
      void guard.flush()
    }
    return stop
  }, [])

  function show(next: string) {
    if (vak.current) vak.current.value = next
    setTekst(next)
  }

  const { staat } = stand
  const conflict =
    staat.soort === 'conflict' ? staat.ander : !bewaker && state?.soort === 'conflict' ? state.ander : null
  const teLang = tekstTeLang(tekst)
  const shown = stand.voorbeeld ?? voorbeeld
  return (
    <div className="space-y-6">
      {children}
      <form
        action={formAction}
        onSubmit={(event) => {
          if (!bewaker) return
          event.preventDefault()
          void bewaker.save(vak.current?.value ?? tekst)
        }}
        className="space-y-3"
        noValidate
      >
        <input type="hidden" name="meetmoment" value={plaats.meetmoment} />
        <input type="hidden" name="plek" value={plaats.plek} />
        <input type="hidden" name="basis" value={state?.soort === 'conflict' ? state.ander.version : bewaard.version} />
        {conflict && (
          <Tekstconflict
            eigen={tekst}
            ander={conflict}
            {...(bewaker && {
              keuze: {
                onKeep: () => bewaker.choose(tekst),
                onAccept: () => {
                  bewaker.accept()
                  show(conflict.tekst)
                },
                onCombine: () => {
                  const both = [conflict.tekst, tekst].filter(Boolean).join('\n\n')
                  bewaker.choose(both)
                  show(both)
                },
              },
            })}
          />
        )}
        {!bewaker && state?.soort === 'conflict' && (
          <p>Slaat u nog eens op, dan komt uw tekst in de plaats van de andere. Die blijft bij de versies staan.</p>
        )}
        {!bewaker && state?.soort === 'geweigerd' && (
          <Notice tone="error">
            <strong>Niet opgeslagen.</strong> {state.zin}
          </Notice>
        )}
        <div className="space-y-1">
          <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1">
            <label htmlFor={tekstvakId} className="font-semibold">
              Tekst
            </label>
            <TekststatusChip status={tekststatusOf({ ...stand.bewaard, fouten: shown.fouten })} />
          </div>
          <textarea
            ref={vak}
            id={tekstvakId}
            name="tekst"
            defaultValue={start}
            onInput={(event) => {
              setTekst(event.currentTarget.value)
              bewaker?.edit(event.currentTarget.value)
            }}
            onBlur={() => staat.soort === 'wacht' && void bewaker?.flush()}
            rows={18}
            autoComplete="off"
            spellCheck
            aria-invalid={teLang !== null || undefined}
            aria-describedby="tekst-teller"
            className="block min-h-96 w-full resize-y rounded border border-lijn-sterk bg-white px-3 py-2 leading-relaxed aria-invalid:border-2 aria-invalid:border-rood-diep"
          />
        </div>
        <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
          <Button type="submit">Opslaan</Button>
          <div className="min-w-0 flex-1 self-center">
            <Tekstopslagmelding
              stand={stand}
              zonderScript={state?.soort === 'opgeslagen' && !bewaker ? state.op : null}
              naar={pad}
              onRetry={() => void bewaker?.flush()}
            />
          </div>
          <p id="tekst-teller" className={`text-sm ${teLang ? 'font-semibold text-rood-diep' : 'text-inkt-zacht'}`}>
            {teLang ??
              (tekst.length >= counterFrom && `${formatGetal(tekst.length)} van ${formatGetal(langsteTekst)} tekens`)}
          </p>
        </div>
      </form>
      <Tekstvoorbeeldblok
        voorbeeld={shown}
        loopt={stand.staat.soort !== 'rust' && stand.staat.soort !== 'opgeslagen'}
      />
    </div>
  )
}
