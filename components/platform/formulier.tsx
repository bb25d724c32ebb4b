'use client'

import { type ReactNode, useActionState, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Button, type ButtonLook } from '@/components/ui/button'
import { FormContext } from '@/components/ui/form-context'
import { type Formulierbegin, type Formulierstaat, geweigerd, textsOf } from '@/lib/platform/formulier'
import { Formuliermelding } from './formuliermelding'
import { Formuliermerk } from './formuliermerk'
import { Weggooiformulier } from './weggooiformulier'

type Action<Gelukt> = (state: Formulierstaat<Gelukt>, form: FormData) => Promise<Formulierstaat<Gelukt>>

type Props<Gelukt> = {
  begin: Formulierbegin
  action: Action<Gelukt>
  /** fields that nobody sees */
  hidden?: Readonly<Record<string, string | number>>
  /** the sentence for what was done, when the page stays */
  done?: (gelukt: Gelukt) => ReactNode
  className?: string
  children: ReactNode | ((state: Formulierstaat<Gelukt>) => ReactNode)
}

const never = () => () => undefined

const geenVerbinding =
  'Er is geen verbinding met de server. Wat u hebt ingevuld, staat er nog. Probeer het zo nog eens.'
/** The server may have done it before it went away. */
const onbekendeAfloop =
  'Er kwam geen antwoord van de server. We weten niet of het is gelukt: laad de pagina opnieuw in een ander tabblad en kijk het na. Wat u hebt ingevuld, staat hier nog. Het nog eens versturen doet niets dubbel.'

/** The same action, that keeps what was typed when the server cannot be reached. */
function withoutNetwork<Gelukt>(action: Action<Gelukt>): Action<Gelukt> {
  return async (previous, form) => {
    try {
      return await action(previous, form)
    } catch (error) {
      // What fetch throws without a reply; where Next sends the browser comes by here too.
      if (!(error instanceof TypeError)) throw error
      return geweigerd(previous, textsOf(form), {
        zin: navigator.onLine ? onbekendeAfloop : geenVerbinding,
      })
    }
  }
}

/**
 * Every form that sends to a server action. It works without JavaScript; with it, a second press while the first is under
 * way does nothing, and what came of it gets focus and is announced.
 */
export function Formulier<Gelukt = never>({
  begin,
  action,
  hidden = {},
  done,
  className = 'space-y-5',
  children,
}: Props<Gelukt>) {
  // Until the page is alive it must be the action itself, which a browser without JavaScript can send to.
  const alive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const [sent, formAction, pending] = useActionState<Formulierstaat<Gelukt>, FormData>(
    alive ? withoutNetwork(action) : action,
    begin.staat,
  )
  // What had come back was thrown away: the form begins anew.
  const isAnew = sent.soort === 'teruggekomen' && begin.staat.soort !== 'teruggekomen'
  const state: Formulierstaat<Gelukt> = isAnew ? { ...begin.staat, beurt: -1 } : sent
  const busy = useRef(false)
  useEffect(() => {
    busy.current = pending
  }, [pending])
  const view = {
    name: begin.naam,
    turn: state.beurt,
    pending,
    values: state.ingevuld,
    errors: state.soort === 'geweigerd' ? state.fouten : {},
  }
  return (
    <>
      <form
        action={formAction}
        onSubmit={(event) => {
          if (busy.current) event.preventDefault()
          busy.current = true
        }}
        className={className}
        noValidate
      >
        <Formuliermelding key={state.beurt} naam={begin.naam} state={state} hidden={hidden} done={done} />
        <Formuliermerk begin={begin} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormContext value={view}>{typeof children === 'function' ? children(state) : children}</FormContext>
        <span role="status" className="sr-only">
          {pending && 'Bezig…'}
        </span>
      </form>
      <Weggooiformulier begin={begin} action={formAction} />
    </>
  )
}

type Knopprops = {
  look?: ButtonLook
  /** sent along, where a form has more than one button */
  name?: string
  value?: string | number
  bezig?: string
  children: ReactNode
}

/** Stays as it is while the form is under way, so that focus stays on it; it says that it is busy. */
export function Verzendknop({ bezig = 'Bezig…', children, ...rest }: Knopprops) {
  const { pending } = useContext(FormContext)
  const [pressed, setPressed] = useState(false)
  return (
    <Button type="submit" onClick={() => setPressed(true)} onBlur={() => !pending && setPressed(false)} {...rest}>
      {pending && pressed ? bezig : children}
    </Button>
  )
}

/** A part of a form that is folded away until somebody has something to do with it. */
export function Formulieruitklap({ titel, children }: { titel: string; children: ReactNode }) {
  const { turn, errors, values } = useContext(FormContext)
  const used = turn > 0 || Object.keys(errors).length > 0 || Object.values(values).some(Boolean)
  return (
    <details open={used} className="rounded border border-lijn p-4">
      <summary className="cursor-pointer font-semibold">{titel}</summary>
      <div className="space-y-3 pt-3">{children}</div>
    </details>
  )
}
