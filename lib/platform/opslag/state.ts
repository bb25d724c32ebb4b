import type { Adapter } from './adapter'
import { type Conceptrij, type Event, emptyConceptrij, onEvent } from './conceptrij'
import type { Concept, Entry, Kind, Outcome } from './entry'
import type { Handover } from './handover'
import type { Kast } from './kast'
import { createKeeper } from './keeper'
import type { Tab } from './tab'

/** Sends one concept. Rejects when no usable reply came: then nobody knows whether it was saved. */
export type Send<K extends Kind> = (concept: Concept<K>, options: { keepalive: boolean }) => Promise<Outcome<K>>

/** Time, as the row sees it. `wake` returns how to not be woken. */
export type Clock = { now: () => number; wake: (work: () => void, ms: number) => () => void }

/** What a row is made of. */
export type Parts<K extends Kind> = {
  adapter: Adapter<K>
  kast: Kast<K>
  handover: Handover<K>
  tab: Tab
  send: Send<K>
  clock: Clock
}

/** @returns the row, who listens to it, and the store that follows it */
export function createState<K extends Kind>({ kast, handover, tab, clock }: Parts<K>) {
  const listeners = new Set<() => void>()
  const keeper = createKeeper(kast, handover, tab.id)
  let rij: Conceptrij<K> = emptyConceptrij()
  let waiting: readonly Entry<K>[] = []
  return {
    keeper,
    rij: () => rij,
    waiting: () => waiting,
    become(next: Conceptrij<K>) {
      const before = rij
      rij = next
      keeper.follow(before, next)
      waiting = [...next.entries.values()]
        .filter(({ concept, left }) => concept || left.length > 0)
        .sort((a, b) => (a.concept?.since ?? 0) - (b.concept?.since ?? 0))
      for (const listener of listeners) listener()
    },
    happen(key: string, event: Event<K>) {
      this.become(onEvent(rij, key, event, clock.now()))
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
export type LiveRij<K extends Kind> = ReturnType<typeof createState<K>>
