import type { Concept, Kind, Outcome } from './entry'

/** What one kind of text brings to the machine that saves it. */
export type Adapter<K extends Kind> = {
  /** name in the store of the browser */
  soort: string
  /** where a save is sent */
  api: string
  keyOf: (place: K['place']) => string
  /** What people typed as it is kept: marks that nobody sees are out. */
  clean: (inhoud: K['inhoud']) => K['inhoud']
  /** @returns the sentence to show when it cannot be saved like this, else null */
  refusalOf: (inhoud: K['inhoud']) => string | null
  bodyOf: (concept: Concept<K>) => unknown
  /** @throws when it is no reply to a save */
  outcomeOf: (reply: unknown, concept: Concept<K>) => Outcome<K>
  /** @returns whether a stored place is one of this kind */
  isPlace: (place: unknown) => place is K['place']
  /** the store of the program before this one */
  old: { prefixOf: (gebruikerId: number) => string; read: (stored: unknown) => Concept<K> | null }
  /** how people call a place, and where it is */
  labelOf: (place: K['place']) => string
  hrefOf: (place: K['place']) => string
  /** what is to be said of a saved content, such as "opgeslagen" */
  savedWoorden: (inhoud: K['inhoud']) => string
}
