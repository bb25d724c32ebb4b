import type { Described, Difference } from './differences'

/** Properties that are declared with null, and that no statement with that row ever gives null for. */
export function findNeedlessNulls(described: readonly Described[]): Difference[] {
  const found = new Map<unknown, { about: string; needless: boolean }>()
  for (const { place, given, declared } of described)
    for (const { name, nullable, origin } of declared) {
      const column = given.find((each) => each.name === name)
      if (!nullable || !column) continue
      const before = found.get(origin)
      found.set(origin, {
        about: before?.about ?? `${place} ${name}`,
        needless: column.neverNull && before?.needless !== false,
      })
    }
  return [...found.values()]
    .filter(({ needless }) => needless)
    .map(({ about }) => ({ about, problem: 'is never null, but declared with null' }))
}
