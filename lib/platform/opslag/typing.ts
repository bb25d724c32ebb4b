import { arrived, type Concept, type Entry, isArrived, type Kind, type Saved } from './entry'
import { isSameInhoud, mergeInhoud } from './inhoud'
import { meet } from './settling'

/** How long typing rests before it is sent, and how long it may go on without being sent at all. */
export type Pause = { pauseMs: number; maxWaitMs?: number }

/** The page shows a place. It can be of before a save that is known here: the newest save is what counts. */
export function watch<K extends Kind>(entry: Entry<K>, place: K['place'], saved: Saved<K>): Entry<K> {
  const { concept, status, shown } = entry
  const newest = entry.saved && entry.saved.version > saved.version ? entry.saved : saved
  const next = { ...entry, place, saved: newest }
  if (concept && status.soort !== 'conflict' && isArrived(concept, newest))
    return { ...next, concept: null, status: arrived(newest) }
  if (newest === saved) return next
  return { ...next, status: status.soort === 'rust' ? arrived(newest) : status, shown: shown + 1 }
}

/** The page before in this tab saw this saved. */
export function see<K extends Kind>(entry: Entry<K>, saved: Saved<K>): Entry<K> {
  return entry.saved ? watch({ ...entry, saved }, entry.place, entry.saved) : { ...entry, saved }
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

/**
 * Something was typed before JavaScript came, over what the page came with. Where the page is older than what is known here, only
 * what was typed counts, and what it would replace unseen is asked about.
 */
export function typed<K extends Kind>(
  entry: Entry<K>,
  inhoud: K['inhoud'],
  over: Saved<K>,
  pause: Pause,
  now: number,
): Entry<K> {
  const { concept, saved } = entry
  if (concept) {
    const both = mergeInhoud([over.inhoud], null, inhoud, concept.inhoud)
    return { ...edit(entry, both.inhoud, pause, now), shown: entry.shown + 1 }
  }
  const begun = edit({ ...entry, saved: over }, inhoud, pause, now)
  return saved && saved.version > over.version ? meet({ ...begun, saved }, saved) : begun
}

/** Send this now, also when it is what is saved already: a drafted text is approved that way. */
export function save<K extends Kind>(entry: Entry<K>, inhoud: K['inhoud'], now: number): Entry<K> {
  const concept = conceptOf(entry, inhoud, now)
  if (entry.status.soort === 'conflict') return { ...entry, concept }
  return { ...entry, concept, status: { soort: 'wacht' }, readyAt: now }
}
