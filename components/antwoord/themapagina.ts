import type { Bewaard } from '@/lib/antwoord/antwoord-schema'
import type { Antwoordsoort } from '@/lib/antwoord/antwoordopslag'
import type { Antwoordinhoud } from '@/lib/antwoord/inhoud'
import type { Opslagstaat } from '@/lib/platform/opslag/entry'
import type { Waarde } from '@/lib/vragenlijst/waarde'
import type { VorigAntwoord } from './terugblik'

/** What the cards of a thema page share. */
export type Themakader = {
  gebruikerId: number
  gemeente: string
  versie: string
  meetmoment: string | null
  vorigNaam: string | null
  /** path of the page, to come back to after login */
  pad: string
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

export type Waarden = Readonly<Record<string, Waarde | null>>
