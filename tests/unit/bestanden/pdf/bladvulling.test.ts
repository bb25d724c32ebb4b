import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { toPdf } from '@/lib/bestanden/pdf/pdf'
import { vlak } from '@/lib/bestanden/pdf/vel'
import type { Blok, Rapportdocument } from '@/lib/rapport/document/document'
import { makeRapportdocument } from '@/lib/rapport/document/rapportdocument'
import { conceptteksten } from '@/lib/rapport/tekst/concept'
import { readRapporttekst } from '@/prisma/seed/rapporttekst'
import { demoPublicatie } from '../../../fixtures/demo-publicatie'
import { voorbeelddocument } from '../../../fixtures/rapportdocument'

/** How far each page is filled, as a part of its height; and whether a chapter begins on it. */
async function vullingOf(document: Rapportdocument): Promise<{ gevuld: number; begint: boolean }[]> {
  const pdf = await getDocument({ data: (await toPdf(document)).slice(), verbosity: 0 }).promise
  const outline = await pdf.getOutline()
  const begins = new Set<number>()
  for (const { dest } of outline) {
    const [page] = (typeof dest === 'string' ? await pdf.getDestination(dest) : dest) ?? []
    if (page) begins.add((await pdf.getPageIndex(page)) + 1)
  }
  const pages = Array.from({ length: pdf.numPages }, (_, index) => index + 1)
  return Promise.all(
    pages.map(async (number) => {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      const lows = items.flatMap((item) =>
        'str' in item && item.str.trim() !== '' ? [item.transform[5] as number] : [],
      )
      const body = lows.map((y) => 841.89 - y).filter((y) => y > vlak.boven && y < vlak.onder + 4)
      const gevuld = (Math.max(vlak.boven, ...body) - vlak.boven) / (vlak.onder - vlak.boven)
      return { gevuld, begint: begins.has(number) }
    }),
  )
}

/** The pages that are less than a third full and not the last of a chapter; the title and the contents aside. */
async function legePaginas(document: Rapportdocument): Promise<number[]> {
  const pages = await vullingOf(document)
  expect(pages.filter(({ begint }) => begint).length).toBe(
    document.hoofdstukken.filter(({ niveau }) => niveau === 1).length,
  )
  return pages.flatMap(({ gevuld }, index) =>
    index > 1 && gevuld < 1 / 3 && pages[index + 1] && !pages[index + 1]?.begint ? [index + 1] : [],
  )
}

const zin = { tekst: 'Een zin die vaak terugkomt, zodat een bladzijde vol raakt en het volgende erop moet passen. ' }
const koppen = (aantal: number): Blok[] =>
  Array.from({ length: aantal }, (_, index) => ({
    soort: 'kop',
    niveau: index === 0 ? 3 : 4,
    delen: [{ tekst: 'Kop' }],
  }))

describe('de bladzijden van de PDF', () => {
  it.each(['2013-10', '2014-01'] as const)(
    'zijn in het rapport van %s minstens voor een derde vol',
    async (moment) => {
      for (const editie of ['openbaar', 'bureau'] as const) {
        const publicatie = demoPublicatie(moment, editie)
        const teksten = moment === '2014-01' ? readRapporttekst() : conceptteksten(demoPublicatie(moment, 'openbaar'))
        expect(await legePaginas(makeRapportdocument({ ...publicatie, teksten }))).toEqual([])
      }
    },
    60_000,
  )

  it('zijn dat ook als veel bij elkaar moet blijven', async () => {
    const figuur = voorbeelddocument()
      .hoofdstukken.flatMap(({ blokken }) => blokken)
      .find((blok) => blok.soort === 'balken')
    if (figuur?.soort !== 'balken') throw new Error('the example has no bars')
    const balken: Blok = {
      soort: 'balken',
      balken: { ...figuur.balken, balken: Array(20).fill(figuur.balken.balken[0]) },
    }
    const tekst = (keer: number): Blok => ({ soort: 'alinea', delen: Array.from({ length: keer }, () => zin) })
    for (let keer = 4; keer < 40; keer += 4) {
      const blokken = [tekst(keer), ...koppen(6), balken, tekst(4)]
      const document = { ...voorbeelddocument(), hoofdstukken: [{ id: 'a', niveau: 1 as const, titel: 'A', blokken }] }
      expect(await legePaginas(document), `${keer} zinnen`).toEqual([])
    }
  }, 60_000)
})
