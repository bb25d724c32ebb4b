import { onTerugkeer } from '@/lib/platform/terugkeer'
import type { BewaardeTekst, Tekstopslag } from '@/lib/rapport/rapporttekst-schema'
import { createTekstkast, type Tekstplaats } from '@/lib/rapport/tekstkast'
import { createTekstbewaker, type Tekstbewaker, type Tekstverzender } from '@/lib/rapport/tekstopslag'

const maxWaitMs = 15_000

/** The request says whose it is: another account may have logged in, in another tab of this browser. */
const sendAs =
  (gebruikerId: number): Tekstverzender =>
  async (invoer, { keepalive }) => {
    const response = await fetch('/api/rapportteksten', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-TVS-Gebruiker': String(gebruikerId) },
      body: JSON.stringify(invoer),
      keepalive,
      signal: AbortSignal.timeout(maxWaitMs),
    })
    const body: unknown = await response.json()
    if (body === null || typeof body !== 'object' || !('soort' in body))
      throw new Error(`no answer to a save: ${response.status}`)
    return body as Tekstopslag
  }

/** The texts of an account in this browser. Only in the browser. */
export const tekstkastOf = (gebruikerId: number) => createTekstkast(window.localStorage, gebruikerId)

/** Guards the text of one page. Only in the browser. @returns it, and how to let go of the page */
export function guardTekst(
  gebruikerId: number,
  plaats: Tekstplaats,
  start: BewaardeTekst,
): { bewaker: Tekstbewaker; stop: () => void } {
  const bewaker = createTekstbewaker(plaats, start, tekstkastOf(gebruikerId), sendAs(gebruikerId))
  const stopListening = onTerugkeer(window, document, () => void bewaker.flush())
  const leave = () => bewaker.leave()
  window.addEventListener('pagehide', leave)
  return {
    bewaker,
    stop: () => {
      stopListening()
      window.removeEventListener('pagehide', leave)
    },
  }
}
