import ts from 'typescript'
import { composeTexts, type Text, Unreadable } from './compose'
import { fileOf, loadProgram } from './program'

export type Statement = {
  /** file and function, as in lib/register/regio-data.ts listRegios */
  place: string
  /** who turns rows into JavaScript: Prisma, or the driver itself */
  reader: 'prisma' | 'pg'
  /** more than one where the code goes several ways; or why they are not known */
  texts: Text[] | Unreadable
  /** the type of what it gives, and where that stands */
  result: { type: ts.Type; at: ts.Node }
}

const raw = /^\$(query|execute)Raw/

/** Every raw statement of the product: wherever the name of a way to send one is used. */
export function findStatements(): { checker: ts.TypeChecker; statements: Statement[] } {
  const { checker, sources } = loadProgram()
  const statements = sources.flatMap((source) => {
    const queries = namesOfQuery(checker, source)
    const found: Statement[] = []
    const visit = (node: ts.Node): void => {
      const reader = ts.isIdentifier(node) ? readerOf(node, queries) : undefined
      if (reader) found.push(statementAt(checker, node, reader))
      if (!ts.isImportDeclaration(node)) node.forEachChild(visit)
    }
    visit(source)
    return found
  })
  return { checker, statements }
}

/** What a file calls the function that goes past Prisma. */
function namesOfQuery(checker: ts.TypeChecker, source: ts.SourceFile): Set<string> {
  const imported = source.statements.flatMap((statement) => {
    const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined
    return bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : []
  })
  const queries = imported.filter(({ name }) => {
    const symbol = checker.getSymbolAtLocation(name)
    const declaration = symbol && checker.getAliasedSymbol(symbol).valueDeclaration
    if (!declaration || !ts.isFunctionDeclaration(declaration)) return false
    return declaration.name?.text === 'query' && fileOf(declaration) === 'lib/platform/client-data.ts'
  })
  return new Set(queries.map(({ name }) => name.text))
}

function readerOf({ text }: ts.Identifier, queries: ReadonlySet<string>): Statement['reader'] | undefined {
  if (raw.test(text)) return 'prisma'
  return queries.has(text) ? 'pg' : undefined
}

function statementAt(checker: ts.TypeChecker, name: ts.Node, reader: Statement['reader']): Statement {
  const sender = ts.isPropertyAccessExpression(name.parent) ? name.parent : name
  const at = sender.parent
  const result = { type: checker.getTypeAtLocation(at), at }
  return { place: `${fileOf(name)} ${functionAround(name)}`, reader, texts: textsOf(checker, sender), result }
}

function textsOf(checker: ts.TypeChecker, sender: ts.Node): Statement['texts'] {
  const at = sender.parent
  const sql = ts.isTaggedTemplateExpression(at) ? at : ts.isCallExpression(at) ? at.arguments[0] : undefined
  // Passed on, it can send anything.
  if (!sql || sql === sender) return new Unreadable(at)
  try {
    return composeTexts(checker, sql)
  } catch (error) {
    if (error instanceof Unreadable) return error
    throw error
  }
}

function functionAround(node: ts.Node): string {
  const named = ts.findAncestor(
    node,
    (each) => ts.isFunctionDeclaration(each) || (ts.isVariableDeclaration(each) && isFunction(each.initializer)),
  )
  return (named as ts.NamedDeclaration | undefined)?.name?.getText() ?? ''
}

const isFunction = (node: ts.Node | undefined) => node !== undefined && ts.isArrowFunction(node)
