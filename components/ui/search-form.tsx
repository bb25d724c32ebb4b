import type { ReactNode } from 'react'
import { Button } from './button'

type Choice = {
  name: string
  label: string
  /** what stands there when nothing is chosen */
  all: string
  /** the key of what is chosen */
  value: string | undefined
  options: readonly { sleutel: string; naam: string }[]
}

type Props = {
  /** address that it asks, and that has no choices */
  action: string
  term: { label: string; value: string; className?: string }
  choices: readonly Choice[]
  /** classes of the grid of fields */
  columns: string
  /** fields that nobody sees */
  children?: ReactNode
}

const frame = 'block min-h-11 w-full min-w-0 rounded border border-lijn-sterk bg-white px-3 py-2'

/** Searches and narrows a list: a plain form, that works with keyboard, thumb and no JavaScript. */
export function SearchForm({ action, term, choices, columns, children }: Props) {
  return (
    <search className="print:hidden">
      <form action={action} autoComplete="off" className="space-y-3 rounded bg-vlak p-4">
        {children}
        <div className={`grid gap-3 ${columns}`}>
          <div className={`min-w-0 space-y-1 ${term.className ?? ''}`}>
            <label htmlFor="filter-q" className="font-semibold">
              {term.label}
            </label>
            <input id="filter-q" type="search" name="q" defaultValue={term.value} maxLength={100} className={frame} />
          </div>
          {choices.map(({ name, label, all, value, options }) => (
            <div key={name} className="min-w-0 space-y-1">
              <label htmlFor={`filter-${name}`} className="font-semibold">
                {label}
              </label>
              <select id={`filter-${name}`} name={name} defaultValue={value ?? ''} className={frame}>
                <option value="">{all}</option>
                {options.map(({ sleutel, naam }) => (
                  <option key={sleutel} value={sleutel}>
                    {naam}
                  </option>
                ))}
              </select>
            </div>
          ))}
        </div>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <Button type="submit">Zoek</Button>
          <a href={action} className="inline-flex min-h-11 items-center">
            Wis alle keuzes
          </a>
        </div>
      </form>
    </search>
  )
}
