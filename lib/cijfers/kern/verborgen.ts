import { formatAantal, formatGetal } from '@/lib/platform/getal'
import type { Cel } from './cijfers'
import type { Verborgen } from './kleinegroep'

/** How many gemeenten filled in something, where that may not be told to everybody. */
export function formatIngevuld(aantal: number | null): string {
  return aantal === null ? 'niet getoond' : formatGetal(aantal)
}

/** "329 gemeenten" */
export function formatGemeenten(aantal: number | null): string {
  return aantal === null ? 'aantal niet getoond' : formatAantal(aantal, 'gemeente', 'gemeenten')
}

/** "15 van 17"; null: a figure is over all vragen that it is about. */
export function formatDeel({ deel }: Pick<Cel, 'deel'>): string | null {
  return deel ? `${formatGetal(deel.vragen)} van ${formatGetal(deel.van)}` : null
}

/** "15 van 17 vragen" */
export function deelzin(cel: Pick<Cel, 'deel'>): string | null {
  const deel = formatDeel(cel)
  return deel === null ? null : `${deel} vragen`
}

/** What is protected, and what is not: the same two sentences wherever figures are explained. */
export const beschermzinnen = [
  'Uit alle openbare cijfers samen is van geen enkele gemeente zeker wat zij op een vraag antwoordde, ook niet voor wie de antwoorden van één hele regio kent.',
  'Een vermoeden blijft mogelijk: uit een hoog percentage blijkt wat een gemeente waarschijnlijk antwoordde, en wie meer weet dan één regio kan meer afleiden.',
] as const

const zeker = 'anders zou te zien zijn wat een gemeente antwoordde'

/** Why a figure is not shown: behind the name of its group, or in its place. */
export const verborgenreden: Record<Verborgen, string> = {
  klein: 'niet getoond: te kleine groep',
  afleidbaar: 'niet getoond: anders is een te kleine groep uit te rekenen',
  zeker: `niet getoond: ${zeker}`,
  levend: 'niet getoond: van een andere regio ziet u alleen bevroren cijfers',
}

/** The same, as short as a cell is. */
export const verborgencel: Record<Verborgen, string> = {
  klein: verborgenreden.klein,
  afleidbaar: 'niet getoond: kleine groep af te leiden',
  zeker: 'niet getoond',
  levend: 'niet getoond: nog niet bevroren',
}

/** The same, after a sentence that says that there are no figures. */
export const verborgenomdat: Record<Verborgen, string> = {
  klein: 'de groep is te klein',
  afleidbaar: 'anders is een te kleine groep uit te rekenen',
  zeker,
  levend: 'van een andere regio ziet u alleen bevroren cijfers',
}
