import type { Html, Link, LinkReference, PhrasingContent } from 'mdast'
import type { Tekstdeel } from '../../document/document'
import { linkfout, veiligeLink } from '../link'
import { geenAfbeelding, geenTabel } from '../plakken'
import { getypt, kort, type Lezer, show } from './lezer'

type Vorm = Omit<Tekstdeel, 'tekst'>

/** The same run of text goes on as long as it looks the same; spaces and line breaks are one space. */
export function joinDelen(delen: readonly Tekstdeel[]): Tekstdeel[] {
  const runs: Tekstdeel[] = []
  for (const deel of delen) {
    const last = runs.at(-1)
    if (last && last.vet === deel.vet && last.schuin === deel.schuin && last.link === deel.link) {
      runs[runs.length - 1] = { ...last, tekst: last.tekst + deel.tekst }
    } else runs.push(deel)
  }
  return trim(runs.map((run) => ({ ...run, tekst: show(run.tekst).replace(/\s+/g, ' ') })))
}

function trim(runs: readonly Tekstdeel[]): Tekstdeel[] {
  const [first, last] = [runs[0], runs.at(-1)]
  return runs
    .map((run) => (run === first ? { ...run, tekst: run.tekst.trimStart() } : run))
    .map((run, index) => (runs[index] === last ? { ...run, tekst: run.tekst.trimEnd() } : run))
    .filter(({ tekst }) => tekst !== '')
}

/** A link that may not be one keeps its text, and is told. */
function linkVorm(node: Link | LinkReference, lezer: Lezer, vorm: Vorm): Vorm {
  const adres = show((node.type === 'link' ? node.url : lezer.adressen.get(node.identifier)) ?? '')
  const zin =
    node.children.length === 0 ? 'Deze link heeft geen tekst. Zet die tussen de haken [ en ].' : linkfout(adres)
  if (zin !== null) lezer.fouten.push({ verwijzing: kort(getypt(node, lezer)), zin })
  const link = veiligeLink(adres)
  return link === null ? vorm : { ...vorm, link }
}

/** A picture or table that was pasted as HTML would come out as its code. */
export function weigerHtml(node: Html, lezer: Lezer): void {
  const zin = /<(img|picture|svg)\b/i.test(node.value)
    ? geenAfbeelding
    : /<table\b/i.test(node.value)
      ? geenTabel
      : null
  if (zin !== null) lezer.fouten.push({ verwijzing: kort(getypt(node, lezer)), zin })
}

/** What stands in a line, with its looks. */
export function delenOf(inhoud: readonly PhrasingContent[], lezer: Lezer, vorm: Vorm = {}): Tekstdeel[] {
  return inhoud.flatMap((node): Tekstdeel[] => {
    switch (node.type) {
      case 'html':
        weigerHtml(node, lezer)
        return [{ tekst: node.value, ...vorm }]
      case 'text':
      case 'inlineCode':
        return [{ tekst: node.value, ...vorm }]
      case 'break':
        return [{ tekst: ' ', ...vorm }]
      case 'strong':
        return delenOf(node.children, lezer, { ...vorm, vet: true })
      case 'emphasis':
        return delenOf(node.children, lezer, { ...vorm, schuin: true })
      case 'link':
      case 'linkReference':
        return delenOf(node.children, lezer, linkVorm(node, lezer, vorm))
      case 'image':
      case 'imageReference':
        lezer.fouten.push({ verwijzing: kort(getypt(node, lezer)), zin: geenAfbeelding })
        return [{ tekst: node.alt ?? '', ...vorm }]
      default:
        return 'children' in node ? delenOf(node.children, lezer, vorm) : []
    }
  })
}
