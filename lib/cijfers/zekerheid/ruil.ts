import { geen } from './inzage'
import type { Net } from './net'
import type { Verschil } from './oplossing'
import { vrijOf, type Wereld } from './wereld'

export type Ruilvraag = {
  vraag: number
  vak: number
  /** what somebody in the vak no longer says, and what instead */
  geeft: number
  neemt: number
  /** of each vak, whether its antwoorden are known, so that they stay as they are */
  bekend: readonly boolean[]
}

/**
 * The shortest exchange that lets one gemeente of a vak say something else, and keeps every shown count: going round,
 * the one vak gives up one staat for the other and the next does the reverse. Not everything that is possible is such
 * a round, but almost everything that was asked in practice is.
 *
 * @returns null: there is no such round
 */
export function findRuil(wereld: Wereld, net: Net, { vraag, vak, geeft, neemt, bekend }: Ruilvraag): Verschil | null {
  const may = (at: number, heen: boolean) => {
    const [gives, takes] = heen ? [geeft, neemt] : [neemt, geeft]
    if (bekend[at] || vrijOf(wereld, vraag, at, gives) < 1) return false
    return takes !== geen || (wereld.ruimte[at] ?? 0) > 0
  }
  const round = walk(net, vak, may)
  if (!round) return null
  return round.flatMap(({ vak: at, heen }) => [
    { vak: at, staat: geeft, meer: heen ? -1 : 1 },
    { vak: at, staat: neemt, meer: heen ? 1 : -1 },
  ])
}

type Stap = { vak: number; heen: boolean; before: Stap | null }

/** Over `start` from left to right, and by the fewest other vakken back to where that began; each of them once. */
function walk(
  { links, rechts, vakkenAt }: Net,
  start: number,
  may: (vak: number, heen: boolean) => boolean,
): Stap[] | null {
  const [goal = 0, first = 0] = [links[start], rechts[start]]
  if (!may(start, true)) return null
  const reached = new Map<number, Stap>([[first, { vak: start, heen: true, before: null }]])
  for (const [point, before] of reached) {
    if (point === goal) return stepsTo(before)
    for (const vak of vakkenAt[point] ?? []) {
      if (vak === start) continue
      const heen = links[vak] === point
      const to = (heen ? rechts[vak] : links[vak]) ?? 0
      if (reached.has(to) || !may(vak, heen)) continue
      reached.set(to, { vak, heen, before })
    }
  }
  return null
}

function stepsTo(last: Stap): Stap[] {
  const steps: Stap[] = []
  for (let stap: Stap | null = last; stap; stap = stap.before) steps.push(stap)
  return steps
}
