import loadHighs, { type Highs, type ModelData } from 'highs'
import type { Oplosser, Oplosuitkomst } from './oplosser'
import type { Stelsel } from './stelsel'

/** After so much work it is doubtful; seconds only in case a machine stands still, since they differ from run to run. */
const geduld = { mip_max_nodes: 5_000, time_limit: 60 }

/** HiGHS, as WebAssembly: every one that is loaded has a memory of its own. */
export async function loadOplosser(): Promise<Oplosser> {
  const highs = await loadHighs()
  const { infeasible, optimal } = highs.constants.modelStatus
  return (stelsel) =>
    highs.withModel(modelOf(highs, stelsel), (model): Oplosuitkomst => {
      model.options.set({ output_flag: false, ...geduld })
      const { modelStatus } = model.run()
      if (modelStatus === optimal)
        return { soort: 'gevonden', getallen: Array.from(model.getSolution().colValue, Math.round) }
      return { soort: modelStatus === infeasible ? 'onmogelijk' : 'twijfel' }
    })
}

function modelOf({ constants }: Highs, { onbekenden, vergelijkingen }: Stelsel): ModelData {
  const totals = vergelijkingen.map(({ totaal }) => totaal)
  const indices = vergelijkingen.flatMap((vergelijking) => vergelijking.onbekenden)
  const starts = [0]
  for (const vergelijking of vergelijkingen) starts.push((starts.at(-1) ?? 0) + vergelijking.onbekenden.length)
  return {
    numCols: onbekenden.length,
    numRows: vergelijkingen.length,
    colCost: onbekenden.map(() => 0),
    colLower: onbekenden.map(() => 0),
    colUpper: onbekenden.map(({ hoogstens }) => hoogstens),
    rowLower: totals,
    rowUpper: totals,
    matrix: {
      format: 'csr',
      numRows: vergelijkingen.length,
      numCols: onbekenden.length,
      starts,
      indices,
      values: indices.map(() => 1),
    },
    integrality: onbekenden.map(() => constants.variableType.integer),
  }
}
