import { adopt, choose, confront, dismiss } from './choosing'
import { type Entry, emptyEntry, type Kind, type Left, type Outcome, type Saved } from './entry'
import { rememberSent, settle } from './settling'
import { edit, type Pause, save, see, typed, watch } from './typing'

/** The row in which concepten of one tab wait. One is sent at a time, so they arrive in the order they were typed. */
export type Conceptrij<K extends Kind> = {
  entries: ReadonlyMap<string, Entry<K>>
  /** `first`: it was never sent before, so its reply says all there is to know of it */
  sending: { key: string; inhoud: K['inhoud']; first: boolean } | null
  /** the way to the server; when it is not open, nothing is sent before `retryAt` (ms) */
  line: { soort: 'open' | 'mislukt' | 'uitgelogd'; retryAt: number; failures: number }
}

/** What happens to one place. */
export type Event<K extends Kind> =
  /** `seen`: by the page before in this tab */
  | { soort: 'watch' | 'seen'; place: K['place']; saved: Saved<K> }
  | { soort: 'edit'; inhoud: K['inhoud']; pause: Pause }
  /** before there was JavaScript, `over` what the page came with */
  | { soort: 'typed'; inhoud: K['inhoud']; over: Saved<K>; pause: Pause }
  | { soort: 'save' | 'choose'; inhoud: K['inhoud'] }
  | { soort: 'confront'; inhoud: K['inhoud']; ander: Saved<K> }
  | { soort: 'dismiss'; storageKey: string }
  | { soort: 'adopt'; place: K['place']; left: readonly Left<K>[] }
  | { soort: 'refuse'; zin: string }
  /** `hurry`: the person is done with it */
  | { soort: 'hurry' | 'send' | 'leave' }

/** @returns a row in which nothing waits */
export function emptyConceptrij<K extends Kind>(): Conceptrij<K> {
  return { entries: new Map(), sending: null, line: { soort: 'open', retryAt: 0, failures: 0 } }
}

function onEntry<K extends Kind>(entry: Entry<K>, event: Event<K>, now: number): Entry<K> {
  switch (event.soort) {
    case 'watch':
      return watch(entry, event.place, event.saved)
    case 'seen':
      return see(entry, event.saved)
    case 'edit':
      return edit(entry, event.inhoud, event.pause, now)
    case 'typed':
      return typed(entry, event.inhoud, event.over, event.pause, now)
    case 'save':
      return save(entry, event.inhoud, now)
    case 'choose':
      return choose(entry, event.inhoud, now)
    case 'confront':
      return confront(entry, event.inhoud, event.ander, now)
    case 'dismiss':
      return dismiss(entry, event.storageKey)
    case 'adopt':
      return adopt(entry, event.left)
    case 'refuse':
      // A conflict stays open until the person chooses.
      return entry.status.soort === 'conflict' ? entry : { ...entry, status: { soort: 'geweigerd', zin: event.zin } }
    case 'hurry':
      return { ...entry, readyAt: now }
    case 'send':
    case 'leave':
      return rememberSent(entry)
  }
}

/** What the row is after something happened at one place. A place that nobody showed or left anything at stays unknown. */
export function onEvent<K extends Kind>(rij: Conceptrij<K>, key: string, event: Event<K>, now: number): Conceptrij<K> {
  const known = rij.entries.get(key) ?? ('place' in event ? emptyEntry<K>(event.place) : undefined)
  if (!known) return rij
  const entry = onEntry(known, event, now)
  const entries = new Map(rij.entries).set(key, entry)
  if (event.soort !== 'send' || !entry.concept) return { ...rij, entries }
  const first = entry.concept.sent !== known.concept?.sent
  return { ...rij, entries, sending: { key, inhoud: entry.concept.inhoud, first } }
}

const retryMs = [2_000, 5_000, 10_000, 30_000]

/** The reply to what is being sent. null: none came, so nobody knows whether it was saved. */
export function onReply<K extends Kind>(rij: Conceptrij<K>, outcome: Outcome<K> | null, now: number): Conceptrij<K> {
  const { sending, line } = rij
  if (!sending) return rij
  if (outcome === null) {
    const retryAt = now + (retryMs[Math.min(line.failures, retryMs.length - 1)] ?? 0)
    return { ...rij, sending: null, line: { soort: 'mislukt', retryAt, failures: line.failures + 1 } }
  }
  if (outcome.soort === 'uitgelogd')
    return { ...rij, sending: null, line: { soort: 'uitgelogd', retryAt: Number.POSITIVE_INFINITY, failures: 0 } }
  const before = rij.entries.get(sending.key)
  const entries = new Map(rij.entries)
  if (before) entries.set(sending.key, settle(before, sending, outcome))
  return { entries, sending: null, line: { soort: 'open', retryAt: 0, failures: 0 } }
}

/** All that waits may go now. */
export function onFlush<K extends Kind>(rij: Conceptrij<K>, now: number): Conceptrij<K> {
  const entries = new Map([...rij.entries].map(([key, entry]) => [key, { ...entry, readyAt: now }]))
  return { ...rij, entries, line: { ...rij.line, retryAt: now } }
}
