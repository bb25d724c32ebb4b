import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { balkkleur, celregels } from '@/lib/bestanden/documentcel'
import { toDocx } from '@/lib/bestanden/docx/docx'
import { paginasOf } from '@/lib/bestanden/docx/paginas'
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
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)?.length).toBe(chapters)
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
    for (const heading of ['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4'])
      expect(part(bytes, 'word/styles.xml')).toMatch(
        new RegExp(`w:styleId="${heading}">(?:(?!</w:style>).)*w:ascii="Calibri"`),
      )
  })

  it('heeft in de inhoudsopgave achter elk hoofdstuk een bladzijde, ook voor wie geen velden bijwerkt', async () => {
    const document = january('openbaar')
    const xml = part(await toDocx(document), 'word/document.xml')
    const fields = [...xml.matchAll(/w:instr="PAGEREF (h\d+) \\h"><w:r><w:t(?: [^>]*)?>(\d+)<\/w:t>/g)]
    expect(fields.map(([, anker]) => anker)).toEqual(document.hoofdstukken.map((_, index) => `h${index + 1}`))
    expect(fields.map(([, , pagina]) => Number(pagina))).toEqual(paginasOf(document))
    const bookmarks = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="(h\d+)"/g)].map(([, naam]) => naam)
    expect(bookmarks).toEqual(fields.map(([, anker]) => anker))
    expect(xml.includes('\t')).toBe(false)
  })

  it('heeft een echte inhoudsopgave, die Word bijwerkt tot wat er al staat', async () => {
    const document = january('openbaar')
    const bytes = await toDocx(document)
    const xml = part(bytes, 'word/document.xml')
    const [, veld = ''] = /<w:fldChar w:fldCharType="begin"\/>(.*)<w:fldChar w:fldCharType="end"\/>/s.exec(xml) ?? []
    expect(plainOf(/<w:instrText[^>]*>([^<]*)/.exec(veld)?.[1] ?? '')).toBe(' TOC \\o "1-2" \\h \\z ')
    const paragraphs = (text: string) => text.match(/<w:p>.*?<\/w:p>/gs) ?? []
    const textOf = (paragraph: string) =>
      plainOf((paragraph.match(/<w:t(?: [^>]*)?>[^<]*/g) ?? []).map((run) => run.replace(/<[^>]*>/, '')).join(''))
    const entries = veld.split('</w:p>').map((entry) => textOf(entry.replace(/<w:fldSimple.*/s, '')))
    const headings = paragraphs(xml).filter((paragraph) => /<w:pStyle w:val="Heading[12]"\/>/.test(paragraph))
    expect(headings.map(textOf)).toEqual(document.hoofdstukken.map(({ titel }) => titel))
    expect(entries).toEqual(headings.map(textOf))
    const styles = part(bytes, 'word/styles.xml')
    for (const niveau of [1, 2]) expect(styles).toContain(`w:styleId="TOC${niveau}"><w:name w:val="toc ${niveau}"/>`)
    expect(styles).toMatch(/w:styleId="Tussenkop">(?:(?!<\/w:style>).)*<w:outlineLvl w:val="1"\/>/)
  })

  it('houdt een figuur bij de tabel met dezelfde cijfers, en zet nergens een lege alinea om ruimte te maken', async () => {
    const document = january('openbaar')
    const xml = part(await toDocx(document), 'word/document.xml')
    const body = xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, '')
    expect((body.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? []).filter((paragraph) => !/<w:t[ >]/.test(paragraph))).toEqual(
      [],
    )
    const figuren = document.hoofdstukken.flatMap(({ blokken }) => blokken).filter(({ soort }) => soort === 'balken')
    const tables = (xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).filter((table) => table.includes('<w:drawing>'))
    expect(tables).toHaveLength(figuren.length)
    for (const table of tables)
      for (const row of table.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? [])
        expect(row.includes('<w:keepNext w:val="false"/>')).toBe(false)
  })

  it('zegt onder elk bijschrift van een figuur wat de kleuren zijn, en houdt de balken bij elkaar', async () => {
    const xml = part(await toDocx(voorbeelddocument()), 'word/document.xml')
    const [, legenda = '', tabel = ''] =
      /<w:pStyle w:val="Legenda"\/>(.*?)<\/w:p>(<w:tbl>.*?<\/w:tbl>)/s.exec(xml) ?? []
    expect(
      legenda
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    ).toBe('■ Ja ■ Ten dele ■ Nee ■ Niet ingevuld')
    expect([...legenda.matchAll(/<w:color w:val="(\w+)"\/>/g)].map(([, kleur]) => kleur)).toEqual(
      Object.values(balkkleur),
    )
    const rows = tabel.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []
    expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual([true, true, false])
    const descriptions = [...tabel.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, text]) => text)
    expect(descriptions).toEqual([
      'Fase 1. Voorbereiding: 57% Ja, 25% Ten dele, 12% Nee, 7% Niet ingevuld',
      expect.stringMatching(/^Fase 2\. [^%]*: 99% Ja, 0% Ten dele, 0% Nee, 0% Niet ingevuld$/),
    ])
  })

  it('laat kop en eerste rij van een tabel niet alleen, en de laatste rij ook niet', async () => {
    const xml = part(await toDocx(voorbeelddocument()), 'word/document.xml')
    const tables = (xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).filter((table) => table.includes('<w:tblHeader/>'))
    expect(tables).toHaveLength(2)
    for (const table of tables) {
      const kept = (table.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []).map((row) => row.includes('<w:keepNext/>'))
      expect(kept.slice(0, 2)).toEqual([true, true])
      expect(kept.slice(-2)).toEqual([true, false])
    }
  })

  it('houdt vreemde tekens heel, en laat weg wat XML niet kan', async () => {
    const xml = part(await toDocx(voorbeelddocument()), 'word/document.xml')
    expect(xml).toContain('&lt;b&gt;')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those must not be there
    expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/)
  })
})
