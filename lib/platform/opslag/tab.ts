/** The part of Web Locks that is used: a lock is held until the promise of its work settles, or the page is gone. */
export type Locks = {
  request: (name: string, options: { ifAvailable?: boolean }, work: (lock: unknown) => unknown) => Promise<unknown>
}

export type Tab = {
  id: string
  /** the page that was in this tab before; a copy of a tab has the one of its original; null: none */
  before: string | null
  /**
   * Does the work if the tab is gone, and while it does no other tab does so too. The page before in this tab may be going: its
   * work is done when it went, and is waited for only a moment.
   */
  ifGone: (tab: string, work: () => void) => Promise<void>
}

const sessionKey = 'tvs.tab'
/** How long a page that makes way for the next one in its tab is waited for, in ms. */
const patienceMs = 2_000
const aMoment = () => new Promise<void>((resolve) => setTimeout(resolve, patienceMs))

const lockOf = (id: string) => `tvs.tab.${id}`

/**
 * What this page is called beside the other tabs of the browser. Every page has a name of its own and holds a lock on it for as
 * long as it is there; what it leaves is taken over by the next page in its tab, or by any other one. So two tabs never share a
 * name, also when somebody duplicates a tab with all that the browser keeps for it.
 *
 * @param locks undefined: this browser has none, and nobody knows which tabs are there
 */
export function openTab(
  session: Pick<Storage, 'getItem' | 'setItem'>,
  locks: Locks | undefined,
  id: string,
  patience = aMoment,
): Tab {
  const before = session.getItem(sessionKey)
  try {
    session.setItem(sessionKey, id)
  } catch {
    // Full: the next page finds what this one left as what another tab left.
  }
  locks?.request(lockOf(id), {}, () => new Promise(() => undefined)).catch(() => undefined)
  let waited = false
  return {
    id,
    before,
    async ifGone(tab, work) {
      if (tab === id) return
      if (!locks) return work()
      const mayBeGoing = tab === before && !waited
      waited ||= mayBeGoing
      const options = mayBeGoing ? {} : { ifAvailable: true }
      const done = locks.request(lockOf(tab), options, (lock) => lock && work()).catch(() => undefined)
      // On a slow computer the page before goes late; and of a copied tab the original stays, and sends its own.
      await (mayBeGoing ? Promise.race([done, patience()]) : done)
    },
  }
}
