import type { Adapter } from '@/lib/platform/opslag/adapter'
import type { Concept, Outcome, Saved } from '@/lib/platform/opslag/entry'
import { cleanText } from '@/lib/platform/tekst'
import type { BewaardeTekst, RapporttekstInvoer, Tekstopslag, Tekstvoorbeeld } from './rapporttekst-schema'
import { tekstTeLang } from './tekst/lengte'

/** A plek of a rapport; its printed title leads people back to it. */
export type Tekstplaats = Pick<RapporttekstInvoer, 'meetmoment' | 'plek'> & { titel: string }

export type Tekstsoort = {
  place: Tekstplaats
  inhoud: { tekst: string }
  /** as it was drafted, and what it looks like; null: as the page came */
  extra: { concept: boolean; voorbeeld: Tekstvoorbeeld | null }
}

/** @returns a text as the machine that saves it knows it */
export function savedTekstOf(
  bewaard: BewaardeTekst,
  voorbeeld: Tekstvoorbeeld | null,
  vanUzelf: boolean,
): Saved<Tekstsoort> {
  const { tekst, concept, ...rest } = bewaard
  return { ...rest, inhoud: { tekst }, vanUzelf, extra: { concept, voorbeeld } }
}

function isTekstplaats(value: unknown): value is Tekstplaats {
  if (value === null || typeof value !== 'object') return false
  const { meetmoment, plek, titel } = value as Record<string, unknown>
  return [meetmoment, plek, titel].every((part) => typeof part === 'string')
}

/** As the program before this one kept it. */
function readOud(stored: unknown): Concept<Tekstsoort> | null {
  if (!isTekstplaats(stored) || !('tekst' in stored) || typeof stored.tekst !== 'string') return null
  const { meetmoment, plek, titel, tekst, basis, verzonden } = stored as RapporttekstInvoer &
    Tekstplaats & { verzonden?: string[] }
  const sent = (verzonden ?? []).map((each) => ({ tekst: each }))
  return { place: { meetmoment, plek, titel }, inhoud: { tekst }, start: null, basis, since: 0, sent }
}

function outcomeOf(reply: unknown): Outcome<Tekstsoort> {
  if (reply === null || typeof reply !== 'object' || !('soort' in reply)) throw new Error('no reply to a save')
  const opslag = reply as Tekstopslag
  switch (opslag.soort) {
    case 'opgeslagen':
      return { soort: opslag.soort, saved: savedTekstOf(opslag.tekst, opslag.voorbeeld, true) }
    case 'conflict':
      return { soort: opslag.soort, saved: savedTekstOf(opslag.tekst, opslag.voorbeeld, opslag.vanUzelf) }
    case 'ongeldig':
    case 'onbekend':
      return { soort: 'geweigerd', zin: opslag.zin }
    case 'uitgelogd':
      return { soort: 'uitgelogd' }
  }
}

/** How the texts of a rapport are saved as one goes. */
export const tekstopslag: Adapter<Tekstsoort> = {
  soort: 'rapporttekst',
  api: '/api/rapportteksten',
  keyOf: ({ meetmoment, plek }) => `${meetmoment}/${plek}`,
  clean: ({ tekst }) => ({ tekst: cleanText(tekst) }),
  refusalOf: ({ tekst }) => tekstTeLang(tekst),
  bodyOf: ({ place: { meetmoment, plek }, inhoud, basis }): RapporttekstInvoer => ({
    meetmoment,
    plek,
    ...inhoud,
    basis,
  }),
  outcomeOf,
  isPlace: isTekstplaats,
  old: { prefixOf: (gebruikerId) => `tvs.rapporttekst.${gebruikerId}.`, read: readOud },
  labelOf: ({ titel }) => titel,
  hrefOf: ({ meetmoment, plek }) => `/meetmomenten/${meetmoment}/rapport/${plek}`,
  savedWoorden: () => 'opgeslagen',
}
