import type { Inzage } from './inzage'

/**
 * What is shown of one vraag, as points with a line for each vak: on its left end the shown regio's that count it, on
 * its right end the shown klassen and the land. What none counts on one of its sides, ends in the one point that binds
 * nothing. Two vakken that end in the same point can exchange there: the shown counts do not see it.
 */
export type Net = {
  links: Int32Array
  rechts: Int32Array
  /** the vakken that end at each point */
  vakkenAt: readonly (readonly number[])[]
}

/** @param getoond of each som, whether its counts are shown */
export function makeNet({ sommen, vakken }: Pick<Inzage, 'sommen' | 'vakken'>, getoond: readonly boolean[]): Net {
  const points = new Map<string, number>()
  const pointOf = (key: string) => {
    const point = points.get(key) ?? points.size
    points.set(key, point)
    return point
  }
  const links = new Int32Array(vakken.length)
  const rechts = new Int32Array(vakken.length)
  for (const [vak, { sommen: own }] of vakken.entries()) {
    let [left, right] = ['', '']
    for (const som of own) {
      if (!getoond[som]) continue
      if (sommen[som]?.indeling === 'regio') left += ` ${som}`
      else right += ` ${som}`
    }
    links[vak] = pointOf(left)
    rechts[vak] = pointOf(right)
  }
  const vakkenAt: number[][] = Array.from({ length: points.size }, () => [])
  for (const vak of vakken.keys()) for (const end of new Set([links[vak], rechts[vak]])) vakkenAt[end ?? 0]?.push(vak)
  return { links, rechts, vakkenAt }
}
