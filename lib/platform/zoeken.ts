/** Lower case, without accents: what people type and what is written meet in the middle. */
export function normalise(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** How well a text fits; lower is better, null is not at all. */
function rank(text: string, term: string): number | null {
  if (text === term) return 0
  if (text.startsWith(term)) return 1
  if (text.includes(` ${term}`)) return 2
  return term.split(' ').every((word) => text.split(' ').some((other) => other.startsWith(word))) ? 3 : null
}

/**
 * What fits a term best: the whole text, then its beginning, then the beginning of a word, then all words in any order.
 * Equal ones stay in the order of the list.
 *
 * @param teksten what an item is found by; the best of them counts
 */
export function searchIn<T>(
  items: readonly T[],
  term: string,
  teksten: (item: T) => readonly string[],
  max: number,
): T[] {
  const asked = normalise(term)
  if (asked === '') return []
  return items
    .flatMap((item) => {
      const fits = teksten(item).flatMap((text) => rank(normalise(text), asked) ?? [])
      return fits.length > 0 ? [{ item, fit: Math.min(...fits) }] : []
    })
    .sort((a, b) => a.fit - b.fit)
    .slice(0, max)
    .map(({ item }) => item)
}
