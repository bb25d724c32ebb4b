import type { Catalog } from './catalog'
import { isNode, type Node, nodesIn, type Value } from './nodetree'
import { armsOf, entryOf, outward, type Query, queryIn, targetsOf } from './query'

/** An expression, with the query in which its columns are to be looked up. */
export type Expression = { value: Value | undefined; query: Query }

/** What a column of a query stands for, in each of its arms. */
export function columnOf(query: Query, index: number): Expression[] {
  return armsOf(query).map((arm) => ({ value: targetsOf(arm)[index]?.fields.expr, query: arm }))
}

/** What a VAR stands for. Null: for a column of a table, or for what a function gives that is not ours. */
export function sourcesOf(variable: Node, around: Query, catalog: Catalog): Expression[] | null {
  const query = outward(around, Number(variable.fields.varlevelsup))
  const { fields } = entryOf(query, variable.fields.varno)
  const index = Number(variable.fields.varattno) - 1
  switch (fields.rtekind) {
    case '1': // a query in the FROM
      return columnOf(queryIn(fields.subquery, query), index)
    case '2': // a join
      return [{ value: nodesIn(fields.joinaliasvars)[index], query }]
    case '3': {
      const body = bodyOf(fields, catalog)
      return body ? columnOf(body, index) : null
    }
    case '5': // VALUES
      return (fields.values_lists as Value[][]).map((row) => ({ value: row[index], query }))
    case '6':
      return columnOf(withOf(fields, query), index)
    case '9': // what is grouped by
      return [{ value: nodesIn(fields.groupexprs)[index], query }]
    default:
      return null
  }
}

/** The query in a function of ours. */
function bodyOf({ functions }: Node['fields'], { bodies }: Catalog): Query | undefined {
  const call = nodesIn(functions)[0]?.fields.funcexpr
  return isNode(call) ? bodies.get(String(call.fields.funcid)) : undefined
}

/** The query that a WITH names. */
function withOf(fields: Node['fields'], around: Query): Query {
  const query = outward(around, Number(fields.ctelevelsup))
  const found = nodesIn(query.node.fields.cteList).find((each) => each.fields.ctename === fields.ctename)
  return queryIn(found?.fields.ctequery, query)
}
