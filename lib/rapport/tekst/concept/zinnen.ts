import { stoplicht } from '@/lib/domain/stoplicht'
import { formatDatum } from '@/lib/format/datum'
import { formatGetal } from '@/lib/format/getal'
import { capitalise, enumerate } from '../../aandachtspunten/zin'
import { opvallendVanaf } from '../../klassenverschil'
import { cijfer, groei, type Lijn, type Lijnen, opJa, share } from './lijnen'

/** "65% Ja, 31% Ten dele en 0% Nee" */
export function verdeling(lijn: Lijn): string {
  return `${cijfer(lijn, 'ja')} Ja, ${cijfer(lijn, 'ten_dele')} Ten dele en ${cijfer(lijn, 'nee')} Nee`
}

const procentpunten = (punten: number) => (Math.abs(punten) === 1 ? 'procentpunt' : 'procentpunten')

/** "van 18% naar 29% (+11 procentpunten)" */
export function vanNaar(lijn: Lijn, punten: number): string {
  return `van ${cijfer(lijn, 'ja', '|vorig')} naar ${cijfer(lijn, 'ja')} (${cijfer(lijn, 'ja', '.verschil')} ${procentpunten(punten)})`
}

const gang = (punten: number) => (punten > 0 ? 'steeg' : 'daalde')

/**
 * What became of the share Ja of one line; null: not to be compared.
 *
 * @param start what the sentence begins with: "In fase 1"
 * @param wat "het aandeel Ja in dit thema"
 */
export function veranderzin(lijn: Lijn, start: string, wat: string): string | null {
  const punten = groei(lijn)
  if (punten === null) return null
  if (punten === 0) return `${start} bleef ${wat} gelijk: ${cijfer(lijn, 'ja')}.`
  return `${start} ${gang(punten)} ${wat} ${vanNaar(lijn, punten)}.`
}

/** Of how many lines with the same figure a sentence names each. */
const meesteGelijken = 3

const waar = ({ soort, titel }: Lijn) => (soort === 'vraag' ? `vraag ${titel}` : titel)

/** Which of these lines rose most, and which fell. Empty: none can be compared, or nothing moved. */
export function uitschieters(lijnen: readonly Lijn[]): string {
  const moved = lijnen
    .flatMap((lijn) => {
      const punten = groei(lijn)
      return punten === null ? [] : [{ lijn, punten }]
    })
    .sort((a, b) => b.punten - a.punten)
  const top = moved.filter(({ punten }) => punten === moved[0]?.punten && punten > 0)
  const fallen = moved.filter(({ punten }) => punten < 0).reverse()
  const risen = top.map(({ lijn, punten }) => `${waar(lijn)} ${vanNaar(lijn, punten)}`)
  const up =
    moved.length > 1 && top.length > 0 && top.length <= meesteGelijken
      ? `Het meest ${top.length === 1 ? 'steeg' : 'stegen'} ${enumerate(risen)}.`
      : ''
  const down = fallen.slice(0, 3).map(({ lijn, punten }) => `${waar(lijn)} ${vanNaar(lijn, punten)}`)
  return [up, down.length > 0 ? `Een daling is er bij ${enumerate(down)}.` : ''].filter(Boolean).join(' ')
}

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
  if (share(high.land) === share(low.land)) return `Op elke vraag is het aandeel Ja even groot: ${cijfer(high, 'ja')}.`
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

/** "bij kleine gemeenten 22%, bij middelgrote 55% en bij grote 67%" */
export function perKlasse(lijn: Lijn): string {
  return enumerate(
    lijn.klassen.map(
      ({ wie, sleutel }, index) =>
        `bij ${index === 0 ? wie : wie.replace(' gemeenten', '')} ${cijfer(lijn, 'ja', `|${sleutel}`)}`,
    ),
  )
}

const spreiding = ({ klassen }: Lijn) => {
  const shares = klassen.map(({ cel }) => share(cel))
  return Math.max(...shares) - Math.min(...shares)
}

/** The line on which the grootteklassen are furthest apart. */
export function verstUiteen(lijnen: readonly Lijn[]): Lijn | null {
  const [first] = lijnen.filter(({ klassen }) => klassen.length > 1).toSorted((a, b) => spreiding(b) - spreiding(a))
  return first && spreiding(first) >= opvallendVanaf ? first : null
}

/** How the grootteklassen differ on a line, and on which of its vragen most. Empty: fewer than two are shown. */
export function klassenzin(lijn: Lijn, vragen: readonly Lijn[]): string {
  const { klassen } = lijn
  const sorted = klassen.toSorted((a, b) => share(b.cel) - share(a.cel))
  const [most, least] = [sorted[0], sorted.at(-1)]
  if (!most || !least || most === least) return ''
  const far = spreiding(lijn) >= opvallendVanaf
  const start = far
    ? `${capitalise(most.wie)} zeggen vaker Ja dan ${least.wie}. Het aandeel Ja is`
    : 'De grootteklassen lopen weinig uiteen. Het aandeel Ja is'
  const apart = vragen.length > 1 ? verstUiteen(vragen) : null
  const where = apart ? ` Het verschil is het grootst bij vraag ${apart.titel}: ${perKlasse(apart)}.` : ''
  return `${start} ${perKlasse(lijn)}.${where}`
}

/** "Nieuw in deze meting zijn de vragen 8b, 8c en 8d." Empty: none is. */
export function nieuwzin(vragen: readonly Lijn[]): string {
  const nieuw = vragen.filter(({ vorige }) => vorige?.soort === 'nieuw').map(({ naam }) => naam)
  if (nieuw.length === 0) return ''
  const wat = nieuw.length === 1 ? `is vraag ${nieuw[0]}` : `zijn de vragen ${reeks(nieuw)}`
  return `Nieuw in deze meting ${wat}: daarvan is geen eerder cijfer.`
}

/** All of them, or of many only the first and the last. */
const reeks = (codes: readonly string[]) =>
  codes.length > 8 ? `${codes[0]} tot en met ${codes.at(-1)}` : enumerate(codes)

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
          : `was alleen ${enumerate(past.map(formatDatum))} voorbij`
    }.`
  return past.length > 0
    ? `De streefdatum van ${welke} was ${formatDatum(first)}. Op de peildatum, ${dag}, was die voorbij.`
    : `De streefdatum van ${welke} is ${formatDatum(first)}. Op de peildatum, ${dag}, was die nog niet voorbij: een gemeente die geen Ja zegt, is dus nog niet te laat.`
}
