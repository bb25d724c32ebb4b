import { describe, expect, it } from 'vitest'
import { langsteTekst, plekkenOf } from '@/lib/rapport/tekst/plekken'
import { checkTeksten, fillIn } from '@/lib/rapport/tekst/verwijzing'
import { cel } from '@/tests/fixtures/cel'
import { demoPublicatie } from '@/tests/fixtures/demo-publicatie'
import { parseRapporttekst, readRapporttekst } from '../../../../prisma/seed/rapporttekst'

const teksten = readRapporttekst()

describe('de rapporttekst van januari 2014', () => {
  it('staat op elke plek van de vragenlijst, en nergens anders', () => {
    const plekken = plekkenOf(demoPublicatie('2014-01').landelijk).map(({ sleutel }) => sleutel)
    expect([...teksten.keys()]).toEqual(plekken)
    for (const tekst of teksten.values()) expect(tekst.length).toBeLessThan(langsteTekst)
  })

  it.each(['openbaar', 'bureau'] as const)('verwijst in de editie %s alleen naar cijfers die er staan', (editie) => {
    expect(checkTeksten({ ...demoPublicatie('2014-01', editie), teksten })).toEqual([])
  })

  it('heeft geen ingetypte percentages of aantallen', () => {
    for (const tekst of teksten.values()) {
      const zonder = tekst.replace(/\{\{[^}]*\}\}/g, '')
      expect(zonder).not.toMatch(/\d\s?%|\bprocent\b/)
      expect(zonder.match(/\d{3,}/g)?.filter((getal) => getal !== '2013' && getal !== '2014') ?? []).toEqual([])
    }
  })

  it('zegt in woorden wat de cijfers zeggen', () => {
    const [fase1, fase2, fase3] = demoPublicatie('2014-01').landelijk.fasen
    const vragenIn = (...fasen: (typeof fase1)[]) =>
      fasen.flatMap((fase) => fase?.themas ?? []).flatMap(({ vragen }) => vragen)
    const ja = (code: string) =>
      cel(vragenIn(fase1, fase2, fase3).find((vraag) => vraag.code === code)?.cellen[0]).aantallen.ja
    // "Op vijf van de twintig vragen …": four are named, and 7c apart.
    expect(vragenIn(fase1, fase2)).toHaveLength(20)
    const laagste = vragenIn(fase1, fase2).filter(({ code }) => ja(code) <= ja('5b'))
    expect(laagste.map(({ code }) => code)).toEqual(['3c', '5b', '5c', '6c', '7c'])
    // "Dat is iets meer dan bij 8a", "Nee komt in dit thema niet voor"
    expect(ja('9')).toBeGreaterThan(ja('8a'))
    expect(cel(fase1?.themas.find(({ nummer }) => nummer === 2)?.cellen[0]).aantallen.nee).toBe(0)
    const samenvatting = teksten.get('samenvatting') ?? ''
    for (const code of ['3c', '5b', '5c', '6c']) expect(samenvatting).toMatch(new RegExp(`^- .*\\(${code}\\)`, 'm'))
  })

  it('leest als tekst, zonder opmaak die is blijven staan', () => {
    const publicatie = demoPublicatie('2014-01')
    for (const tekst of teksten.values())
      for (const blok of fillIn(tekst, publicatie))
        for (const { tekst: deel } of blok.soort === 'lijst' ? blok.punten.flat() : blok.delen)
          expect(deel).not.toMatch(/\*|\{|\}|\[|#|fout/)
  })
})

describe('het bestand met rapportteksten', () => {
  it('wordt gesplitst op zijn plekken', () => {
    expect([...parseRapporttekst('\n<!-- plek: a-b -->\n\nEen\n\ntwee\n<!-- plek: c -->\nDrie\n')]).toEqual([
      ['a-b', 'Een\n\ntwee'],
      ['c', 'Drie'],
    ])
  })

  it.each([
    ['tekst zonder plek', 'Los\n<!-- plek: a -->\nx', 'line 1: text before the first plek'],
    ['een lege plek', '<!-- plek: a -->\n\n<!-- plek: b -->\nx', 'plek a is empty'],
    ['een dubbele plek', '<!-- plek: a -->\nx\n<!-- plek: a -->\ny', 'line 3: plek a occurs twice'],
  ])('mag geen %s hebben', (_, text, message) => {
    expect(() => parseRapporttekst(text)).toThrow(message)
  })
})
