import type { Catalog } from './catalog'
import { isNode, type Node, nodesIn, type Value } from './nodetree'
import { makeProver } from './nullability'
import { entryOf, outward, type Query, queryIn, targetsOf } from './query'
import { columnOf, type Expression, sourcesOf } from './source'
import { textOf, textsOf, typeOf } from './type'

/** What PostgreSQL gives under a name. */
export type Column = {
  name: string
  /** as in integer or text[] */
  type: string
  neverNull: boolean
  /** everything that a text or an enum can be; null: not known */
  oneOf: string[] | null
  /** everything that a jsonb can be, as far as it is built in the statement itself */
  insides: Inside[]
}

/** What a jsonb holds: properties by name, a list, or values under names that are not known here. */
export type Inside = { properties: Column[] } | { element: Column } | { values: Column }

/** @returns what describes the column that stands for these expressions, one for each arm of a UNION */
export function makeDescriber(catalog: Catalog): (name: string, arms: Expression[]) => Column {
  const isNeverNull = makeProver(catalog)
  const underWay = new Set<Node>()
  return column

  function column(name: string, arms: Expression[]): Column {
    const texts = arms.map((arm) => textsOf(arm, catalog))
    const [first] = arms
    if (!first) throw new Error(`the tree has no column ${name}`)
    return {
      name,
      type: typeOf(first, catalog),
      neverNull: arms.every(isNeverNull),
      oneOf: texts.includes(null) ? null : texts.flatMap((some) => some ?? []),
      insides: arms.flatMap(insides),
    }
  }

  function insides({ value, query }: Expression): Inside[] {
    if (!isNode(value)) return []
    const { kind, fields } = value
    const each = (values: Value | undefined) => nodesIn(values).flatMap((one) => insides({ value: one, query }))
    switch (kind) {
      case 'FUNCEXPR':
        return ofCall(fields, query)
      case 'AGGREF':
        return ofAggregate(fields, query)
      case 'COALESCEEXPR':
        return each(fields.args)
      case 'CASEEXPR':
        return each([...nodesIn(fields.args).map((when) => when.fields.result ?? null), fields.defresult ?? null])
      case 'SUBLINK':
        return columnOf(queryIn(fields.subselect, query), 0).flatMap(insides)
      case 'VAR':
        return ofColumn(value, query)
      default:
        return []
    }
  }

  /** What a recursive query makes of what it made before is not followed. */
  function ofColumn(value: Node, query: Query): Inside[] {
    if (underWay.has(value)) return []
    underWay.add(value)
    const found = sourcesOf(value, query, catalog)?.flatMap(insides) ?? []
    underWay.delete(value)
    return found
  }

  function ofCall({ funcid, args }: Node['fields'], query: Query): Inside[] {
    const given = nodesIn(args)
    switch (catalog.procedures.get(String(funcid))) {
      case 'jsonb_build_object': {
        const pairs = given.flatMap((key, index) => (index % 2 === 0 ? [{ key, value: given[index + 1] }] : []))
        return [{ properties: pairs.map(({ key, value }) => column(textOf(key), [{ value, query }])) }]
      }
      case 'to_jsonb':
        return given[0] ? ofRow(given[0], query) : []
      default:
        return []
    }
  }

  function ofAggregate({ aggfnoid, args }: Node['fields'], query: Query): Inside[] {
    const [first, second] = nodesIn(args).map(({ fields }) => [{ value: fields.expr, query }])
    switch (catalog.procedures.get(String(aggfnoid))) {
      case 'jsonb_agg':
        return first ? [{ element: column('[]', first) }] : []
      case 'jsonb_object_agg':
        return second ? [{ values: column('{}', second) }] : []
      default:
        return []
    }
  }

  /** A whole row of a query in the FROM, under the names of its columns. */
  function ofRow(row: Node, around: Query): Inside[] {
    if (row.kind !== 'VAR' || row.fields.varattno !== '0') return []
    const query = outward(around, Number(row.fields.varlevelsup))
    const { subquery } = entryOf(query, row.fields.varno).fields
    if (!isNode(subquery)) return []
    const inner = queryIn(subquery, query)
    const names = targetsOf(inner).map(({ fields }) => String(fields.resname))
    return [{ properties: names.map((name, index) => column(name, columnOf(inner, index))) }]
  }
}
