import { capitalise, enumerate } from '@/lib/aandachtspunten/zin'
import { opvallendVanaf } from '@/lib/cijfers/kern/klassenverschil'
import { cijfer, type Klasse, type Lijn, share } from './lijnen'
import { meesteGelijken } from './zinnen'

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

/** The vragen on which the grootteklassen are furthest apart. None: nowhere far, or on too many to name. */
export function verstUiteen(vragen: readonly Lijn[]): Lijn[] {
  const beside = vragen.filter(({ klassen }) => klassen.length > 1)
  const most = Math.max(...beside.map(spreiding))
  const even = beside.filter((lijn) => spreiding(lijn) === most)
  return most >= opvallendVanaf && even.length <= meesteGelijken ? even : []
}

/** "Middelgrote en grote gemeenten" */
const wieZijn = (klassen: readonly Klasse[]) =>
  `${enumerate(klassen.map(({ wie }) => wie.replace(' gemeenten', '')))} gemeenten`

function vergeleken(lijn: Lijn): string {
  const shares = lijn.klassen.map(({ cel }) => share(cel))
  const [high, low] = [Math.max(...shares), Math.min(...shares)]
  if (high === low) return 'De grootteklassen lopen niet uiteen.'
  if (spreiding(lijn) < opvallendVanaf) return 'De grootteklassen lopen weinig uiteen.'
  const at = (value: number) => wieZijn(lijn.klassen.filter(({ cel }) => share(cel) === value))
  return `${capitalise(at(high))} zeggen vaker Ja dan ${at(low)}.`
}

function grootsteVerschil(vragen: readonly Lijn[]): string {
  const apart = vragen.length > 1 ? verstUiteen(vragen) : []
  const [first] = apart
  if (first === undefined) return ''
  return apart.length === 1
    ? ` Het verschil is het grootst bij vraag ${first.titel}: ${perKlasse(first)}.`
    : ` Het verschil is het grootst bij de vragen ${enumerate(apart.map(({ titel }) => titel))}.`
}

/** How the grootteklassen differ on a line, and on which of its vragen most. Empty: fewer than two are shown. */
export function klassenzin(lijn: Lijn, vragen: readonly Lijn[]): string {
  if (lijn.klassen.length < 2) return ''
  return `${vergeleken(lijn)} Het aandeel Ja is ${perKlasse(lijn)}.${grootsteVerschil(vragen)}`
}
