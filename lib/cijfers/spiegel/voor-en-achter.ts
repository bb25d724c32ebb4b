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

const mostThemas = 3
const mostVragen = 5

/** More than half, less than half, or precisely half: -1, 1 or 0. */
const halfOf = (ja: number, n: number) => Math.sign(n - 2 * ja)

/**
 * Where a gemeente is ahead of the country and where behind. Ahead: the own answer is Ja, and less than half of the
 * country says so. Behind: the own answer is not Ja, and more than half of the country says so. For a thema of more
 * than one vraag: most of the own answers are Ja where less than half of the country's are, and the other way around.
 * The further the country is from the own answer, the earlier it is named.
 */
export function voorEnAchter(
  regels: readonly Spiegelregel[],
  beelden: readonly Spiegelbeeld[],
): { voor: Spiegelpunten; achter: Spiegelpunten } {
  const [land, klasse, regio] = (['landelijk', 'grootteklasse', 'regio'] as const).map((one) =>
    beelden.findIndex(({ indeling }) => indeling === one),
  )
  const punten = regels.flatMap(({ soort, sleutel, code, naam, eigen, vragen, cellen }): Spiegelpunt[] => {
    const cel = cellen[land ?? -1]
    if (!cel || soort === 'fase' || (soort === 'thema' && vragen.length < 2)) return []
    return [
      {
        soort,
        sleutel,
        code,
        naam,
        eigen,
        aantalVragen: vragen.length,
        land: cel,
        regio: cellen[regio ?? -1] ?? null,
        klasse: cellen[klasse ?? -1] ?? null,
      },
    ]
  })
  const pick = (side: 1 | -1): Spiegelpunten => {
    const found = punten
      .filter(
        (punt) =>
          halfOf(punt.land.aantallen.ja, punt.land.n) === side && halfOf(punt.eigen.ja, punt.aantalVragen) === -side,
      )
      .sort((a, b) => side * (a.land.aantallen.ja * b.land.n - b.land.aantallen.ja * a.land.n))
    const vragen = found.filter(({ soort }) => soort === 'vraag')
    return {
      themas: found.filter(({ soort }) => soort === 'thema').slice(0, mostThemas),
      punten: vragen.slice(0, mostVragen),
      vragen: vragen.length,
    }
  }
  return { voor: pick(1), achter: pick(-1) }
}
