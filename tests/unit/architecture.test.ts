import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const skipped = /node_modules|lib\/platform\/generated|\.next|\.data|next-env/

function filesIn(folder: string, pattern = /\.tsx?$/): string[] {
  return (fs.readdirSync(path.join(root, folder), { recursive: true }) as string[])
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .filter((file) => pattern.test(file) && !skipped.test(file))
}

const parse = (file: string) =>
  ts.createSourceFile(file, fs.readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true)

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  node.forEachChild((child) => walk(child, visit))
}

function importsOf(file: string): { from: string; typeOnly: boolean }[] {
  const found: { from: string; typeOnly: boolean }[] = []
  walk(parse(file), (node) => {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return
    const named = node.importClause?.namedBindings
    const allTypes =
      named !== undefined &&
      ts.isNamedImports(named) &&
      !node.importClause?.name &&
      named.elements.every((element) => element.isTypeOnly)
    found.push({
      from: node.moduleSpecifier.text,
      typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword || allTypes,
    })
  })
  return found
}

const source = ['app', 'components', 'lib'].flatMap((folder) => filesIn(folder))

/** The doors before login: nobody is an Actor yet. Each is named, with why. */
const withoutActor: Record<string, string> = {
  'lib/toegang/actor-data.ts': 'makes the Actor',
  'lib/platform/client-data.ts': 'is the connection',
  'lib/toegang/demo-data.ts': 'the login page shows the personas',
  'lib/platform/gezondheid-data.ts': 'monitors ask it',
  'lib/toegang/inloggen-data.ts': 'logs in and out',
  'lib/toegang/wachtwoord-data.ts': 'a one-time link is its own proof',
}

const isData = (file: string) => file.endsWith('-data.ts')

/** What makes figures and files, and what shows them. */
const figures = ['cijfers', 'aandachtspunten', 'rapport', 'bestanden', 'opendata']
  .flatMap((part) => filesIn(`lib/${part}`))
  .filter((file) => !isData(file))
const printed = ['cijfers', 'rapport', 'aandachtspunten'].flatMap((part) => filesIn(`components/${part}`))

/** Chances, cuts of a graph and places on a map are no figures of gemeenten. */
const noPercentages = /^lib\/cijfers\/kern\/(apart|kleinegroep)\.ts$|^components\/cijfers\/kaart\//

describe('de opbouw van de code', () => {
  it('laat alleen *-data.ts bij Prisma', () => {
    const offenders = source
      .filter((file) => !isData(file))
      .filter((file) => importsOf(file).some(({ from }) => /@prisma|generated|^pg$|client-data/.test(from)))
    expect(offenders).toEqual([])
  })

  it('houdt wat alles van iedereen bevat binnen *-data.ts', () => {
    const everything = /(^|\/)(raster|levende-antwoorden)-data$/
    const offenders = [...source, ...filesIn('prisma'), ...filesIn('scripts', /\.(ts|mjs)$/)]
      .filter((file) => !isData(file))
      .filter((file) => {
        let named = false
        // Any text that names them: also a re-export or an import while running.
        walk(parse(file), (node) => {
          if (ts.isStringLiteralLike(node) && everything.test(node.text)) named = true
        })
        return named
      })
    expect(offenders).toEqual([])
  })

  it('geeft componenten geen toegang tot gegevens: hooguit een type', () => {
    const offenders = filesIn('components').filter((file) =>
      importsOf(file).some(
        ({ from, typeOnly }) =>
          from.startsWith('@/app') || (/-data$|^@\/lib\/toegang\/(auth|session|not-found)$/.test(from) && !typeOnly),
      ),
    )
    expect(offenders).toEqual([])
  })

  it('houdt vakwoorden uit components/ui', () => {
    const offenders = filesIn('components/ui').filter((file) =>
      importsOf(file).some(({ from }) => from.startsWith('@/')),
    )
    expect(offenders).toEqual([])
  })

  it('laat regels en bestanden zonder database en zonder scherm', () => {
    const offenders = figures.filter((file) =>
      importsOf(file).some(({ from, typeOnly }) => /^(react|next)/.test(from) || (/-data$/.test(from) && !typeOnly)),
    )
    expect(offenders).toEqual([])
  })

  it('vraagt bij elke deur van *-data.ts eerst wie het is', () => {
    const offenders: string[] = []
    for (const file of source.filter((name) => isData(name) && !(name in withoutActor))) {
      walk(parse(file), (node) => {
        if (
          !ts.isFunctionDeclaration(node) ||
          !node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
        )
          return
        const asynchronous =
          node.modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword) ||
          node.type?.getText().startsWith('Promise')
        const [first, second] = node.parameters.map((parameter) => parameter.type?.getText() ?? '')
        const takesActor = /\bActor\b/.test(first ?? '') || (first === 'Transaction' && /\bActor\b/.test(second ?? ''))
        if (asynchronous && !takesActor) offenders.push(`${file}: ${node.name?.text}`)
      })
    }
    expect(offenders).toEqual([])
  })

  it('maakt alleen in scripts en zaadgegevens een opdrachtregel-actor', () => {
    const offenders = source.filter(
      (file) =>
        file !== 'lib/toegang/actor-data.ts' &&
        fs.readFileSync(path.join(root, file), 'utf8').includes('commandLineActor'),
    )
    expect(offenders).toEqual([])
  })

  it('deelt en rondt alleen af in vragenlijst/percentage', () => {
    const offenders: string[] = []
    for (const file of [...figures, ...source.filter(isData), ...printed].filter((name) => !noPercentages.test(name))) {
      walk(parse(file), (node) => {
        const divides = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.SlashToken
        const rounds =
          ts.isPropertyAccessExpression(node) && /^(Math\.(round|floor|ceil|trunc)|.*\.toFixed)$/.test(node.getText())
        if (divides || rounds) offenders.push(`${file}: ${node.getText()}`)
      })
    }
    expect(offenders).toEqual([])
  })

  it('noemt vakbegrippen bij hun eigen naam, en samenstellingen in één woord', () => {
    const english = /^(municipalit(y|ies)|questions?|questionnaires?|answers?|answered|explanations?)$/i
    const split = /grootteKlasse|meetMoment|streefDatum|peilDatum|vragenLijst|toeLichting/
    const offenders = new Set<string>()
    for (const file of [...source, ...filesIn('prisma'), ...filesIn('scripts', /\.(ts|mjs)$/)]) {
      walk(parse(file), (node) => {
        if (!ts.isIdentifier(node)) return
        const words = node.text.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[\s_$]+/)
        if (words.some((word) => english.test(word)) || split.test(node.text)) offenders.add(`${file}: ${node.text}`)
      })
    }
    expect([...offenders]).toEqual([])
  })

  it('kent geen restjeslades en geen doorgeefbestanden', () => {
    const drawers = /(^|\/)(utils?|helpers?|services?|hooks?|types?|constants?|common|misc|index)(\.tsx?|\/)/
    expect(source.filter((file) => drawers.test(file))).toEqual([])
  })

  it('houdt bestanden klein', () => {
    const sizes = source
      .map((file) => ({ file, lines: fs.readFileSync(path.join(root, file), 'utf8').split('\n').length }))
      .sort((a, b) => b.lines - a.lines)
    expect(sizes.slice(0, Math.floor(sizes.length * 0.05) + 1).filter(({ lines }) => lines > 371)).toEqual([])
    expect(sizes.filter(({ lines }) => lines > 270).length).toBeLessThanOrEqual(sizes.length * 0.05)
  })

  it('laadt elke pagina als document: gewone links', () => {
    expect(source.filter((file) => importsOf(file).some(({ from }) => from === 'next/link'))).toEqual([])
  })

  it('gebruikt geen style-attributen, die het beveiligingsbeleid zou weigeren', () => {
    const offenders = source.filter((file) => /\sstyle=\{/.test(fs.readFileSync(path.join(root, file), 'utf8')))
    expect(offenders).toEqual([])
  })
})
