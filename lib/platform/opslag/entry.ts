import { type Inhoud, isSameInhoud } from './inhoud'

/** What is saved in one adapter: where, what, and what else comes with a saved content. */
export type Kind = { place: object; inhoud: Inhoud; extra: unknown }

/** What was typed and is not known to be saved. It lives in the browser until the server has it. */
export type Concept<K extends Kind> = {
  place: K['place']
  inhoud: K['inhoud']
  /** what the person started from; null: an older program did not keep it */
  start: K['inhoud'] | null
  /** the version that the person started from */
  basis: number
  /** when it was first typed, in ms: the order of sending */
  since: number
  /** sends that got no reply: they may or may not have been saved */
  sent: readonly K['inhoud'][]
}

/** A concept that another tab left in this browser. That tab is gone. */
export type Left<K extends Kind> = { storageKey: string; concept: Concept<K> }

/** A content as the server has it. */
export type Saved<K extends Kind> = {
  inhoud: K['inhoud']
  version: number
  /** ISO moment; null: never saved */
  updatedAt: string | null
  /** null: the account is gone, or nobody */
  updatedBy: string | null
  /** whether this account saved it: from another tab, or on another device */
  vanUzelf: boolean
  extra: K['extra']
}

/** Everything that can come of a save. Only "opgeslagen" has written something. */
export type Outcome<K extends Kind> =
  | { soort: 'opgeslagen' | 'conflict'; saved: Saved<K> }
  | { soort: 'geweigerd'; zin: string }
  /** the place takes nothing any more; `verder` is where it can go instead */
  | { soort: 'gesloten'; zin: string; verder: K['place'] }
  | { soort: 'uitgelogd' }

/** How one place stands, apart from the line to the server. */
type Status<K extends Kind> =
  | { soort: 'rust' | 'wacht' }
  /** `samen`: with what somebody else saved meanwhile */
  | { soort: 'opgeslagen'; op: string; samen: Saved<K> | null }
  | { soort: 'conflict'; ander: Saved<K>; clashes: readonly string[] }
  | { soort: 'geweigerd'; zin: string }
  | { soort: 'gesloten'; zin: string; verder: K['place'] }

/** The same, in words a person believes: with the line to the server. */
export type Opslagstaat<K extends Kind> = Status<K> | { soort: 'bezig' | 'mislukt' | 'uitgelogd' }

/** What this tab has at one place. */
export type Entry<K extends Kind> = {
  place: K['place']
  /** the newest that this tab knows of; null: the page does not show the place */
  saved: Saved<K> | null
  concept: Concept<K> | null
  /** what one's own other tabs left, beside what stands here: offered, never sent by itself */
  left: readonly Left<K>[]
  status: Status<K>
  /** with whom the concept was put together since it was typed */
  samen: Saved<K> | null
  /** ms: not sent before */
  readyAt: number
  /** ms: when the concept was first typed after the last save; null: nothing was */
  typedAt: number | null
  /** rises when what stands in the inputs must change without the person */
  shown: number
}

/** @returns a place of which nothing is known yet */
export function emptyEntry<K extends Kind>(place: K['place']): Entry<K> {
  return {
    place,
    saved: null,
    concept: null,
    left: [],
    status: { soort: 'rust' },
    samen: null,
    readyAt: 0,
    typedAt: null,
    shown: 0,
  }
}

/** Waits for the person, not for the network: sending it again as it is would change nothing. */
export function needsPerson({ soort }: { soort: string }): boolean {
  return soort === 'conflict' || soort === 'geweigerd' || soort === 'gesloten'
}

/**
 * Whether what the server has is this concept, that arrived. A page that knows no newer version than the person started from can
 * look the same and tell nothing: it may be older than a save that still was under way.
 */
export function isArrived<K extends Kind>({ inhoud, basis }: Concept<K>, saved: Saved<K>): boolean {
  return saved.version > basis && isSameInhoud(inhoud, saved.inhoud)
}

/** How a place stands of which all that waited turned out to be saved. */
export function arrived<K extends Kind>({ updatedAt }: Saved<K>): Status<K> {
  return updatedAt === null ? { soort: 'rust' } : { soort: 'opgeslagen', op: updatedAt, samen: null }
}

/** What the inputs show; null: the page does not show this place. */
export function inhoudOf<K extends Kind>({ concept, saved }: Entry<K>): K['inhoud'] | null {
  return concept?.inhoud ?? saved?.inhoud ?? null
}
