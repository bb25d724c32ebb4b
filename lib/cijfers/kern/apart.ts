/** A share of a group: how many of how many antwoorden, given by how many gemeenten. */
export type Aandeel = { aantal: number; n: number; gemeenten: number }

/** How surprising x of n is where p was to be expected: 0 when it is just that. */
function surprise(x: number, n: number, p: number): number {
  const part = (seen: number, expected: number) => (seen > 0 ? seen * Math.log(seen / expected) : 0)
  return part(x, n * p) + part(n - x, n * (1 - p))
}

/**
 * How likely it is that a difference this large comes about by lot: if the gemeenten were dealt out blindly to the
 * group and the rest. Rather too high than too low: one gemeente of the group is counted as if it had gone the
 * other way, and the antwoorden of one gemeente count as one, since they go together.
 *
 * @returns 0 to 1; 1 when there is nothing to compare
 */
export function kansOpToeval(groep: Aandeel, rest: Aandeel): number {
  if (groep.n === 0 || rest.n === 0) return 1
  const share = groep.aantal / groep.n
  const restShare = rest.aantal / rest.n
  const total = share * groep.gemeenten + restShare * rest.gemeenten
  const p = total / (groep.gemeenten + rest.gemeenten)
  if (p <= 0 || p >= 1 || share === restShare) return 1
  const side = share > restShare ? 1 : -1
  const x = share * groep.gemeenten - side
  if (side * (x - p * groep.gemeenten) <= 0) return 1
  const surprised = surprise(x, groep.gemeenten, p) + surprise(total - x, rest.gemeenten, p)
  if (surprised <= 0) return 1
  // Twice the tail of the normal distribution, from above (Mills), at the signed root of the likelihood ratio.
  return Math.min(1, Math.exp(-surprised) / Math.sqrt(Math.PI * surprised))
}
