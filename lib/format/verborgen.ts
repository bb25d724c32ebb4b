import type { Verborgen } from '../domain/kleinegroep'

/** Why a group keeps its figures to itself, as short as a cell is. */
export const verborgenreden: Record<Verborgen, string> = {
  klein: 'niet getoond: te kleine groep',
  afleidbaar: 'niet getoond: verraadt een te kleine groep',
}
