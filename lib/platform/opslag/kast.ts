import type { Adapter } from './adapter'
import type { Concept, Kind, Left } from './entry'
import { isObject, type KeyValue, keysOf, parse } from './store'

/** A concept in the store of the browser, and the tab that put it there; null: a program before this one. */
export type Stored<K extends Kind> = Left<K> & { tab: string | null }

/**
 * The concepten of one account in one browser, each under its own tab and place: no tab can replace what another one typed.
 * Another account on the same computer neither sees nor sends them.
 */
export type Kast<K extends Kind> = {
  /** of all tabs, in the order they were typed */
  list: () => Stored<K>[]
  /** @returns whether the browser keeps it */
  put: (tab: string, key: string, concept: Concept<K>) => boolean
  remove: (storageKey: string) => void
  storageKeyOf: (tab: string, key: string) => string
}

function isConcept<K extends Kind>(value: unknown, isPlace: Adapter<K>['isPlace']): value is Concept<K> {
  if (!isObject(value) || !isPlace(value.place) || !isObject(value.inhoud)) return false
  return typeof value.basis === 'number' && typeof value.since === 'number' && Array.isArray(value.sent)
}

/** @returns the store of an account, also with what the program before this one put there */
export function createKast<K extends Kind>(storage: KeyValue, gebruikerId: number, adapter: Adapter<K>): Kast<K> {
  const prefix = `tvs.opslag.${adapter.soort}.${gebruikerId}.`
  const oldPrefix = adapter.old.prefixOf(gebruikerId)
  const storageKeyOf = (tab: string, key: string) => `${prefix}${tab}/${key}`

  function read(storageKey: string): Stored<K>[] {
    if (storageKey.startsWith(oldPrefix)) {
      const concept = adapter.old.read(parse(storage.getItem(storageKey)))
      return concept ? [{ storageKey, tab: null, concept }] : []
    }
    if (!storageKey.startsWith(prefix)) return []
    const concept = parse(storage.getItem(storageKey))
    const tab = storageKey.slice(prefix.length).split('/')[0] ?? null
    return isConcept<K>(concept, adapter.isPlace) ? [{ storageKey, tab, concept }] : []
  }

  return {
    list: () =>
      keysOf(storage)
        .flatMap(read)
        .sort((a, b) => a.concept.since - b.concept.since || a.storageKey.localeCompare(b.storageKey)),
    put: (tab, key, concept) => {
      try {
        storage.setItem(storageKeyOf(tab, key), JSON.stringify(concept))
        return true
      } catch {
        // Full or forbidden: the caller tells the person that only this tab holds the text.
        return false
      }
    },
    remove: (storageKey) => storage.removeItem(storageKey),
    storageKeyOf,
  }
}
