import type { PhrasingContent, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Tekstblok, Tekstdeel } from '../document/document'
import { veiligeLink } from './link'
import { tembaar, zonderOnzichtbaar } from './tembaar'

type Vorm = Omit<Tekstdeel, 'tekst'>
/** `hoogste`: the depth of the highest heading; from the first one on the lower ones are lower. */
type Lezer = { adressen: ReadonlyMap<string, string>; hoogste: number; heeftKop: boolean }

/** The same run of text goes on as long as it looks the same; spaces and line breaks are one space. */
function voegSamen(delen: readonly Tekstdeel[]): Tekstdeel[] {
  const runs: Tekstdeel[] = []
  for (const deel of delen) {
    const last = runs.at(-1)
    if (last && last.vet === deel.vet && last.schuin === deel.schuin && last.link === deel.link) {
      runs[runs.length - 1] = { ...last, tekst: last.tekst + deel.tekst }
    } else runs.push(deel)
  }
  return trim(runs.map((run) => ({ ...run, tekst: zonderOnzichtbaar(run.tekst).replace(/\s+/g, ' ') })))
}

function trim(runs: readonly Tekstdeel[]): Tekstdeel[] {
  const [first, last] = [runs[0], runs.at(-1)]
  return runs
    .map((run) => (run === first ? { ...run, tekst: run.tekst.trimStart() } : run))
    .map((run, index) => (runs[index] === last ? { ...run, tekst: run.tekst.trimEnd() } : run))
    .filter(({ tekst }) => tekst !== '')
}

function linkVorm(url: string | undefined, vorm: Vorm): Vorm {
  const link = url === undefined ? null : veiligeLink(url)
  return link === null ? vorm : { ...vorm, link }
}

function delenOf(inhoud: readonly PhrasingContent[], lezer: Lezer, vorm: Vorm = {}): Tekstdeel[] {
  return inhoud.flatMap((node): Tekstdeel[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'html':
        return [{ tekst: node.value, ...vorm }]
      case 'break':
        return [{ tekst: ' ', ...vorm }]
      case 'strong':
        return delenOf(node.children, lezer, { ...vorm, vet: true })
      case 'emphasis':
        return delenOf(node.children, lezer, { ...vorm, schuin: true })
      case 'link':
        return delenOf(node.children, lezer, linkVorm(node.url, vorm))
      case 'linkReference':
        return delenOf(node.children, lezer, linkVorm(lezer.adressen.get(node.identifier), vorm))
      case 'image':
      case 'imageReference':
        return [{ tekst: node.alt ?? '', ...vorm }]
      default:
        return 'children' in node ? delenOf(node.children, lezer, vorm) : []
    }
  })
}

function alinea(delen: readonly Tekstdeel[]): Tekstblok[] {
  const runs = voegSamen(delen)
  return runs.length > 0 ? [{ soort: 'alinea', delen: runs }] : []
}

/** The text of a block as one paragraph: a point of a list has no blocks of its own. */
function delenOfBlok(node: RootContent, lezer: Lezer): Tekstdeel[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [...delenOf(node.children, lezer), { tekst: ' ' }]
    case 'code':
    case 'html':
      return [{ tekst: `${node.value} ` }]
    case 'blockquote':
      return node.children.flatMap((child) => delenOfBlok(child, lezer))
    default:
      return []
  }
}

/** Each point, followed by the points under it. */
function puntenOf(node: Extract<RootContent, { type: 'list' }>, lezer: Lezer): Tekstdeel[][] {
  return node.children.flatMap(({ children }) => [
    voegSamen(children.flatMap((child) => delenOfBlok(child, lezer))),
    ...children.flatMap((child) => listsIn(child).flatMap((list) => puntenOf(list, lezer))),
  ])
}

function listsIn(node: RootContent): Extract<RootContent, { type: 'list' }>[] {
  if (node.type === 'list') return [node]
  return node.type === 'blockquote' ? node.children.flatMap(listsIn) : []
}

function blokkenOf(inhoud: readonly RootContent[], lezer: Lezer): Tekstblok[] {
  return inhoud.flatMap((node): Tekstblok[] => {
    switch (node.type) {
      case 'paragraph':
        return alinea(delenOf(node.children, lezer))
      case 'heading': {
        const delen = voegSamen(delenOf(node.children, lezer))
        if (delen.length === 0) return []
        // No heading of the lower level without one of the higher before it: readers by ear go by the levels.
        const niveau = node.depth > lezer.hoogste && lezer.heeftKop ? 4 : 3
        lezer.heeftKop = true
        return [{ soort: 'kop', niveau, delen }]
      }
      case 'list': {
        const punten = puntenOf(node, lezer).filter((punt) => punt.length > 0)
        return punten.length > 0 ? [{ soort: 'lijst', genummerd: node.ordered === true, punten }] : []
      }
      case 'blockquote':
        return blokkenOf(node.children, lezer)
      case 'code':
      case 'html':
        return node.value.split(/\n\s*\n/).flatMap((tekst) => alinea([{ tekst }]))
      default:
        return []
    }
  })
}

function adressenIn({ children }: Root): Map<string, string> {
  return new Map(children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])))
}

/** A heading in a quote counts as well. */
function dieptesIn(inhoud: readonly RootContent[]): number[] {
  return inhoud.flatMap((node) =>
    node.type === 'heading' ? [node.depth] : node.type === 'blockquote' ? dieptesIn(node.children) : [],
  )
}

/**
 * Reads what a person wrote: headings, lists, bold, italics and links of Markdown. All else, raw HTML too, becomes plain
 * text; nothing in it can carry script. Never throws.
 */
export function leesOpmaak(tekst: string): Tekstblok[] {
  const root = fromMarkdown(tembaar(tekst))
  return blokkenOf(root.children, {
    adressen: adressenIn(root),
    hoogste: Math.min(...dieptesIn(root.children)),
    heeftKop: false,
  })
}
