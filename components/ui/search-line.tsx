import { Button } from './button'

type Props = {
  /** address that it asks */
  action: string
  id: string
  name: string
  label: string
  /** the label is for who listens only, and stands in the field for who sees it */
  placeholder?: string
  term: string
}

/** One field and its button: a plain form, that works without JavaScript. */
export function SearchLine({ action, id, name, label, placeholder, term }: Props) {
  return (
    <search>
      <form action={action} autoComplete="off" className="max-w-xl space-y-1">
        <label htmlFor={id} className={placeholder === undefined ? 'block font-semibold' : 'sr-only'}>
          {label}
        </label>
        <span className="flex gap-2">
          <input
            id={id}
            name={name}
            type="search"
            defaultValue={term}
            placeholder={placeholder}
            autoComplete="off"
            className="min-h-11 min-w-0 grow rounded border border-lijn-sterk px-3"
          />
          <Button type="submit" look="secondary">
            Zoeken
          </Button>
        </span>
      </form>
    </search>
  )
}
