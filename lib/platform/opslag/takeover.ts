import type { Adapter } from './adapter'
import { type Conceptrij, onEvent } from './conceptrij'
import type { Kind } from './entry'
import type { Kast, Stored } from './kast'
import type { Tab } from './tab'

/** The row with what a tab left that is gone: typed on here, or offered beside what stands here. */
export function takeOver<K extends Kind>(
  rij: Conceptrij<K>,
  found: readonly Stored<K>[],
  adapter: Adapter<K>,
  now: number,
) {
  let next = rij
  for (const key of new Set(found.map(({ concept }) => adapter.keyOf(concept.place)))) {
    const stored = found.filter(({ concept }) => adapter.keyOf(concept.place) === key)
    const here = next.entries.get(key)?.left ?? []
    const others = here.filter(({ storageKey }) => stored.every((each) => each.storageKey !== storageKey))
    const [first] = stored
    if (first)
      next = onEvent(next, key, { soort: 'adopt', place: first.concept.place, left: [...others, ...stored] }, now)
  }
  return next
}

/** The row without what was offered here and is no longer in the store: another tab had the person choose. */
export function dropTaken<K extends Kind>(rij: Conceptrij<K>, list: readonly Stored<K>[], now: number): Conceptrij<K> {
  const there = new Set(list.map(({ storageKey }) => storageKey))
  let next = rij
  for (const [key, { left }] of rij.entries)
    for (const { storageKey } of left)
      if (!there.has(storageKey)) next = onEvent(next, key, { soort: 'dismiss', storageKey }, now)
  return next
}

/** Calls for each tab that is gone, the one before in this tab first, with what it left. */
export async function forEachGone<K extends Kind>(
  kast: Kast<K>,
  tab: Tab,
  take: (found: readonly Stored<K>[]) => void,
) {
  const tabs = [...new Set(kast.list().map((stored) => stored.tab))]
  for (const other of tabs.sort((a, b) => Number(b === tab.before) - Number(a === tab.before))) {
    // Read while nobody else takes it.
    const work = () => take(kast.list().filter((stored) => stored.tab === other))
    if (other === null) work()
    else await tab.ifGone(other, work)
  }
}
