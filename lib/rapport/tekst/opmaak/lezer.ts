import type { Nodes, Root } from 'mdast'
import { zoalsGetypt } from '../letterlijk'
import { zonderOnzichtbaar } from '../tembaar'

/** Something in a text that is not printed as it was meant. */
export type Leesfout = {
  /** as it was written */
  verwijzing: string
  /** one or two plain sentences */
  zin: string
}

/** What the reading of one text needs to know. */
export type Lezer = {
  /** what the Markdown reader was given */
  bron: string
  /** addresses under a name, "[1]: https://…" */
  adressen: ReadonlyMap<string, string>
  /** names that a link or picture goes by */
  genoemd: ReadonlySet<string>
  /** depth of the highest heading; from the first one on the lower ones are lower */
  hoogste: number
  heeftKop: boolean
  /** collected while reading */
  fouten: Leesfout[]
}

const langste = 80

/** What was typed where this was read. */
export function getypt({ position }: Nodes, { bron }: Lezer): string {
  return show(bron.slice(position?.start.offset ?? 0, position?.end.offset ?? 0))
}

/** As it is printed. */
export function show(tekst: string): string {
  return zonderOnzichtbaar(zoalsGetypt(tekst))
}

/** The start of it, for who looks for it in the text. */
export function kort(tekst: string): string {
  const letters = [...tekst.trim()]
  return letters.length > langste ? `${letters.slice(0, langste).join('')}…` : letters.join('')
}

function visit(node: Nodes, each: (node: Nodes) => void): void {
  each(node)
  if ('children' in node) for (const child of node.children) visit(child, each)
}

/** @param root what the Markdown reader made of `bron` */
export function makeLezer(root: Root, bron: string): Lezer {
  const adressen = new Map<string, string>()
  const genoemd = new Set<string>()
  visit(root, (node) => {
    // Of a name that is given twice, the first address counts.
    if (node.type === 'definition' && !adressen.has(node.identifier)) adressen.set(node.identifier, node.url)
    if (node.type === 'linkReference' || node.type === 'imageReference') genoemd.add(node.identifier)
  })
  return { bron, adressen, genoemd, hoogste: Math.min(...dieptesIn(root.children)), heeftKop: false, fouten: [] }
}

/** A heading in a quote counts as well. */
function dieptesIn(inhoud: Root['children']): number[] {
  return inhoud.flatMap((node) =>
    node.type === 'heading' ? [node.depth] : node.type === 'blockquote' ? dieptesIn(node.children) : [],
  )
}
