import type { Kaartonderwerp, Stipsoort } from '@/lib/cijfers/kaart/kaart'
import { treden } from '@/lib/cijfers/kaart/kaart'
import type { Cel } from '@/lib/cijfers/kern/cijfers'
import { formatAantal, formatPercentage } from '@/lib/platform/getal'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { type Staat, staten } from '@/lib/vragenlijst/waarde'

/** "67% Ja, 12% Ten dele, 14% Nee, 7% Niet ingevuld" */
export function verdelingszin({ percentages }: Cel): string {
  return staten.map((staat) => `${formatPercentage(percentages[staat])} ${stoplicht[staat].woord}`).join(', ')
}

/** "60% Ja: 3 Ja, 1 Ten dele, 1 Niet ingevuld" of one gemeente and more vragen; what nobody gave is left out. */
export function stipzin({ aantallen, percentages, n }: Cel): string {
  if (n === 0) return 'n.v.t.'
  const parts = staten.filter((staat) => aantallen[staat] > 0)
  return `${formatPercentage(percentages.ja)} Ja: ${parts.map((staat) => `${aantallen[staat]} ${stoplicht[staat].woord}`).join(', ')}`
}

/** What a kind of dot says, of a fase, a thema or a vraag. */
export function stipsoortnaam(soort: Stipsoort, over: Kaartonderwerp['soort']): string {
  if (soort === 'leeg') return `Niets ingevuld in ${over === 'fase' ? 'deze fase' : 'dit thema'}`
  const trede = treden.find(({ sleutel }) => sleutel === soort)
  return trede ? `${trede.van} tot en met ${trede.tot}% Ja` : stoplicht[soort as Staat].woord
}

/** "Vraag 7a: Visie op de rol van de gemeente" */
export function onderwerptitel({ soort, fase, thema, vraag }: Kaartonderwerp): string {
  if (soort === 'fase') return `Fase ${fase.nummer}: ${fase.naam}`
  return vraag ? `Vraag ${vraag.code}: ${vraag.kort}` : `Thema ${thema.nummer}: ${thema.naam}`
}

/** "14 gemeenten" */
export const gemeenten = (aantal: number) => formatAantal(aantal, 'gemeente', 'gemeenten')

/** The id of the row of a regio in the table, for links. */
export const rijId = (sleutel: string) => `regio-${sleutel}`
