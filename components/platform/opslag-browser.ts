import type { Adapter } from '@/lib/platform/opslag/adapter'
import type { Kind } from '@/lib/platform/opslag/entry'
import { createHandover } from '@/lib/platform/opslag/handover'
import { createKast } from '@/lib/platform/opslag/kast'
import { createOpslagrij, type Opslagrij } from '@/lib/platform/opslag/opslagrij'
import type { Clock, Send } from '@/lib/platform/opslag/state'
import { openTab, type Tab } from '@/lib/platform/opslag/tab'
import { onTerugkeer } from '@/lib/platform/terugkeer'

const maxWaitMs = 15_000

/** The request says whose it is: another account may have logged in, in another tab of this browser. */
const sendAs =
  <K extends Kind>(gebruikerId: number, { api, bodyOf, outcomeOf }: Adapter<K>): Send<K> =>
  async (concept, { keepalive }) => {
    const response = await fetch(api, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-TVS-Gebruiker': String(gebruikerId) },
      body: JSON.stringify(bodyOf(concept)),
      keepalive,
      signal: AbortSignal.timeout(maxWaitMs),
    })
    return outcomeOf(await response.json(), concept)
  }

const clock: Clock = {
  now: Date.now,
  wake: (work, ms) => {
    const timer = setTimeout(work, ms)
    return () => clearTimeout(timer)
  },
}

let page: Tab | undefined
function tabOfThisPage(): Tab {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  page ??= openTab(window.sessionStorage, navigator.locks, Array.from(bytes, (byte) => byte.toString(36)).join(''))
  return page
}

/** Tabs of this browser ask each other to send what waits. */
let others: BroadcastChannel | undefined
const channel = () => {
  others ??= new BroadcastChannel('tvs.opslag')
  return others
}

const rijen = new Map<string, unknown>()

/** The one row of this page for an account and what is saved. Only in the browser. */
export function opslagrijOf<K extends Kind>(adapter: Adapter<K>, gebruikerId: number): Opslagrij<K> {
  const name = `${adapter.soort} ${gebruikerId}`
  const known = rijen.get(name)
  // Under the name of an adapter there is only ever its own row.
  if (known) return known as Opslagrij<K>
  const kast = createKast(window.localStorage, gebruikerId, adapter)
  const handover = createHandover(window.sessionStorage, gebruikerId, adapter)
  const send = sendAs(gebruikerId, adapter)
  const rij = createOpslagrij({ adapter, kast, handover, tab: tabOfThisPage(), send, clock })
  rijen.set(name, rij)
  const again = () => void rij.flush()
  onTerugkeer(window, document, again)
  channel().addEventListener('message', again)
  window.addEventListener('pagehide', () => rij.leave())
  window.addEventListener('pageshow', ({ persisted }) => {
    // A page from memory does not know what the pages after it saved.
    if (persisted && rij.isKept()) window.location.reload()
  })
  // What waited from an earlier visit, on whatever page it was typed.
  setTimeout(again)
  return rij
}

/** Asks the other tabs to send what waits there. */
export function askOthersToSend(): void {
  channel().postMessage('send')
}
