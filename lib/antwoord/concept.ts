import type { Waarde } from '@/lib/vragenlijst/waarde'
import type { AntwoordInvoer, Bewaard } from './antwoord-schema'

/** What a person fills in for one vraag. */
export type Inhoud = { waarde: Waarde | null; toelichting: string }

export function isSameInhoud(a: Inhoud, b: Inhoud): boolean {
  return a.waarde === b.waarde && a.toelichting === b.toelichting
}

/** What was typed and is not known to be saved. It lives in the browser until the server has it. */
export type Concept = AntwoordInvoer & {
  /** printed code of the vraag, and the page it is on: to lead people back to it */
  code: string
  pad: string
  /** when it was first typed, in ms: the order of sending */
  since: number
  /** sends that got no reply: they may or may not have been saved */
  verzonden: Inhoud[]
}

/** How saving one vraag stands, in words a person believes. */
export type Opslagstaat =
  | { soort: 'rust' }
  | { soort: 'wacht' }
  | { soort: 'bezig' }
  | { soort: 'opgeslagen'; op: string }
  | { soort: 'mislukt' }
  | { soort: 'uitgelogd' }
  | { soort: 'conflict'; ander: Bewaard }
  | { soort: 'geweigerd'; zin: string }
  | { soort: 'bevroren'; zin: string; meetmoment: string | null }

/** Waits for the person, not for the network: sending it again as it is would change nothing. */
export function needsPerson(staat: Opslagstaat): boolean {
  return staat.soort === 'conflict' || staat.soort === 'geweigerd' || staat.soort === 'bevroren'
}

export function sleutelOf({ gemeente, vraag }: Pick<AntwoordInvoer, 'gemeente' | 'vraag'>): string {
  return `${gemeente}/${vraag}`
}

/** The concepts of one account in one browser. Another account on the same computer neither sees nor sends them. */
export type Conceptkast = {
  list: () => Concept[]
  put: (concept: Concept) => boolean
  /** Only what this tab put there: another tab may have put something newer under the same vraag. */
  remove: (concept: Concept) => void
}

/** Text that is no JSON was not put here by us; there is nothing in it to save. */
function parseConcept(text: string | null): Concept[] {
  try {
    const concept: unknown = JSON.parse(text ?? 'null')
    return concept !== null && typeof concept === 'object' && 'toelichting' in concept ? [concept as Concept] : []
  } catch {
    return []
  }
}

type KeyValue = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

export function createConceptkast(storage: KeyValue, gebruikerId: number): Conceptkast {
  const prefix = `tvs.concept.${gebruikerId}.`
  const keys = () => Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  return {
    list: () =>
      keys()
        .filter((key) => key.startsWith(prefix))
        .flatMap((key) => parseConcept(storage.getItem(key)))
        .sort((a, b) => a.since - b.since),
    put: (concept) => {
      try {
        storage.setItem(prefix + sleutelOf(concept), JSON.stringify(concept))
        return true
      } catch {
        // Full or forbidden: the caller tells the person that only this tab holds the text.
        return false
      }
    },
    remove: (concept) => {
      const key = prefix + sleutelOf(concept)
      const [stored] = parseConcept(storage.getItem(key))
      if (!stored || isSameInhoud(stored, concept)) storage.removeItem(key)
    },
  }
}
