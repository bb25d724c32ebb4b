/** So many threads run between two numbered nodes. */
export type Edge = { a: number; b: number; weight: number }

/**
 * Whether part of a connected piece of the graph hangs on the rest of it by fewer threads than `width`.
 *
 * Joins nodes that no such cut can separate, until nothing is left to join. What then still has edges is cut: the node
 * that was reached last in its piece hangs on all others by fewer than `width`, or it would have been joined.
 */
export function hasCutBelow(width: number, edges: readonly Edge[]): boolean {
  let rest = edges.filter(({ a, b }) => a !== b)
  while (rest.length > 0) {
    const next = moveEdges(rest, joinInseparable(width, rest))
    if (next.length === rest.length) return true
    rest = next
  }
  return false
}

/** The edges after their nodes have moved to another; what then runs from a node to itself is gone. */
export function moveEdges(edges: readonly Edge[], moved: (node: number) => number): Edge[] {
  const kept: Edge[] = []
  for (const edge of edges) {
    const a = moved(edge.a)
    const b = moved(edge.b)
    if (a !== b) kept.push({ a, b, weight: edge.weight })
  }
  return kept
}

/**
 * Visits the nodes, each time the one that hangs most on those visited before (Nagamochi and Ibaraki's order, in which
 * everything from `width` up counts as equal). A cut of fewer than `width` never separates a node from the neighbour
 * whose visit made it hang on by `width`: each time the visits cross that cut, the node they cross to hangs most, and
 * by induction on no more threads than those of the cut that were met so far.
 */
function joinInseparable(width: number, edges: readonly Edge[]): (node: number) => number {
  const nodes = edges.reduce((most, { a, b }) => Math.max(most, a, b), -1) + 1
  const edgesAt: Edge[][] = Array.from({ length: nodes }, () => [])
  for (const edge of edges) {
    edgesAt[edge.a]?.push(edge)
    edgesAt[edge.b]?.push(edge)
  }

  const root = Array.from({ length: nodes }, (_, node) => node)
  const find = (node: number): number => {
    const above = root[node] ?? node
    if (above === node) return node
    const top = find(above)
    root[node] = top
    return top
  }

  const hanging: number[] = Array(nodes).fill(0)
  const visited: boolean[] = Array(nodes).fill(false)
  /** Nodes by how much they hang on the visited ones; a node that has moved up is skipped lower down. */
  const waiting: number[][] = Array.from({ length: width + 1 }, () => [])
  waiting[0] = [...root]
  for (;;) {
    const node = waiting.findLast((stack) => stack.length > 0)?.pop()
    if (node === undefined) return find
    if (visited[node]) continue
    visited[node] = true
    for (const { a, b, weight } of edgesAt[node] ?? []) {
      const other = a === node ? b : a
      if (visited[other]) continue
      const now = Math.min(width, (hanging[other] ?? 0) + weight)
      hanging[other] = now
      waiting[now]?.push(other)
      if (now === width) root[find(other)] = find(node)
    }
  }
}
