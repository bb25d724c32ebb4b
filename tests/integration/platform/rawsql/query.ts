import { isNode, type Node, nodesIn, type Value } from './nodetree'

/** A QUERY of the tree. `outer`: what stands around it, as a column can be one of there. `nullable`: whether $1, $2 … can be null. */
export type Query = { node: Node; outer: Query | null; nullable: readonly boolean[] }

const select = '1'

export function queryIn(value: Value | undefined, outer: Query | { outer: null; nullable: readonly boolean[] }): Query {
  if (!isNode(value) || value.kind !== 'QUERY') throw new Error('a query was expected in the tree')
  return { node: value, outer: 'node' in outer ? outer : null, nullable: outer.nullable }
}

export function outward(query: Query, levels: number): Query {
  if (levels === 0) return query
  if (!query.outer) throw new Error('the tree names a query further out than there is')
  return outward(query.outer, levels - 1)
}

/** What a query gives: each TARGETENTRY, without those that only sort or group. */
export function targetsOf({ node: { fields } }: Query): Node[] {
  const list = fields.commandType === select ? fields.targetList : fields.returningList
  return nodesIn(list).filter((entry) => entry.fields.resjunk === 'false')
}

/** A table of a query, or what stands in the place of one. */
export function entryOf({ node }: Query, place: Value | undefined): Node {
  const entry = nodesIn(node.fields.rtable)[Number(place) - 1]
  if (!entry) throw new Error(`the tree has no table ${String(place)}`)
  return entry
}

/** The queries that a UNION and the like puts together; of any other query that query itself. */
export function armsOf(query: Query): Query[] {
  const { setOperations } = query.node.fields
  if (!isNode(setOperations)) return [query]
  const arms = ({ kind, fields }: Node): Query[] =>
    kind === 'RANGETBLREF'
      ? armsOf(queryIn(entryOf(query, fields.rtindex).fields.subquery, query))
      : nodesIn([fields.larg ?? null, fields.rarg ?? null]).flatMap(arms)
  return arms(setOperations)
}

/** One row, whatever there is: a query over all rows together, or without a table. */
export function givesOneRow({ node: { fields } }: Query): boolean {
  if (fields.commandType !== select || fields.setOperations || fields.hasTargetSRFs === 'true') return false
  if (fields.havingQual || fields.limitCount || fields.limitOffset || fields.groupClause || fields.groupingSets)
    return false
  const bare = nodesIn(fields.rtable).length === 0 && isNode(fields.jointree) && !fields.jointree.fields.quals
  return fields.hasAggs === 'true' || bare
}
