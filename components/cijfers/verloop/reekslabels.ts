/**
 * Moves labels apart that stand at nearly the same height, so that each can be read.
 *
 * @param heights where each label wants to be
 * @param least how far apart they must stand
 * @param max the lowest place, counted downward from 0
 * @returns a place for each, in the same order
 */
export function spreadLabels(heights: readonly number[], least: number, max: number): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height)
  const places = new Array<number>(heights.length).fill(0)
  let above = Number.NEGATIVE_INFINITY
  for (const { height, index } of order) {
    above = Math.max(height, above + least)
    places[index] = above
  }
  let below = Number.POSITIVE_INFINITY
  for (const { index } of order.toReversed()) {
    const lowest = below === Number.POSITIVE_INFINITY ? max : below - least
    below = Math.min(places[index] ?? 0, lowest)
    places[index] = below
  }
  return places
}
