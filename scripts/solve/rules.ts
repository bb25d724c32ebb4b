/** 3 ja, 2 ten dele, 1 nee, 0 geen. */
export type Level = 0 | 1 | 2 | 3

/** Levels of one gemeente, in vragenlijst order. */
export type Antwoordrij = Level[]

/** opgesteld, vastgesteld door college, vastgesteld door raad: each at most as far as the one before. */
const chains = [
  ['7a', '7b', '7c'],
  ['8a', '8b', '8c'],
  ['14a', '14c'],
]

/** A ja on each of the vragen asks at least ten dele on another. */
const foundations: { on: string; ja: string[] }[] = [
  { on: '5a', ja: ['5b', '5c', '6a', '6b', '6c', '6d', '7a'] },
  { on: '8a', ja: ['8d', '9', '10', '11a', '11b', '11c', '11d', '11e', '11f', '11g'] },
  { on: '8a', ja: ['12a', '12b', '12c', '12d', '13a', '13b', '13c', '13d'] },
  { on: '14a', ja: ['14b', '20c'] },
  { on: '15a', ja: ['15b', '15c'] },
]

/** Vragen that belong together when latent scores are drawn: those of one chain, else the vraag itself. */
export function familyOf(vraag: string): string {
  return chains.find((chain) => chain.includes(vraag))?.[0] ?? vraag
}

/** Is the vraag a formal decision, or the document it decides on? */
export function inChain(vraag: string): boolean {
  return chains.some((chain) => chain.includes(vraag))
}

// Graded by steps, and lower further down, so that a repair that trades one antwoord at a time never stands still:
// it may move a broken rule to the next link of a chain, or from a chain to a foundation.
const linkCost = [16, 12]
const foundationCost = 8

/** What a row costs for one rule; 0 when it keeps the rule. */
type Rule = (row: Antwoordrij) => number

/** The rules between vragen that are both in the version. */
function rulesBetween(vragen: string[]): Rule[] {
  const rules: Rule[] = []
  const add = (vraag: string, on: string, cost: (level: Level, base: Level) => number) => {
    const [i, base] = [vragen.indexOf(vraag), vragen.indexOf(on)]
    if (i >= 0 && base >= 0) rules.push((row) => cost(row[i] ?? 0, row[base] ?? 0))
  }
  for (const chain of chains) {
    chain.slice(1).forEach((vraag, link) => {
      add(vraag, chain[link] ?? vraag, (level, base) => (linkCost[link] ?? 0) * Math.max(0, level - base))
    })
  }
  for (const { on, ja } of foundations) {
    for (const vraag of ja) add(vraag, on, (level, base) => (level === 3 ? foundationCost * Math.max(0, 2 - base) : 0))
  }
  return rules
}

/** The same vragen of this gemeente at an earlier or a later moment; undefined where not asked. */
export type Neighbours = { earlier?: (Level | undefined)[]; later?: (Level | undefined)[] }

// One step back is life, and so is an antwoord that is emptied now and then; ja to nee is not.
function fallCost(from: Level | undefined, to: Level | undefined): number {
  return from === 3 && to === 1 ? 2 : 0
}

/** How unlikely a row is; 0 is fine. A row without any antwoord is the most unlikely: who stays blank is no guess. */
export function rowCost(vragen: string[]): (row: Antwoordrij, neighbours: Neighbours) => number {
  const rules = rulesBetween(vragen)
  return (row, { earlier = [], later = [] }) => {
    const blank = row.every((level) => level === 0) ? 50 : 0
    const broken = rules.reduce((sum, rule) => sum + rule(row), 0)
    return row.reduce((sum, level, i) => sum + fallCost(earlier[i], level) + fallCost(level, later[i]), blank + broken)
  }
}
