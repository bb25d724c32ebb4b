import { describe, expect, it } from 'vitest'
import { type Boekcel, rijsoorten } from '@/lib/bestanden/tabellenboek/blad'
import { stijlOf, stijlsleutel } from '@/lib/bestanden/tabellenboek/boekstijl'
import { staten } from '@/lib/vragenlijst/waarde'

const cellen: Boekcel[] = [
  null,
  { soort: 'tekst', tekst: 'x' },
  { soort: 'tekst', tekst: 'x', naar: 'Inhoud' },
  { soort: 'tekst', tekst: 'x', getalkop: 'recht' },
  { soort: 'tekst', tekst: 'x', getalkop: 'gedraaid' },
  { soort: 'getal', getal: 1 },
  { soort: 'verschil', punten: 1 },
  { soort: 'datum', datum: '2014-01-17' },
  ...staten.flatMap((staat): Boekcel[] => [
    { soort: 'tekst', tekst: 'x', staat },
    { soort: 'percentage', percentage: 1, staat },
    { soort: 'nvt', staat },
  ]),
]

/** Relative luminance, as WCAG 2 defines it. */
function luminance(kleur: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(kleur.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [light = 1, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

describe('hoe een cel eruitziet', () => {
  it('laat letters op elke vulling leesbaar, ook kleine', () => {
    for (const soort of rijsoorten)
      for (const cel of cellen) {
        // A head holds words.
        if (soort === 'kop' && cel !== null && cel.soort !== 'tekst') continue
        const { letter, vulling } = stijlOf(soort, cel)
        expect(contrast(letter, vulling ?? 'FFFFFF'), `${soort} ${JSON.stringify(cel)}`).toBeGreaterThanOrEqual(4.5)
      }
  })

  it('geeft cellen die er anders uitzien een andere sleutel', () => {
    const seen = new Map<string, string>()
    for (const soort of rijsoorten)
      for (const cel of cellen) {
        const key = stijlsleutel(soort, cel)
        const stijl = JSON.stringify(stijlOf(soort, cel))
        expect(seen.get(key) ?? stijl).toBe(stijl)
        seen.set(key, stijl)
      }
  })
})
