import type { Cijfers } from '@/lib/cijfers/kern/cijfers'
import type { Editie } from '@/lib/cijfers/kern/editie'
import type { Bron } from '@/lib/meetmoment/bron'

/** The text of a rapport: opmaak (see tekst/opmaak.ts) by plek (see tekst/plekken.ts). */
export type Teksten = ReadonlyMap<string, string>

/** Everything that the files and the published page print of one frozen meetmoment. It can be sent to a worker as it is. */
export type Publicatie = {
  editie: Editie
  bron: Bron
  meetmoment: {
    id: number
    /** SHA-256 over the canonical feiten, 64 hexadecimal digits */
    hash: string
    /** ISO moment */
    bevrorenOp: string
    /** what the bureau wrote when it planned the meetmoment; may be empty */
    toelichting: string
    versieNaam: string
    /** the meetmoment that this one corrects, and why */
    vervangt: { naam: string; reden: string } | null
  }
  /** ids of the verbergingen of this meetmoment and of the one it is compared with; null: none was worked out */
  verberging: [number | null, number | null]
  landelijk: Cijfers
  klassen: Cijfers
  regios: Cijfers
  /** the country at the meetmoment it is compared with; null: it is the first */
  vorig: Cijfers | null
  teksten: Teksten
  /** which publication the text is of, and the ISO moment of it; null: not published, or the bureau's own edition */
  publicatie: { nummer: number; op: string } | null
  /** version of the program */
  programma: string
  /** the answers are made up, and every page says so */
  demo: boolean
}
