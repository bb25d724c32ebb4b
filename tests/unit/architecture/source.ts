import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { type Part, parts } from './parts'

export const root = path.resolve(import.meta.dirname, '../../..')
const skipped = /node_modules|lib\/platform\/generated|\.next|next-env/

export type Import = { from: string; typeOnly: boolean }

/** Paths from the root, with forward slashes. */
export function filesIn(folder: string, pattern = /\.tsx?$/): string[] {
  return (fs.readdirSync(path.join(root, folder), { recursive: true }) as string[])
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .filter((file) => pattern.test(file) && !skipped.test(file))
    .sort()
}

export const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8')

const parsed = new Map<string, ts.SourceFile>()

export function parse(file: string): ts.SourceFile {
  const known = parsed.get(file)
  if (known) return known
  const tree = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true)
  parsed.set(file, tree)
  return tree
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  node.forEachChild((child) => walk(child, visit))
}

const isType = (node: ts.ImportDeclaration) => {
  const named = node.importClause?.namedBindings
  return (
    node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
    (named !== undefined &&
      ts.isNamedImports(named) &&
      !node.importClause?.name &&
      named.elements.every((element) => element.isTypeOnly))
  )
}

/** What a file imports: by name, while running, as a type in its text, or to pass it on. */
export function importsOf(file: string): Import[] {
  const found: Import[] = []
  walk(parse(file), (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
      found.push({ from: node.moduleSpecifier.text, typeOnly: isType(node) })
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      found.push({ from: node.moduleSpecifier.text, typeOnly: node.isTypeOnly })
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal))
      found.push({ from: node.argument.literal.text, typeOnly: true })
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments
      if (argument && ts.isStringLiteralLike(argument)) found.push({ from: argument.text, typeOnly: false })
    }
  })
  return found
}

/** The folders with the product itself. */
export const source = ['app', 'components', 'lib'].flatMap((folder) => filesIn(folder))
/** And what makes, seeds and starts it. */
export const everything = [...source, ...filesIn('prisma'), ...filesIn('scripts', /\.(ts|mjs)$/)]

const endings = ['.ts', '.tsx', '']
const known = new Set(everything)

/** The file of ours that an import names; undefined: a package, or a file that is none of the source. */
export function resolve(file: string, from: string): string | undefined {
  const target = from.startsWith('@/')
    ? from.slice(2)
    : from.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), from)
      : undefined
  if (target === undefined) return undefined
  return endings.map((ending) => target + ending).find((candidate) => known.has(candidate))
}

/** The files of ours that a file imports. */
export const edgesOf = (file: string) =>
  importsOf(file).flatMap(({ from, typeOnly }) => {
    const to = resolve(file, from)
    return to === undefined ? [] : [{ to, typeOnly }]
  })

/** The part that a file of lib or components belongs to. */
export function partOf(file: string): Part | undefined {
  const [top, folder] = file.split('/')
  return top === 'lib' || top === 'components' ? parts.find((part) => part === folder) : undefined
}

/** `file: what is wrong there` for every place that a check names. */
export function offendersIn(files: readonly string[], check: (node: ts.Node, file: string) => string | undefined) {
  const found = new Set<string>()
  for (const file of files)
    walk(parse(file), (node) => {
      const wrong = check(node, file)
      if (wrong !== undefined) found.add(`${file}: ${wrong}`)
    })
  return [...found]
}
