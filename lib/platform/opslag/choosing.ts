import { arrived, type Entry, isArrived, type Kind, type Left, type Saved } from './entry'
import { isSameInhoud } from './inhoud'
import { rest } from './settling'

/** The person chose what stays: after a conflict, or of a place that takes nothing any more, at the place it can go instead. */
export function choose<K extends Kind>(entry: Entry<K>, inhoud: K['inhoud'], now: number): Entry<K> {
  const { status, concept } = entry
  if (!concept) return entry
  const shown = entry.shown + 1
  const waits = { ...entry, status: { soort: 'wacht' }, readyAt: now, samen: null, shown } as const
  if (status.soort === 'conflict') {
    const { ander } = status
    if (isSameInhoud(inhoud, ander.inhoud)) return rest({ ...entry, samen: null, shown }, ander)
    const chosen = { ...concept, inhoud, start: ander.inhoud, basis: ander.version, sent: [] }
    return { ...waits, saved: ander, concept: chosen }
  }
  if (status.soort !== 'gesloten') return entry
  const place = status.verder
  return { ...waits, place, concept: { ...concept, inhoud, place } }
}

/** Both sides are known from the start, as from a form that was sent without JavaScript: the person is to choose. */
export function confront<K extends Kind>(entry: Entry<K>, inhoud: K['inhoud'], ander: Saved<K>, now: number): Entry<K> {
  const clashes = Object.keys(inhoud).filter((field) => inhoud[field] !== ander.inhoud[field])
  const { place } = entry
  const concept = { place, inhoud, start: null, basis: ander.version, since: entry.concept?.since ?? now, sent: [] }
  return { ...entry, concept, status: { soort: 'conflict', ander, clashes }, shown: entry.shown + 1 }
}

/** What another tab left is done with: it was taken over, or the person let it go. */
export function dismiss<K extends Kind>(entry: Entry<K>, storageKey: string): Entry<K> {
  return { ...entry, left: entry.left.filter((left) => left.storageKey !== storageKey) }
}

/**
 * What tabs that are gone left here. Where nothing waits it goes on as if this tab had typed it; beside something else it
 * is offered.
 */
export function adopt<K extends Kind>(entry: Entry<K>, found: readonly Left<K>[]): Entry<K> {
  const [first, ...others] = found
  const offered = entry.concept !== null || entry.left.length > 0
  const isHere = ({ concept }: Left<K>) =>
    entry.concept
      ? isSameInhoud(concept.inhoud, entry.concept.inhoud)
      : entry.saved !== null && isArrived(concept, entry.saved)
  if (offered || !first) return { ...entry, left: found.filter((left) => !isHere(left)) }
  const { inhoud } = first.concept
  if (entry.saved && isArrived(first.concept, entry.saved))
    return adopt({ ...entry, status: arrived(entry.saved) }, others)
  const left = others.filter(({ concept }) => !isSameInhoud(concept.inhoud, inhoud))
  return { ...entry, concept: first.concept, left, status: { soort: 'wacht' }, readyAt: 0, shown: entry.shown + 1 }
}
