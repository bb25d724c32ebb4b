import type { Vraagaantallen } from './counts'
import type { Level } from './rules'

/** Indexes of `members`, highest score first; equal scores in the order given. */
export function ranked(members: number[], score: (i: number) => number): number[] {
  return members
    .map((i) => ({ i, score: score(i) }))
    .sort((a, b) => b.score - a.score)
    .map(({ i }) => i)
}

function levelAt(rank: number | undefined, counts: Vraagaantallen): Level {
  if (rank === undefined) return 0
  if (rank < counts.ja) return 3
  return rank < counts.ja + counts.ten_dele ? 2 : 1
}

/**
 * Levels of one vraag for one group: geen for the lowest fill scores, then ja, ten dele and nee by vraag score.
 * `blank` gemeenten get geen whatever their score; there are at most `counts.geen` of them.
 */
export function assign(
  group: number[],
  counts: Vraagaantallen,
  blank: Set<number>,
  fillScore: (i: number) => number,
  vraagScore: (i: number) => number,
): [i: number, level: Level][] {
  const open = group.filter((i) => !blank.has(i))
  const filled = ranked(open, fillScore).slice(0, group.length - counts.geen)
  const position = new Map(ranked(filled, vraagScore).map((i, rank) => [i, rank]))
  return group.map((i) => [i, levelAt(position.get(i), counts)])
}
