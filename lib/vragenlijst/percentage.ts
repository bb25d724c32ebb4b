/**
 * A whole percentage, rounded on its own and half up, as the measurement of January 2014 did.
 * This is the only place that divides or rounds.
 *
 * @param aantal how many, 0 ≤ aantal ≤ n
 * @param n size of the group
 * @returns null when the group is empty: print "n.v.t.", never 0%
 * @throws RangeError when the two are no counts of one group
 */
export function percentage(aantal: number, n: number): number | null {
  if (!Number.isSafeInteger(aantal) || !Number.isSafeInteger(n) || aantal < 0 || aantal > n) {
    throw new RangeError(`${aantal} of ${n} is not a share of a group`)
  }
  return n === 0 ? null : Math.floor((200 * aantal + n) / (2 * n))
}
