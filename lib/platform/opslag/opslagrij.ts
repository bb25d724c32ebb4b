import type { Adapter } from './adapter'
import { type Event, onFlush } from './conceptrij'
import { type Concept, type Entry, type Kind, needsPerson, type Opslagstaat } from './entry'
import type { Stored } from './kast'
import { createSending } from './sending'
import { createState, type Parts } from './state'
import { dropTaken, forEachGone, takeOver } from './takeover'
import { staatOf } from './turn'

export type Opslagrij<K extends Kind> = {
  adapter: Adapter<K>
  /** Something happened at a place: it was shown, typed in, chosen. */
  on: (key: string, event: Event<K>) => void
  entries: () => ReadonlyMap<string, Entry<K>>
  entryOf: (key: string) => Entry<K> | undefined
  staatOf: (key: string) => Opslagstaat<K>
  /** places where something waits: typed here, or left by a tab that is gone */
  waiting: () => readonly Entry<K>[]
  /** what waits in this browser, of all tabs of this account */
  stored: () => readonly Concept<K>[]
  /** whether the browser keeps what is typed, should the tab close now */
  isKept: () => boolean
  /** Takes over what tabs left that are gone, and sends all that waits. */
  flush: () => Promise<void>
  /** The page is going away: hand what waits to the browser. The concepten stay until a reply was seen. */
  leave: () => void
  /** Somebody logs out: what was seen saved is left to no page. */
  forget: () => void
  subscribe: (listener: () => void) => () => void
}

/**
 * Runs the row of one tab: keeps in the browser what the row says that waits, before anything else, and sends it when the row
 * says it is time. It decides nothing itself.
 */
export function createOpslagrij<K extends Kind>(parts: Parts<K>): Opslagrij<K> {
  const { adapter, kast, handover, tab, send, clock } = parts
  const state = createState(parts)
  const sending = createSending(parts, state)
  const keyOf = ({ concept }: Stored<K>) => adapter.keyOf(concept.place)
  function takeSeen() {
    for (const { place, saved } of handover.take()) state.happen(adapter.keyOf(place), { soort: 'seen', place, saved })
  }
  // Before the page says what it shows, and whatever was left for it.
  takeSeen()
  /** Also after a flush: the page before in this tab can go late. */
  function takeFrom(found: readonly Stored<K>[]) {
    takeSeen()
    state.become(takeOver(state.rij(), found, adapter, clock.now()))
    state.keeper.clear(found, keyOf, state.rij())
    for (const stored of found) state.happen(keyOf(stored), { soort: 'hurry' })
    sending.plan()
  }
  return {
    adapter,
    on(key, event) {
      const cleaned = 'inhoud' in event ? { ...event, inhoud: adapter.clean(event.inhoud) } : event
      state.happen(key, cleaned)
      // Said at once, also when the line is down: what does not fit is not waiting for a network.
      const zin = cleaned.soort === 'edit' ? adapter.refusalOf(cleaned.inhoud) : null
      if (zin !== null) state.happen(key, { soort: 'refuse', zin })
      sending.plan()
    },
    entries: () => state.rij().entries,
    entryOf: (key) => state.rij().entries.get(key),
    staatOf: (key) => staatOf(state.rij(), key),
    waiting: state.waiting,
    stored: () => kast.list().map(({ concept }) => concept),
    isKept: state.keeper.isKept,
    async flush() {
      state.become(dropTaken(state.rij(), kast.list(), clock.now()))
      await forEachGone(kast, tab, takeFrom)
      state.become(onFlush(state.rij(), clock.now()))
      await sending.settled()
      await sending.run()
    },
    leave() {
      for (const [key, { concept, status }] of state.rij().entries) {
        const isSending = state.rij().sending?.key === key
        if (!concept || needsPerson(status) || isSending || adapter.refusalOf(concept.inhoud) !== null) continue
        state.happen(key, { soort: 'leave' })
        // The reply cannot be waited for; the concept stays and the next page sees whether it arrived.
        send(concept, { keepalive: true }).catch(() => undefined)
      }
    },
    forget: () => void handover.take(),
    subscribe: state.subscribe,
  }
}
