import fc from 'fast-check'
import { strFromU8 } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import { makeBestand } from '@/lib/bestanden/bestand'
import { toCijfersCsv } from '@/lib/bestanden/csv/cijfers-csv'
import { toCsvZip } from '@/lib/bestanden/csv/csv-zip'
import { goldenPublicatie } from '@/tests/fixtures/publicatie'
import { evilNames, evilTexts, publicaties, safe, withTexts } from '@/tests/fixtures/publicaties'
import { readCsv, readCsvZip, unzip, type Waarde } from '@/tests/fixtures/rekenblad'
import { belowHead, expectedTables } from '@/tests/fixtures/verwachte-tabellen'

/** A CSV does not say which cell is a number: 9 may also be the code of a vraag. */
const asText = (rows: readonly Waarde[][]) => rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))

const vragen = (files: Map<string, Waarde[][]>) =>
  belowHead([...files].find(([name]) => name.endsWith('-i-vragen.csv'))?.[1] ?? []).map((row) => String(row[2] ?? ''))

describe('het tabellenboek als zip van csv-bestanden', () => {
  afterEach(() => {
    delete process.env.TZ
  })

  it.each(Object.entries(publicaties))('zegt in elk veld wat het rapport zegt: %s', async (_, make) => {
    const publicatie = make()
    const files = [...readCsvZip(await toCsvZip(publicatie))].slice(1)
    const expected = [...expectedTables(publicatie)]
    expect(files.length).toBe(expected.length + 2)
    for (const [index, [naam, rows]] of expected.entries()) {
      const [, found = []] = files[index + 2] ?? []
      expect(asText(belowHead(found)), naam).toEqual(asText(rows))
    }
  })

  it('heeft ook alle cijfers onder elkaar, dezelfde als npm run rapport geeft', async () => {
    const publicatie = goldenPublicatie('openbaar')
    const files = unzip(await toCsvZip(publicatie))
    const csv = await makeBestand(publicatie, 'csv')
    expect(Buffer.compare(files['alle-cijfers.csv'] ?? new Uint8Array(), csv)).toBe(0)
    const found = readCsvZip(await toCsvZip(publicatie)).get('alle-cijfers.csv')
    const plain = toCijfersCsv(publicatie, 'algemeen')
    expect(asText(found ?? [])).toEqual(asText(readCsv(plain.replaceAll('\n', '\r\n'), ',')))
    // What is read before it is used explains every column of it.
    const leesmij = strFromU8(files['LEESMIJ.txt'] ?? new Uint8Array())
    for (const kolom of found?.[0] ?? [])
      expect(leesmij).toMatch(new RegExp(`^- [a-z_0-9, ]*\\b${kolom}\\b[a-z_0-9, ]*:`, 'm'))
  })

  it('laat een accent weg uit de naam van een bestand, en knipt het woord niet', async () => {
    const names = Object.keys(unzip(await toCsvZip(withTexts(['Vraag'], 'Súdwest-Fryslân'))))
    expect(names).toContain('11-ii-sudwest-fryslan.csv')
  })

  it('noemt de bestanden naar wat erin staat', async () => {
    const names = Object.keys(unzip(await toCsvZip(goldenPublicatie('bureau'))))
    expect(names).toEqual([
      'LEESMIJ.txt',
      'alle-cijfers.csv',
      '01-inhoud.csv',
      '02-leeswijzer.csv',
      '03-i-landelijk.csv',
      '04-i-verandering.csv',
      '05-i-vragen.csv',
      '06-ii-alle-regio-s-per-fase.csv',
      '07-ii-alle-regio-s-ja.csv',
      '08-ii-alle-regio-s-ten-dele.csv',
      '09-ii-alle-regio-s-nee.csv',
      '10-ii-alle-regio-s-niet-ingevuld.csv',
      '11-ii-noord.csv',
      '12-ii-zuid.csv',
      '13-iii-klassen-naast-elkaar.csv',
      '14-iii-klein.csv',
      '15-iii-middelgroot.csv',
      '16-iii-groot.csv',
    ])
  })

  it('geeft elke regel van een bestand evenveel kolommen, en verwijst niet naar een blad', async () => {
    for (const [name, rows] of readCsvZip(await toCsvZip(goldenPublicatie('openbaar')))) {
      expect(new Set(rows.map(({ length }) => length)).size, name).toBe(1)
      expect(rows.flat(), name).not.toContain('Terug naar de inhoud')
    }
  })

  it('begint elk bestand met het teken waaraan Excel UTF-8 herkent, en eindigt elke regel met CR LF', async () => {
    for (const [name, bytes] of Object.entries(unzip(await toCsvZip(goldenPublicatie('bureau'))))) {
      expect([...bytes.subarray(0, 3)], name).toEqual([0xef, 0xbb, 0xbf])
      expect(strFromU8(bytes).replaceAll('\r\n', ''), name).not.toMatch(/[\r\n]/)
    }
  })

  it('is twee keer gemaakt hetzelfde, ook in een andere tijdzone en na een reis naar een worker', async () => {
    const publicatie = goldenPublicatie('bureau')
    process.env.TZ = 'Europe/Amsterdam'
    const here = await toCsvZip(publicatie)
    process.env.TZ = 'Asia/Tokyo'
    const there = await toCsvZip(structuredClone(publicatie))
    expect(Buffer.from(here).equals(Buffer.from(there))).toBe(true)
  })

  it('laat geen tekst een formule worden, en geen naam een bestand buiten de map', async () => {
    for (const evil of evilNames) {
      const bytes = await toCsvZip(withTexts(evilTexts, evil))
      for (const name of Object.keys(unzip(bytes))) expect(name).toMatch(/^[a-z0-9-]+\.csv$|^LEESMIJ\.txt$/)
      const cells = [...readCsvZip(bytes).values()].flat(2).filter((cell) => typeof cell === 'string')
      expect(cells.filter((cell) => /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^\p{Cc}/u.test(cell))).toEqual([])
      expect(vragen(readCsvZip(bytes))).toEqual(evilTexts.map(safe))
    }
  })

  it('geeft elke tekst terug', async () => {
    const piece = fc.oneof(
      fc.constantFrom(...evilTexts, '"', ';', ',', '\n', '\t'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    )
    const text = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''))
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 30 }), async (texts) => {
        // A field of digits reads as a number; as text it is the same.
        const expected = texts.map((one) => (/^-?\d+$/.test(safe(one)) ? String(Number(safe(one))) : safe(one)))
        expect(vragen(readCsvZip(await toCsvZip(withTexts(texts, 'Naam'))))).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })
})
