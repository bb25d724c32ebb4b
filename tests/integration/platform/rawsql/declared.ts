import ts from 'typescript'

/** What the code says it gets under a name. */
export type Declared = {
  name: string
  /** as in string, number[] or Date; object: any other */
  kinds: string[]
  nullable: boolean
  /** the only texts it can be; null: any, or no text */
  oneOf: string[] | null
  /** where it is written down: rows can share it */
  origin: ts.Node | undefined
  properties: () => Declared[]
  /** of a list, and of an object whose names are not known */
  element: () => Declared | undefined
  values: () => Declared | undefined
}

/** The row that a statement says it gives; null: nobody reads rows, as of an INSERT or a lock. */
export function declaredRow(checker: ts.TypeChecker, { type, at }: { type: ts.Type; at: ts.Node }): Declared[] | null {
  const rows = checker.getAwaitedType(type) ?? type
  const row = checker.getIndexTypeOfType(rows, ts.IndexKind.Number)
  return !row || row.flags & ts.TypeFlags.Unknown ? null : propertiesOf(row)

  function propertiesOf(object: ts.Type): Declared[] {
    return checker
      .getPropertiesOfType(object)
      .map((property) =>
        declared(property.name, checker.getTypeOfSymbolAtLocation(property, at), property.declarations?.[0]),
      )
  }

  function declared(name: string, whole: ts.Type, origin?: ts.Node): Declared {
    const kinds = kindsOf(checker, whole)
    const bare = checker.getNonNullableType(whole)
    const indexed = (kind: ts.IndexKind, sign: string) => {
      const found = checker.getIndexTypeOfType(bare, kind)
      return found && declared(sign, found)
    }
    return {
      name,
      kinds: kinds.filter((kind) => kind !== 'null'),
      nullable: kinds.includes('null'),
      oneOf: literalsOf(bare),
      origin,
      properties: () => propertiesOf(bare),
      element: () => indexed(ts.IndexKind.Number, '[]'),
      values: () => indexed(ts.IndexKind.String, '{}'),
    }
  }
}

function literalsOf(type: ts.Type): string[] | null {
  const members = type.isUnion() ? type.types : [type]
  const literals = members.flatMap((member) => (member.isStringLiteral() ? [member.value] : []))
  return literals.length === members.length ? literals : null
}

function kindsOf(checker: ts.TypeChecker, type: ts.Type): string[] {
  const members = type.isUnion() ? type.types : [type]
  return [...new Set(members.map((member) => kindOf(checker, member)))]
}

const simple: [ts.TypeFlags, string][] = [
  [ts.TypeFlags.StringLike, 'string'],
  [ts.TypeFlags.NumberLike, 'number'],
  [ts.TypeFlags.BigIntLike, 'bigint'],
  [ts.TypeFlags.BooleanLike, 'boolean'],
  [ts.TypeFlags.Null, 'null'],
  [ts.TypeFlags.Undefined, 'undefined'],
  [ts.TypeFlags.Unknown, 'unknown'],
  [ts.TypeFlags.Any, 'any'],
]

const named = new Set(['Date', 'Decimal', 'Uint8Array'])

function kindOf(checker: ts.TypeChecker, type: ts.Type): string {
  const found = simple.find(([flag]) => type.flags & flag)
  if (found) return found[1]
  if (checker.isArrayType(type)) {
    const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number)
    return `${element ? kindsOf(checker, element).join('|') : 'unknown'}[]`
  }
  const name = type.symbol?.name
  return name !== undefined && named.has(name) ? name : 'object'
}
