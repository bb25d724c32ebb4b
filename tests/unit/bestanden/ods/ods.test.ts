import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { toOds } from '@/lib/bestanden/ods/ods'
import { demoPublicatie } from '@/tests/fixtures/demo-publicatie'
import { goldenPublicatie } from '@/tests/fixtures/publicatie'
import { evilNames, evilTexts, publicaties, safe, withTexts } from '@/tests/fixtures/publicaties'
import { attributesOf, findAll, parseXml, readOds, readText, unzip } from '@/tests/fixtures/rekenblad'
import { belowHead, expectedTables } from '@/tests/fixtures/verwachte-tabellen'

const mimetype = 'application/vnd.oasis.opendocument.spreadsheet'

describe('het tabellenboek als ods', () => {
  afterEach(() => {
    delete process.env.TZ
  })

  it.each(Object.entries(publicaties))('zegt in elke cel wat het rapport zegt: %s', async (_, make) => {
    const publicatie = make()
    const bladen = readOds(await toOds(publicatie))
    const expected = expectedTables(publicatie)
    for (const [naam, rows] of expected) expect(belowHead(bladen.get(naam) ?? []), naam).toEqual(rows)
    expect([...bladen.keys()]).toEqual(['Inhoud', 'Leeswijzer', ...expected.keys()])
  })

  it('toont een getal zoals het is: de tekst van een cel zegt hetzelfde als haar waarde', async () => {
    const cells = findAll(
      parseXml(readText(await toOds(goldenPublicatie('bureau')), 'content.xml')),
      'table:table-cell',
    )
    const numbers = cells.filter((cell) => attributesOf(cell)['office:value-type'] === 'float')
    expect(numbers.length).toBeGreaterThan(400)
    for (const cell of numbers) {
      const shown = readShown(cell).replace('−', '-').replace(/[+%.]/g, '')
      expect(Number(shown)).toBe(Number(attributesOf(cell)['office:value']))
    }
  })

  it('houdt een percentage als deel van het geheel, en vraagt van geen pagina nul bladen', async () => {
    const bytes = await toOds(demoPublicatie('2014-01', 'openbaar'))
    const cells = findAll(parseXml(readText(bytes, 'content.xml')), 'table:table-cell')
    const shares = cells.filter((cell) => attributesOf(cell)['office:value-type'] === 'percentage')
    expect(shares.length).toBeGreaterThan(5000)
    for (const cell of shares)
      expect(readShown(cell)).toBe(`${Math.round(Number(attributesOf(cell)['office:value']) * 100)}%`)
    expect(readText(bytes, 'styles.xml')).not.toMatch(/style:scale-to(-[XY])?="0/)
  })

  it('is twee keer gemaakt hetzelfde, ook in een andere tijdzone en na een reis naar een worker', async () => {
    for (const make of Object.values(publicaties)) {
      const publicatie = make()
      process.env.TZ = 'Europe/Amsterdam'
      const here = await toOds(publicatie)
      process.env.TZ = 'Asia/Tokyo'
      const there = await toOds(structuredClone(publicatie))
      expect(Buffer.from(here).equals(Buffer.from(there))).toBe(true)
    }
  })

  it('laat geen tekst een formule worden en breekt niet op tekens die niet in XML mogen', async () => {
    for (const evil of evilNames) {
      const bytes = await toOds(withTexts(evilTexts, evil))
      expect(readText(bytes, 'content.xml')).not.toContain('table:formula')
      const cells = [...readOds(bytes).values()].flat(2).filter((cell) => typeof cell === 'string')
      expect(cells.filter((cell) => /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^\p{Cc}/u.test(cell))).toEqual([])
      expect(belowHead(readOds(bytes).get('I Vragen') ?? []).map((row) => row[2])).toEqual(evilTexts.map(safe))
    }
  })

  it('geeft elke tekst terug, met elke spatie', async () => {
    const piece = fc.oneof(
      fc.constantFrom(...evilTexts, ' ', '  ', '\t', '\n', '&', '<', ']]>'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    )
    const text = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''))
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 30 }), async (texts) => {
        const bladen = readOds(await toOds(withTexts(texts, 'Naam')))
        expect(belowHead(bladen.get('I Vragen') ?? []).map((row) => row[2])).toEqual(texts.map(safe))
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  it('is te herkennen aan zijn eerste bytes en meldt elk deel aan', async () => {
    const bytes = await toOds(goldenPublicatie('bureau'))
    expect(
      Buffer.from(bytes)
        .subarray(30, 38 + mimetype.length)
        .toString(),
    ).toBe(`mimetype${mimetype}`)
    const listed = findAll(parseXml(readText(bytes, 'META-INF/manifest.xml')), 'manifest:file-entry').map(
      (node) => attributesOf(node)['manifest:full-path'],
    )
    expect(listed).toEqual(['/', 'content.xml', 'styles.xml', 'meta.xml', 'settings.xml'])
    expect(Object.keys(unzip(bytes))).toEqual(['mimetype', 'META-INF/manifest.xml', ...listed.slice(1)])
  })

  it('geeft elke cel, rij en kolom een stijl die er is', async () => {
    const bytes = await toOds(goldenPublicatie('bureau'))
    const content = readText(bytes, 'content.xml')
    const named = new Set([...content.matchAll(/ style:name="([^"]+)"/g)].map(([, naam]) => naam))
    const used = [...content.matchAll(/(?:table:style-name|style:data-style-name|style:apply-style-name)="([^"]+)"/g)]
    expect(used.length).toBeGreaterThan(0)
    expect(used.map(([, naam]) => naam).filter((naam) => !named.has(naam))).toEqual([])
    const masters = new Set(
      findAll(parseXml(readText(bytes, 'styles.xml')), 'style:master-page').map(
        (node) => attributesOf(node)['style:name'],
      ),
    )
    for (const [, naam] of content.matchAll(/style:master-page-name="([^"]+)"/g)) expect(masters).toContain(naam)
  })

  it('drukt een brede tabel af vanaf haar kop, gebroken tussen twee fasen, met bovenaan wat het is', async () => {
    const bytes = await toOds(demoPublicatie('2014-01', 'openbaar'))
    const content = readText(bytes, 'content.xml')
    const table =
      /<table:table table:name="II Alle regio's per fase" table:style-name="(\w+)" table:print-ranges="([^"]*)">(.*?)<table:table-header-rows>/.exec(
        content,
      )
    expect(table?.[2]).toMatch(/^'II Alle regio''s per fase'\.A7:'II Alle regio''s per fase'\.AE\d+$/)
    const breaks = new Set(
      [...content.matchAll(/style:name="(\w+)" style:family="table-column"><[^>]*fo:break-before="page"/g)].map(
        ([, naam]) => naam,
      ),
    )
    const columns = [...(table?.[3] ?? '').matchAll(/<table:table-column table:style-name="(\w+)"/g)].map(
      ([, naam]) => naam,
    )
    // Regio, N, n and what filled in; then the nine columns of fase 1.
    expect(columns.flatMap((naam, index) => (breaks.has(naam) ? [index] : []))).toEqual([13])
    const master = new RegExp(`style:name="${table?.[1]}" style:family="table" style:master-page-name="(\\w+)"`).exec(
      content,
    )?.[1]
    const styles = readText(bytes, 'styles.xml')
    const header = new RegExp(`<style:master-page style:name="${master}".*?</style:header>`).exec(styles)?.[0]
    expect(header).toContain(
      '<text:p>Per regio: de antwoorden per fase</text:p><text:p>Meetmoment januari 2014, peildatum',
    )
    const layout = new RegExp(`<style:page-layout style:name="pm${master}".*?</style:page-layout>`).exec(styles)?.[0]
    expect(layout).toMatch(/style:scale-to="\d+%"/)
    expect(layout).not.toContain('style:scale-to-X')
  })

  it('houdt kop en regelnaam in beeld, ook van een blad met een apostrof in zijn naam', async () => {
    const settings = readText(await toOds(goldenPublicatie('bureau')), 'settings.xml')
    // Without the declaration of this prefix LibreOffice passes over all of it.
    expect(settings).toContain('xmlns:ooo="http://openoffice.org/2004/office"')
    const entry = /<config:config-item-map-entry config:name="([^"]+)">(.*?)<\/config:config-item-map-entry>/g
    const views = new Map([...settings.matchAll(entry)].map(([, naam, view]) => [naam, view]))
    expect(views.get("II Alle regio's Ja")).toContain('"HorizontalSplitPosition" config:type="int">4<')
    expect(views.get("II Alle regio's Ja")).toContain('"VerticalSplitPosition" config:type="int">6<')
    expect(views.get('I Landelijk')).toContain('"HorizontalSplitPosition" config:type="int">3<')
    expect(settings).toContain('config:name="ActiveTable" config:type="string">Inhoud<')
  })

  it('draagt zijn herkomst, taal en titel bij zich', async () => {
    const meta = readText(await toOds(goldenPublicatie('openbaar')), 'meta.xml')
    expect(meta).toContain('<dc:title>Tabellenboek januari 2014</dc:title>')
    expect(meta).toContain('<dc:language>nl-NL</dc:language>')
    expect(meta).toContain('3f'.repeat(32))
    expect(meta).toContain('<meta:user-defined meta:name="Programmaversie" meta:value-type="string">0.1.0<')
    expect(meta).toContain('<dc:date>2014-01-17T16:00:00.000Z</dc:date>')
    expect(meta).not.toContain(`${new Date().getFullYear()}-`)
  })

  it('verwijst alleen naar bladen die er zijn, en filtert elke tabel', async () => {
    const content = parseXml(readText(await toOds(goldenPublicatie('bureau')), 'content.xml'))
    const names = new Set(findAll(content, 'table:table').map((node) => attributesOf(node)['table:name']))
    const addressed = [
      ...findAll(content, 'text:a').map((node) => attributesOf(node)['xlink:href']?.slice(1)),
      ...findAll(content, 'table:database-range').map(
        (node) => attributesOf(node)['table:target-range-address']?.split(':')[0],
      ),
    ]
    expect(addressed.length).toBeGreaterThan(names.size)
    for (const address of addressed)
      expect(names).toContain(/^'(.*)'\.A\d+$/.exec(address ?? '')?.[1]?.replaceAll("''", "'"))
  })
})

function readShown(cell: Parameters<typeof findAll>[0][number]): string {
  return findAll([cell], 'text:p')
    .map((paragraph) => JSON.stringify(paragraph).match(/"#text":"([^"]*)"/)?.[1] ?? '')
    .join()
}
