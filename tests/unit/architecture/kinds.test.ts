import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { rollen } from '@/lib/toegang/aanstelling'
import { type Kind, kindOf } from './parts'
import {
  everything,
  filesIn,
  type Import,
  importsOf,
  offendersIn,
  parse,
  partOf,
  read,
  resolve,
  source,
  walk,
} from './source'

const lib = filesIn('lib')
const database = /^(@prisma\/.*|pg)$|\/generated\/|client-data$/
const frame = /^(react|react-dom|next|next-auth)(\/|$)|^server-only$/
const machine = /^node:(fs|http|https|net|worker_threads|child_process)/

/** The kinds whose code a file of this kind may run; their types it may always name. */
const mayRun: Record<Kind, readonly Kind[]> = {
  rule: ['rule', 'schema'],
  schema: ['rule', 'schema'],
  data: ['rule', 'schema', 'data'],
  taak: ['rule', 'schema', 'data', 'taak'],
  web: ['rule', 'schema', 'data', 'taak', 'web'],
}

const mayUsePackage: Record<Kind, (from: string) => boolean> = {
  rule: (from) => !database.test(from) && !frame.test(from) && !machine.test(from),
  schema: (from) => from === 'zod',
  data: (from) => !frame.test(from),
  taak: (from) => !database.test(from) && !frame.test(from),
  web: (from) => !database.test(from),
}

/** Rules that reach outside all the same, each with why. */
const exceptions: Record<string, string> = {
  'lib/bestanden/pdf/letters.ts': 'reads its letters from an npm package',
}

/** The doors before login: nobody is an Actor yet. Each is named, with why. */
const withoutActor: Record<string, string> = {
  'lib/toegang/actor-data.ts': 'makes the Actor',
  'lib/platform/client-data.ts': 'is the connection',
  'lib/toegang/demo-data.ts': 'the login page shows the personas',
  'lib/platform/gezondheid-data.ts': 'monitors ask it',
  'lib/platform/klok-data.ts': 'what day it is, is no secret',
  'lib/platform/wachtrij-data.ts': 'is the queue',
  'lib/platform/klus-data.ts': 'the door of each soort guards its rows',
  'lib/post/verzending-data.ts': 'the queue asks it',
  'lib/post/afmelding-data.ts': 'a signed link is its own proof',
  'lib/toegang/inloggen-data.ts': 'logs in and out',
  'lib/bestanden/bestand-data.ts': 'who was given a publicatie may have its files',
  'lib/toegang/formulierconcept-data.ts': 'keeps what somebody typed whose session ended',
  'lib/toegang/wachtwoord-data.ts': 'a one-time link is its own proof',
}

/** Chances, cuts of a graph, places on a map and on a sheet, and the whole numbers of a solver are no figures of gemeenten. */
const noPercentages =
  /^lib\/(platform|vragenlijst\/percentage|cijfers\/kern\/(apart|kleinegroep)|cijfers\/zekerheid\/oplosser-taak|bestanden\/.*)|^components\/(ui|shell|cijfers\/kaart)\//

/** An Actor, or the proof of what somebody may do. */
const whoAsks = /\b(Actor|Allowed|Cijferlezer)\b/

const isExported = (node: ts.Node) =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)

function breaks(file: string, { from, typeOnly }: Import): boolean {
  if (typeOnly) return false
  const kind = kindOf(file)
  const to = resolve(file, from)
  if (to?.startsWith('lib/')) return !mayRun[kind].includes(kindOf(to))
  if (to !== undefined) return false
  return !mayUsePackage[kind](from) && !(kind === 'schema' && from.startsWith('@/'))
}

describe('wat een bestand is, zegt zijn naam', () => {
  it('en daaruit volgt wat het mag gebruiken', () => {
    const offenders = lib
      .filter((file) => !(file in exceptions))
      .flatMap((file) =>
        importsOf(file).flatMap((each) => (breaks(file, each) ? [`${file} (${kindOf(file)}) → ${each.from}`] : [])),
      )
    expect(offenders).toEqual([])
  })

  it('alleen *-data.ts spreekt met de database', () => {
    const offenders = source
      .filter((file) => kindOf(file) !== 'data' || !file.startsWith('lib/'))
      .flatMap((file) =>
        importsOf(file).flatMap(({ from, typeOnly }) =>
          database.test(from) && !(typeOnly && file.startsWith('lib/')) ? [`${file} → ${from}`] : [],
        ),
      )
    expect(offenders).toEqual([])
  })

  it('componenten krijgen gegevens mee: van wat niet puur is, noemen zij hooguit een type', () => {
    const offenders = filesIn('components').flatMap((file) =>
      importsOf(file).flatMap(({ from, typeOnly }) => {
        const to = resolve(file, from)
        return !typeOnly && to?.startsWith('lib/') && !['rule', 'schema'].includes(kindOf(to))
          ? [`${file} → ${to}`]
          : []
      }),
    )
    expect(offenders).toEqual([])
  })

  it('wat alles van iedereen bevat, blijft binnen *-data.ts', () => {
    const whole = /(^|\/)(raster|levende-antwoorden)-data$/
    const offenders = everything
      .filter((file) => kindOf(file) !== 'data')
      .filter((file) => {
        let named = false
        // Any text that names them: also a re-export or an import while running.
        walk(parse(file), (node) => {
          if (ts.isStringLiteralLike(node) && whole.test(node.text)) named = true
        })
        return named
      })
    expect(offenders).toEqual([])
  })

  it('elke deur van *-data.ts vraagt eerst wie het is', () => {
    const doors = lib.filter((file) => kindOf(file) === 'data' && !(file in withoutActor))
    const offenders = offendersIn(doors, (node) => {
      if (!ts.isFunctionDeclaration(node) || !isExported(node)) return undefined
      const asynchronous =
        node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword) ||
        node.type?.getText().startsWith('Promise')
      const [first = '', second = ''] = node.parameters.map((parameter) => parameter.type?.getText() ?? '')
      const asks = whoAsks.test(first) || (first === 'Transaction' && whoAsks.test(second))
      return asynchronous && !asks ? node.name?.text : undefined
    })
    expect(offenders).toEqual([])
  })

  it('een opdrachtregel-actor bestaat alleen voor scripts en zaadgegevens', () => {
    const offenders = source.filter(
      (file) => file !== 'lib/toegang/actor-data.ts' && read(file).includes('commandLineActor'),
    )
    expect(offenders).toEqual([])
  })

  it('namens wie er niet bij is, werkt alleen wat op de achtergrond werkt', () => {
    const offenders = source.filter(
      (file) =>
        !['lib/toegang/actor-data.ts', 'lib/toegang/klus-taak.ts'].includes(file) &&
        read(file).includes('findActorByGebruiker'),
    )
    expect(offenders).toEqual([])
    const alsBureau = source.filter(
      (file) =>
        file !== 'lib/toegang/actor-data.ts' &&
        !file.endsWith('-taak.ts') &&
        /\bachtergrond\b.*actor-data/.test(read(file)),
    )
    expect(alsBureau).toEqual([])
  })

  it('rollen worden alleen in de policy vergeleken', () => {
    const isRol = (node: ts.Node) => /(^|\.)rol$/.test(node.getText())
    // The bureau has an editie of its own name.
    const names = (node: ts.Node) =>
      ts.isStringLiteralLike(node) && node.text !== 'bureau' && (rollen as readonly string[]).includes(node.text)
    const inSql = new RegExp(`\\brol\\b.{0,12}'(${rollen.join('|')})'`)
    const equal = [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken]
    const offenders = offendersIn(
      source.filter((file) => !['lib/toegang/aanstelling.ts', 'lib/toegang/policy.ts'].includes(file)),
      (node) => {
        const compared = ts.isBinaryExpression(node) && equal.includes(node.operatorToken.kind)
        const sides = ts.isBinaryExpression(node) ? [node.left, node.right] : []
        const absent = sides.some((side) => side.kind === ts.SyntaxKind.NullKeyword)
        if (compared && !absent && sides.some((side) => isRol(side) || names(side))) return node.getText()
        if (ts.isSwitchStatement(node) && isRol(node.expression)) return `switch (${node.expression.getText()})`
        const sql = ts.isTemplateLiteralToken(node) ? inSql.exec(node.text)?.[0] : undefined
        if (sql) return sql
        return undefined
      },
    )
    expect(offenders).toEqual([])
  })

  it('delen en afronden gebeurt alleen in vragenlijst/percentage', () => {
    const figures = source.filter((file) => partOf(file) && !noPercentages.test(file))
    const offenders = offendersIn(figures, (node) => {
      const divides = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.SlashToken
      const rounds =
        ts.isPropertyAccessExpression(node) && /^(Math\.(round|floor|ceil|trunc)|.*\.toFixed)$/.test(node.getText())
      return divides || rounds ? node.getText() : undefined
    })
    expect(offenders).toEqual([])
  })
})
