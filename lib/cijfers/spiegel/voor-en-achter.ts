import type { Cel } from '@/lib/cijfers/kern/cijfers'
import type { Spiegelbeeld, Spiegelregel } from './spiegel'

/** A thema or vraag on which a gemeente stands out, with the figures that say so. */
export type Spiegelpunt = Pick<Spiegelregel, 'soort' | 'sleutel' | 'code' | 'naam' | 'eigen'> & {
  aantalVragen: number
  land: Cel
  /** null: its regio is not shown */
  regio: Cel | null
  /** null: its grootteklasse is not shown */
  klasse: Cel | null
}

/** Few points, those that differ most first; `vragen` is how many there are in all. */
export type Spiegelpunten = { themas: Spiegelpunt[]; punten: Spiegelpunt[]; vragen: number }

/** A vraag on which a gemeente would be ahead, if its Ja did not contradict another answer. */
export type Twijfelpunt = Pick<Spiegelregel, 'sleutel' | 'code' | 'naam'> & { zinnen: string[] }

const mostThemas = 3
const mostVragen = 5

/** One vraag can contradict several others. */
const countVragen = (twijfels: Spiegelregel['twijfels']) => new Set(twijfels.map(({ vraag }) => vraag)).size

/** More than half, less than half, or precisely half: -1, 1 or 0. */
const halfOf = (ja: number, n: number) => Math.sign(n - 2 * ja)

/**
 * Where a gemeente is ahead of the country and where behind. Ahead: the own answer is Ja, and less than half of the
 * country says so. Behind: the own answer is not Ja, and more than half of the country says so. For a thema of more
 * than one vraag: most of the own answers are Ja where less than half of the country's are, and the other way around.
 * The further the country is from the own answer, the earlier it is named. A Ja that contradicts another answer puts
 * nobody ahead: it is left out, and asked about.
 */
export function voorEnAchter(
  regels: readonly Spiegelregel[],
  beelden: readonly Spiegelbeeld[],
): { voor: Spiegelpunten; achter: Spiegelpunten; twijfels: Twijfelpunt[] } {
  const [land, klasse, regio] = (['landelijk', 'grootteklasse', 'regio'] as const).map((one) =>
    beelden.findIndex(({ indeling }) => indeling === one),
  )
  const punten = regels.flatMap(({ soort, sleutel, code, naam, eigen, vragen, cellen, twijfels }) => {
    const cel = cellen[land ?? -1]
    if (!cel || soort === 'fase' || (soort === 'thema' && vragen.length < 2)) return []
    const punt: Spiegelpunt = {
      soort,
      sleutel,
      code,
      naam,
      eigen,
      aantalVragen: vragen.length,
      land: cel,
      regio: cellen[regio ?? -1] ?? null,
      klasse: cellen[klasse ?? -1] ?? null,
    }
    return [{ punt, twijfels }]
  })
  const isSide = ({ land: { aantallen, n }, aantalVragen }: Spiegelpunt, ja: number, side: 1 | -1) =>
    halfOf(aantallen.ja, n) === side && halfOf(ja, aantalVragen) === -side
  const pick = (side: 1 | -1): Spiegelpunten => {
    const found = punten
      .filter(({ punt, twijfels }) => isSide(punt, punt.eigen.ja - (side === 1 ? countVragen(twijfels) : 0), side))
      .map(({ punt }) => punt)
      .sort((a, b) => side * (a.land.aantallen.ja * b.land.n - b.land.aantallen.ja * a.land.n))
    const vragen = found.filter(({ soort }) => soort === 'vraag')
    return {
      themas: found.filter(({ soort }) => soort === 'thema').slice(0, mostThemas),
      punten: vragen.slice(0, mostVragen),
      vragen: vragen.length,
    }
  }
  return {
    voor: pick(1),
    achter: pick(-1),
    twijfels: punten.flatMap(({ punt, twijfels }) =>
      punt.soort === 'vraag' && twijfels.length > 0 && isSide(punt, punt.eigen.ja, 1)
        ? [{ sleutel: punt.sleutel, code: punt.code, naam: punt.naam, zinnen: twijfels.map(({ zin }) => zin) }]
        : [],
    ),
  }
}
