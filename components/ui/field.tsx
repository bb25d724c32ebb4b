'use client'

import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react'
import { useField } from './form-context'
import { useTypedEarly } from './use-typed-early'

type Labelled = { label: string; name: string; hint?: string }
type Frame = { label: string; hint: string | undefined; field: ReturnType<typeof useField>; children: ReactNode }

/** Label, hint and error around a control. */
function Labelling({ label, hint, field: { control, hintId, errorId, error }, children }: Frame) {
  return (
    <div className="scroll-mt-4 space-y-1">
      <label htmlFor={control.id} className="block font-semibold">
        {label}
      </label>
      {hint && (
        <p id={hintId} className="text-inkt-zacht text-sm">
          {hint}
        </p>
      )}
      {error && (
        <p id={errorId} className="font-semibold text-rood-diep">
          {error}
        </p>
      )}
      {children}
    </div>
  )
}

/** Room above it, so that a link to it shows its label too. */
const look = (error: string | undefined) =>
  `block w-full scroll-mt-40 rounded border bg-white px-3 py-2 ${error ? 'border-2 border-rood-diep' : 'border-lijn-sterk'}`

/** An input that shows what its form has for it; a password is never given back. */
export function Field({ label, name, hint, ...rest }: ComponentProps<'input'> & Labelled) {
  const field = useField(name, hint)
  const value = rest.type === 'password' || 'value' in rest ? undefined : field.value
  return (
    <Labelling label={label} hint={hint} field={field}>
      <input defaultValue={value} className={`min-h-11 ${look(field.error)}`} {...field.control} {...rest} />
    </Labelling>
  )
}

/** The same for text of more lines. */
export function TextArea({ label, name, hint, ...rest }: ComponentProps<'textarea'> & Labelled) {
  const field = useField(name, hint)
  const vak = useRef<HTMLTextAreaElement>(null)
  const putBack = useTypedEarly(() => document.getElementById(field.control.id), field.value ?? '')
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has its JavaScript
  useEffect(() => putBack(vak.current), [])
  return (
    <Labelling label={label} hint={hint} field={field}>
      <textarea
        ref={vak}
        defaultValue={field.value}
        rows={4}
        className={look(field.error)}
        {...field.control}
        {...rest}
      />
    </Labelling>
  )
}

/** The same for a choice out of a list. */
export function Select({ label, name, hint, ...rest }: ComponentProps<'select'> & Labelled) {
  const field = useField(name, hint)
  return (
    <Labelling label={label} hint={hint} field={field}>
      {/* Another one after each sending: React empties a form that was sent, and forgets what was chosen in a select. */}
      <select
        key={field.turn}
        defaultValue={field.value}
        className={`min-h-11 ${look(field.error)}`}
        {...field.control}
        {...rest}
      />
    </Labelling>
  )
}
