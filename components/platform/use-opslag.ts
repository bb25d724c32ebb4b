'use client'

import { useCallback, useSyncExternalStore } from 'react'
import type { Adapter } from '@/lib/platform/opslag/adapter'
import type { Entry, Kind, Opslagstaat } from '@/lib/platform/opslag/entry'
import { opslagrijOf } from './opslag-browser'

const rust = { soort: 'rust' } as const
const neverChanges = () => () => undefined

/** What this page has at one place, and how saving it stands. On the server: nothing yet. */
export function useOpslag<K extends Kind>(
  adapter: Adapter<K>,
  gebruikerId: number,
  key: string,
): { entry: Entry<K> | undefined; staat: Opslagstaat<K> } {
  const rij = () => opslagrijOf(adapter, gebruikerId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row is one for the account and the adapter
  const subscribe = useCallback((listener: () => void) => rij().subscribe(listener), [gebruikerId, adapter])
  const entry = useSyncExternalStore(
    subscribe,
    () => rij().entryOf(key),
    () => undefined,
  )
  const staat = useSyncExternalStore(
    subscribe,
    () => rij().staatOf(key),
    () => rust,
  )
  return { entry, staat }
}

/** False on the server and until JavaScript has taken over the page. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
}
