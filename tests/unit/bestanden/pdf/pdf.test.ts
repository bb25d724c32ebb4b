import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { celregels } from '@/lib/bestanden/documentcel'
import { toPdf } from '@/lib/bestanden/pdf/pdf'
import type { Rapportdocument } from '@/lib/rapport/document/document'
import { makeRapportdocument } from '@/lib/rapport/document/rapportdocument'
import { readRapporttekst } from '@/prisma/seed/rapporttekst'
import { demoPublicatie } from '../../../fixtures/demo-publicatie'
import { voorbeelddocument } from '../../../fixtures/rapportdocument'

type Node = { role?: string; type?: string; id?: string; alt?: string; lang?: string; children?: Node[] }
type Read = {
  bytes: Uint8Array
  rows: string[][]
  headings: string[]
  roles: Map<string, number>
  alts: (string | undefined)[]
}

/** Reads the structure tree the way a screen reader does: every row of every table, cell by cell. */
async function read(bytes: Uint8Array): Promise<Read> {
  const pdf = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise
  const rows: string[][] = []
  const headings: string[] = []
  const alts: (string | undefined)[] = []
  const roles = new Map<string, number>()
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const content = await page.getTextContent({ includeMarkedContent: true })
    const texts = new Map<string, string>()
    const open: (string | null)[] = []
    for (const item of content.items) {
      if ('str' in item) {
        const id = open.findLast((candidate) => candidate !== null)
        if (id) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`)
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push((item as { id?: string }).id ?? null)
    }
    const textOf = (node: Node): string =>
      node.type === 'content' ? (texts.get(node.id ?? '') ?? '') : (node.children ?? []).map(textOf).join('')
    const visit = (node: Node): void => {
      if (node.role) roles.set(node.role, (roles.get(node.role) ?? 0) + 1)
      if (node.role === 'Figure') alts.push(node.alt)
      if (/^H[1-4]$/.test(node.role ?? '')) headings.push(`${node.role} ${textOf(node).trim()}`)
      if (node.role === 'TR') {
        // The tree of a page names the rows of other pages too, without what they say.
        const cells = (node.children ?? []).map((cell) => textOf(cell).trim())
        if (cells.some((cell) => cell !== '')) rows.push(cells)
      }
      node.children?.forEach(visit)
    }
    const tree = (await page.getStructTree()) as Node | null
    if (tree) visit(tree)
  }
  return { bytes, rows, headings, roles, alts }
}

const expectedRows = ({ hoofdstukken }: Rapportdocument) =>
  hoofdstukken.flatMap(({ blokken }) =>
    blokken.flatMap((blok) =>
      blok.soort === 'tabel'
        ? [
            blok.tabel.koppen.map(({ tekst }) => tekst),
            ...blok.tabel.rijen.map(({ cellen }) => cellen.map((cel) => celregels(cel).join(' '))),
          ]
        : [],
    ),
  )

/** A line that is broken over two has its space at the end or not at all. */
const bare = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map((cell) => cell.replace(/\s+/g, '')))

let document: Rapportdocument
let found: Read

beforeAll(async () => {
  document = makeRapportdocument({ ...demoPublicatie('2014-01', 'openbaar'), teksten: readRapporttekst() })
  found = await read(await toPdf(document))
}, 60_000)

describe('het rapport als PDF', () => {
  it('is twee keer hetzelfde, tot op de byte', async () => {
    expect(Buffer.compare(await toPdf(voorbeelddocument()), await toPdf(voorbeelddocument()))).toBe(0)
    expect(Buffer.compare(await toPdf(document), found.bytes)).toBe(0)
  }, 60_000)

  it('drukt elk getal van elke tabel af zoals het in het rapport staat', () => {
    expect(bare(found.rows)).toEqual(bare(expectedRows(document)))
  })

  it('heeft een structuur met koppen, tabellen, lijsten en figuren met tekst', () => {
    expect(found.headings[0]?.replace(/\s+/g, ' ')).toBe(`H1 ${document.titel}`)
    // The title and the contents are headings too.
    expect(found.headings.filter((heading) => heading.startsWith('H1')).length).toBe(
      document.hoofdstukken.filter(({ niveau }) => niveau === 1).length + 2,
    )
    const levels = found.headings.map((heading) => Number(heading[1]))
    expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)).toEqual([])
    for (const role of [
      'Document',
      'Sect',
      'P',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'TR',
      'TH',
      'TD',
      'TOC',
      'TOCI',
      'Link',
      'Figure',
      'Caption',
    ])
      expect(found.roles.get(role) ?? 0, role).toBeGreaterThan(0)
    expect(found.alts.filter((alt) => !alt)).toEqual([])
  })

  it('zegt dat het PDF/UA is, in het Nederlands, met titel en bladwijzers', async () => {
    const pdf = await getDocument({ data: found.bytes.slice(), verbosity: 0 }).promise
    const { info, metadata } = await pdf.getMetadata()
    expect(info).toMatchObject({ Title: document.titel, Language: 'nl-NL' })
    expect(metadata?.getRaw()).toMatch(/pdfuaid:part>?=?"?1/)
    expect((await pdf.getMarkInfo())?.Marked).toBe(true)
    const outline = await pdf.getOutline()
    expect(outline.map(({ title }) => title)).toEqual(
      document.hoofdstukken.filter(({ niveau }) => niveau === 1).map(({ titel }) => titel),
    )
  })

  it('drukt een vreemd teken liever als vraagteken af dan dat het ontbreekt', async () => {
    const { rows } = await read(await toPdf(voorbeelddocument()))
    expect(bare(rows)).toHaveLength(expectedRows(voorbeelddocument()).length)
    const odd = rows.flat().find((cell) => cell.includes('einde')) ?? ''
    expect(odd.replace(/\s+/g, ' ')).toContain('einde ? é')
  })
})
