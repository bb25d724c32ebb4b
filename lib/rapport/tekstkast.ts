import type { RapporttekstInvoer } from './rapporttekst-schema'

/** A text that was typed and is not known to be saved. It lives in the browser until the server has it. */
export type Tekstconcept = RapporttekstInvoer & {
  /** printed title of the plek, to lead people back to it */
  titel: string
  /** sends that got no reply: they may or may not have been saved */
  verzonden: string[]
}

export type Tekstplaats = Pick<Tekstconcept, 'meetmoment' | 'plek' | 'titel'>

/** The texts of one account in one browser. Another account on the same computer neither sees nor sends them. */
export type Tekstkast = {
  list: () => Tekstconcept[]
  get: (plaats: Tekstplaats) => Tekstconcept | null
  /** @returns whether the browser keeps it */
  put: (concept: Tekstconcept) => boolean
  /** Only what this tab put there: another tab may have put something newer in the same place. */
  remove: (concept: Tekstconcept) => void
}

function isConcept(value: unknown): value is Tekstconcept {
  if (value === null || typeof value !== 'object') return false
  const { meetmoment, plek, titel, tekst, basis, verzonden } = value as Record<string, unknown>
  return (
    [meetmoment, plek, titel, tekst].every((part) => typeof part === 'string') &&
    typeof basis === 'number' &&
    Array.isArray(verzonden)
  )
}

/** Text that is no concept was not put here by us; there is nothing in it to save. */
function parseConcept(text: string | null): Tekstconcept | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return isConcept(value) ? value : null
  } catch {
    return null
  }
}

type KeyValue = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

export function createTekstkast(storage: KeyValue, gebruikerId: number): Tekstkast {
  const prefix = `tvs.rapporttekst.${gebruikerId}.`
  const keyOf = ({ meetmoment, plek }: Pick<Tekstplaats, 'meetmoment' | 'plek'>) => `${prefix}${meetmoment}/${plek}`
  return {
    list: () =>
      Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
        .filter((key) => key.startsWith(prefix))
        .sort()
        .flatMap((key) => parseConcept(storage.getItem(key)) ?? []),
    get: (plaats) => parseConcept(storage.getItem(keyOf(plaats))),
    put: (concept) => {
      try {
        storage.setItem(keyOf(concept), JSON.stringify(concept))
        return true
      } catch {
        // Full or forbidden: the caller tells the person that only this tab holds the text.
        return false
      }
    },
    remove: (concept) => {
      const stored = parseConcept(storage.getItem(keyOf(concept)))
      if (!stored || stored.tekst === concept.tekst) storage.removeItem(keyOf(concept))
    },
  }
}
