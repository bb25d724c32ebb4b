import type { Bron } from '@/lib/meetmoment/bron'
import { percentage } from '@/lib/vragenlijst/percentage'
import { type Fase, type Thema, type Vraag, vragenOf } from '@/lib/vragenlijst/vragenlijst'
import { type Staat, staten } from '@/lib/vragenlijst/waarde'
import { geheugen } from './geheugen'
import { divideGemeenten, type Geteldegroep, type Groep, type Indeling } from './indeling'
import type { Verborgen } from './kleinegroep'
import type { Raster } from './raster'
import { nietsWeggelaten, type Weglating } from './verberging'

/** "alle": all gemeenten of the group. "ingevuld": only those that answered something; always labelled. */
export const noemers = ['alle', 'ingevuld'] as const
export type Noemer = (typeof noemers)[number]

export const noemernamen: Record<Noemer, string> = {
  alle: 'alle gemeenten',
  ingevuld: 'alleen gemeenten die iets invulden',
}

/** How many gemeenten of a group a percentage is of; null: not told to this reader. */
export function noemerOf<Een extends Pick<Groep, 'aantalGemeenten' | 'aantalIngevuld'>>(
  noemer: Noemer,
  { aantalGemeenten, aantalIngevuld }: Een,
): number | Een['aantalIngevuld'] {
  return noemer === 'alle' ? aantalGemeenten : aantalIngevuld
}

/** Which part of a group answered something, in whole percentages; null: the group is empty, or it is not told. */
export function deelname({
  aantalIngevuld,
  aantalGemeenten,
}: Pick<Groep, 'aantalGemeenten' | 'aantalIngevuld'>): number | null {
  return aantalIngevuld === null ? null : percentage(aantalIngevuld, aantalGemeenten)
}

/** One figure: a group's answers to one vraag, or to all vragen of a thema or fase together. */
export type Cel = {
  groep: string
  /** the denominator: gemeenten × vragen */
  n: number
  aantallen: Record<Staat, number>
  /** whole percentages, each rounded on its own; null: the group is empty, print "n.v.t." */
  percentages: Record<Staat, number | null>
  /** of a total: over how many of its vragen, where the others are not shown. Without: over all of them */
  deel?: Deeltotaal
}

type Deeltotaal = { vragen: number; van: number }

/** What stands in the place of a figure that this reader does not get. */
type Weggelaten = { groep: string; verborgen: Verborgen }

/** A place in a table: its figure, or why it is not shown. */
export type Celplaats = Cel | Weggelaten

/** The figure in a place; null: it is not shown, or there is no such place. */
export function getoond(plaats: Celplaats | undefined): Cel | null {
  return plaats === undefined || 'verborgen' in plaats ? null : plaats
}

/** The figure in a place, if it is over all vragen that it is about: only then it can be held against another. */
export function heel(plaats: Celplaats | undefined): Cel | null {
  const cel = getoond(plaats)
  return cel?.deel ? null : cel
}

/** A group that exists, and of which this reader gets no figures. */
export type VerborgenGroep = Pick<Groep, 'sleutel' | 'naam' | 'aantalGemeenten'> & { reden: Verborgen }

/** `cellen` stand in the order of Cijfers.groepen, one for each. */
export type Vraagcijfers = Vraag & { cellen: Celplaats[] }
/** `sleutels` are all its vragen; `vragen` those whose figures are in these Cijfers. */
export type Themacijfers = Omit<Thema, 'vragen'> & {
  cellen: Celplaats[]
  sleutels: readonly string[]
  vragen: Vraagcijfers[]
}
export type Fasecijfers = Omit<Fase, 'themas'> & {
  cellen: Celplaats[]
  sleutels: readonly string[]
  themas: Themacijfers[]
}

/** The one structure that screen, chart and every file print. Nothing that prints it calculates. */
export type Cijfers = {
  bron: Bron
  indeling: Indeling
  noemer: Noemer
  groepen: Groep[]
  verborgen: VerborgenGroep[]
  fasen: Fasecijfers[]
}

export type Cijferkeuze = {
  indeling: Indeling
  noemer?: Noemer
  /** "thema": no single vragen, for tables with a column per thema */
  diepte?: 'thema' | 'vraag'
  /** only this thema, by its sleutel; its fase stays a total of all its themas */
  thema?: string | undefined
  /** only this group, by its sleutel */
  groep?: string | undefined
  /** the groups that this reader gets no figures of, by sleutel */
  verborgen?: ReadonlyMap<string, Verborgen>
  /** what this reader does not get of the others */
  weglating?: Weglating
}

type Groepstelling = { groepen: Geteldegroep[]; aantallen: Int32Array }

const counted = new WeakMap<Raster, Map<Indeling, Groepstelling>>()

/** How often each group gives each staat to each vraag. A raster never changes, so each division of it is counted once. */
function count(raster: Raster, indeling: Indeling): Groepstelling {
  const known = counted.get(raster) ?? new Map<Indeling, Groepstelling>()
  counted.set(raster, known)
  const before = known.get(indeling)
  if (before) return before
  const { groepen, plaats } = divideGemeenten(raster, indeling)
  const width = vragenOf(raster.vragenlijst).length * staten.length
  const aantallen = new Int32Array(groepen.length * width)
  for (const [index, rij] of raster.rijen.entries()) {
    if (rij.length * staten.length !== width)
      throw new RangeError('a row of the raster is not as long as its vragenlijst')
    const start = (plaats[index] ?? 0) * width
    for (let vraag = 0; vraag < rij.length; vraag++) {
      const cel = start + vraag * staten.length + (rij[vraag] ?? 0)
      aantallen[cel] = (aantallen[cel] ?? 0) + 1
    }
  }
  const counts = { groepen, aantallen }
  known.set(indeling, counts)
  return counts
}

/** A figure from how often each staat was given; what is left of n is not filled in. */
export function celOf(groep: string, n: number, [ja, ten_dele, nee]: readonly [number, number, number]): Cel {
  const aantallen = { ja, ten_dele, nee, geen: n - ja - ten_dele - nee }
  return {
    groep,
    n,
    aantallen,
    percentages: {
      ja: percentage(aantallen.ja, n),
      ten_dele: percentage(aantallen.ten_dele, n),
      nee: percentage(aantallen.nee, n),
      geen: percentage(aantallen.geen, n),
    },
  }
}

const lijnen = ({ cellen, vragen }: Themacijfers) => cellen.length + vragen.length * cellen.length

/** Some ten megabytes: a cell takes about 250 bytes. */
const remember = geheugen<Cijfers>(40_000, ({ fasen }) =>
  fasen.reduce(
    (sum, { cellen, themas }) => themas.reduce((part, thema) => part + lijnen(thema), sum + cellen.length),
    1,
  ),
)

/** Counts a raster and makes the figures: the only way to Cijfers. Nobody may change them, because they are remembered. */
export function makeCijfers(raster: Raster, keuze: Cijferkeuze): Cijfers {
  // What is hidden differs from reader to reader.
  const { verborgen, weglating = nietsWeggelaten } = keuze
  if ((verborgen?.size ?? 0) + weglating.rijen.size + weglating.respons.size > 0) return countCijfers(raster, keuze)
  const { indeling, noemer, diepte, thema, groep } = keuze
  return remember(raster, JSON.stringify([indeling, noemer, diepte, thema, groep]), () => countCijfers(raster, keuze))
}

function countCijfers(
  raster: Raster,
  {
    indeling,
    noemer = 'alle',
    diepte = 'vraag',
    thema: only,
    groep: onlyGroep,
    verborgen,
    weglating: { rijen, respons } = nietsWeggelaten,
  }: Cijferkeuze,
): Cijfers {
  const { groepen: all, aantallen } = count(raster, indeling)
  const asked = all
    .map((groep, index) => ({ groep, index }))
    .filter(({ groep }) => onlyGroep === undefined || groep.sleutel === onlyGroep)
  const shown = asked.filter(({ groep }) => !verborgen?.has(groep.sleutel))
  const vragen = vragenOf(raster.vragenlijst)
  const width = vragen.length * staten.length
  /** of the vragen from one place up to another, together: of those that are shown */
  const cellenOf = (from: number, to: number) =>
    shown.map(({ groep, index }): Celplaats => {
      const { sleutel } = groep
      const hidden = rijen.get(sleutel)
      const sums: [number, number, number] = [0, 0, 0]
      let getoonde = 0
      for (let vraag = from; vraag < to; vraag++) {
        if (hidden?.has(vragen[vraag]?.sleutel ?? '')) continue
        getoonde += 1
        const cel = index * width + vraag * staten.length
        sums[0] += aantallen[cel] ?? 0
        sums[1] += aantallen[cel + 1] ?? 0
        sums[2] += aantallen[cel + 2] ?? 0
      }
      const nothing = to > from && getoonde === 0
      if (nothing || (noemer === 'ingevuld' && respons.has(sleutel))) return { groep: sleutel, verborgen: 'zeker' }
      const cel = celOf(sleutel, noemerOf(noemer, groep) * getoonde, sums)
      return getoonde === to - from ? cel : { ...cel, deel: { vragen: getoonde, van: to - from } }
    })
  let next = 0
  const fasen = raster.vragenlijst.fasen.map((fase): Fasecijfers => {
    const start = next
    const themas = fase.themas.flatMap((thema): Themacijfers[] => {
      const first = next
      next += thema.vragen.length
      if (only !== undefined && only !== thema.sleutel) return []
      return [
        {
          ...thema,
          sleutels: thema.vragen.map(({ sleutel }) => sleutel),
          cellen: cellenOf(first, next),
          vragen:
            diepte === 'thema'
              ? []
              : thema.vragen.map((vraag, i) => ({ ...vraag, cellen: cellenOf(first + i, first + i + 1) })),
        },
      ]
    })
    const sleutels = fase.themas.flatMap((thema) => thema.vragen.map(({ sleutel }) => sleutel))
    const passedOver = only !== undefined && themas.length === 0
    return { ...fase, themas, sleutels, cellen: passedOver ? [] : cellenOf(start, next) }
  })
  return {
    bron: raster.bron,
    indeling,
    noemer,
    groepen: shown.map(({ groep }) => (respons.has(groep.sleutel) ? { ...groep, aantalIngevuld: null } : groep)),
    verborgen: asked.flatMap(({ groep: { sleutel, naam, aantalGemeenten } }) => {
      const reden = verborgen?.get(sleutel)
      return reden ? [{ sleutel, naam, aantalGemeenten, reden }] : []
    }),
    fasen: only === undefined ? fasen : fasen.filter(({ themas }) => themas.length > 0),
  }
}
