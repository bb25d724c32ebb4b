export type Richting = 'links' | 'rechts' | 'op' | 'neer'
type Punt = { x: number; y: number }

const assen: Record<Richting, (dx: number, dy: number) => [along: number, across: number]> = {
  links: (dx, dy) => [-dx, dy],
  rechts: (dx, dy) => [dx, dy],
  op: (dx, dy) => [-dy, dx],
  neer: (dx, dy) => [dy, dx],
}

/**
 * The nearest point in a direction: how far aside it lies counts double, and who lies more aside than ahead comes last.
 * Of points in one place the next in line lies to the right and below, the one before to the left and above.
 *
 * @param punten in pixels, y down
 * @param van index of the point one is on
 * @returns its index; null: nothing lies that way
 */
export function naburig(punten: readonly Punt[], van: number, richting: Richting): number | null {
  const from = punten[van]
  if (!from) return null
  const forward = richting === 'rechts' || richting === 'neer'
  let best: number | null = null
  let least = Infinity
  for (const [index, { x, y }] of punten.entries()) {
    if (index === van) continue
    const [along, across] = assen[richting](x - from.x, y - from.y)
    const here = along === 0 && across === 0
    if (here ? index > van !== forward : along <= 0) continue
    const aside = Math.abs(across)
    const cost = here ? Math.abs(index - van) / punten.length : along + 2 * aside + (aside > along ? 100_000 : 0)
    if (cost < least) {
      least = cost
      best = index
    }
  }
  return best
}
