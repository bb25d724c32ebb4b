/**
 * A statement as PostgreSQL understood it: pg_node_tree, in which every name is resolved to a table, column or function.
 * A node is `{KIND :field value …}`, a list `(…)`, nothing `<>`; all else stays a word.
 */
export type Value = string | null | Node | Value[]
export type Node = { kind: string; fields: Record<string, Value> }

const word = /[(){}]|(?:\\.|[^\s(){}\\])+/gs

export function parseNodeTree(text: string): Value {
  const words = text.match(word) ?? []
  let at = 0
  const next = () => words[at++] ?? ''

  function until(end: RegExp): Value[] {
    const values: Value[] = []
    while (at < words.length && !end.test(words[at] ?? '')) values.push(value())
    return values
  }

  function node(): Node {
    const kind = next()
    const fields: Record<string, Value> = {}
    while (words[at] !== '}') {
      const name = next().slice(1)
      const values = until(/^[:}]/)
      fields[name] = values.length === 1 ? (values[0] ?? null) : values
    }
    at++
    return { kind, fields }
  }

  function value(): Value {
    const first = next()
    if (first === '<>') return null
    if (first === '{') return node()
    if (first !== '(') return first.replace(/\\(.)/gs, '$1').replace(/^"(.*)"$/s, '$1')
    const values = until(/^\)$/)
    at++
    return values
  }

  return value()
}

export const isNode = (value: Value | undefined): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const nodesIn = (value: Value | undefined): Node[] => (Array.isArray(value) ? value.filter(isNode) : [])

/** A set of numbers is written (b 1 2), lists of them (i 1 2) and (o 1 2). */
export const numbersIn = (value: Value | undefined): number[] =>
  Array.isArray(value) ? value.slice(1).map((each) => Number(each)) : []
