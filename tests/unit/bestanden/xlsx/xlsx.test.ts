import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { toXlsx } from '@/lib/bestanden/xlsx/xlsx'
import { demoPublicatie } from '@/tests/fixtures/demo-publicatie'
import { goldenPublicatie } from '@/tests/fixtures/publicatie'
import { evilNames, evilTexts, publicaties, safe, withTexts } from '@/tests/fixtures/publicaties'
import { attributesOf, findAll, parseXml, readText, readXlsx, unzip } from '@/tests/fixtures/rekenblad'
import { belowHead, expectedTables } from '@/tests/fixtures/verwachte-tabellen'

/** Days since the beginning of Excel, as it keeps a date. */
const serial = (iso: string) => (Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000

describe('het tabellenboek als xlsx', () => {
  afterEach(() => {
    delete process.env.TZ
  })

  it.each(Object.entries(publicaties))('zegt in elke cel wat het rapport zegt: %s', async (_, make) => {
    const publicatie = make()
    const bladen = readXlsx(await toXlsx(publicatie))
    const expected = expectedTables(publicatie)
    for (const [naam, rows] of expected) {
      const asDates = naam === 'I Vragen' ? rows.map((row) => row.with(4, serial(String(row[4])))) : rows
      expect(belowHead(bladen.get(naam) ?? []), naam).toEqual(asDates)
    }
    expect([...bladen.keys()]).toEqual(['Inhoud', 'Leeswijzer', ...expected.keys()])
  })

  it('houdt een percentage als deel van het geheel, zodat men ermee verder kan rekenen', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Buffer.from(await toXlsx(demoPublicatie('2014-01', 'openbaar'))) as never)
    const [noemer, ja, deel] = ['D', 'E', 'F'].map((column) =>
      workbook.getWorksheet('I Landelijk')?.getCell(`${column}7`),
    )
    expect([noemer?.value, ja?.value, deel?.value]).toEqual([4030, 2877, 0.71])
    expect(deel?.numFmt).toBe('0%')
  })

  it('is twee keer gemaakt hetzelfde, ook in een andere tijdzone en na een reis naar een worker', async () => {
    for (const make of Object.values(publicaties)) {
      const publicatie = make()
      process.env.TZ = 'Europe/Amsterdam'
      const here = await toXlsx(publicatie)
      process.env.TZ = 'Asia/Tokyo'
      expect(new Date(0).getHours()).toBe(9)
      const there = await toXlsx(structuredClone(publicatie))
      expect(Buffer.from(here).equals(Buffer.from(there))).toBe(true)
    }
  })

  it('laat geen tekst een formule worden en breekt niet op tekens die niet in XML mogen', async () => {
    for (const evil of evilNames) {
      const bytes = await toXlsx(withTexts(evilTexts, evil))
      const sheets = Object.keys(unzip(bytes)).filter((name) => name.startsWith('xl/worksheets/'))
      for (const name of sheets) expect(findAll(parseXml(readText(bytes, name)), 'f')).toEqual([])
      const cells = [...readXlsx(bytes).values()].flat(2).filter((cell) => typeof cell === 'string')
      expect(cells.filter((cell) => /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^\p{Cc}/u.test(cell))).toEqual([])
      expect(belowHead(readXlsx(bytes).get('I Vragen') ?? []).map((row) => row[2] ?? '')).toEqual(evilTexts.map(safe))
    }
  })

  it('geeft elke tekst terug', async () => {
    const piece = fc.oneof(
      fc.constantFrom(...evilTexts, '_x', '0041_', ' ', '\t', '\n', '&', '<', ']]>'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    )
    const text = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''))
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 30 }), async (texts) => {
        const bladen = readXlsx(await toXlsx(withTexts(texts, 'Naam')))
        expect(belowHead(bladen.get('I Vragen') ?? []).map((row) => row[2] ?? '')).toEqual(texts.map(safe))
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  it('draagt zijn herkomst, taal en titel bij zich', async () => {
    const core = readText(await toXlsx(goldenPublicatie('openbaar')), 'docProps/core.xml')
    expect(core).toContain('<dc:title>Tabellenboek januari 2014</dc:title>')
    expect(core).toContain('<dc:language>nl-NL</dc:language>')
    expect(core).toContain(`Meetmoment 2014-01 (nummer 2), editie openbaar, SHA-256 ${'3f'.repeat(32)}`)
    expect(core).toContain('versie 0.1.0')
    expect(core.match(/2014-01-17T16:00:00Z/g)).toHaveLength(2)
    expect(core).not.toContain(`${new Date().getFullYear()}-`)
  })

  it('houdt kop en regelnaam in beeld, filtert, en drukt de kop op elke bladzijde af', async () => {
    const bytes = await toXlsx(goldenPublicatie('bureau'))
    const sheet = parseXml(readText(bytes, 'xl/worksheets/sheet3.xml'))
    // A program without the letters of Excel itself would make every column a third wider.
    const [letter] = findAll(parseXml(readText(bytes, 'xl/styles.xml')), 'font')
    expect(findAll(letter ? [letter] : [], 'name').map(attributesOf)).toEqual([{ val: 'Arial' }])
    const [pane] = findAll(sheet, 'pane').map(attributesOf)
    expect(pane).toMatchObject({ state: 'frozen', xSplit: '3', ySplit: '6' })
    expect(findAll(sheet, 'autoFilter').map(attributesOf)).toEqual([{ ref: 'A6:L11' }])
    expect(findAll(sheet, 'pageSetup').map(attributesOf)).toMatchObject([
      { paperSize: '9', orientation: 'landscape', scale: '88' },
    ])
    const workbook = readText(bytes, 'xl/workbook.xml')
    expect(workbook).toContain(">'I Landelijk'!$A:$C,'I Landelijk'!$6:$6<")
    expect(workbook).toContain(`localSheetId="2" hidden="1">'I Landelijk'!$A$6:$L$11<`)
    // An apostrophe in a name is doubled, else Excel repairs the file.
    expect(workbook).toContain("'II Alle regio''s Ja'!$A:$D,'II Alle regio''s Ja'!$6:$6")
  })

  it('drukt een brede tabel af vanaf haar kop, gebroken tussen twee fasen, met bovenaan wat het is', async () => {
    const bytes = await toXlsx(demoPublicatie('2014-01', 'openbaar'))
    const workbook = readText(bytes, 'xl/workbook.xml')
    const names = [...readXlsx(bytes).keys()]
    const breed = ['I Verandering', "II Alle regio's per fase", "II Alle regio's Ja", 'III Klassen naast elkaar']
    for (const naam of breed) {
      const sheet = parseXml(readText(bytes, `xl/worksheets/sheet${names.indexOf(naam) + 1}.xml`))
      const [pane] = findAll(sheet, 'pane').map(attributesOf)
      const area = new RegExp(`Print_Area" localSheetId="${names.indexOf(naam)}">'[^<]*'!\\$A\\$${pane?.ySplit}:`)
      expect(workbook, naam).toMatch(area)
      // Excel passes over the break when it must fit the table to so many pages.
      expect(findAll(sheet, 'pageSetUpPr').map(attributesOf)).toEqual([])
      const [setup] = findAll(sheet, 'pageSetup').map(attributesOf)
      expect(Number(setup?.scale)).toBeGreaterThanOrEqual(40)
      expect(Number(setup?.scale)).toBeLessThanOrEqual(100)
      expect(findAll(findAll(sheet, 'colBreaks'), 'brk').map(attributesOf)).toMatchObject([{ man: '1' }])
      const header = readText(bytes, `xl/worksheets/sheet${names.indexOf(naam) + 1}.xml`).match(
        /<oddHeader>([^<]*)</,
      )?.[1]
      expect(header).toContain('Meetmoment januari 2014, peildatum 17 januari 2014.')
      expect(header?.replaceAll('&amp;', '&').length).toBeLessThanOrEqual(255)
    }
    expect(workbook.match(/Print_Area/g)).toHaveLength(breed.length + 3)
  })

  it('zegt dat het van het Transitie-Volgsysteem komt, niet van Excel', async () => {
    const app = readText(await toXlsx(goldenPublicatie('openbaar')), 'docProps/app.xml')
    expect(app).toContain('<Application>Transitie-Volgsysteem</Application>')
    expect(app).not.toContain('Microsoft')
  })

  it('verwijst alleen naar bladen die er zijn, en naar niets buiten het boek', async () => {
    const bytes = await toXlsx(goldenPublicatie('bureau'))
    const names = new Set(readXlsx(bytes).keys())
    const files = unzip(bytes)
    expect(Object.keys(files).filter((name) => name.includes('worksheets/_rels'))).toEqual([])
    const links = Object.keys(files)
      .filter((name) => name.startsWith('xl/worksheets/sheet'))
      .flatMap((name) => findAll(parseXml(readText(bytes, name)), 'hyperlink').map(attributesOf))
    expect(links.length).toBeGreaterThan(names.size)
    for (const { location = '', 'r:id': id } of links) {
      expect(id).toBeUndefined()
      expect(names).toContain(/^'(.*)'!A1$/.exec(location)?.[1]?.replaceAll("''", "'"))
    }
  })

  it('heeft een geldige opbouw: elk deel is aangemeld en een ander programma leest het', async () => {
    const bytes = await toXlsx(withTexts(evilTexts, '=1+1'))
    const files = unzip(bytes)
    expect(Object.keys(files)[0]).toBe('[Content_Types].xml')
    const types = findAll(parseXml(readText(bytes, '[Content_Types].xml')), 'Override').map((node) =>
      attributesOf(node).PartName?.slice(1),
    )
    expect(types.filter((part) => part !== undefined && !(part in files))).toEqual([])
    const order = [...readText(bytes, 'xl/worksheets/sheet3.xml').matchAll(/<(\w+)[ >/]/g)].map(([, tag]) => tag)
    const parts = ['dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'autoFilter', 'hyperlinks']
    parts.push('pageMargins', 'pageSetup', 'headerFooter', 'ignoredErrors')
    expect(order.filter((tag) => parts.includes(tag ?? ''))).toEqual(parts)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bytes.slice().buffer)
    expect(workbook.worksheets.length).toBe(readXlsx(bytes).size)
  })
})
