import { enumerate } from '@/lib/aandachtspunten/zin'
import { formatDatum } from '@/lib/platform/datum'
import { formatGetal } from '@/lib/platform/getal'
import { stoplicht } from '@/lib/vragenlijst/stoplicht'
import { cijfer, type Lijn, type Lijnen, opJa, share } from './lijnen'

/** "65% Ja, 31% Ten dele en 0% Nee" */
export function verdeling(lijn: Lijn): string {
  return `${cijfer(lijn, 'ja')} Ja, ${cijfer(lijn, 'ten_dele')} Ten dele en ${cijfer(lijn, 'nee')} Nee`
}

/** Of how many lines with the same figure a sentence names each. */
export const meesteGelijken = 3

/** "59% Ten dele en 9% Nee"; what nobody says is left out. */
export function zonderJa(lijn: Lijn): string {
  const parts = (['ten_dele', 'nee'] as const).filter((staat) => share(lijn.land, staat) > 0)
  return enumerate(parts.map((staat) => `${cijfer(lijn, staat)} ${stoplicht[staat].woord}`))
}

/** The vragen with as much Ja as the first. */
function gelijken([first, ...rest]: readonly Lijn[]): string {
  if (!first) return ''
  const even = [first, ...rest.filter(({ land }) => share(land) === share(first.land))]
  if (even.length > meesteGelijken) return `${formatGetal(even.length)} vragen: elk ${cijfer(first, 'ja')}`
  if (even.length === 1) return `vraag ${first.titel}: ${cijfer(first, 'ja')}`
  return `de vragen ${enumerate(even.map(({ titel }) => titel))}: elk ${cijfer(first, 'ja')}`
}

/** Which lines get most and least Ja. Empty: it is about one line. */
export function hoogsteEnLaagste(lijnen: readonly Lijn[]): string {
  const sorted = opJa(lijnen)
  const [high, low] = [sorted[0], sorted.at(-1)]
  if (!high || !low || high === low) return ''
  if (share(high.land) === share(low.land)) return `Op elke vraag is het aandeel Ja ${cijfer(high, 'ja')}.`
  const lowest = sorted.filter(({ land }) => share(land) === share(low.land))
  const without = zonderJa(low)
  return [
    `Het vaakst zeggen gemeenten Ja op ${gelijken(sorted)}.`,
    `Het minst vaak op ${gelijken(lowest)}.`,
    lowest.length === 1 && without ? `Daar zegt ${without}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** How the streefdatum lies to the day that the figures are about. */
export function streefdatumzin({ streefdatums, aantalVragen }: Lijn, { peildag }: Lijnen): string {
  const past = streefdatums.filter((datum) => datum < peildag)
  const [first] = streefdatums
  const dag = formatDatum(peildag)
  if (first === undefined) return ''
  const welke = aantalVragen > 1 ? 'deze vragen' : 'deze vraag'
  if (streefdatums.length > 1)
    return `De streefdatums van deze vragen zijn ${enumerate(streefdatums.map(formatDatum))}. Op de peildatum, ${dag}, ${
      past.length === streefdatums.length
        ? 'waren die voorbij'
        : past.length === 0
          ? 'waren die nog niet voorbij'
          : `${past.length === 1 ? 'was' : 'waren'} alleen ${enumerate(past.map(formatDatum))} voorbij`
    }.`
  return past.length > 0
    ? `De streefdatum van ${welke} was ${formatDatum(first)}. Op de peildatum, ${dag}, was die voorbij.`
    : `De streefdatum van ${welke} is ${formatDatum(first)}. Op de peildatum, ${dag}, was die nog niet voorbij: een gemeente die geen Ja zegt, is dus nog niet te laat.`
}
