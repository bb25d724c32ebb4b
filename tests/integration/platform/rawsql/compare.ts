import type { Column, Inside } from './column'
import type { Declared } from './declared'
import type { Difference } from './differences'
import { givenKind, type Way } from './given'

/** Holds what a statement gives against what the code says. `about` is the column; inside a jsonb as in vragen[].code. */
export async function compareRow(given: Column[], declared: Declared[], way: Way): Promise<Difference[]> {
  const names = given.map(({ name }) => name)
  const known = new Map(declared.map((each) => [each.name, each]))
  const columns = await Promise.all(given.map((column) => compareColumn(column, known.get(column.name), way)))
  return [
    ...declared
      .filter(({ name }) => !names.includes(name))
      .map(({ name }) => ({ about: name, problem: 'is declared, but no column' })),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => ({ about: name, problem: 'is a column twice' })),
    ...columns.flat(),
  ]
}

async function compareColumn(column: Column, declared: Declared | undefined, way: Way): Promise<Difference[]> {
  const { name, type, neverNull, insides } = column
  if (!declared) return [{ about: name, problem: 'is a column, but not declared' }]
  const { kinds, nullable } = declared
  const differences: Difference[] = []
  if (!neverNull && !nullable) differences.push({ about: name, problem: 'can be null, but is declared without' })
  const kind = await givenKind(type, way)
  if (!kinds.every((each) => (type === 'jsonb' ? isStructure(each) : kind === 'null' || each === kind)))
    return [...differences, { about: name, problem: `is ${type}, so ${kind}, but declared ${kinds.join(' | ')}` }]
  const undeclared = declared.oneOf && column.oneOf?.filter((text) => !declared.oneOf?.includes(text))
  if (undeclared?.length)
    differences.push({ about: name, problem: `can be ${undeclared.join()}, but is not declared so` })
  if (kinds.includes('unknown')) return differences
  const deeper = await Promise.all(insides.map((inside) => compareInside(inside, declared)))
  return [...differences, ...deeper.flat().map((each) => ({ ...each, about: `${name}${each.about}` }))]
}

/** What a jsonb is declared as; whether it is that, only its inside can tell. */
const isStructure = (kind: string) => kind === 'object' || kind === 'unknown' || kind.endsWith('[]')

async function compareInside(inside: Inside, declared: Declared): Promise<Difference[]> {
  const [element, values] = [declared.element(), declared.values()]
  if ('element' in inside !== (element !== undefined))
    return [{ about: '', problem: `is ${element ? 'no' : 'a'} list, but declared ${declared.kinds.join(' | ')}` }]
  if ('element' in inside) return compareColumn(inside.element, element, 'json')
  if ('values' in inside) return compareColumn(inside.values, values, 'json')
  const found = await compareRow(inside.properties, declared.properties(), 'json')
  return found.map(({ about, problem }) => ({ about: `.${about}`, problem }))
}
