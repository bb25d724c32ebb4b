import type { Conceptrij } from './conceptrij'
import type { Entry, Kind } from './entry'
import type { Handover } from './handover'
import type { Kast, Stored } from './kast'

/** Keeps in the browser exactly what the row of a tab says that waits. */
export type Keeper<K extends Kind> = {
  /** What stands in the store follows the row; what is new is put there before something else is taken away. */
  follow: (before: Conceptrij<K>, after: Conceptrij<K>) => void
  /** Takes away what another tab left and this row has now, or does not need. */
  clear: (found: readonly Stored<K>[], keyOf: (stored: Stored<K>) => string, rij: Conceptrij<K>) => void
  /** whether the browser keeps all that waits */
  isKept: () => boolean
}

/** @param tab name of the tab whose row this is */
export function createKeeper<K extends Kind>(kast: Kast<K>, handover: Handover<K>, tab: string): Keeper<K> {
  const unkept = new Set<string>()

  function keep(key: string, before: Entry<K> | undefined, { place, concept, left, saved }: Entry<K>) {
    if (before?.concept && saved && saved !== before.saved) handover.leave({ place, saved })
    if (concept && concept !== before?.concept) {
      if (kast.put(tab, key, concept)) unkept.delete(key)
      else unkept.add(key)
    }
    if (!concept && before?.concept) {
      kast.remove(kast.storageKeyOf(tab, key))
      unkept.delete(key)
    }
    if (unkept.has(key)) return
    for (const { storageKey } of before?.left ?? [])
      if (!left.some((each) => each.storageKey === storageKey)) kast.remove(storageKey)
  }

  return {
    follow(before, after) {
      for (const [key, entry] of after.entries) {
        const known = before.entries.get(key)
        if (entry !== known) keep(key, known, entry)
      }
    },
    clear(found, keyOf, { entries }) {
      for (const stored of found) {
        const key = keyOf(stored)
        const isOffered = entries.get(key)?.left.some(({ storageKey }) => storageKey === stored.storageKey)
        if (!isOffered && !unkept.has(key)) kast.remove(stored.storageKey)
      }
    },
    isKept: () => unkept.size === 0,
  }
}
