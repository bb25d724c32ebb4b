import { vragenOf } from '@/lib/vragenlijst/vragenlijst'
import { landelijkeGroep } from './indeling'
import { geen, hasIngevuld, type Raster, type Rastergemeente } from './raster'
import type { Verberging } from './verberging'

/** Gemeenten that one figure is about, and what is not known of them yet. */
type Klasseblok = { sleutel: string; onbekend: number[] }

/**
 * What of the land and its grootteklassen is not shown of a raster whose regio's are not shown either, so that this
 * reader is certain of no antwoord. Klassen do not overlap, so what follows from them is simple: each says what its own
 * gemeenten answered together, and the land less the shown klassen says it of all the others. Whoever is in such a block
 * can have answered whatever somebody in it did; so an antwoord is certain where all that is unknown in it is the same.
 *
 * @param bekend whether this reader reads the antwoorden of a gemeente anyway
 * @param toonbaar the klassen that may be shown
 */
export function hideLevend(
  { vragenlijst, gemeenten, rijen }: Pick<Raster, 'vragenlijst' | 'gemeenten' | 'rijen'>,
  bekend: (gemeente: Rastergemeente) => boolean,
  toonbaar: (klasse: string) => boolean,
): Verberging {
  const blokken = new Map<string, Klasseblok>()
  for (const [index, gemeente] of gemeenten.entries()) {
    const { grootteklasse: sleutel } = gemeente
    const blok = blokken.get(sleutel) ?? { sleutel, onbekend: [] }
    blokken.set(sleutel, blok)
    if (!bekend(gemeente)) blok.onbekend.push(index)
  }
  // Of equal numbers the first by sleutel, so that the same figures hide the same.
  const klassen = [...blokken.values()].sort(
    (a, b) => a.onbekend.length - b.onbekend.length || (a.sleutel < b.sleutel ? -1 : 1),
  )
  const zichtbaar = klassen.filter(({ sleutel }) => toonbaar(sleutel))
  const overig = klassen.filter(({ sleutel }) => !toonbaar(sleutel))
  const hide = (isZeker: (indexen: readonly number[]) => boolean) => hideBlokken(zichtbaar, overig, isZeker)

  const land: string[] = []
  const stil = new Set<string>()
  let landStil = false
  const perKlasse = new Map<string, string[]>()
  for (const [plaats, { sleutel }] of vragenOf(vragenlijst).entries()) {
    const staatOf = (index: number) => rijen[index]?.[plaats] ?? geen
    const hidden = hide((indexen) => isEensgezind(indexen, staatOf))
    if (hidden.land) land.push(sleutel)
    for (const klasse of hidden.klassen) perKlasse.set(klasse, [...(perKlasse.get(klasse) ?? []), sleutel])
    const names = new Set(hidden.klassen)
    const rest = [...overig, ...zichtbaar.filter((blok) => names.has(blok.sleutel))]
    if (rest.every(({ onbekend }) => canDiffer(onbekend, hidden.land ? null : rest, rijen, plaats))) continue
    landStil = true
    for (const klasse of names) stil.add(klasse)
  }
  const respons = hide((indexen) => indexen.length > 0 && indexen.every((index) => !hasIngevuld(rijen[index] ?? leeg)))
  const { sleutel } = landelijkeGroep
  return {
    rijen: {
      landelijk: land.length > 0 ? { [sleutel]: land } : {},
      grootteklasse: Object.fromEntries(perKlasse),
      regio: {},
    },
    respons: {
      landelijk: respons.land || landStil ? [sleutel] : [],
      grootteklasse: zichtbaar.flatMap((blok) =>
        respons.klassen.includes(blok.sleutel) || stil.has(blok.sleutel) ? [blok.sleutel] : [],
      ),
      regio: [],
    },
  }
}

const leeg = new Uint8Array()

function isEensgezind(indexen: readonly number[], staatOf: (index: number) => number): boolean {
  const [first] = indexen
  if (first === undefined) return false
  const staat = staatOf(first)
  return indexen.every((index) => staatOf(index) === staat)
}

/**
 * Whether somebody of a klasse whose row is hidden can have answered otherwise while as many as before filled in something:
 * else those numbers say of a klasse where everybody filled in something that nobody left it open.
 *
 * @param rest the klassen to exchange with; null: the land is hidden too, so that nothing has to be exchanged
 */
function canDiffer(
  onbekend: readonly number[],
  rest: readonly Klasseblok[] | null,
  rijen: readonly Uint8Array[],
  plaats: number,
): boolean {
  const staatOf = (index: number) => rijen[index]?.[plaats] ?? geen
  if (onbekend.length === 0 || !isEensgezind(onbekend, staatOf)) return true
  /** whether what else somebody answered decides that something was filled in */
  const isVrij = (index: number) => rijen[index]?.some((staat, at) => at !== plaats && staat !== geen) ?? false
  const [staat, vrij] = [staatOf(onbekend[0] ?? 0), onbekend.some(isVrij)]
  if (rest === null) return staat !== geen || vrij
  return rest.some(({ onbekend: others }) =>
    others.some((other) => {
      const otherStaat = staatOf(other)
      if (otherStaat === staat) return false
      return (otherStaat !== geen && staat !== geen) || (vrij && isVrij(other))
    }),
  )
}

/** Hides klassen until nothing is certain, from small to large; the land when nothing else helps. */
function hideBlokken(
  zichtbaar: readonly Klasseblok[],
  overig: readonly Klasseblok[],
  isZeker: (indexen: readonly number[]) => boolean,
): { land: boolean; klassen: string[] } {
  const hidden = zichtbaar.filter(({ onbekend }) => isZeker(onbekend))
  const left = zichtbaar.filter((blok) => !hidden.includes(blok))
  const rest = () => [...overig, ...hidden].flatMap(({ onbekend }) => onbekend)
  while (isZeker(rest())) {
    const next = left.shift()
    if (!next) return { land: true, klassen: hidden.map(({ sleutel }) => sleutel) }
    hidden.push(next)
  }
  return { land: false, klassen: hidden.map(({ sleutel }) => sleutel) }
}
