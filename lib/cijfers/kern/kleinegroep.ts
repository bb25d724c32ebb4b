import { type Edge, hasCutBelow, moveEdges } from './doorsnede'

/** Outside the bureau no figure is shown of a group of fewer gemeenten than this. */
export const kleinsteGroep = 3

export function isKleineGroep(n: number): boolean {
  return n > 0 && n < kleinsteGroep
}

/**
 * Why a figure is not shown: its group is too small; a small one would follow from it; an antwoord would be certain; or it
 * is of now, and would betray each antwoord as it is saved.
 */
export type Verborgen = 'klein' | 'afleidbaar' | 'zeker' | 'levend'

/** One gemeente as the protection sees it. */
export type Lid<Indeling extends string> = {
  /** is its own antwoord open to this person anyway? */
  bekend: boolean
  /** the sleutel of the group it is in, by indeling */
  groepen: Readonly<Record<Indeling, string>>
}

export type Bescherming<Indeling extends string> = {
  /** why not even the total of the country is shown */
  land: Verborgen | null
  /** by indeling and sleutel every group that is not shown, and why */
  verborgen: Record<Indeling, Map<string, Verborgen>>
}

type Graafgroep<Indeling> = {
  /** its own among the groups of both divisions */
  key: string
  indeling: Indeling
  sleutel: string
  /** its node in the graph, and the one of all hidden groups of its indeling */
  node: number
  hiddenNode: number
  aantal: number
  onbekend: number
}

/**
 * What of the country and of at most two divisions stays hidden, so that one person never sees a group of fewer than
 * kleinsteGroep gemeenten, nor can add and subtract the shown counts until one or two gemeenten are left (or the
 * difference of two) whose antwoorden this person may not read.
 *
 * Draw every group as a node and every gemeente that is not bekend as a thread between its group in the one division
 * and its group in the other. The hidden groups of a division are one node, because the country less the shown groups
 * is their sum; a division that is not offered is one node too. Whatever can be worked out from the counts gives every
 * node a number and weighs each gemeente by the difference between its two ends: the gemeenten that remain are those
 * between nodes with different numbers, and they cut the graph. So one or two can be singled out if and only if some
 * connected piece falls apart by cutting one or two threads.
 *
 * Hiding more never makes a cut, it only joins nodes. So everything starts hidden, and from large to small each group
 * is shown with which the graph still holds: no group that stays hidden as 'afleidbaar' can be shown on top of the
 * result. If only one or two gemeenten of the whole country are not bekend, the country is hidden as well.
 *
 * This is about working things out, not about guessing: a group that is unanimous still tells what its gemeenten say.
 *
 * @param leden every gemeente that is counted
 * @param indelingen all divisions that this person can see, on whatever page; groups that cross two are never shown
 * @param options.eigen groups that are shown even if they are small, provided that all of their gemeenten are bekend
 */
export function protectGroepen<Indeling extends string>(
  leden: readonly Lid<NoInfer<Indeling>>[],
  indelingen: readonly [] | readonly [Indeling] | readonly [Indeling, Indeling],
  options: {
    eigen?: Partial<Record<NoInfer<Indeling>, readonly string[]>>
  } = {},
): Bescherming<Indeling> {
  const land = whyHidden(leden.length, leden.filter(({ bekend }) => !bekend).length)
  // Without the total of the country the hidden groups of one division cannot be told from those of the other.
  const hiddenNodes = [0, land === null ? 1 : 0] as const
  const { groepen, edges } = drawGraph(leden, indelingen, hiddenNodes)

  /** Where each node of the graph is now: at itself if its group is shown. */
  const places: number[] = [...hiddenNodes]
  for (const { node, hiddenNode } of groepen) places[node] = hiddenNode
  const holds = () =>
    !hasCutBelow(
      kleinsteGroep,
      moveEdges(edges, (node) => places[node] ?? node),
    )

  const verborgen = Object.fromEntries(
    indelingen.map((indeling) => [indeling, new Map()]),
  ) as Bescherming<Indeling>['verborgen']
  const showable: Graafgroep<Indeling>[] = []
  for (const groep of groepen.sort((one, other) => other.aantal - one.aantal || (one.key < other.key ? 1 : -1))) {
    const { indeling, sleutel, aantal, onbekend } = groep
    const eigen = onbekend === 0 && options.eigen?.[indeling]?.includes(sleutel)
    const why = eigen ? null : whyHidden(aantal, onbekend)
    if (why) verborgen[indeling].set(sleutel, why)
    else showable.push(groep)
  }

  /** As good as trying them one by one, because what does not hold with some of them does not hold with all. */
  const show = (some: readonly Graafgroep<Indeling>[]) => {
    for (const { node } of some) places[node] = node
    if (holds()) return
    for (const { node, hiddenNode } of some) places[node] = hiddenNode
    const [first, second] = some
    if (first && second) {
      const half = Math.ceil(some.length / 2)
      show(some.slice(0, half))
      show(some.slice(half))
    } else if (first) verborgen[first.indeling].set(first.sleutel, 'afleidbaar')
  }
  show(showable)
  return { land, verborgen }
}

function whyHidden(aantal: number, onbekend: number): Verborgen | null {
  if (isKleineGroep(aantal)) return 'klein'
  return isKleineGroep(onbekend) ? 'afleidbaar' : null
}

function drawGraph<Indeling extends string>(
  leden: readonly Lid<Indeling>[],
  indelingen: readonly Indeling[],
  hiddenNodes: readonly [number, number],
): { groepen: Graafgroep<Indeling>[]; edges: Edge[] } {
  const groepen = new Map<string, Graafgroep<Indeling>>()
  const edges = new Map<string, Edge>()
  for (const lid of leden) {
    const [a, b] = hiddenNodes.map((hiddenNode, side) => {
      const indeling = indelingen[side]
      if (indeling === undefined) return hiddenNode
      const sleutel = lid.groepen[indeling]
      const key = `${side} ${sleutel}`
      const node = groepen.size + hiddenNodes.length
      const groep = groepen.get(key) ?? { key, indeling, sleutel, node, hiddenNode, aantal: 0, onbekend: 0 }
      groepen.set(key, groep)
      groep.aantal += 1
      if (!lid.bekend) groep.onbekend += 1
      return groep.node
    }) as [number, number]
    if (lid.bekend) continue
    const edge = edges.get(`${a} ${b}`) ?? { a, b, weight: 0 }
    edges.set(`${a} ${b}`, edge)
    edge.weight += 1
  }
  return { groepen: [...groepen.values()], edges: [...edges.values()] }
}
