import type { Antwoordrij, Level } from './rules'

const levels: Level[] = [0, 1, 2, 3]

export type RepairInput = {
  rows: Antwoordrij[]
  /** Rows that may trade places: same grootteklasse. */
  groups: number[][]
  scores: number[][]
  cost: (i: number, row: Antwoordrij) => number
}

function withLevel(row: Antwoordrij, vraag: number, level: Level): Antwoordrij {
  const changed = row.slice()
  changed[vraag] = level
  return changed
}

type Swap = { partner: number; vraag: number; gain: number; distance: number }

function bestSwap({ rows, scores, cost }: RepairInput, costs: number[], i: number, group: number[]): Swap | undefined {
  const row = rows[i] ?? []
  let best: Swap | undefined
  row.forEach((own, vraag) => {
    for (const level of levels) {
      if (level === own) continue
      const ownGain = (costs[i] ?? 0) - cost(i, withLevel(row, vraag, level))
      if (ownGain <= 0) continue
      for (const partner of group) {
        const other = rows[partner] ?? []
        if (other[vraag] !== level) continue
        const gain = ownGain + (costs[partner] ?? 0) - cost(partner, withLevel(other, vraag, own))
        const distance = Math.abs((scores[i]?.[vraag] ?? 0) - (scores[partner]?.[vraag] ?? 0))
        const better = !best || gain > best.gain || (gain === best.gain && distance < best.distance)
        if (gain > 0 && better) best = { partner, vraag, gain, distance }
      }
    }
  })
  return best
}

/**
 * Makes rows more likely by trading one antwoord at a time between two gemeenten of a group, so that every count
 * per vraag and group stays what it was. Stops when no trade helps. Gives the new rows and the cost that is left.
 */
export function repair(input: RepairInput): { rows: Antwoordrij[]; cost: number } {
  const rows = input.rows.slice()
  const costs = rows.map((row, i) => input.cost(i, row))
  const replace = (i: number, vraag: number, level: Level) => {
    const row = withLevel(rows[i] ?? [], vraag, level)
    rows[i] = row
    costs[i] = input.cost(i, row)
  }
  for (let traded = true; traded; ) {
    traded = false
    for (const group of input.groups) {
      for (const i of group) {
        const swap = costs[i] ? bestSwap({ ...input, rows }, costs, i, group) : undefined
        if (!swap) continue
        const own = rows[i]?.[swap.vraag] ?? 0
        replace(i, swap.vraag, rows[swap.partner]?.[swap.vraag] ?? 0)
        replace(swap.partner, swap.vraag, own)
        traded = true
      }
    }
  }
  return { rows, cost: costs.reduce((sum, value) => sum + value, 0) }
}
