import { describe, expect, it } from 'vitest'
import { regelsOf } from '@/lib/bestanden/docx/letterbreedte'
import { paginasOf } from '@/lib/bestanden/docx/paginas'
import type { Blok, Hoofdstuk, Rapportdocument } from '@/lib/rapport/document/document'
import { voorbeelddocument } from '@/tests/fixtures/rapportdocument'

const zin = 'Een gewone zin van de lengte die zinnen in een rapport vaak hebben, en dan een punt. '
const alinea = (keer: number): Blok => ({ soort: 'alinea', delen: [{ tekst: zin.repeat(keer) }] })
const hoofdstuk = (id: string, niveau: 1 | 2, ...blokken: Blok[]): Hoofdstuk => ({ id, niveau, titel: id, blokken })
const van = (...hoofdstukken: Hoofdstuk[]): Rapportdocument => ({ ...voorbeelddocument(), hoofdstukken })

describe('op welke bladzijde van het Word-bestand een hoofdstuk begint', () => {
  it('is na titelblad en inhoud, en een hoofdstuk begint altijd op een nieuwe', () => {
    expect(paginasOf(van(hoofdstuk('a', 1), hoofdstuk('b', 1), hoofdstuk('c', 2), hoofdstuk('d', 1)))).toEqual([
      3, 4, 4, 5,
    ])
  })

  it('telt de bladzijden van lange tekst, zoals LibreOffice die breekt', () => {
    // 81 letters of 5.1 points: six sentences fill five lines or so, of which a page has 46.
    expect(paginasOf(van(hoofdstuk('a', 1, alinea(30)), hoofdstuk('b', 2), hoofdstuk('c', 1)))).toEqual([3, 3, 4])
    expect(paginasOf(van(hoofdstuk('a', 1, alinea(100)), hoofdstuk('b', 2), hoofdstuk('c', 1)))).toEqual([3, 4, 5])
    expect(paginasOf(van(hoofdstuk('a', 1, alinea(200)), hoofdstuk('b', 1)))[1]).toBe(7)
  })

  it('laat een inhoudsopgave van twee bladzijden twee bladzijden zijn', () => {
    const many = Array.from({ length: 60 }, (_, index) => hoofdstuk(`deel ${index}`, index === 0 ? 1 : 2))
    expect(paginasOf(van(...many))[0]).toBe(4)
  })

  it('loopt nooit terug', () => {
    const paginas = paginasOf(voorbeelddocument())
    expect(paginas).toEqual(paginas.toSorted((a, b) => a - b))
  })
})

describe('de regels van een tekst', () => {
  it('breken tussen woorden, en een te lang woord op de rand', () => {
    expect(regelsOf('kort', 100, 11)).toBe(1)
    expect(regelsOf('', 100, 11)).toBe(1)
    // nn is 1.04 times its size wide: two words and a space are 2.31.
    expect(regelsOf('nn nn nn nn', 24, 10)).toBe(2)
    expect(regelsOf('nn nn nn nn', 22, 10)).toBe(4)
    expect(regelsOf('n'.repeat(10), 26, 10)).toBe(2)
  })
})
