/** How far long work is: `gedaan` of `totaal`, 0 of 0 when that cannot be said. `stap` says in Dutch what happens now. */
export type Vordering = { stap: string; gedaan: number; totaal: number }

/** What became of long work: what it made, or why it failed, as a Dutch sentence for who asked. */
export type Klusuitkomst = { soort: 'klaar'; gemaakt: string } | { soort: 'mislukt'; zin: string }

/** How long work stands that somebody asked for. */
export type Klusstand = {
  /** who asked; null: somebody who did not log in */
  door: string | null
  /** ISO moment of asking, on the clock of the product */
  gevraagdOp: string
} & (({ soort: 'bezig' } & Vordering) | Klusuitkomst)
