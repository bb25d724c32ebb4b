import type { Verborgen } from '@/lib/cijfers/kern/kleinegroep'
import type { Staat } from '@/lib/vragenlijst/waarde'

/** A run of text within a line. */
export type Tekstdeel = {
  tekst: string
  vet?: true
  schuin?: true
  /** https, http or mailto; never anything else */
  link?: string
}

/** What a person can write in a rapport. */
export type Tekstblok =
  | { soort: 'kop'; niveau: 3 | 4; delen: Tekstdeel[] }
  | { soort: 'alinea'; delen: Tekstdeel[] }
  /** one paragraph for each point; points do not nest */
  | { soort: 'lijst'; genummerd: boolean; punten: Tekstdeel[][] }

export type Tabelcel =
  | { soort: 'tekst'; tekst: string }
  /** a count as it is */
  | { soort: 'getal'; getal: number }
  /** one staat of one figure; percentage null: n.v.t. `deel`: over how many of its vragen, where that is not all of them */
  | { soort: 'cijfer'; staat: Staat; percentage: number | null; aantal: number; deel?: string }
  /** percentage points between two printed percentages; null: n.v.t. */
  | { soort: 'verschil'; punten: number | null }
  /** not shown to the readers of this edition */
  | { soort: 'verborgen'; reden: Verborgen }

/** The first cell of a row is its header. */
/** `totaal`: the country, below its groups. */
export type Tabelrij = { soort: 'fase' | 'thema' | 'vraag' | 'groep' | 'totaal'; cellen: Tabelcel[] }

export type Tabel = {
  /** unique in the document; usable as an anchor */
  id: string
  /** says meetmoment, division, filter, n and N */
  bijschrift: string
  /** numeric columns are aligned right */
  koppen: { tekst: string; getal: boolean }[]
  rijen: Tabelrij[]
}

/** Stacked bars, one under the other: a picture of figures that a table in the same chapter also gives. */
export type Balken = {
  id: string
  bijschrift: string
  /** says in words what the bars show, for who does not see them */
  alternatief: string
  /** an empty bar has n 0 */
  balken: { label: string; n: number; delen: { staat: Staat; aantal: number; percentage: number | null }[] }[]
}

export type Blok =
  | Tekstblok
  /** a notice that stands out, such as "Fictieve antwoorden" */
  | { soort: 'melding'; tekst: string }
  | { soort: 'tabel'; tabel: Tabel }
  | { soort: 'balken'; balken: Balken }

export type Hoofdstuk = {
  /** unique in the document; usable as an anchor */
  id: string
  niveau: 1 | 2
  titel: string
  blokken: Blok[]
}

/** The rapport as web page, DOCX and PDF print it. All sentences are Dutch and final: what prints it adds no words of its own but page numbers and the words of a staat. */
export type Rapportdocument = {
  titel: string
  ondertitel: string
  /** lines of the title page, as label and value */
  kenmerken: { naam: string; waarde: string }[]
  /** shown on the title page and at the foot of every page; null: none */
  melding: string | null
  /** identity for document properties: meetmoment id, hash and program version */
  herkomst: {
    meetmoment: string
    hash: string
    programma: string
    editie: string /** ISO moment, fixed */
    datum: string
  }
  /** a chapter of niveau 2 belongs to the chapter of niveau 1 before it; the contents page lists both */
  hoofdstukken: Hoofdstuk[]
}
