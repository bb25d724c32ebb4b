import type { Catalog } from './catalog'
import { conditionsOf } from './conditions'
import { aggregates, collections, counts, never, strict } from './functions'
import { isNode, type Node, nodesIn, numbersIn, type Value } from './nodetree'
import { entryOf, givesOneRow, outward, type Query, queryIn } from './query'
import { columnOf, type Expression, sourcesOf } from './source'

/** RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW: the row itself is always in it. */
const defaultFrame = '1058'
/** A table, in the range table. */
const relation = '0'

/** Says of an expression that it is never null, as far as that follows from NOT NULL columns, joins and well-known functions. */
export function makeProver(catalog: Catalog): (expression: Expression) => boolean {
  const nameOf = (oid: Value | undefined) => catalog.procedures.get(String(oid)) ?? ''
  const known = new Map<Node, ReadonlySet<string>>()
  const underWay = new Set<Node>()

  return ({ value, query }) => isNeverNull(value, query)

  function isNeverNull(value: Value | undefined, query: Query): boolean {
    if (!isNode(value)) return false
    const { kind, fields } = value
    switch (kind) {
      case 'CONST':
        return fields.constisnull === 'false'
      case 'PARAM':
        return query.nullable[Number(fields.paramid) - 1] === false
      case 'NULLTEST':
      case 'DISTINCTEXPR':
      case 'SQLVALUEFUNCTION':
      case 'ARRAYEXPR':
      case 'ROWEXPR':
        return true
      case 'VAR':
        return variable(value, query)
      case 'TARGETENTRY':
        return isNeverNull(fields.expr, query)
      case 'RELABELTYPE':
      case 'COERCEVIAIO':
      case 'NAMEDARGEXPR':
        return isNeverNull(fields.arg, query)
      case 'BOOLEXPR':
        return all(fields.args, query)
      case 'COALESCEEXPR':
        return nodesIn(fields.args).some((each) => isNeverNull(each, query))
      case 'CASEEXPR':
        return (
          isNeverNull(fields.defresult, query) &&
          nodesIn(fields.args).every((when) => isNeverNull(when.fields.result, query))
        )
      case 'OPEXPR':
        return strict.has(nameOf(fields.opfuncid)) && all(fields.args, query)
      case 'FUNCEXPR':
        return call(fields, query)
      case 'AGGREF':
        return aggregate(fields, query)
      case 'WINDOWFUNC':
        return overWindow(fields, query)
      case 'SUBLINK':
        return subquery(fields, query)
      default:
        return false
    }
  }

  function all(values: Value | undefined, query: Query): boolean {
    return nodesIn(values).every((each) => isNeverNull(each, query))
  }

  function onlyColumn(query: Query): boolean {
    return givesOneRow(query) && columnOf(query, 0).every((column) => isNeverNull(column.value, column.query))
  }

  function call({ funcid, args }: Node['fields'], query: Query): boolean {
    const body = catalog.bodies.get(String(funcid))
    // Declared STRICT, it does not even look at its body for a null.
    if (body) return onlyColumn(body) && all(args, query)
    return never.has(nameOf(funcid)) || (strict.has(nameOf(funcid)) && all(args, query))
  }

  function aggregate({ aggfnoid, aggfilter, args }: Node['fields'], query: Query): boolean {
    const name = nameOf(aggfnoid)
    if (counts.has(name)) return true
    const { groupClause, groupingSets } = query.node.fields
    const hasRows = groupClause !== null && groupingSets === null && aggfilter === null
    return hasRows && (collections.has(name) || (aggregates.has(name) && all(args, query)))
  }

  function overWindow({ winfnoid, winref, aggfilter, args }: Node['fields'], query: Query): boolean {
    const name = nameOf(winfnoid)
    if (counts.has(name)) return true
    const window = nodesIn(query.node.fields.windowClause).find(({ fields }) => fields.winref === winref)
    const seesItself = window?.fields.frameOptions === defaultFrame && aggfilter === null
    return seesItself && aggregates.has(name) && all(args, query)
  }

  function subquery({ subLinkType, subselect }: Node['fields'], query: Query): boolean {
    switch (subLinkType) {
      case '0': // EXISTS
      case '6': // ARRAY
        return true
      case '4': // a value
        return onlyColumn(queryIn(subselect, query))
      default:
        return false
    }
  }

  function variable(value: Node, around: Query): boolean {
    const { varno, varattno, varlevelsup, varnullingrels, varreturningtype } = value.fields
    const query = outward(around, Number(varlevelsup))
    if (knownIn(query).has(keyOf(value))) return true
    if (numbersIn(varnullingrels).length > 0 || varreturningtype !== '0') return false
    const entry = entryOf(query, varno)
    // The whole row, of which a join leaves nothing out here.
    if (varattno === '0') return true
    if (entry.fields.rtekind === relation)
      return catalog.notNull.has(`${String(entry.fields.relid)} ${String(varattno)}`)
    // Met again while it is looked at, it comes of itself: in a recursive query the rows before are taken to be as good.
    if (underWay.has(value)) return true
    underWay.add(value)
    const proven =
      sourcesOf(value, around, catalog)?.every((source) => isNeverNull(source.value, source.query)) ?? false
    underWay.delete(value)
    return proven
  }

  /** The columns in which a WHERE leaves no null: named IS NOT NULL, or compared with something. */
  function knownIn(query: Query): ReadonlySet<string> {
    const before = known.get(query.node)
    if (before) return before
    const operands = conditionsOf(query).flatMap(({ kind, fields }) => {
      if (kind === 'NULLTEST' && fields.nulltesttype === '1') return nodesIn([fields.arg ?? null])
      return kind === 'OPEXPR' && strict.has(nameOf(fields.opfuncid)) ? nodesIn(fields.args) : []
    })
    // What an UPDATE looks for is not what it leaves behind.
    const { resultRelation } = query.node.fields
    const columns = operands.filter(
      ({ kind, fields }) => kind === 'VAR' && fields.varlevelsup === '0' && fields.varno !== resultRelation,
    )
    const found = new Set(columns.map(keyOf))
    known.set(query.node, found)
    return found
  }
}

/** The same column can be null after an outer join, and not before it. */
const keyOf = ({ fields: { varno, varattno, varnullingrels } }: Node) =>
  `${String(varno)} ${String(varattno)} ${numbersIn(varnullingrels).join()}`
