import type { ComponentProps } from 'react'

type Props = ComponentProps<'textarea'> & { label: string; name: string; error?: string | undefined; hint?: string }

/** A labelled text of more lines, with its error beside it. */
export function TextArea({ label, name, error, hint, ...rest }: Props) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <div className="space-y-1">
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="text-inkt-zacht text-sm">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${name}-error`} className="font-semibold text-rood-diep">
          {error}
        </p>
      )}
      <textarea
        id={name}
        name={name}
        rows={4}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        className={`block w-full rounded border bg-white px-3 py-2 ${error ? 'border-2 border-rood-diep' : 'border-lijn-sterk'}`}
        {...rest}
      />
    </div>
  )
}
