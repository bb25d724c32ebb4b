import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { type Letter, letters, readLetters } from '@/lib/bestanden/pdf/letters'
import { toPdf } from '@/lib/bestanden/pdf/pdf'
import { startDocument } from '@/lib/bestanden/pdf/vel'
import type { Rapportdocument } from '@/lib/rapport/document/document'
import { drukbaar, letterstukkenOf, verlorenIn } from '@/lib/rapport/document/drukletters'
import { voorbeelddocument } from '../../../fixtures/rapportdocument'

const metAlinea = (tekst: string): Rapportdocument => ({
  ...voorbeelddocument(),
  hoofdstukken: [{ id: 'een', niveau: 1, titel: 'Een', blokken: [{ soort: 'alinea', delen: [{ tekst }] }] }],
})

/** What each marked stretch of a PDF says, by its own tables from glyph to character. */
async function stretchesOf(document: Rapportdocument): Promise<string[]> {
  const pdf = await getDocument({ data: (await toPdf(document)).slice(), verbosity: 0 }).promise
  const stretches: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList()
    fnArray.forEach((fn, index) => {
      if (fn === OPS.beginMarkedContentProps) stretches.push('')
      if (fn !== OPS.showText || stretches.length === 0) return
      const glyphs = argsArray[index][0] as ({ unicode: string } | number)[]
      const text = glyphs.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join('')
      stretches.push(`${stretches.pop()}${text}`)
    })
  }
  return stretches.map((stretch) => stretch.trim())
}

const tekensOf = (from: number, to: number, kind: RegExp) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).filter((teken) =>
    kind.test(teken),
  )

describe('de letters van de PDF', () => {
  it('hebben in elke snit elk teken dat de lijst noemt', () => {
    const doc = startDocument(voorbeelddocument())
    const fonts = new Map<string, { hasGlyphForCodePoint(code: number): boolean }>()
    const missing: string[] = []
    for (let code = 0x20; code < 0x3000; code++) {
      const teken = String.fromCodePoint(code)
      if (drukbaar(teken) !== teken) continue
      const [{ reeks } = { reeks: 'latin' as const }] = letterstukkenOf(teken)
      for (const letter of Object.keys(letters) as Letter[]) {
        const name = `test ${letter} ${reeks}`
        if (!fonts.has(name)) {
          doc.registerFont(name, readLetters(letter, reeks))
          doc.font(name)
          fonts.set(name, (doc as unknown as { _font: { font: never } })._font.font)
        }
        if (!fonts.get(name)?.hasGlyphForCodePoint(code)) missing.push(`${code.toString(16)} ${name}`)
      }
    }
    expect(missing).toEqual([])
    expect(fonts.size).toBe(24)
  })

  it('hebben elke letter die een naam in de BRP kan hebben', () => {
    const brp = [...tekensOf(0xc0, 0x17f, /\p{L}/u), ...'ȘșȚțẞǴǵ', ...tekensOf(0x1ea0, 0x1ef1, /\p{L}/u)]
    expect(brp.length).toBeGreaterThan(270)
    expect(verlorenIn(brp.join(''))).toEqual([])
    expect(drukbaar(brp.join(''))).toBe(brp.join('').normalize('NFC'))
  })

  it('drukken een zin met tekens, zachte en vaste streepjes af zoals hij gelezen wordt', async () => {
    const zin = 'Van de gemeen\u00adten haalt ≥ 80%; Noord\u2011Holland → 3 punten, zegt Łukasz Ősz uit Ĳmuiden ≤ 2'
    const gelezen = 'Van de gemeenten haalt ≥ 80%; Noord-Holland → 3 punten, zegt Łukasz Ősz uit Ĳmuiden ≤ 2'
    expect(await stretchesOf(metAlinea(zin))).toContain(gelezen)
  })

  it('laten in een link over twee regels de woorden uit elkaar', async () => {
    const woorden =
      'een lange link met ≥ veel woorden die over de rand van de regel loopt en daar verder gaat dan men dacht, tot op de volgende'
    const alinea = { soort: 'alinea' as const, delen: [{ tekst: woorden, link: 'https://voorbeeld.nl/' }] }
    const document = metAlinea('')
    const hoofdstukken = [{ id: 'een', niveau: 1 as const, titel: 'Een', blokken: [alinea] }]
    expect(await stretchesOf({ ...document, hoofdstukken })).toContain(woorden)
  })

  it('laten in een cel geen twee woorden in elkaar lopen', async () => {
    const cijfer = { soort: 'cijfer', staat: 'ja', percentage: 71, aantal: 2877 } as const
    const tabel = {
      id: 't',
      bijschrift: 'Tabel',
      koppen: ['Wat', 'Hoeveel'].map((tekst) => ({ tekst, getal: true })),
      rijen: [{ soort: 'vraag' as const, cellen: [{ soort: 'tekst' as const, tekst: 'Een' }, cijfer] }],
    }
    const document = {
      ...metAlinea(''),
      hoofdstukken: [{ id: 'een', niveau: 1 as const, titel: 'Een', blokken: [{ soort: 'tabel' as const, tabel }] }],
    }
    expect((await stretchesOf(document)).map((stretch) => stretch.replace(/\s+/g, ' '))).toContain('71% 2.877')
  })
})
