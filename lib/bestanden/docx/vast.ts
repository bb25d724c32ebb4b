import { strFromU8, strToU8, unzipSync } from 'fflate'
import { toZip } from '../zip'

/** Ids that the library draws at random or counts on from one document to the next, given anew in the order in which they stand. */
function renumber(xml: string, ids: Map<string, string>): string {
  let drawing = 0
  return xml
    .replace(/(<wp:docPr[^>]*? id=")\d+(")/g, (_, before, after) => {
      drawing += 1
      return `${before}${drawing}${after}`
    })
    .replace(/((?:r:id|r:embed|Id)=")(rId[^"]*)(")/g, (whole, before, id, after) => {
      const known = ids.get(id)
      return known ? `${before}${known}${after}` : whole
    })
}

/**
 * The file as the library made it, without what differs from one time to the next.
 *
 * @param op ISO moment that the document is of
 */
export function makeReproducible(docx: Uint8Array, op: string): Uint8Array {
  const files = unzipSync(docx)
  const rels = strFromU8(files['word/_rels/document.xml.rels'] ?? new Uint8Array())
  const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  const ids = new Map<string, string>()
  for (const [, id = ''] of body.matchAll(/r:(?:id|embed)="(rId[^"]*)"/g))
    if (!ids.has(id) && /[^\d]/.test(id.slice(3))) ids.set(id, `rIdX${ids.size + 1}`)
  // Pictures get names from their content, in an order that their ids give.
  const fixed = new Map([
    ['word/document.xml', renumber(body, ids)],
    ['word/_rels/document.xml.rels', sortRelationships(renumber(rels, ids))],
  ])
  const core = strFromU8(files['docProps/core.xml'] ?? new Uint8Array())
  const moment = `${op.slice(0, 19)}Z`
  fixed.set(
    'docProps/core.xml',
    core
      .replace(/(<dcterms:created[^>]*>)[^<]*/, `$1${moment}`)
      .replace(/(<dcterms:modified[^>]*>)[^<]*/, `$1${moment}`)
      .replace('</cp:coreProperties>', '<dc:language>nl-NL</dc:language></cp:coreProperties>'),
  )
  const names = Object.keys(files)
    .filter((name) => !name.endsWith('/'))
    .sort((a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1))
  return toZip(
    names.map((name) => {
      const text = fixed.get(name)
      return { name, bytes: text === undefined ? (files[name] ?? new Uint8Array()) : strToU8(text) }
    }),
    op,
  )
}

function sortRelationships(xml: string): string {
  const all = xml.match(/<Relationship [^>]*\/>/g) ?? []
  const sorted = all.toSorted((a, b) => (a < b ? -1 : 1)).join('')
  return xml.replace(/<Relationship [^>]*\/>/g, '').replace('</Relationships>', `${sorted}</Relationships>`)
}
