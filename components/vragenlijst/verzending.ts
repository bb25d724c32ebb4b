import { createConceptkast } from '@/lib/forms/concept'
import { createOpslagrij, type Opslagrij, type Send } from '@/lib/forms/opslagrij'
import type { Opslag } from '@/lib/schemas/antwoord'

const maxWaitMs = 15_000

const send: Send = async (invoer, { keepalive }) => {
  const response = await fetch('/api/antwoorden', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
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
  const rij = createOpslagrij(createConceptkast(window.localStorage, gebruikerId), send)
  rijen.set(gebruikerId, rij)
  const again = () => void rij.flush()
  window.addEventListener('online', again)
  window.addEventListener('pageshow', again)
  window.addEventListener('focus', again)
  window.addEventListener('pagehide', () => rij.leave())
  return rij
}
