import type { Verborgen } from './kleinegroep'

/** Why a group keeps its figures to itself, behind its name. */
export const verborgenreden: Record<Verborgen, string> = {
  klein: 'niet getoond: te kleine groep',
  afleidbaar: 'niet getoond: anders is een te kleine groep uit te rekenen',
}

/** The same, as short as a cell is. */
export const verborgencel: Record<Verborgen, string> = {
  klein: verborgenreden.klein,
  afleidbaar: 'niet getoond: kleine groep af te leiden',
}

/** The same, after a sentence that says that there are no figures. */
export const verborgenomdat: Record<Verborgen, string> = {
  klein: 'de groep is te klein',
  afleidbaar: 'anders is een te kleine groep uit te rekenen',
}
