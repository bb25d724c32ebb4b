import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { afkorting, inRegels } from '@/components/cijfers/kaart/tegelnaam'
import { regiozin, type Tegel, tegelkader, tegelsHtml } from '@/components/cijfers/kaart/tegels'

const cel = {
  groep: 'twente',
  n: 14,
  aantallen: { ja: 9, ten_dele: 2, nee: 2, geen: 1 },
  percentages: { ja: 64, ten_dele: 14, nee: 14, geen: 7 },
}
const twente: Tegel = {
  naam: 'Twente',
  aantal: 14,
  cel,
  verborgen: null,
  kolom: 5,
  rij: 3,
  href: '/regio?regio=twente&meetmoment=2014-01',
  gekozen: false,
}
const namen = fs
  .readFileSync(new URL('../../../../prisma/seed/data/regio-tegels.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',')[0] ?? '')

describe('een tegel', () => {
  it('heeft het percentage Ja, de kleur van zijn trede en een volledige naam', () => {
    const html = tegelsHtml([twente])
    expect(html).toContain('class="tegel t3"')
    expect(html).toContain('>64%</text>')
    expect(html).toContain('<title>Twente: 64% Ja, 14% Ten dele, 14% Nee, 7% Niet ingevuld, van 14 gemeenten</title>')
    expect(html).toContain('href="/regio?regio=twente&amp;meetmoment=2014-01"')
  })

  it('zegt waarom een regio niet getoond wordt, en heeft dan geen cijfer', () => {
    const hidden = { ...twente, cel: null, verborgen: 'klein' } as const
    expect(regiozin(hidden)).toBe('Twente: niet getoond: te kleine groep')
    expect(tegelsHtml([hidden])).toContain('class="tegel verborgen"')
    expect(tegelsHtml([hidden])).not.toContain('%')
  })

  it('is n.v.t. als niemand meetelt', () => {
    const percentages = { ja: null, ten_dele: null, nee: null, geen: null }
    const html = tegelsHtml([{ ...twente, aantal: 0, cel: { ...cel, n: 0, percentages } }])
    expect(html).toContain('class="tegel nvt"')
    expect(html).toContain('>n.v.t.</text>')
  })

  it('wordt als laatste getekend als hij gekozen is', () => {
    const html = tegelsHtml([
      { ...twente, gekozen: true },
      { ...twente, naam: 'Zwolle', rij: 4 },
    ])
    expect(html.indexOf('Zwolle')).toBeLessThan(html.indexOf('aria-current="true"'))
  })

  it('laat een naam nooit opmaak worden', () => {
    const html = tegelsHtml([{ ...twente, naam: '<b>"Boven" & Beneden' }])
    expect(html).not.toContain('<b>')
    expect(html).toContain('&lt;b&gt;')
  })

  it('past met alle andere in het kader', () => {
    expect(tegelkader([twente, { kolom: 0, rij: 9 }])).toBe('-3 -3 626 722')
    expect(tegelkader([])).toBe('-3 -3 106 74')
  })
})

describe('de naam op een tegel', () => {
  it('staat op hooguit twee regels van vijftien letters, voor alle 32 regio’s heel', () => {
    for (const naam of namen) {
      const regels = inRegels(naam, 15)
      expect(regels.length).toBeLessThanOrEqual(2)
      expect(regels.join('').replace(/\s/g, '')).toBe(naam.replace(/\s/g, ''))
    }
  })

  it('wordt niet afgekapt als hij te lang is, maar smaller getekend', () => {
    expect(inRegels('Hoogheemraadschapsgebied van de Westfriese Kogge', 15)).toEqual([
      'Hoogheemraadschapsgebied',
      'van de Westfriese Kogge',
    ])
  })

  it('is op een smal scherm kort en nog uit elkaar te houden', () => {
    expect(new Set(namen.map(afkorting)).size).toBe(32)
    expect(Math.max(...namen.map((naam) => afkorting(naam).length))).toBeLessThanOrEqual(8)
    expect(
      ['Noord-Holland Noord', 'Zuid-Limburg', 'Groningen', "'t Gooi", 'Noord- en Midden-Limburg'].map(afkorting),
    ).toEqual(['N-Holl N', 'Z-Limb', 'Gronin.', 'Gooi', 'NM-Limb'])
    expect(afkorting('regio 17')).not.toBe('')
  })
})
