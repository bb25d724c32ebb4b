'use client'

import { type ReactNode, useActionState, useRef } from 'react'
import { Formuliermelding } from '@/components/platform/formuliermelding'
import { Formuliermerk } from '@/components/platform/formuliermerk'
import { Opslagmelding } from '@/components/platform/opslagmelding'
import { readTextarea } from '@/components/platform/tekstveld'
import { useHydrated } from '@/components/platform/use-opslag'
import { Weggooiformulier } from '@/components/platform/weggooiformulier'
import { Button } from '@/components/ui/button'
import { formatMoment, formatTijd } from '@/lib/platform/datum'
import type { Formulierbegin, Formulierstaat } from '@/lib/platform/formulier'
import { formatGetal } from '@/lib/platform/getal'
import type { Saved } from '@/lib/platform/opslag/entry'
import type { BewaardeTekst, Tekstvoorbeeld } from '@/lib/rapport/rapporttekst-schema'
import { tekstTeLang } from '@/lib/rapport/tekst/lengte'
import { langsteTekst } from '@/lib/rapport/tekst/plekken'
import { savedTekstOf, type Tekstplaats, type Tekstsoort } from '@/lib/rapport/tekstopslag'
import { Plakmelding, usePlakken } from './plakken'
import { Tabbladtekst, Tekstconflict } from './tekstconflict'
import { TekststatusChip, tekststatusOf } from './tekststatus'
import { tekstvakId } from './tekstvak'
import { Tekstvoorbeeldblok } from './tekstvoorbeeld'
import { useTekstopslag } from './use-tekstopslag'

/** What came of a text that was sent without JavaScript. */
export type Tekstuitslag =
  | { soort: 'opgeslagen'; op: string }
  | { soort: 'conflict'; ingestuurd: string; ander: BewaardeTekst; vanUzelf: boolean }
type Tekststaat = Formulierstaat<Tekstuitslag>

type Props = {
  gebruikerId: number
  plaats: Tekstplaats
  /** address of this page */
  pad: string
  bewaard: BewaardeTekst
  voorbeeld: Tekstvoorbeeld
  begin: Formulierbegin
  action: (state: Tekststaat, form: FormData) => Promise<Tekststaat>
  /** how to write */
  children: ReactNode
}

const counterFrom = langsteTekst - 2_000

/** What another saved since the person looked at the text that was sent. */
function anderOf(state: Tekststaat, bewaard: BewaardeTekst): Saved<Tekstsoort> | undefined {
  if (state.soort === 'gelukt')
    return state.gelukt.soort === 'conflict' ? savedTekstOf(state.gelukt.ander, null, state.gelukt.vanUzelf) : undefined
  const { tekst, basis } = state.ingevuld
  const isOther = basis !== undefined && basis !== String(bewaard.version) && tekst !== bewaard.tekst
  return isOther ? savedTekstOf(bewaard, null, false) : undefined
}

function startOf(state: Tekststaat, bewaard: BewaardeTekst): string {
  if (state.soort !== 'gelukt') return state.ingevuld.tekst ?? bewaard.tekst
  return state.gelukt.soort === 'conflict' ? state.gelukt.ingestuurd : bewaard.tekst
}

/** One text of a rapport. */
export function Teksteditor({ gebruikerId, plaats, pad, bewaard, voorbeeld, begin, action, children }: Props) {
  const [state, formAction] = useActionState<Tekststaat, FormData>(action, begin.staat)
  const hydrated = useHydrated()
  const vak = useRef<HTMLTextAreaElement>(null)
  const start = startOf(state, bewaard)
  const ander = anderOf(state, bewaard)
  const bron = savedTekstOf(bewaard, null, false)
  const opslag = useTekstopslag(vak, gebruikerId, plaats, bron, start, ander)
  const { entry, staat, saved, tekst } = opslag
  const plakken = usePlakken()
  const teLang = tekstTeLang(tekst)
  const shown = saved.extra.voorbeeld ?? voorbeeld
  const status = tekststatusOf({ concept: saved.extra.concept, tekst: saved.inhoud.tekst, fouten: shown.fouten })
  return (
    <div className="space-y-6">
      {children}
      <form
        action={formAction}
        onSubmit={(event) => {
          event.preventDefault()
          opslag.save(vak.current ? readTextarea(vak.current) : tekst)
        }}
        className="space-y-3"
        noValidate
      >
        <Formuliermerk begin={begin} />
        <input type="hidden" name="meetmoment" value={plaats.meetmoment} />
        <input type="hidden" name="plek" value={plaats.plek} />
        <input type="hidden" name="basis" value={ander?.version ?? bewaard.version} />
        {entry?.status.soort === 'conflict' && (
          <Tekstconflict eigen={tekst} ander={entry.status.ander} onChoose={opslag.choose} />
        )}
        {entry && <Tabbladtekst entry={entry} onLeft={opslag.takeLeft} />}
        {!hydrated && <ZonderScript naam={begin.naam} state={state} eigen={start} ander={ander} />}
        <div className="space-y-1">
          <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1">
            <label htmlFor={tekstvakId} className="font-semibold">
              Tekst
            </label>
            <TekststatusChip status={status} />
          </div>
          <textarea
            ref={vak}
            id={tekstvakId}
            name="tekst"
            defaultValue={start}
            onPaste={plakken.paste}
            onInput={({ currentTarget }) => {
              plakken.typed()
              opslag.edited(readTextarea(currentTarget))
            }}
            onBlur={opslag.done}
            rows={18}
            autoComplete="off"
            spellCheck
            aria-invalid={teLang !== null || undefined}
            aria-describedby="tekst-teller"
            className="block min-h-96 w-full resize-y rounded border border-lijn-sterk bg-white px-3 py-2 leading-relaxed aria-invalid:border-2 aria-invalid:border-rood-diep"
          />
          <Plakmelding zin={plakken.zin} />
        </div>
        <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
          <Button type="submit">Opslaan</Button>
          <div className="min-w-0 flex-1 self-center">
            <Opslagmelding
              staat={
                !hydrated && state.soort === 'gelukt' && state.gelukt.soort === 'opgeslagen'
                  ? { soort: 'opgeslagen', op: state.gelukt.op, samen: null }
                  : staat
              }
              rust={herkomst(saved)}
              opgeslagen={({ op }) => `Opgeslagen om ${formatTijd(op)}`}
              naar={pad}
              isKept={hydrated ? opslag.isKept() : null}
              onRetry={opslag.retry}
            />
          </div>
          <p id="tekst-teller" className={`text-sm ${teLang ? 'font-semibold text-rood-diep' : 'text-inkt-zacht'}`}>
            {teLang ??
              (tekst.length >= counterFrom && `${formatGetal(tekst.length)} van ${formatGetal(langsteTekst)} tekens`)}
          </p>
        </div>
      </form>
      <Weggooiformulier begin={begin} action={formAction} />
      <Tekstvoorbeeldblok voorbeeld={shown} loopt={staat.soort !== 'rust' && staat.soort !== 'opgeslagen'} />
    </div>
  )
}

type ZonderScriptprops = {
  naam: string
  state: Tekststaat
  eigen: string
  ander: Saved<Tekstsoort> | undefined
}

/** What came of the form. */
function ZonderScript({ naam, state, eigen, ander }: ZonderScriptprops) {
  return (
    <>
      <Formuliermelding naam={naam} state={state} hidden={{}} done={undefined} />
      {ander && (
        <>
          <Tekstconflict eigen={eigen} ander={ander} />
          <p>Slaat u nog eens op, dan komt uw tekst in de plaats van de andere. Die blijft bij de versies staan.</p>
        </>
      )}
    </>
  )
}

function herkomst({ extra, updatedBy, updatedAt }: Saved<Tekstsoort>): string {
  if (extra.concept) return 'Dit is nog de concepttekst. Klopt die zo? Sla hem dan op.'
  return updatedAt
    ? `Laatst opgeslagen op ${formatMoment(updatedAt)}, door ${updatedBy ?? 'een vroegere gebruiker'}.`
    : ''
}
