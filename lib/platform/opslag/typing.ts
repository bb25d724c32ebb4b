import { arrived, type Concept, type Entry, type Kind, type Saved } from './entry'
import { isSameInhoud } from './inhoud'

/** How long typing rests before it is sent, and how long it may go on without being sent at all. */
export type Pause = { pauseMs: number; maxWaitMs?: number }

/** The page shows a place. Going back can bring a page from before a save of this visit: the newest save is what counts. */
export function watch<K extends Kind>(entry: Entry<K>, place: K['place'], saved: Saved<K>): Entry<K> {
  const newest = entry.saved && entry.saved.version > saved.version ? entry.saved : saved
  const next = { ...entry, place, saved: newest }
  if (entry.concept && entry.status.soort !== 'conflict' && isSameInhoud(entry.concept.inhoud, saved.inhoud))
    return { ...next, concept: null, status: arrived(saved) }
  return newest === saved ? next : { ...next, shown: entry.shown + 1 }
}

function conceptOf<K extends Kind>(entry: Entry<K>, inhoud: K['inhoud'], now: number): Concept<K> {
  const { concept, saved, place } = entry
  return {
    place,
    inhoud,
    start: concept ? concept.start : (saved?.inhoud ?? null),
    basis: concept?.basis ?? saved?.version ?? 0,
    since: concept?.since ?? now,
    sent: concept?.sent ?? [],
  }
}

/** Something was typed or chosen. */
export function edit<K extends Kind>(
  entry: Entry<K>,
  inhoud: K['inhoud'],
  { pauseMs, maxWaitMs = Number.POSITIVE_INFINITY }: Pause,
  now: number,
): Entry<K> {
  const { saved, concept, status } = entry
  const isConflict = status.soort === 'conflict'
  if (saved && isSameInhoud(saved.inhoud, inhoud) && !isConflict && !concept?.sent.length)
    return { ...entry, concept: null, status: { soort: 'rust' }, typedAt: null, samen: null }
  const typedAt = entry.typedAt ?? now
  return {
    ...entry,
    concept: conceptOf(entry, inhoud, now),
    // A conflict stays open until the person chooses; typing on only changes their side of it.
    status: isConflict ? status : { soort: 'wacht' },
    typedAt,
    readyAt: Math.min(now + pauseMs, typedAt + maxWaitMs),
  }
}

/** Send this now, also when it is what is saved already: a drafted text is approved that way. */
export function save<K extends Kind>(entry: Entry<K>, inhoud: K['inhoud'], now: number): Entry<K> {
  const concept = conceptOf(entry, inhoud, now)
  if (entry.status.soort === 'conflict') return { ...entry, concept }
  return { ...entry, concept, status: { soort: 'wacht' }, readyAt: now }
}
