'use client'

import { useCombobox } from 'downshift'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type Vondst, vondstenSchema } from '@/lib/register/zoeken-schema'

type Uitkomst = { soort: 'vondsten'; vondsten: Vondst[] } | { soort: 'storing' }

async function fetchVondsten(term: string, signal: AbortSignal): Promise<Uitkomst> {
  const reply = await fetch(`/api/zoeken?q=${encodeURIComponent(term)}`, { signal })
  const parsed = reply.ok ? vondstenSchema.safeParse(await reply.json()) : null
  return parsed?.success ? { soort: 'vondsten', vondsten: parsed.data } : { soort: 'storing' }
}

/** What fits a term, asked again at each letter; an older reply never comes after a newer one. */
function useVondsten(term: string): Uitkomst {
  const [uitkomst, setUitkomst] = useState<Uitkomst>({ soort: 'vondsten', vondsten: [] })
  useEffect(() => {
    if (term.trim() === '') {
      setUitkomst({ soort: 'vondsten', vondsten: [] })
      return
    }
    const controller = new AbortController()
    fetchVondsten(term, controller.signal).then(setUitkomst, () => {
      if (!controller.signal.aborted) setUitkomst({ soort: 'storing' })
    })
    return () => controller.abort()
  }, [term])
  return uitkomst
}

/** Keeps downshift from taking a key: with its list open it would swallow Enter, and the form would not be sent. */
function leaveToForm(event: KeyboardEvent & { preventDownshiftDefault?: boolean }) {
  event.preventDownshiftDefault = true
}

/** What the plain field held, and whether somebody was in it. */
export type Begin = { term: string; focus: boolean }

/** The search field once somebody uses it. It takes over from the plain one. */
export function Zoeklijst({ term: begin, focus }: Begin) {
  const field = useRef<HTMLInputElement>(null)
  const [term, setTerm] = useState(begin)
  const uitkomst = useVondsten(term)
  const vondsten = uitkomst.soort === 'vondsten' ? uitkomst.vondsten : []
  const { isOpen, highlightedIndex, getInputProps, getMenuProps, getItemProps } = useCombobox({
    id: 'zoekveld',
    items: vondsten,
    initialInputValue: begin,
    initialIsOpen: focus && begin !== '',
    itemToString: (vondst) => vondst?.naam ?? '',
    onInputValueChange: ({ inputValue }) => setTerm(inputValue),
    onSelectedItemChange: ({ selectedItem }) => selectedItem && window.location.assign(selectedItem.href),
  })
  useLayoutEffect(() => {
    const input = field.current
    if (!input || !focus) return
    input.focus()
    input.setSelectionRange(input.value.length, input.value.length)
  }, [focus])
  const open = isOpen && term.trim() !== ''
  return (
    <search className="relative min-w-28 grow basis-28 md:grow-0 md:basis-auto">
      <form action="/zoeken" autoComplete="off">
        <input
          {...getInputProps({
            ref: field,
            'aria-label': 'Zoek een gemeente of vraag',
            'aria-labelledby': undefined,
            onKeyDown: (event) => {
              if (event.key === 'Enter' && highlightedIndex < 0) leaveToForm(event.nativeEvent)
            },
          })}
          data-zoekveld=""
          name="q"
          type="search"
          placeholder="Zoeken"
          aria-keyshortcuts="Control+/"
          title="Naar dit veld: Ctrl en /"
          autoComplete="off"
          className="min-h-9 w-full rounded md:w-56 border border-lijn-sterk px-3 text-sm placeholder:text-inkt-zacht"
        />
        <button type="submit" className="sr-only">
          Zoeken
        </button>
      </form>
      <ul
        {...getMenuProps({ 'aria-label': 'Gevonden', 'aria-labelledby': undefined })}
        className={`absolute left-0 z-40 mt-1 max-h-96 w-80 max-w-[90vw] overflow-auto rounded border border-lijn-sterk bg-white text-sm shadow-lg md:right-0 md:left-auto ${open ? '' : 'hidden'}`}
      >
        {open &&
          vondsten.map((vondst, index) => (
            <li
              key={`${vondst.soort} ${vondst.sleutel}`}
              {...getItemProps({ item: vondst, index })}
              className={`cursor-pointer px-3 py-2 ${index === highlightedIndex ? 'bg-merk text-white' : ''}`}
            >
              {vondst.naam} <span className="block text-xs opacity-80">{vondst.bij}</span>
            </li>
          ))}
      </ul>
      {open && vondsten.length === 0 && (
        <p
          role="status"
          className="absolute left-0 z-40 mt-1 w-80 max-w-[90vw] rounded border bg-white p-3 text-sm md:right-0 md:left-auto"
        >
          {uitkomst.soort === 'storing'
            ? 'Zoeken lukt nu niet. Druk op Enter om het op een eigen pagina te proberen.'
            : 'Niets gevonden.'}
        </p>
      )}
    </search>
  )
}
