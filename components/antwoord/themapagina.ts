import type { Bewaard } from '@/lib/antwoord/antwoord-schema'
import type { Antwoordsoort } from '@/lib/antwoord/antwoordopslag'
import type { Antwoordinhoud } from '@/lib/antwoord/inhoud'
import { type Ingestuurd, ingestuurdeInhoud } from '@/lib/antwoord/themaformulier-schema'
import type { Opslagstaat } from '@/lib/platform/opslag/entry'
import { isSameInhoud } from '@/lib/platform/opslag/inhoud'
import type { Waarde } from '@/lib/vragenlijst/waarde'
import type { VorigAntwoord } from './terugblik'

/** What the cards of a thema page share. */
export type Themakader = {
  gebruikerId: number
  gemeente: string
  /** of the gemeente */
  naam: string
  versie: string
  meetmoment: string | null
  vorigNaam: string | null
  /** path of the page, to come back to after login */
  pad: string
  /** ISO date against which a streefdatum is held */
  peildag: string
}

/** One vraag as the server shows it. */
export type VraagOpPagina = {
  sleutel: string
  code: string
  tekst: string
  uitleg: string | null
  streefdatum: string
  /** past its streefdatum, whatever the answer */
  overStreefdatum: boolean
  nieuw: boolean
  bewaard: Antwoordinhoud
  version: number
  /** ISO moment; null: nobody touched it yet */
  updatedAt: string | null
  updatedBy: string | null
  vanUzelf: boolean
  /** fingerprint of what is shown */
  was: string
  vorige: VorigAntwoord
}

/** What came of one vraag in a form that was sent without JavaScript. */
export type Melding = {
  staat: Opslagstaat<Antwoordsoort>
  /** what the person had sent, when it was not saved: it is shown again */
  ingestuurd?: Antwoordinhoud
  /** what a colleague saved meanwhile */
  ander?: Bewaard
}

/** What came of a thema page that was sent without JavaScript; by sleutel of the vraag. */
export type Themauitslag = { meldingen: Record<string, Melding>; opgeslagen: number; nietOpgeslagen: number }

/**
 * The vragen whose form came back after login: with what their person had filled in, beside what another saved since that
 * person looked.
 */
export function teruggekomenMeldingen(
  touched: readonly Ingestuurd[],
  vragen: readonly VraagOpPagina[],
): Record<string, Melding> {
  const bySleutel = new Map(vragen.map((vraag) => [vraag.sleutel, vraag]))
  return Object.fromEntries(
    touched.flatMap((ingestuurd) => {
      const vraag = bySleutel.get(ingestuurd.vraag)
      const inhoud = ingestuurdeInhoud(ingestuurd)
      if (!vraag || isSameInhoud(inhoud, vraag.bewaard)) return []
      const { bewaard, version, updatedAt, updatedBy, vanUzelf } = vraag
      const melding: Melding = {
        staat: { soort: 'geweigerd', zin: 'U was uitgelogd.' },
        ingestuurd: inhoud,
        ...(String(version) !== ingestuurd.basis &&
          updatedAt !== null && { ander: { ...bewaard, version, updatedAt, updatedBy, vanUzelf } }),
      }
      return [[ingestuurd.vraag, melding]]
    }),
  )
}

export type Waarden = Readonly<Record<string, Waarde | null>>
