import { expect, it } from 'vitest'
import { repair } from '../../../../scripts/solve/repair'
import { type Antwoordrij, rowCost } from '../../../../scripts/solve/rules'

const costOf = rowCost(['7a', '7b', '7c'])
const rows: Antwoordrij[] = [
  [1, 3, 3],
  [3, 1, 1],
  [3, 2, 2],
]
const solve = (groups: number[][]) =>
  repair({ rows, groups, scores: rows.map(() => [0, 0, 0]), cost: (_, row) => costOf(row, {}) })

it('ruilt antwoorden tot geen raad verder is dan het college, en elk aantal blijft gelijk', () => {
  const repaired = solve([[0, 1, 2]])
  expect(repaired.cost).toBe(0)
  for (const column of [0, 1, 2]) {
    expect(repaired.rows.map((row) => row[column]).sort()).toEqual(rows.map((row) => row[column]).sort())
  }
})

it('ruilt niet met een andere groep en laat de invoer heel', () => {
  const before = structuredClone(rows)
  const repaired = solve([[0], [1, 2]])
  expect(repaired.rows).toEqual(before)
  expect(repaired.cost).toBeGreaterThan(0)
  expect(rows).toEqual(before)
})
