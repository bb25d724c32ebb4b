/**
 * The parts of the product, from the lowest floor to the highest: each may import from itself and from those before it.
 * A new part is one line here, and a folder of that name in lib, in components and in tests. Every rule follows from it.
 */
export const parts = [
  'platform',
  'toegang',
  'post',
  'register',
  'vragenlijst',
  'meetmoment',
  'antwoord',
  'cijfers',
  'aandachtspunten',
  'rapport',
  'opendata',
  'bestanden',
] as const
export type Part = (typeof parts)[number]

/** Folders of components that are no part: without domain words, and around every page. */
export const aroundParts = ['ui', 'shell'] as const

/** What a file of lib is, by the end of its name; a bare name is a pure rule. */
const kinds = ['rule', 'schema', 'data', 'taak', 'web'] as const
export type Kind = (typeof kinds)[number]

export function kindOf(file: string): Kind {
  return kinds.find((kind) => file.endsWith(`-${kind}.ts`)) ?? 'rule'
}
