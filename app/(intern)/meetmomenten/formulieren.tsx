'use client'

import { type ReactNode, useActionState } from 'react'
import { Button, buttonClass } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-area'
import {
  changePlanAction,
  correctieAction,
  dropPlanAction,
  type Formulierstaat,
  freezeAction,
  openAction,
  planAction,
  publishAction,
  withdrawPublicatieAction,
} from './actions'

const leeg = (waarden: Record<string, string>): Formulierstaat => ({ waarden, fouten: {}, zin: null })

function Knoppen({ pending, doen, terug }: { pending: boolean; doen: string; terug: string }) {
  return (
    <div className="flex flex-wrap gap-3">
      <Button type="submit" disabled={pending}>
        {pending ? 'Bezig…' : doen}
      </Button>
      <a href={terug} className={buttonClass('secondary')}>
        Terug
      </a>
    </div>
  )
}

type Planvelden = { naam: string; peildatum: string; versie: string; toelichting: string }
type Planprops = {
  versies: readonly { sleutel: string; naam: string; vragen: number }[]
  waarden: Planvelden
  /** the meetmoment that changes; null: a new one */
  meetmoment: string | null
  /** a correction keeps its peildatum and its vragenlijst */
  vast?: boolean
}

export function Planformulier({ versies, waarden, meetmoment, vast = false }: Planprops) {
  const [state, action, pending] = useActionState(meetmoment ? changePlanAction : planAction, leeg(waarden))
  const typed = { ...waarden, ...state.waarden }
  return (
    <form action={action} className="max-w-xl space-y-5" noValidate>
      {state.zin && <Notice tone="error">{state.zin}</Notice>}
      {meetmoment && <input type="hidden" name="meetmoment" value={meetmoment} />}
      <Field
        label="Naam"
        name="naam"
        defaultValue={typed.naam}
        error={state.fouten.naam}
        hint="Zoals iedereen het meetmoment noemt, bijvoorbeeld: januari 2027."
        required
      />
      {vast ? (
        <>
          <input type="hidden" name="peildatum" value={waarden.peildatum} />
          <input type="hidden" name="versie" value={waarden.versie} />
        </>
      ) : (
        <>
          <Field
            label="Peildatum"
            name="peildatum"
            type="date"
            defaultValue={typed.peildatum}
            error={state.fouten.peildatum}
            hint="De dag waarover het meetmoment gaat. Inwoners, grootteklassen en regio's tellen zoals ze op die dag zijn."
            required
          />
          <div className="space-y-1">
            <label htmlFor="versie" className="block font-semibold">
              Vragenlijst
            </label>
            {state.fouten.versie && <p className="font-semibold text-rood-diep">{state.fouten.versie}</p>}
            <select
              id="versie"
              name="versie"
              defaultValue={typed.versie}
              className="block min-h-11 w-full rounded border border-lijn-sterk bg-white px-3 py-2"
            >
              {versies.map(({ sleutel, naam, vragen }) => (
                <option key={sleutel} value={sleutel}>
                  {naam} ({vragen} vragen)
                </option>
              ))}
            </select>
          </div>
        </>
      )}
      <TextArea
        label="Toelichting (mag leeg blijven)"
        name="toelichting"
        defaultValue={typed.toelichting}
        error={state.fouten.toelichting}
        hint="Waarom deze meting er is. Dit komt in het rapport te staan."
      />
      <Knoppen
        pending={pending}
        doen={meetmoment ? 'Wijziging bewaren' : 'Meetmoment plannen'}
        terug={meetmoment ? `/meetmomenten/${meetmoment}` : '/meetmomenten'}
      />
    </form>
  )
}

export function Correctieformulier({ vervangt, naam }: { vervangt: string; naam: string }) {
  const [state, action, pending] = useActionState(correctieAction, leeg({ naam, reden: '', gemeenten: '' }))
  const typed = state.waarden
  return (
    <form action={action} className="max-w-xl space-y-5" noValidate>
      {state.zin && <Notice tone="error">{state.zin}</Notice>}
      <input type="hidden" name="vervangt" value={vervangt} />
      <Field label="Naam" name="naam" defaultValue={typed.naam} error={state.fouten.naam} required />
      <TextArea
        label="Waarom is deze correctie nodig?"
        name="reden"
        defaultValue={typed.reden}
        error={state.fouten.reden}
        hint="Dit staat in het rapport en op de openbare pagina. Noem geen gemeente: lezers zouden kunnen afleiden wat zij antwoordde."
        required
      />
      <TextArea
        label="Gemeenten waarvan de antwoorden opnieuw worden overgenomen (mag leeg blijven)"
        name="gemeenten"
        defaultValue={typed.gemeenten}
        error={state.fouten.gemeenten}
        hint="CBS-codes, met een spatie ertussen: GM0193 GM0363. Van deze gemeenten tellen de antwoorden zoals ze bij het bevriezen van de correctie zijn. Van alle andere blijft staan wat al bevroren was."
        rows={2}
      />
      <Knoppen pending={pending} doen="Correctie plannen" terug={`/meetmomenten/${vervangt}`} />
    </form>
  )
}

const daden = {
  openen: openAction,
  bevriezen: freezeAction,
  vervallen: dropPlanAction,
  publiceren: publishAction,
} as const

type Bevestigprops = {
  daad: keyof typeof daden
  meetmoment: string
  doen: string
  /** sent along: what the person looked at */
  gezien?: string
  children?: ReactNode
}

/** One button with what it does in words before it; nothing happened yet. */
export function Bevestiging({ daad, meetmoment, doen, gezien, children }: Bevestigprops) {
  const [state, action, pending] = useActionState(daden[daad], leeg({}))
  return (
    <form action={action} className="max-w-prose space-y-3">
      {state.zin && <Notice tone="error">{state.zin}</Notice>}
      {children}
      <input type="hidden" name="meetmoment" value={meetmoment} />
      {gezien !== undefined && <input type="hidden" name="gezien" value={gezien} />}
      <Button type="submit" disabled={pending} look={daad === 'vervallen' ? 'quiet' : 'primary'}>
        {pending ? 'Bezig…' : doen}
      </Button>
    </form>
  )
}

type Intrekprops = {
  meetmoment: string
  /** names of the meetmomenten whose published rapport prints its landelijke cijfers */
  vergelekenDoor: readonly string[]
}

export function Intrekformulier({ meetmoment, vergelekenDoor }: Intrekprops) {
  const [state, action, pending] = useActionState(withdrawPublicatieAction, leeg({ reden: '' }))
  return (
    <form action={action} className="max-w-prose space-y-3" noValidate>
      {state.zin && <Notice tone="error">{state.zin}</Notice>}
      <input type="hidden" name="meetmoment" value={meetmoment} />
      {vergelekenDoor.length > 0 && (
        <Notice tone="warning">
          Ook na het intrekken blijven de landelijke cijfers van dit meetmoment openbaar: daarmee vergelijkt{' '}
          {vergelekenDoor.length === 1 ? 'het gepubliceerde rapport' : 'elk gepubliceerd rapport'} van{' '}
          {new Intl.ListFormat('nl-NL').format(vergelekenDoor)}.
        </Notice>
      )}
      <TextArea
        label="Waarom trekt u de publicatie in?"
        name="reden"
        defaultValue={state.waarden.reden}
        error={state.fouten.reden}
        hint="Dit blijft bewaard bij het meetmoment. Bezoekers zien het niet."
        rows={2}
        required
      />
      <Button type="submit" look="secondary" disabled={pending}>
        {pending ? 'Bezig…' : 'Publicatie intrekken'}
      </Button>
    </form>
  )
}
