import { verborgencel } from '@/lib/cijfers/kern/verborgen'
import type { Staat } from '@/lib/vragenlijst/waarde'

/** A cell; null: empty. `staat`: filled with its colour, which the head of the column gives the word of. */
export type Boekcel =
  | {
      soort: 'tekst'
      tekst: string
      staat?: Staat
      /** the naam of the blad that it leads to */
      naar?: string
      /** the head of figures, which stand to the right; "gedraaid": written from bottom to top, where it is too long for them */
      getalkop?: 'recht' | 'gedraaid'
    }
  | { soort: 'getal'; getal: number }
  /** whole: 77 is printed as 77% */
  | { soort: 'percentage'; percentage: number; staat?: Staat }
  /** percentage points, printed with their sign */
  | { soort: 'verschil'; punten: number }
  /** ISO date */
  | { soort: 'datum'; datum: string }
  /** instead of a percentage or a difference: a group is empty */
  | { soort: 'nvt'; staat?: Staat }
  | null

export const rijsoorten = [
  'titel',
  'regel',
  'melding',
  'tussenkop',
  'kop',
  'totaal',
  'fase',
  'thema',
  'vraag',
  'verborgen',
  'gewoon',
] as const

/** `regel`: a line of text above or below a table. `verborgen`: a group of which only its size is shown, and why. */
export type Rij = {
  soort: (typeof rijsoorten)[number]
  cellen: readonly Boekcel[]
  /** the first of a fase, where no row of its own says so */
  nieuweFase?: boolean
}

/** A sheet of the tabellenboek. */
export type Blad = {
  /** at most 31 characters, unique without regard to case, nothing in it that a spreadsheet refuses */
  naam: string
  /** what it holds, as the contents say it */
  inhoud: string
  /** the group it is about; null: none, or several */
  groep: { aantalGemeenten: number; aantalIngevuld: number | null; deelname: number | null } | null
  /** in characters, one for each column */
  breedtes: readonly number[]
  rijen: readonly Rij[]
  /** the head of the table: it stays in view, returns on every printed page, and filters what follows */
  tabel: {
    koprij: number
    /** from the left, as many as say what a row is about */
    vasteKolommen: number
    /** null: its columns fit on one page */
    druk: Druk | null
  } | null
}

/** How a table is printed that is two pages wide: from its head on, because a line above it would be cut at the edge of the page. */
export type Druk = {
  /** with this column the second page begins, after `vasteKolommen` */
  breuk: number
  /** at the top of each page, instead of the lines above the table: what it is, and whose figures */
  kop: readonly [titel: string, regel: string]
}

export const tekst = (tekst: string): Boekcel => ({ soort: 'tekst', tekst })
export const getal = (getal: number): Boekcel => ({ soort: 'getal', getal })
export const datum = (datum: string): Boekcel => ({ soort: 'datum', datum })
export const link = (tekst: string, naar: string): Boekcel => ({ soort: 'tekst', tekst, naar })
export const getalkop = (tekst: string): Boekcel => ({ soort: 'tekst', tekst, getalkop: 'recht' })
export const gedraaid = (tekst: string): Boekcel => ({ soort: 'tekst', tekst, getalkop: 'gedraaid' })
export const staatkop = (staat: Staat, tekst: string): Boekcel => ({ soort: 'tekst', tekst, staat, getalkop: 'recht' })

export const nvt = 'n.v.t.'

/** null: the group is empty. */
export function percentagecel(percentage: number | null, staat?: Staat): Boekcel {
  const kleur = staat === undefined ? {} : { staat }
  return percentage === null ? { soort: 'nvt', ...kleur } : { soort: 'percentage', percentage, ...kleur }
}

/** null: not told to the readers of this edition */
export const ingevuldcel = (aantal: number | null): Boekcel =>
  aantal === null ? tekst(verborgencel.zeker) : getal(aantal)

/** null: one of the two percentages is n.v.t. */
export function verschilcel(punten: number | null): Boekcel {
  return punten === null ? { soort: 'nvt' } : { soort: 'verschil', punten }
}

/** A notice and a hidden group have their colour over the whole width of the sheet; any other row stays as it is. */
export function over(rij: Rij, kolommen: number): Rij {
  if (rij.soort !== 'melding' && rij.soort !== 'verborgen') return rij
  return { ...rij, cellen: [...rij.cellen, ...Array.from({ length: kolommen - rij.cellen.length }, () => null)] }
}

export const rij = (soort: Rij['soort'], ...cellen: Boekcel[]): Rij => ({ soort, cellen })
