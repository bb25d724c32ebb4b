import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { everything, offendersIn, parse, read, walk } from './source'

/** The rows of lib/WOORDEN.md: the words of the field, and what they are not called. */
const rows = read('lib/WOORDEN.md')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\| word |^\|---/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
const listOf = (cell = '') => cell.split(', ').filter((word) => word !== '')
const words = rows.flatMap(([, word]) => listOf(word))
const banned = new Set(rows.flatMap(([, , , not]) => listOf(not)))

const partsOf = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_$]+/)

/** Whether a word of the list stands in a name with a capital inside it: "grootteKlasse". */
function splits(name: string, word: string): boolean {
  const at = name.toLowerCase().indexOf(word)
  return at >= 0 && /[A-Z]/.test(name.slice(at + 1, at + word.length))
}

const isFunctionName = (node: ts.Node) =>
  (ts.isFunctionDeclaration(node.parent) || ts.isVariableDeclaration(node.parent)) && node.parent.name === node

describe('de namen', () => {
  it('noemen vakbegrippen bij hun eigen woord uit lib/WOORDEN.md, samenstellingen aaneen', () => {
    expect(words.length).toBeGreaterThan(60)
    const long = words.filter((word) => word.length > 7)
    const offenders = offendersIn(everything, (node) => {
      if (!ts.isIdentifier(node)) return undefined
      const wrong = partsOf(node.text).some((part) => banned.has(part)) || long.some((word) => splits(node.text, word))
      return wrong ? node.text : undefined
    })
    expect(offenders).toEqual([])
  })

  it('zeggen van wie iets is op één manier: …Of', () => {
    const offenders = offendersIn(everything, (node) =>
      ts.isIdentifier(node) && isFunctionName(node) && /[a-z](Van|Voor|For)$/.test(node.text) ? node.text : undefined,
    )
    expect(offenders).toEqual([])
  })

  it('geven geen twee types dezelfde naam, als een ervan elders gebruikt kan worden', () => {
    const places = new Map<string, { file: string; exported: boolean }[]>()
    for (const file of everything)
      walk(parse(file), (node) => {
        if (!ts.isTypeAliasDeclaration(node) && !ts.isInterfaceDeclaration(node) && !ts.isClassDeclaration(node)) return
        if (!node.name) return
        const exported = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
        places.set(node.name.text, [...(places.get(node.name.text) ?? []), { file, exported }])
      })
    const twice = [...places].filter(([, found]) => found.length > 1 && found.some(({ exported }) => exported))
    expect(twice.map(([name, found]) => `${name}: ${found.map(({ file }) => file).join(', ')}`)).toEqual([])
  })
})
