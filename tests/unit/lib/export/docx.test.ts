import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { celregels } from '@/lib/export/documentcel'
import { toDocx } from '@/lib/export/docx'
import { makeRapportdocument } from '@/lib/rapport/document/rapportdocument'
import { readRapporttekst } from '@/prisma/seed/rapporttekst'
import { demoPublicatie } from '../../../fixtures/demo-publicatie'
import { voorbeelddocument } from '../../../fixtures/rapportdocument'

const january = (editie: 'bureau' | 'openbaar') =>
  makeRapportdocument({ ...demoPublicatie('2014-01', editie), teksten: readRapporttekst() })

const plainOf = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** Every table as rows of cells of lines, read from the XML that Word reads. */
function tablesIn(xml: string): string[][][][] {
  return (xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).map((table) =>
    (table.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []).map((row) =>
      (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map((cell) =>
        (cell.match(/<w:t(?: [^>]*)?>[^<]*<\/w:t>/g) ?? []).map((run) => plainOf(run.replace(/<[^>]*>/g, ''))),
      ),
    ),
  )
}

const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

describe('het rapport als Word-bestand', () => {
  it('is twee keer hetzelfde, tot op de byte', async () => {
    const document = january('openbaar')
    const [first, other, again] = [await toDocx(document), await toDocx(voorbeelddocument()), await toDocx(document)]
    expect(Buffer.compare(first, again)).toBe(0)
    expect(Buffer.compare(first, other)).not.toBe(0)
  })

  it.each(['bureau', 'openbaar'] as const)(
    'drukt elk getal van de editie %s af zoals het in het rapport staat',
    async (editie) => {
      const document = january(editie)
      const found = tablesIn(part(await toDocx(document), 'word/document.xml'))
      const expected = document.hoofdstukken.flatMap(({ blokken }) =>
        blokken.flatMap((blok) => (blok.soort === 'tabel' ? [blok.tabel] : [])),
      )
      const headers = new Set(expected.map(({ koppen }) => koppen.map(({ tekst }) => tekst).join('|')))
      const tables = found.filter(([head]) => headers.has((head ?? []).map((lines) => lines.join(' ')).join('|')))
      expect(tables.map((rows) => rows.slice(1))).toEqual(
        expected.map(({ rijen }) => rijen.map(({ cellen }) => cellen.map((cel) => celregels(cel)))),
      )
    },
  )

  it('heeft echte koppen, kopregels, taal, titel en alternatieve teksten', async () => {
    const document = january('openbaar')
    const bytes = await toDocx(document)
    const xml = part(bytes, 'word/document.xml')
    const chapters = document.hoofdstukken.filter(({ niveau }) => niveau === 1).length
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)?.length).toBe(chapters + 1)
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(
      document.hoofdstukken.flatMap(({ blokken }) => blokken.filter(({ soort }) => soort === 'tabel')).length,
    )
    expect(part(bytes, 'word/styles.xml')).toContain('nl-NL')
    const core = part(bytes, 'docProps/core.xml')
    expect(core).toContain(document.titel)
    expect(core).toContain(document.herkomst.datum.slice(0, 19))
    expect(part(bytes, 'docProps/custom.xml')).toContain(document.herkomst.hash)
    const pictures = xml.match(/<wp:docPr [^>]*>/g) ?? []
    expect(pictures.length).toBeGreaterThan(40)
    expect(pictures.filter((picture) => !/descr="[^"]+"/.test(picture))).toEqual([])
    expect(part(bytes, 'word/settings.xml')).not.toContain('updateFields')
  })

  it('houdt vreemde tekens heel, en laat weg wat XML niet kan', async () => {
    const xml = part(await toDocx(voorbeelddocument()), 'word/document.xml')
    expect(xml).toContain('&lt;b&gt;')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those must not be there
    expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/)
  })
})
