import { Button } from '@/components/ui/button'

/** Searching without JavaScript: a form that leads to the page with what was found. */
export function Zoekformulier({ id, term = '' }: { id: string; term?: string }) {
  return (
    <search>
      <form action="/zoeken" className="flex max-w-xl gap-2">
        <label htmlFor={id} className="sr-only">
          Zoek een gemeente of vraag
        </label>
        <input
          id={id}
          name="q"
          type="search"
          defaultValue={term}
          placeholder="Gemeente of vraag"
          autoComplete="off"
          className="min-h-11 min-w-0 grow rounded border border-lijn-sterk px-3"
        />
        <Button type="submit" look="secondary">
          Zoeken
        </Button>
      </form>
    </search>
  )
}
