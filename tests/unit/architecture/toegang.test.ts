import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { kindOf } from './parts'
import { everything, filesIn, offendersIn, parse, resolve, walk } from './source'

/** Whose functions say whether somebody may. */
const checks = ['lib/toegang/policy.ts', 'lib/toegang/require.ts', 'lib/toegang/scope-data.ts']
/** Where somebody becomes an Actor, and an Actor the proof. */
const makers = ['lib/toegang/actor-data.ts', 'lib/toegang/require.ts']
const doors = filesIn('lib').filter((file) => kindOf(file) === 'data' && !checks.includes(file))

/** Doors that need no permission, each with why. */
const own: Record<string, string> = {
  'lib/toegang/formulierconcept-data.ts': 'everybody finds what the own account kept',
}

const isExported = (node: ts.FunctionDeclaration) =>
  node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false

const typeOf = ({ type }: ts.ParameterDeclaration) => type?.getText() ?? ''

const functionIn = (file: string, name: string) =>
  parse(file).statements.find(
    (node): node is ts.FunctionDeclaration => ts.isFunctionDeclaration(node) && node.name?.text === name,
  )

/** The file that a name of another file comes from. */
function originOf(file: string, name: string): string | undefined {
  for (const node of parse(file).statements) {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) continue
    const named = node.importClause?.namedBindings
    if (named && ts.isNamedImports(named) && named.elements.some((element) => element.name.text === name))
      return resolve(file, node.moduleSpecifier.text)
  }
  return undefined
}

/** Whether what a function gets in a parameter comes to a check, here or in a function that it is passed on to. */
function reachesCheck(file: string, name: string, place: number, seen = new Set<string>()): boolean {
  const found = functionIn(file, name)
  const parameter = found?.parameters[place]?.name.getText()
  if (!found?.body || parameter === undefined || seen.has(`${file} ${name}`)) return false
  seen.add(`${file} ${name}`)
  const passed = new RegExp(`\\b${parameter}\\b`)
  let reached = false
  walk(found.body, (node) => {
    if (reached || !ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return
    const at = node.arguments.findIndex((argument) => passed.test(argument.getText()))
    if (at < 0) return
    const origin = originOf(file, node.expression.text) ?? file
    reached = checks.includes(origin) || reachesCheck(origin, node.expression.text, at, seen)
  })
  return reached
}

describe('wie iets mag', () => {
  it('wordt niet gevraagd met een gemeente die niet bestaat: voor een hele regio is er mayInRegio', () => {
    const offenders = offendersIn(everything, (node) =>
      ts.isPropertyAssignment(node) && node.name.getText() === 'gemeenteId' && ts.isNumericLiteral(node.initializer)
        ? node.getText()
        : undefined,
    )
    expect(offenders).toEqual([])
  })

  it('wordt in elke deur met een Actor ook nagegaan; wie dat aan een ander overlaat, vraagt om het bewijs', () => {
    const offenders = doors
      .filter((file) => !(file in own))
      .flatMap((file) =>
        parse(file).statements.flatMap((node) => {
          if (!ts.isFunctionDeclaration(node) || !isExported(node) || !node.name) return []
          const place = node.parameters.findIndex((parameter) => typeOf(parameter) === 'Actor')
          return place >= 0 && !reachesCheck(file, node.name.text, place) ? [`${file}: ${node.name.text}`] : []
        }),
      )
    expect(offenders).toEqual([])
  })

  it('wordt met een parameter die niets doet alleen gevraagd als die het bewijs is', () => {
    const offenders = offendersIn(doors, (node) =>
      ts.isParameter(node) &&
      ts.isFunctionDeclaration(node.parent) &&
      node.name.getText().startsWith('_') &&
      !/^(Allowed<|Cijferlezer)/.test(typeOf(node))
        ? node.getText()
        : undefined,
    )
    expect(offenders).toEqual([])
  })

  it('wordt bewezen door require.ts, en door niets anders', () => {
    const offenders = offendersIn(
      everything.filter((file) => !makers.includes(file)),
      (node) =>
        ts.isAsExpression(node) && /\b(Actor|Allowed|Cijferlezer)\b/.test(node.type.getText())
          ? node.getText()
          : undefined,
    )
    expect(offenders).toEqual([])
  })
})
