import { describe, expect, it } from 'vitest'
import { celregels, kolomdelen } from '@/lib/bestanden/documentcel'
import { letters } from '@/lib/bestanden/pdf/letters'
import { startDocument, vlak } from '@/lib/bestanden/pdf/vel'
import { makeRapportdocument } from '@/lib/rapport/document/rapportdocument'
import { demoPublicatie } from '@/tests/fixtures/demo-publicatie'
import { voorbeelddocument } from '@/tests/fixtures/rapportdocument'

const documenten = {
  openbaar: makeRapportdocument(demoPublicatie('2014-01', 'openbaar')),
  bureau: makeRapportdocument(demoPublicatie('2014-01', 'bureau')),
}
const doc = startDocument(voorbeelddocument())
const wide = (tekst: string, letter: string, grootte: number) => doc.font(letter).fontSize(grootte).widthOfString(tekst)

describe.each(Object.entries(documenten))('de kolommen van de tabellen, editie %s', (_, document) => {
  const tabellen = document.hoofdstukken.flatMap(({ blokken }) =>
    blokken.flatMap((blok) => (blok.soort === 'tabel' ? [blok.tabel] : [])),
  )

  it('vullen samen precies de bladzijde', () => {
    for (const tabel of tabellen) {
      expect(kolomdelen(tabel).reduce((sum, deel) => sum + deel, 0)).toBeCloseTo(1, 10)
      expect(Math.min(...kolomdelen(tabel))).toBeGreaterThan(0.05)
    }
  })

  it('zijn breed genoeg voor elk woord van hun kop, voor hun getallen en voor een datum', () => {
    const broken = tabellen.flatMap((tabel) =>
      kolomdelen(tabel).flatMap((deel, kolom) => {
        const room = deel * vlak.breedte - 6
        const kop = tabel.koppen[kolom]
        const words = kop?.tekst.split(' ') ?? []
        const heads = words.filter((word) => wide(word, letters.vet, 8) > room)
        const cells = tabel.rijen.flatMap(({ cellen }) => {
          const cel = cellen[kolom]
          const short = cel && (kop?.getal ? cel.soort !== 'tekst' : /^\d+ \w+ \d{4}$/.test(celregels(cel).join(' ')))
          return short ? celregels(cel).filter((line) => wide(line, letters.vet, 8.5) > room) : []
        })
        return [...heads, ...cells].map((text) => `${tabel.id}: ${text}`)
      }),
    )
    expect(broken).toEqual([])
  })
})
