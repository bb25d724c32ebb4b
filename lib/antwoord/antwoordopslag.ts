import type { Adapter } from '@/lib/platform/opslag/adapter'
import type { Concept, Outcome, Saved } from '@/lib/platform/opslag/entry'
import { cleanText } from '@/lib/platform/tekst'
import type { AntwoordInvoer, Bewaard, Opslag } from './antwoord-schema'
import { type Antwoordinhoud, isUnanswered, sleutelOf } from './inhoud'
import { tooLong } from './toelichting'

/**
 * A vraag on a page, under the round that the page was about; code, naam (of the gemeente) and pad lead people back to it.
 * What an older program kept has no naam.
 */
type Vraagplaats = Pick<AntwoordInvoer, 'gemeente' | 'vraag' | 'versie' | 'meetmoment'> & {
  code: string
  naam?: string
  pad: string
}

export type Antwoordsoort = { place: Vraagplaats; inhoud: Antwoordinhoud; extra: null }
/** As the program before this one kept it. */
type OudConcept = AntwoordInvoer & Pick<Vraagplaats, 'code' | 'pad'> & { since: number; verzonden: Antwoordinhoud[] }

/** @returns an antwoord as the machine that saves it knows it */
export function savedOf({
  waarde,
  toelichting,
  version,
  updatedAt,
  updatedBy,
  vanUzelf,
}: Bewaard): Saved<Antwoordsoort> {
  return { inhoud: { waarde, toelichting }, version, updatedAt, updatedBy, vanUzelf, extra: null }
}

function isVraagplaats(value: unknown): value is Vraagplaats {
  if (value === null || typeof value !== 'object') return false
  const { gemeente, vraag, versie, code, pad } = value as Record<string, unknown>
  return [gemeente, vraag, versie, code, pad].every((part) => typeof part === 'string')
}

function readOud(stored: unknown): Concept<Antwoordsoort> | null {
  if (!isVraagplaats(stored) || !('toelichting' in stored)) return null
  const { gemeente, vraag, versie, meetmoment, code, pad, waarde, toelichting, basis, since, verzonden } =
    stored as OudConcept
  const place = { gemeente, vraag, versie, meetmoment, code, pad }
  return { place, inhoud: { waarde, toelichting }, start: null, basis, since, sent: verzonden ?? [] }
}

function outcomeOf(reply: unknown, { place }: Concept<Antwoordsoort>): Outcome<Antwoordsoort> {
  if (reply === null || typeof reply !== 'object' || !('soort' in reply)) throw new Error('no reply to a save')
  const opslag = reply as Opslag
  switch (opslag.soort) {
    case 'opgeslagen':
    case 'conflict':
      return { soort: opslag.soort, saved: savedOf(opslag.antwoord) }
    case 'ongeldig':
    case 'vervallen':
    case 'onbekend':
      return { soort: 'geweigerd', zin: opslag.zin }
    case 'bevroren':
      return { soort: 'gesloten', zin: opslag.zin, verder: { ...place, meetmoment: opslag.meetmoment } }
    case 'uitgelogd':
      return { soort: 'uitgelogd' }
  }
}

/** How antwoorden are saved as one goes. */
export const antwoordopslag: Adapter<Antwoordsoort> = {
  soort: 'antwoord',
  api: '/api/antwoorden',
  keyOf: sleutelOf,
  clean: ({ waarde, toelichting }) => ({ waarde, toelichting: cleanText(toelichting) }),
  refusalOf: ({ toelichting }) => tooLong(toelichting),
  bodyOf: ({ place: { gemeente, vraag, versie, meetmoment }, inhoud, basis }): AntwoordInvoer => ({
    gemeente,
    vraag,
    ...inhoud,
    basis,
    versie,
    meetmoment,
  }),
  outcomeOf,
  isPlace: isVraagplaats,
  old: { prefixOf: (gebruikerId) => `tvs.concept.${gebruikerId}.`, read: readOud },
  labelOf: ({ code, naam }) => (naam ? `Vraag ${code}, ${naam}` : `Vraag ${code}`),
  hrefOf: ({ pad, code }) => `${pad}#vraag-${code}`,
  savedWoorden: (inhoud) => (isUnanswered(inhoud) ? 'opgeslagen, nog niet beantwoord' : 'opgeslagen'),
}
