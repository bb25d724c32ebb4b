import ts from 'typescript'

/** A value that goes along with the text; `nullable` as TypeScript knows it. */
type Parameter = { nullable: boolean }
type Part = string | Parameter

/** The text of a statement as it reaches PostgreSQL, and what its $1, $2 … are. */
export type Text = { text: string; parameters: Parameter[] }

/** SQL of which the code itself does not say what it will be. */
export class Unreadable extends Error {
  constructor(node: ts.Node) {
    super(`cannot be read from the code: ${node.getText()}`)
  }
}

type Meaning = { value: ts.Expression; scope: Scope }
/** What the parameters of the functions on the way to a fragment were called with. */
type Scope = ReadonlyMap<ts.Symbol, Meaning>

/** Every text that a Prisma.Sql can become: one for each way through the functions that make it. @throws Unreadable */
export function composeTexts(checker: ts.TypeChecker, expression: ts.Expression): Text[] {
  return fragmentsOf(expression, new Map()).map(numbered)

  function fragmentsOf(node: ts.Expression, around: Scope): Part[][] {
    const { value, scope } = meaningOf(node, around)
    if (ts.isTaggedTemplateExpression(value)) return templatesOf(value.template, scope)
    if (ts.isConditionalExpression(value))
      return [...fragmentsOf(value.whenTrue, scope), ...fragmentsOf(value.whenFalse, scope)]
    if (value.getText() === 'Prisma.empty') return [[]]
    if (!ts.isCallExpression(value)) throw new Unreadable(value)
    const [first = value, separator] = value.arguments
    switch (value.expression.getText()) {
      case 'Prisma.raw':
        return [[stringOf(first, scope)]]
      case 'Prisma.join':
        return [listOf(first, separator ? stringOf(separator, scope) : ',', scope)]
      default:
        return resultsOf(value, scope)
    }
  }

  function templatesOf(template: ts.TemplateLiteral, scope: Scope): Part[][] {
    if (ts.isNoSubstitutionTemplateLiteral(template)) return [[template.text]]
    return template.templateSpans.reduce<Part[][]>(
      (before, { expression: inside, literal }) => {
        const parts = canBeFragment(inside) ? fragmentsOf(inside, scope) : [[parameterOf(inside)]]
        return before.flatMap((one) => parts.map((part) => [...one, ...part, literal.text]))
      },
      [[template.head.text]],
    )
  }

  function canBeFragment(node: ts.Expression): boolean {
    const type = checker.getTypeAtLocation(node)
    const members = type.isUnion() ? type.types : [type]
    return members.some((member) => isFragment(member) || member.flags & ts.TypeFlags.Any)
  }

  function parameterOf(node: ts.Expression): Parameter {
    const type = checker.getTypeAtLocation(node)
    return { nullable: checker.getNonNullableType(type) !== type }
  }

  /** A list is as long as the data: here it holds every fragment once, or one value. */
  function listOf(node: ts.Expression, separator: string, around: Scope): Part[] {
    const { value, scope } = meaningOf(node, around)
    const element = checker.getIndexTypeOfType(checker.getTypeAtLocation(value), ts.IndexKind.Number)
    if (element && !isFragment(element)) return [{ nullable: false }]
    const callback = ts.isCallExpression(value) && value.expression.getText().endsWith('.map') && value.arguments[0]
    if (!callback || !ts.isArrowFunction(callback)) throw new Unreadable(value)
    return returnsOf(callback)
      .flatMap((result) => fragmentsOf(result, scope))
      .flatMap((part, index) => (index === 0 ? part : [separator, ...part]))
  }

  /** What a function of ours returns, called with these arguments. */
  function resultsOf(call: ts.CallExpression, scope: Scope): Part[][] {
    const declaration = symbolOf(call.expression)?.valueDeclaration
    const called = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration
    if (!called || !(ts.isArrowFunction(called) || ts.isFunctionDeclaration(called)) || !called.body)
      throw new Unreadable(call)
    const bound = new Map<ts.Symbol, Meaning>()
    for (const [index, { name }] of called.parameters.entries()) {
      const [symbol, value] = [symbolOf(name), call.arguments[index]]
      if (symbol && value) bound.set(symbol, { value, scope })
    }
    return returnsOf(called).flatMap((result) => fragmentsOf(result, bound))
  }

  function stringOf(node: ts.Expression, around: Scope): string {
    const { value, scope } = meaningOf(node, around)
    if (ts.isStringLiteralLike(value)) return value.text
    if (!ts.isTemplateExpression(value)) throw new Unreadable(value)
    return value.templateSpans.reduce(
      (before, { expression: inside, literal }) => before + stringOf(inside, scope) + literal.text,
      value.head.text,
    )
  }

  /** What a name stands for: a constant, what a function was called with, or a property of one of those. */
  function meaningOf(node: ts.Expression, scope: Scope): Meaning {
    const value = bare(node)
    if (ts.isIdentifier(value)) return namedBy(symbolOf(value), scope) ?? { value, scope }
    if (!ts.isPropertyAccessExpression(value)) return { value, scope }
    const object = meaningOf(value.expression, scope)
    const properties = ts.isObjectLiteralExpression(object.value) ? object.value.properties : []
    const property = properties.find((each) => each.name?.getText() === value.name.text)
    if (property && ts.isPropertyAssignment(property)) return meaningOf(property.initializer, object.scope)
    if (property && ts.isShorthandPropertyAssignment(property))
      return namedBy(checker.getShorthandAssignmentValueSymbol(property), object.scope) ?? { value, scope }
    return { value, scope }
  }

  function namedBy(symbol: ts.Symbol | undefined, scope: Scope): Meaning | undefined {
    const bound = symbol && scope.get(symbol)
    if (bound) return meaningOf(bound.value, bound.scope)
    const declaration = symbol?.valueDeclaration
    return declaration && ts.isVariableDeclaration(declaration) && declaration.initializer
      ? meaningOf(declaration.initializer, scope)
      : undefined
  }

  function symbolOf(node: ts.Node): ts.Symbol | undefined {
    const symbol = checker.getSymbolAtLocation(node)
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  }
}

const isFragment = (type: ts.Type) => type.symbol?.name === 'Sql'

function bare(node: ts.Expression): ts.Expression {
  const wraps = ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node)
  return wraps ? bare(node.expression) : node
}

function returnsOf({ body }: ts.ArrowFunction | ts.FunctionDeclaration): ts.Expression[] {
  if (!body || !ts.isBlock(body)) return body ? [body] : []
  const found: ts.Expression[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression)
    node.forEachChild(visit)
  }
  visit(body)
  return found
}

function numbered(parts: readonly Part[]): Text {
  const parameters: Parameter[] = []
  const texts = parts.map((part) => (typeof part === 'string' ? part : `$${parameters.push(part)}`))
  return { text: texts.join('').trim(), parameters }
}
