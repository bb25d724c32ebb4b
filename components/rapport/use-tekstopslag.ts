'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { opslagrijOf } from '@/components/platform/opslag-browser'
import { writeTextarea } from '@/components/platform/tekstveld'
import { useOpslag } from '@/components/platform/use-opslag'
import { useTypedEarly } from '@/components/ui/use-typed-early'
import { inhoudOf, type Saved } from '@/lib/platform/opslag/entry'
import { type Tekstplaats, type Tekstsoort, tekstopslag } from '@/lib/rapport/tekstopslag'
import { tekstvakId } from './tekstvak'

const afterTyping = { pauseMs: 1_500, maxWaitMs: 10_000 }
const atOnce = { pauseMs: 0 }

/**
 * Guards one text. The textarea is the browser's own (not steered by React); what was typed before JavaScript arrived is saved
 * from then on.
 *
 * @param start what the textarea was rendered with
 * @param ander what another saved while a form without JavaScript was sent; undefined: nothing
 */
export function useTekstopslag(
  vak: RefObject<HTMLTextAreaElement | null>,
  gebruikerId: number,
  place: Tekstplaats,
  saved: Saved<Tekstsoort>,
  start: string,
  ander: Saved<Tekstsoort> | undefined,
) {
  const key = tekstopslag.keyOf(place)
  const { entry, staat } = useOpslag(tekstopslag, gebruikerId, key)
  const putBack = useTypedEarly(() => document.getElementById(tekstvakId), start)
  const begun = useRef(false)
  const rij = () => opslagrijOf(tekstopslag, gebruikerId)
  const edit = (tekst: string, pause: typeof atOnce) => rij().on(key, { soort: 'edit', inhoud: { tekst }, pause })

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has its JavaScript
  useEffect(() => {
    if (!vak.current || begun.current) return
    begun.current = true
    putBack(vak.current)
    const tekst = vak.current.value
    rij().on(key, { soort: 'watch', place, saved })
    if (ander) rij().on(key, { soort: 'confront', inhoud: { tekst }, ander })
    else if (tekst !== saved.inhoud.tekst)
      rij().on(key, { soort: 'typed', inhoud: { tekst }, over: saved, pause: atOnce })
  }, [])

  const shown = entry && inhoudOf(entry)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the row says so, not with each key
  useEffect(() => {
    if (vak.current && shown && begun.current) writeTextarea(vak.current, shown.tekst)
  }, [entry?.shown])

  return {
    entry,
    staat,
    saved: entry?.saved ?? saved,
    tekst: shown?.tekst ?? start,
    isKept: () => rij().isKept(),
    edited: (tekst: string) => begun.current && edit(tekst, afterTyping),
    done: () => rij().on(key, { soort: 'hurry' }),
    retry: () => void rij().flush(),
    /** Also when it is what is saved already: a drafted text is approved that way. */
    save(tekst: string) {
      rij().on(key, { soort: 'save', inhoud: { tekst } })
      void rij().flush()
    },
    choose(tekst: string) {
      rij().on(key, { soort: 'choose', inhoud: { tekst } })
      vak.current?.focus()
    },
    takeLeft(storageKey: string, tekst: string | null) {
      if (tekst !== null) {
        edit(tekst, atOnce)
        if (vak.current) writeTextarea(vak.current, tekst)
      }
      rij().on(key, { soort: 'dismiss', storageKey })
      vak.current?.focus()
    },
  }
}
