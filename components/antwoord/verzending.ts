import type { Opslag } from '@/lib/antwoord/antwoord-schema'
import { createConceptkast } from '@/lib/antwoord/concept'
import { createOpslagrij, type Opslagrij, type Send } from '@/lib/antwoord/opslagrij'
import { onTerugkeer } from '@/lib/platform/terugkeer'

const maxWaitMs = 15_000

/** The request says whose it is: another account may have logged in, in another tab of this browser. */
const sendAs =
  (gebruikerId: number): Send =>
  async (invoer, { keepalive }) => {
    const response = await fetch('/api/antwoorden', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-TVS-Gebruiker': String(gebruikerId) },
      body: JSON.stringify(invoer),
      keepalive,
      signal: AbortSignal.timeout(maxWaitMs),
    })
    const body: unknown = await response.json()
    if (body === null || typeof body !== 'object' || !('soort' in body))
      throw new Error(`no answer to a save: ${response.status}`)
    return body as Opslag
  }

const rijen = new Map<number, Opslagrij>()

/** The one row of this browser tab for an account. It outlives a walk from page to page. Only in the browser. */
export function opslagrijOf(gebruikerId: number): Opslagrij {
  const known = rijen.get(gebruikerId)
  if (known) return known
  const rij = createOpslagrij(createConceptkast(window.localStorage, gebruikerId), sendAs(gebruikerId))
  rijen.set(gebruikerId, rij)
  const again = () => void rij.flush()
  onTerugkeer(window, document, again)
  window.addEventListener('pagehide', () => rij.leave())
  // What waited from an earlier visit, on whatever page it was typed.
  setTimeout(again)
  return rij
}
