/** Outside the bureau no figure is shown of a group of fewer gemeenten than this. */
export const kleinsteGroep = 3

export function isKleineGroep(n: number): boolean {
  return n > 0 && n < kleinsteGroep
}

/** Why a group is not shown: it is too small itself, or a small one would follow from it. */
export type Verborgen = 'klein' | 'afleidbaar'

/**
 * The groups of one division that nobody outside the bureau may see. What is hidden holds at least
 * kleinsteGroep gemeenten together, so that the total less the groups that are shown gives no small group away.
 *
 * @param groepen every group of the division
 */
export function verborgenGroepen(
  groepen: readonly { sleutel: string; aantalGemeenten: number }[],
): Map<string, Verborgen> {
  const bySize = groepen
    .filter(({ aantalGemeenten }) => aantalGemeenten > 0)
    .sort((a, b) => a.aantalGemeenten - b.aantalGemeenten || a.sleutel.localeCompare(b.sleutel))
  const verborgen = new Map<string, Verborgen>()
  let hidden = 0
  for (const { sleutel, aantalGemeenten } of bySize) {
    const klein = isKleineGroep(aantalGemeenten)
    if (!klein && !isKleineGroep(hidden)) break
    verborgen.set(sleutel, klein ? 'klein' : 'afleidbaar')
    hidden += aantalGemeenten
  }
  return verborgen
}
