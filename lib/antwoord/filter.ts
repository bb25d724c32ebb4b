import { isNieuw, isOverStreefdatum, type VraagStand } from '@/lib/vragenlijst/voortgang'

export const filters = ['alles', 'open', 'niet-ja', 'over', 'nieuw'] as const
export type Vraagfilter = (typeof filters)[number]

export const filternamen: Record<Vraagfilter, string> = {
  alles: 'Alles',
  open: 'Nog niet ingevuld',
  'niet-ja': 'Niet Ja',
  over: 'Over de streefdatum',
  nieuw: 'Nieuw en niet ingevuld',
}

/** Whether a vraag is shown under a filter, on a day (ISO date). */
export function passes(filter: Vraagfilter, stand: VraagStand, peildag: string): boolean {
  switch (filter) {
    case 'alles':
      return true
    case 'open':
      return stand.waarde === null
    case 'niet-ja':
      return stand.waarde !== 'ja'
    case 'over':
      return isOverStreefdatum(stand, peildag)
    case 'nieuw':
      return isNieuw(stand)
  }
}
