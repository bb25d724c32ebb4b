'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { opslagrijOf } from '@/components/platform/opslag-browser'
import { useOpslag } from '@/components/platform/use-opslag'
import { useTypedEarly } from '@/components/ui/use-typed-early'
import { antwoordopslag, savedOf } from '@/lib/antwoord/antwoordopslag'
import { type Antwoordinhoud, sleutelOf } from '@/lib/antwoord/inhoud'
import { inhoudOf } from '@/lib/platform/opslag/entry'
import { isSameInhoud } from '@/lib/platform/opslag/inhoud'
import type { Pause } from '@/lib/platform/opslag/typing'
import { readInhoud, writeInhoud } from './invoervelden'
import type { Melding, Themakader, VraagOpPagina } from './themapagina'

/** id of the card of a vraag */
export const vraagId = (code: string) => `vraag-${code}`

/** A click is meant: it is saved at once. Arrow keys pass by other antwoorden: one is meant when they rest. */
export const atOnce: Pause = { pauseMs: 0 }
export const afterArrows: Pause = { pauseMs: 2_000 }
export const afterTyping: Pause = { pauseMs: 900 }

/**
 * Guards one vraag. The inputs are the browser's own (not steered by React): what was typed before JavaScript arrived is still
 * there, and is saved from then on. They are only written when the row says that something else must stand there.
 */
export function useVraagopslag(
  fieldset: RefObject<HTMLFieldSetElement | null>,
  vraag: VraagOpPagina,
  ronde: Themakader,
  melding: Melding | undefined,
) {
  const { gebruikerId, gemeente, naam, versie, meetmoment, pad } = ronde
  const key = sleutelOf({ gemeente, vraag: vraag.sleutel })
  const { entry, staat } = useOpslag(antwoordopslag, gebruikerId, key)
  const begun = useRef(false)
  const rij = () => opslagrijOf(antwoordopslag, gebruikerId)
  const start = melding?.ingestuurd ?? vraag.bewaard
  const putBack = useTypedEarly(
    () => document.getElementById(vraagId(vraag.code))?.querySelector('textarea'),
    start.toelichting,
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs again only when the server shows another version
  useEffect(() => {
    if (!fieldset.current) return
    if (!begun.current) putBack(fieldset.current.querySelector('textarea'))
    const typed = readInhoud(fieldset.current)
    const place = { gemeente, vraag: vraag.sleutel, versie, meetmoment, code: vraag.code, naam, pad }
    const { bewaard, version, updatedAt } = vraag
    const saved = { inhoud: bewaard, version, updatedAt, updatedBy: null, vanUzelf: false, extra: null }
    rij().on(key, { soort: 'watch', place, saved })
    // Later on, what stands there is what the row knows already.
    if (begun.current) return
    begun.current = true
    if (melding?.ander) rij().on(key, { soort: 'confront', inhoud: typed, ander: savedOf(melding.ander) })
    else if (!isSameInhoud(typed, bewaard))
      rij().on(key, { soort: 'typed', inhoud: typed, over: saved, pause: afterTyping })
  }, [vraag.version])

  const shown = entry && inhoudOf(entry)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the row says so, not with each key
  useEffect(() => {
    if (fieldset.current && shown && begun.current) writeInhoud(fieldset.current, shown)
  }, [entry?.shown, vraag.version])

  return {
    entry,
    staat,
    start,
    inhoud: shown ?? start,
    isKept: () => rij().isKept(),
    edited(pause: Pause) {
      // What is typed before the row of this vraag is there, it takes out of the inputs when it comes.
      if (fieldset.current && begun.current)
        rij().on(key, { soort: 'edit', inhoud: readInhoud(fieldset.current), pause })
    },
    done: () => rij().on(key, { soort: 'hurry' }),
    retry: () => void rij().flush(),
    choose(inhoud: Antwoordinhoud) {
      rij().on(key, { soort: 'choose', inhoud })
      fieldset.current?.focus()
    },
    takeLeft(storageKey: string, inhoud: Antwoordinhoud | null) {
      if (inhoud) {
        rij().on(key, { soort: 'edit', inhoud, pause: atOnce })
        if (fieldset.current) writeInhoud(fieldset.current, inhoud)
      }
      rij().on(key, { soort: 'dismiss', storageKey })
      fieldset.current?.focus()
    },
  }
}
