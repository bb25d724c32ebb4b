'use client'

import { useCallback, useSyncExternalStore } from 'react'
import type { Concept, Opslagstaat } from '@/lib/antwoord/concept'
import { opslagrijOf } from './verzending'

const rust: Opslagstaat = { soort: 'rust' }
const none: readonly Concept[] = []
const neverChanges = () => () => undefined

/** How saving one vraag stands. */
export function useOpslagstaat(gebruikerId: number, sleutel: string): Opslagstaat {
  const subscribe = useCallback((listener: () => void) => opslagrijOf(gebruikerId).subscribe(listener), [gebruikerId])
  return useSyncExternalStore(
    subscribe,
    () => opslagrijOf(gebruikerId).staatOf(sleutel),
    () => rust,
  )
}

/** What this account typed in this browser and is not saved yet, on whatever page. */
export function useWaiting(gebruikerId: number): readonly Concept[] {
  const subscribe = useCallback((listener: () => void) => opslagrijOf(gebruikerId).subscribe(listener), [gebruikerId])
  return useSyncExternalStore(
    subscribe,
    () => opslagrijOf(gebruikerId).waiting(),
    () => none,
  )
}

/** False on the server and until JavaScript has taken over the page. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
}
