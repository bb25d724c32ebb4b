import type { Catalog } from './catalog'
import { isNode, type Node, nodesIn } from './nodetree'
import { queryIn } from './query'
import { columnOf, type Expression } from './source'

/** Each kind of node names its type in a field of its own. */
const typeField =
  /^(var|const|param|opresult|funcresult|agg|win|coalesce|case|result|minmax)type$|^type$|^(array|row)_typeid$/
const conditions = new Set(['BOOLEXPR', 'NULLTEST', 'BOOLEANTEST', 'SCALARARRAYOPEXPR', 'SUBLINK'])

/** The type of an expression, as in integer or text[]; null for NULL itself. */
export function typeOf({ value, query }: Expression, catalog: Catalog): string {
  if (!isNode(value)) throw new Error('an expression was expected in the tree')
  const { kind, fields } = value
  if (fields.constisnull === 'true') return 'null'
  const [inner] = kind === 'SUBLINK' && fields.subLinkType === '4' ? columnOf(queryIn(fields.subselect, query), 0) : []
  if (inner) return typeOf(inner, catalog)
  const field = Object.keys(fields).find((name) => typeField.test(name))
  if (!field && !conditions.has(kind)) throw new Error(`the type of a ${kind} is not known here`)
  return field ? (catalog.types.get(String(fields[field])) ?? '') : 'boolean'
}

/** Everything that an expression can be, besides null: of an enum, a constant, and what chooses between those. Null: not known. */
export function textsOf({ value, query }: Expression, catalog: Catalog): string[] | null {
  if (!isNode(value)) return null
  const { kind, fields } = value
  const choices = (nodes: Node[]): string[] | null => {
    const texts = nodes.map((node) => textsOf({ value: node, query }, catalog))
    return texts.includes(null) ? null : texts.flatMap((some) => some ?? [])
  }
  switch (kind) {
    case 'CONST':
      if (fields.constisnull === 'true') return []
      return typeOf({ value, query }, catalog) === 'text' ? [textOf(value)] : null
    case 'COERCEVIAIO':
    case 'RELABELTYPE':
      return choices(nodesIn([fields.arg ?? null]))
    case 'COALESCEEXPR':
      return choices(nodesIn(fields.args))
    case 'CASEEXPR':
      return choices(
        nodesIn([...nodesIn(fields.args).map((when) => when.fields.result ?? null), fields.defresult ?? null]),
      )
    default:
      return catalog.enums.get(typeOf({ value, query }, catalog)) ?? null
  }
}

/** A constant stands in the tree byte by byte: a text after four that say how long it is, a bare literal with a zero behind it. */
export function textOf({ fields }: Node): string {
  const bytes = Buffer.from((fields.constvalue as string[]).slice(2, -1).map((byte) => Number(byte) & 0xff))
  return (fields.constlen === '-2' ? bytes.subarray(0, -1) : bytes.subarray(4)).toString('utf8')
}
