import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { everything, parse, read, walk } from './source'

const sizes = everything
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, lines: read(file).trimEnd().split('\n').length }))
  .sort((a, b) => a.lines - b.lines)

const at = (share: number) => sizes[Math.floor(sizes.length * share)]?.lines

/** Whether a function draws: its text then is mostly what people see. */
function draws(node: ts.Node): boolean {
  let found = false
  walk(node, (each) => {
    if (ts.isJsxElement(each) || ts.isJsxSelfClosingElement(each) || ts.isJsxFragment(each)) found = true
  })
  return found
}

describe('de maat van de code', () => {
  it('is klein: de helft van de bestanden is hooguit 60 regels, 95% hooguit 200, geen een meer dan 320', () => {
    expect(at(0.5)).toBeLessThanOrEqual(60)
    expect(at(0.95)).toBeLessThanOrEqual(200)
    expect(sizes.filter(({ lines }) => lines > 320)).toEqual([])
  })

  it('is te overzien: geen functie van meer dan 80 regels, behalve wat tekent', () => {
    const long: string[] = []
    for (const file of everything) {
      const tree = parse(file)
      const line = (position: number) => tree.getLineAndCharacterOfPosition(position).line
      walk(tree, (node) => {
        if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return
        const name = node.name?.getText() ?? ''
        const lines = line(node.getEnd()) - line(node.getStart()) + 1
        if (lines > 80 && !draws(node)) long.push(`${file}: ${name} (${lines})`)
      })
    }
    expect(long).toEqual([])
  })
})
