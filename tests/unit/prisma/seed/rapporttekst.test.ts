import { describe, expect, it } from 'vitest'
import { langsteTekst, plekkenOf } from '@/lib/rapport/tekst/plekken'
import { controleerTeksten, vulIn } from '@/lib/rapport/tekst/verwijzing'
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
    expect(controleerTeksten({ ...demoPublicatie('2014-01', editie), teksten })).toEqual([])
  })

  it('heeft geen ingetypte percentages of aantallen', () => {
    for (const tekst of teksten.values()) {
      const zonder = tekst.replace(/\{\{[^}]*\}\}/g, '')
      expect(zonder).not.toMatch(/\d\s?%|\bprocent\b/)
      expect(zonder.match(/\d{3,}/g)?.filter((getal) => getal !== '2013' && getal !== '2014') ?? []).toEqual([])
    }
  })

  it('leest als tekst, zonder opmaak die is blijven staan', () => {
    const publicatie = demoPublicatie('2014-01')
    for (const tekst of teksten.values())
      for (const blok of vulIn(tekst, publicatie))
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
