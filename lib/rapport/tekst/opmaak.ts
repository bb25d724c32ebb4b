import type { List, ListItem, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Tekstblok, Tekstdeel } from '../document/document'
import { delenOf, joinDelen, weigerHtml } from './opmaak/delen'
import { getypt, kort, type Leesfout, type Lezer, makeLezer, show } from './opmaak/lezer'
import { geenTabel, tabellenIn } from './plakken'
import { tembaar } from './tembaar'

function alinea(delen: readonly Tekstdeel[]): Tekstblok[] {
  const runs = joinDelen(delen)
  return runs.length > 0 ? [{ soort: 'alinea', delen: runs }] : []
}

const gewoneAlineas = (tekst: string) => tekst.split(/\n\s*\n/).flatMap((stuk) => alinea([{ tekst: stuk }]))

/** The text of a block as one paragraph: a point of a list has no blocks of its own. */
function delenOfBlok(node: RootContent, lezer: Lezer): Tekstdeel[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [...delenOf(node.children, lezer), { tekst: ' ' }]
    case 'html':
      weigerHtml(node, lezer)
      return [{ tekst: `${node.value} ` }]
    case 'code':
      return [{ tekst: `${node.value} ` }]
    case 'definition':
      return lezer.genoemd.has(node.identifier) ? [] : [{ tekst: `${getypt(node, lezer)} ` }]
    case 'blockquote':
      return node.children.flatMap((child) => delenOfBlok(child, lezer))
    default:
      return []
  }
}

const delenOfPunt = ({ children }: ListItem, lezer: Lezer) => children.flatMap((child) => delenOfBlok(child, lezer))
const lijstenOnder = ({ children }: ListItem) => children.flatMap(listsIn)

function listsIn(node: RootContent): List[] {
  if (node.type === 'list') return [node]
  return node.type === 'blockquote' ? node.children.flatMap(listsIn) : []
}

/** Each point, followed by the points under it. */
function puntenOf(node: List, lezer: Lezer): Tekstdeel[][] {
  return node.children.flatMap((punt) => [
    joinDelen(delenOfPunt(punt, lezer)),
    ...lijstenOnder(punt).flatMap((list) => puntenOf(list, lezer)),
  ])
}

/** A list counts from 1. What starts with another number ("2014. Het jaar waarin …") keeps that number, as a paragraph. */
function alineasMetNummer(node: List, lezer: Lezer): Tekstblok[] {
  return node.children.flatMap((punt) => {
    const [nummer = ''] = /^\d+[.)]/.exec(getypt(punt, lezer)) ?? []
    return [...alinea([{ tekst: `${nummer} ` }, ...delenOfPunt(punt, lezer)]), ...blokkenOf(lijstenOnder(punt), lezer)]
  })
}

function blokkenOf(inhoud: readonly RootContent[], lezer: Lezer): Tekstblok[] {
  return inhoud.flatMap((node): Tekstblok[] => {
    switch (node.type) {
      case 'paragraph':
        return alinea(delenOf(node.children, lezer))
      case 'heading': {
        const delen = joinDelen(delenOf(node.children, lezer))
        if (delen.length === 0) return []
        // No heading of the lower level without one of the higher before it: readers by ear go by the levels.
        const niveau = node.depth > lezer.hoogste && lezer.heeftKop ? 4 : 3
        lezer.heeftKop = true
        return [{ soort: 'kop', niveau, delen }]
      }
      case 'list': {
        if (node.ordered && node.start !== 1) return alineasMetNummer(node, lezer)
        const punten = puntenOf(node, lezer).filter((punt) => punt.length > 0)
        return punten.length > 0 ? [{ soort: 'lijst', genummerd: node.ordered === true, punten }] : []
      }
      case 'blockquote':
        return blokkenOf(node.children, lezer)
      case 'html':
        weigerHtml(node, lezer)
        return gewoneAlineas(node.value)
      case 'code':
        return gewoneAlineas(node.value)
      case 'definition':
        return alinea(delenOfBlok(node, lezer))
      default:
        return []
    }
  })
}

const teVeel =
  'Hiervoor staat al te veel opmaak: regels, punten en tekens zoals * en [. Vanaf hier is het gewone tekst. Maak de opmaak eenvoudiger.'

/**
 * Reads what a person wrote: headings, lists, bold, italics and links of Markdown. All else, raw HTML too, becomes plain
 * text; nothing in it can carry script. Never throws.
 *
 * @returns it, and what of it is not printed as it was meant
 */
export function readTekst(geschreven: string): { blokken: Tekstblok[]; fouten: Leesfout[] } {
  const { tekst, rest } = tembaar(geschreven)
  const root = fromMarkdown(tekst)
  const lezer = makeLezer(root, tekst)
  for (const regel of tabellenIn(tekst)) lezer.fouten.push({ verwijzing: kort(show(regel)), zin: geenTabel })
  const blokken = blokkenOf(root.children, lezer)
  if (rest === null) return { blokken, fouten: lezer.fouten }
  return {
    blokken: [...blokken, ...gewoneAlineas(rest)],
    fouten: [...lezer.fouten, { verwijzing: kort(show(rest)), zin: teVeel }],
  }
}

export function readOpmaak(geschreven: string): Tekstblok[] {
  return readTekst(geschreven).blokken
}
