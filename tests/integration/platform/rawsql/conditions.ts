import { isNode, type Node, nodesIn, type Value } from './nodetree'
import type { Query } from './query'

const innerJoin = '0'

/** What holds for every row of a query: the parts of its WHERE, and of the ON of its inner joins. */
export function conditionsOf({ node: { fields } }: Query): Node[] {
  if (!isNode(fields.jointree)) return []
  const { quals, fromlist } = fields.jointree.fields
  return [...conjuncts(quals), ...nodesIn(fromlist).flatMap(onInnerJoins)]
}

function onInnerJoins({ kind, fields }: Node): Node[] {
  if (kind !== 'JOINEXPR' || fields.jointype !== innerJoin) return []
  return [...conjuncts(fields.quals), ...nodesIn([fields.larg ?? null, fields.rarg ?? null]).flatMap(onInnerJoins)]
}

function conjuncts(value: Value | undefined): Node[] {
  if (!isNode(value)) return []
  const isAnd = value.kind === 'BOOLEXPR' && value.fields.boolop === 'and'
  return isAnd ? nodesIn(value.fields.args).flatMap(conjuncts) : [value]
}
