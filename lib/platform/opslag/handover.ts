import type { Adapter } from './adapter'
import type { Kind, Saved } from './entry'
import { isObject, type KeyValue, keysOf, parse } from './store'

type Seen<K extends Kind> = { place: K['place']; saved: Saved<K> }

/**
 * What a page saw saved, for the next one in its tab. The server may have made that page before the save came, and the reply
 * came while the browser waited for it: then the new page shows what stood there before, and no concept waits any more.
 */
export type Handover<K extends Kind> = {
  leave: (seen: Seen<K>) => void
  /** What the page before left; it is there once. Pages after this one are asked for later, and know it. */
  take: () => Seen<K>[]
}

function isSeen<K extends Kind>(value: unknown, isPlace: Adapter<K>['isPlace']): value is Seen<K> {
  if (!isObject(value) || !isPlace(value.place) || !isObject(value.saved)) return false
  return isObject(value.saved.inhoud) && typeof value.saved.version === 'number'
}

/** @param session the store of one tab */
export function createHandover<K extends Kind>(
  session: KeyValue,
  gebruikerId: number,
  { soort, isPlace, keyOf }: Adapter<K>,
): Handover<K> {
  const prefix = `tvs.gezien.${soort}.${gebruikerId}.`
  return {
    leave(seen) {
      try {
        session.setItem(`${prefix}${keyOf(seen.place)}`, JSON.stringify(seen))
      } catch {
        // Full: the next page shows what the server made of it.
      }
    },
    take() {
      const keys = keysOf(session).filter((key) => key.startsWith(prefix))
      const found = keys.map((key) => parse(session.getItem(key)))
      for (const key of keys) session.removeItem(key)
      return found.filter((each): each is Seen<K> => isSeen<K>(each, isPlace))
    },
  }
}
