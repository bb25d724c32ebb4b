import { adopt, choose, confront, dismiss } from './choosing'
import {
  type Entry,
  emptyEntry,
  type Kind,
  type Left,
  needsPerson,
  type Opslagstaat,
  type Outcome,
  type Saved,
} from './entry'
import { rememberSent, settle } from './settling'
import { edit, type Pause, save, watch } from './typing'

/** The row in which concepten of one tab wait. One is sent at a time, so they arrive in the order they were typed. */
export type Wachtrij<K extends Kind> = {
  entries: ReadonlyMap<string, Entry<K>>
  sending: { key: string; inhoud: K['inhoud'] } | null
  /** the way to the server; when it is not open, nothing is sent before `retryAt` (ms) */
  line: { soort: 'open' | 'mislukt' | 'uitgelogd'; retryAt: number; failures: number }
}

/** What happens to one place. */
export type Event<K extends Kind> =
  | { soort: 'watch'; place: K['place']; saved: Saved<K> }
  | { soort: 'edit'; inhoud: K['inhoud']; pause: Pause }
  | { soort: 'save' | 'choose'; inhoud: K['inhoud'] }
  | { soort: 'confront'; inhoud: K['inhoud']; ander: Saved<K> }
  | { soort: 'dismiss'; storageKey: string }
  | { soort: 'adopt'; place: K['place']; left: readonly Left<K>[] }
  | { soort: 'refuse'; zin: string }
  /** `hurry`: the person is done with it */
  | { soort: 'hurry' | 'send' | 'leave' }

/** @returns a row in which nothing waits */
export function emptyWachtrij<K extends Kind>(): Wachtrij<K> {
  return { entries: new Map(), sending: null, line: { soort: 'open', retryAt: 0, failures: 0 } }
}

function onEntry<K extends Kind>(entry: Entry<K>, event: Event<K>, now: number): Entry<K> {
  switch (event.soort) {
    case 'watch':
      return watch(entry, event.place, event.saved)
    case 'edit':
      return edit(entry, event.inhoud, event.pause, now)
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
export function onEvent<K extends Kind>(rij: Wachtrij<K>, key: string, event: Event<K>, now: number): Wachtrij<K> {
  const known = rij.entries.get(key) ?? ('place' in event ? emptyEntry<K>(event.place) : undefined)
  if (!known) return rij
  const entry = onEntry(known, event, now)
  const entries = new Map(rij.entries).set(key, entry)
  if (event.soort !== 'send' || !entry.concept) return { ...rij, entries }
  return { ...rij, entries, sending: { key, inhoud: entry.concept.inhoud } }
}

const retryMs = [2_000, 5_000, 10_000, 30_000]

/** The reply to what is being sent. null: none came, so nobody knows whether it was saved. */
export function onReply<K extends Kind>(rij: Wachtrij<K>, outcome: Outcome<K> | null, now: number): Wachtrij<K> {
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
  if (before) entries.set(sending.key, settle(before, sending.inhoud, outcome))
  return { entries, sending: null, line: { soort: 'open', retryAt: 0, failures: 0 } }
}

/** All that waits may go now. */
export function onFlush<K extends Kind>(rij: Wachtrij<K>, now: number): Wachtrij<K> {
  const entries = new Map([...rij.entries].map(([key, entry]) => [key, { ...entry, readyAt: now }]))
  return { ...rij, entries, line: { ...rij.line, retryAt: now } }
}

const waiting = <K extends Kind>(rij: Wachtrij<K>) =>
  [...rij.entries]
    .filter(([, { concept, status }]) => concept && !needsPerson(status))
    .sort(([, a], [, b]) => (a.concept?.since ?? 0) - (b.concept?.since ?? 0))

/** @returns the place to send now; undefined: none */
export function nextToSend<K extends Kind>(rij: Wachtrij<K>, now: number): string | undefined {
  if (rij.sending || now < rij.line.retryAt) return undefined
  return waiting(rij).find(([, { readyAt }]) => readyAt <= now)?.[0]
}

/** @returns the moment (ms) to look again; undefined: nothing waits for time to pass */
export function wakeAt<K extends Kind>(rij: Wachtrij<K>): number | undefined {
  const moments = waiting(rij).map(([, { readyAt }]) => Math.max(readyAt, rij.line.retryAt))
  const first = Math.min(...moments)
  return rij.sending || !Number.isFinite(first) ? undefined : first
}

/** One object each: who looks again sees that nothing changed. */
const onTheWay = {
  bezig: { soort: 'bezig' },
  mislukt: { soort: 'mislukt' },
  uitgelogd: { soort: 'uitgelogd' },
} as const
const rust = { soort: 'rust' } as const

/** How one place stands. While a failing line is tried again it keeps saying so. */
export function staatOf<K extends Kind>({ entries, sending, line }: Wachtrij<K>, key: string): Opslagstaat<K> {
  const entry = entries.get(key)
  if (!entry) return rust
  if (!entry.concept || needsPerson(entry.status)) return entry.status
  if (line.soort !== 'open') return onTheWay[line.soort]
  return sending?.key === key ? onTheWay.bezig : entry.status
}
