'use client'

import { createContext, useContext } from 'react'

/** What the fields of a form know of it. */
export type FormView = {
  name: string
  /** another one after each time the form was sent */
  turn: number
  pending: boolean
  values: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}

export const FormContext = createContext<FormView>({ name: 'form', turn: 0, pending: false, values: {}, errors: {} })

/** The id of a field: one of its kind on a page, as the name of its form is. */
export const fieldId = (form: string, field: string) => `${form}-${field}`

/** What a field shows and how it hangs together with its label, hint and error. */
export function useField(name: string, hint: string | undefined) {
  const form = useContext(FormContext)
  const id = fieldId(form.name, name)
  const error = form.errors[name]
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    turn: form.turn,
    value: form.values[name],
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
    error,
    control: {
      id,
      name,
      'aria-invalid': error ? (true as const) : undefined,
      'aria-describedby': described || undefined,
    },
  }
}
