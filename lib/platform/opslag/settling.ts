import type { Concept, Entry, Kind, Outcome, Saved } from './entry'
import { isSameInhoud, type Merged, mergeInhoud } from './inhoud'

/**
 * What was typed and what is saved by now, put together. After a send without a reply, what is saved may have been made of that
 * send: then nobody knows which fields the other touched.
 */
export function mergeWith<K extends Kind>(
  { inhoud, start, sent, basis }: Concept<K>,
  saved: Saved<K>,
): Merged<K['inhoud']> {
  const base = sent.length === 0 || saved.version <= basis + 1 ? start : null
  return mergeInhoud(start === null ? [] : [start, ...sent], base, inhoud, saved.inhoud)
}

/** Goes on from what the server has. */
function rebase<K extends Kind>(concept: Concept<K>, inhoud: K['inhoud'], saved: Saved<K>): Concept<K> {
  return { ...concept, inhoud, start: saved.inhoud, basis: saved.version, sent: [] }
}

/** Nothing waits here any more. */
export function rest<K extends Kind>(entry: Entry<K>, saved: Saved<K>): Entry<K> {
  const { samen } = entry
  const status = { soort: 'opgeslagen', op: saved.updatedAt ?? '', samen } as const
  return settleLeft({ ...entry, saved, concept: null, status, samen: null, typedAt: null })
}

/** What one's own other tabs left goes along by itself where it touches nothing that was saved since; else it is offered. */
function settleLeft<K extends Kind>(entry: Entry<K>): Entry<K> {
  const [first, ...left] = entry.left
  if (!first || !entry.saved) return entry
  const { inhoud, clashes } = mergeWith(first.concept, entry.saved)
  if (isSameInhoud(first.concept.inhoud, entry.saved.inhoud)) return settleLeft({ ...entry, left })
  if (clashes.length > 0) return entry
  if (isSameInhoud(inhoud, entry.saved.inhoud)) return settleLeft({ ...entry, left })
  const concept = rebase(first.concept, inhoud, entry.saved)
  return { ...entry, left, concept, status: { soort: 'wacht' }, readyAt: 0, shown: entry.shown + 1 }
}

function saved<K extends Kind>(entry: Entry<K>, sent: K['inhoud'], now: Saved<K>): Entry<K> {
  const { concept } = entry
  // The server may have saved it in another form than it was typed.
  const shown = entry.shown + (isSameInhoud(sent, now.inhoud) ? 0 : 1)
  if (!concept || isSameInhoud(concept.inhoud, sent)) return rest({ ...entry, shown }, now)
  const on = rebase(concept, concept.inhoud, now)
  return { ...entry, saved: now, concept: on, status: { soort: 'wacht' }, typedAt: null }
}

/** Something else was saved since the person began: it comes together, or the person is to choose. */
export function meet<K extends Kind>(entry: Entry<K>, ander: Saved<K>): Entry<K> {
  const { concept } = entry
  if (!concept) return rest(entry, ander)
  if (concept.sent.some((inhoud) => isSameInhoud(inhoud, ander.inhoud))) {
    // One's own save, of which only the reply got lost.
    if (isSameInhoud(concept.inhoud, ander.inhoud)) return rest(entry, ander)
    return { ...entry, saved: ander, concept: rebase(concept, concept.inhoud, ander), status: { soort: 'wacht' } }
  }
  const { inhoud, clashes } = mergeWith(concept, ander)
  if (clashes.length > 0) return { ...entry, status: { soort: 'conflict', ander, clashes } }
  const next = { ...entry, samen: ander, shown: entry.shown + 1 }
  if (isSameInhoud(inhoud, ander.inhoud)) return rest(next, ander)
  return { ...next, saved: ander, concept: rebase(concept, inhoud, ander), status: { soort: 'wacht' }, readyAt: 0 }
}

type Sent<K extends Kind> = { inhoud: K['inhoud']; first: boolean }

/** There was a reply, and it was not saved: unless it had been sent before, nobody can have built on it. */
function forgetSent<K extends Kind>(entry: Entry<K>, { inhoud, first }: Sent<K>): Entry<K> {
  const { concept } = entry
  if (!concept || !first) return entry
  return { ...entry, concept: { ...concept, sent: concept.sent.filter((each) => !isSameInhoud(each, inhoud)) } }
}

/** What came of a send. @param sent what was sent; more may have been typed since */
export function settle<K extends Kind>(entry: Entry<K>, sent: Sent<K>, outcome: Outcome<K>): Entry<K> {
  switch (outcome.soort) {
    case 'opgeslagen':
      return saved(entry, sent.inhoud, outcome.saved)
    case 'conflict':
      return meet(forgetSent(entry, sent), outcome.saved)
    case 'geweigerd':
    case 'gesloten':
      return { ...forgetSent(entry, sent), status: outcome }
    case 'uitgelogd':
      return forgetSent(entry, sent)
  }
}

const maxSent = 20

/** Until its reply is seen a send may have been saved: a later "conflict" with exactly this is none. */
export function rememberSent<K extends Kind>(entry: Entry<K>): Entry<K> {
  const { concept } = entry
  if (!concept || concept.sent.some((inhoud) => isSameInhoud(inhoud, concept.inhoud))) return entry
  return { ...entry, concept: { ...concept, sent: [...concept.sent, concept.inhoud].slice(-maxSent) } }
}
