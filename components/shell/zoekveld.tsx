'use client'

import { type ComponentType, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Begin } from './zoeklijst'

/**
 * Finds any gemeente or vraag by typing, from any page; Ctrl and / go to it (never a key alone: who speaks types them by accident). Until somebody does, it is a plain form:
 * the list that fits while one types is loaded at the first use.
 */
export function Zoekveld() {
  const field = useRef<HTMLInputElement>(null)
  const [lijst, setLijst] = useState<{ Lijst: ComponentType<Begin>; begin: Begin } | null>(null)

  function load() {
    import('./zoeklijst').then(
      ({ Zoeklijst }) => {
        const input = field.current
        if (!input) return
        const begin = { term: input.value, focus: document.activeElement === input }
        // At once, so that no letter falls between the two fields.
        flushSync(() => setLijst({ Lijst: Zoeklijst, begin }))
      },
      // Without it the form still works.
      () => undefined,
    )
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      document.querySelector<HTMLInputElement>('[data-zoekveld]')?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  if (lijst) return <lijst.Lijst {...lijst.begin} />
  return (
    <search className="min-w-28 grow basis-28 md:grow-0 md:basis-auto">
      <form action="/zoeken" autoComplete="off">
        <input
          ref={field}
          data-zoekveld=""
          name="q"
          type="search"
          aria-label="Zoek een gemeente of vraag"
          placeholder="Zoeken"
          aria-keyshortcuts="Control+/"
          title="Naar dit veld: Ctrl en /"
          autoComplete="off"
          onFocus={load}
          className="min-h-9 w-full rounded md:w-56 border border-lijn-sterk px-3 text-sm placeholder:text-inkt-zacht"
        />
        <button type="submit" className="sr-only">
          Zoeken
        </button>
      </form>
    </search>
  )
}
