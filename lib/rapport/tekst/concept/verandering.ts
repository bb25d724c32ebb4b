import { enumerate } from '@/lib/aandachtspunten/zin'
import { formatGetal } from '@/lib/platform/getal'
import type { Staat } from '@/lib/vragenlijst/waarde'
import { cijfer, groei, type Lijn } from './lijnen'
import { meesteGelijken } from './zinnen'

const procentpunten = (punten: number) => (Math.abs(punten) === 1 ? 'procentpunt' : 'procentpunten')

/** "van 18% naar 29% (+11 procentpunten)" */
export function vanNaar(lijn: Lijn, punten: number, staat: Staat = 'ja'): string {
  return `van ${cijfer(lijn, staat, '|vorig')} naar ${cijfer(lijn, staat)} (${cijfer(lijn, staat, '.verschil')} ${procentpunten(punten)})`
}

const gang = (punten: number) => (punten > 0 ? 'steeg' : 'daalde')

/**
 * What became of the share Ja of one line, or of another staat; null: not to be compared.
 *
 * @param start what the sentence begins with: "In fase 1"
 * @param wat "het aandeel Ja in dit thema"
 */
export function veranderzin(lijn: Lijn, start: string, wat: string, staat: Staat = 'ja'): string | null {
  const punten = groei(lijn, staat)
  if (punten === null) return null
  // Whole percentages can be the same where the answers are not.
  if (punten === 0) return `${start} bleef ${wat} ${cijfer(lijn, staat)}.`
  return `${start} ${gang(punten)} ${wat} ${vanNaar(lijn, punten, staat)}.`
}

type Lijnverandering = { lijn: Lijn; punten: number }

const meesteDalingen = 3

const naamEnGang = ({ lijn, punten }: Lijnverandering) => `vraag ${lijn.titel} ${vanNaar(lijn, punten)}`

function stijging(moved: readonly Lijnverandering[]): string {
  const most = Math.max(...moved.map(({ punten }) => punten))
  const top = moved.filter(({ punten }) => punten === most)
  const [first] = top
  if (moved.length < 2 || most <= 0 || first === undefined) return ''
  if (top.length > meesteGelijken)
    return `Het meest stegen ${formatGetal(top.length)} vragen: elk ${cijfer(first.lijn, 'ja', '.verschil')} ${procentpunten(most)}.`
  return `Het meest ${top.length === 1 ? 'steeg' : 'stegen'} ${enumerate(top.map(naamEnGang))}.`
}

function daling(moved: readonly Lijnverandering[]): string {
  const fallen = moved.filter(({ punten }) => punten < 0).toSorted((a, b) => a.punten - b.punten)
  const named = enumerate(fallen.slice(0, meesteDalingen).map(naamEnGang))
  if (fallen.length > meesteDalingen)
    return `Op ${formatGetal(fallen.length)} vragen daalde het aandeel Ja, vooral op ${named}.`
  return fallen.length > 0 ? `Een daling is er bij ${named}.` : ''
}

/** Which of these vragen rose most, and which fell. Empty: none can be compared, or nothing moved. */
export function uitschieters(vragen: readonly Lijn[]): string {
  const moved = vragen.flatMap((lijn) => {
    const punten = groei(lijn)
    return punten === null ? [] : [{ lijn, punten }]
  })
  return [stijging(moved), daling(moved)].filter(Boolean).join(' ')
}

/** What became of the vragen that were asked both times. */
export function perVraag(vragen: readonly Lijn[], vorig: string): string {
  const [first] = vragen
  if (vragen.length === 1 && first) return veranderzin(first, `Op vraag ${first.titel}`, 'het aandeel Ja') ?? ''
  if (vragen.length > 0 && vragen.every((lijn) => groei(lijn) === 0))
    return `Op alle vragen die ook in ${vorig} gesteld zijn, bleef het aandeel Ja in hele procenten gelijk.`
  return uitschieters(vragen)
}

/** "Nieuw in deze meting zijn de vragen 8b, 8c en 8d." Empty: none is. */
export function nieuwzin(vragen: readonly Lijn[]): string {
  const nieuw = vragen.filter(({ vorige }) => vorige?.soort === 'nieuw').map(({ naam }) => naam)
  if (nieuw.length === 0) return ''
  const wat = nieuw.length === 1 ? `is vraag ${nieuw[0]}` : `zijn de vragen ${reeks(nieuw, vragen)}`
  return `Nieuw in deze meting ${wat}: daarvan is geen eerder cijfer.`
}

/** All of them; of many that follow each other only the first and the last. */
function reeks(codes: readonly string[], vragen: readonly Lijn[]): string {
  const start = vragen.findIndex(({ naam }) => naam === codes[0])
  const following = vragen.slice(start, start + codes.length).every(({ naam }) => codes.includes(naam))
  return codes.length > 8 && following ? `${codes[0]} tot en met ${codes.at(-1)}` : enumerate(codes)
}
