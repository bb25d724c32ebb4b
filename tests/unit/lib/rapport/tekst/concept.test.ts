import { describe, expect, it } from 'vitest'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { conceptteksten } from '@/lib/rapport/tekst/concept'
import { puntenVan } from '@/lib/rapport/tekst/concept/punten'
import { langsteTekst, plekkenOf } from '@/lib/rapport/tekst/plekken'
import { controleerTeksten, vulIn } from '@/lib/rapport/tekst/verwijzing'
import { demoPublicatie } from '@/tests/fixtures/demo-publicatie'
import { goldenPublicatie } from '@/tests/fixtures/publicatie'

const gevallen: [string, Publicatie, Publicatie][] = [
  ['januari 2014', demoPublicatie('2014-01', 'openbaar'), demoPublicatie('2014-01', 'bureau')],
  ['oktober 2013, de eerste meting', demoPublicatie('2013-10', 'openbaar'), demoPublicatie('2013-10', 'bureau')],
  ['de kleine proef', goldenPublicatie('openbaar'), goldenPublicatie('bureau')],
  [
    'de kleine proef zonder vorige',
    goldenPublicatie('openbaar', { vorig: false }),
    goldenPublicatie('bureau', { vorig: false }),
  ],
]

const lees = (tekst: string, publicatie: Publicatie) =>
  vulIn(tekst, publicatie)
    .flatMap((blok) => (blok.soort === 'lijst' ? blok.punten : [blok.delen]))
    .map((delen) => delen.map((deel) => deel.tekst).join(''))

describe.each(gevallen)('conceptteksten van %s', (_, openbaar, bureau) => {
  const teksten = conceptteksten(openbaar)

  it('staan op elke plek, en zijn nergens leeg of te lang', () => {
    expect([...teksten.keys()]).toEqual(plekkenOf(openbaar.landelijk).map(({ sleutel }) => sleutel))
    for (const tekst of teksten.values()) {
      expect(tekst.trim()).not.toBe('')
      expect(tekst.length).toBeLessThan(langsteTekst)
    }
  })

  it('verwijzen in beide edities alleen naar wat er staat', () => {
    expect(controleerTeksten({ ...openbaar, teksten })).toEqual([])
    expect(controleerTeksten({ ...bureau, teksten })).toEqual([])
  })

  it('hebben geen ingetypte percentages', () => {
    for (const tekst of teksten.values()) expect(tekst.replace(/\{\{[^}]*\}\}/g, '')).not.toMatch(/\d\s?%/)
  })

  it('zijn af: geen gaten, geen aanwijzingen aan de schrijver, geen dubbele spaties', () => {
    for (const tekst of teksten.values()) {
      expect(tekst).not.toMatch(/\b(todo|vul hier|undefined|null|nan)\b|\.\.|: \.| {2}|,,/i)
      for (const alinea of lees(tekst, openbaar)) expect(alinea).not.toMatch(/^[a-z]|\s[.,]|fout/)
    }
  })

  it('zijn elke keer hetzelfde', () => {
    expect(conceptteksten(openbaar)).toEqual(teksten)
  })
})

describe('conceptteksten', () => {
  const openbaar = demoPublicatie('2014-01', 'openbaar')
  const regels = (plek: string) => lees(conceptteksten(openbaar).get(plek) ?? '', openbaar).join('\n')

  it('noemen wie invulde, de aandachtspunten, de verandering en de grootteklassen', () => {
    const tekst = regels('samenvatting')
    expect(tekst).toContain('Van de 403 gemeenten vulden er 396 iets in. Dat is 98%.')
    expect(tekst).toContain('vulde 80% iets in')
    expect(tekst).toContain('Vraag 6c (Kader gemaakt met verzekeraars): 27% van de gemeenten zegt Ten dele en 53% Nee.')
    expect(tekst).toContain('van 50% naar 79% (+29 procentpunten)')
    expect(tekst).toContain('bij kleine gemeenten 22%, bij middelgrote 55% en bij grote 67%')
  })

  it('zeggen welke vragen nieuw zijn, en vergelijken die niet', () => {
    expect(regels('thema-besluitvorming-beleidsplan-bevindingen')).toContain(
      'Nieuw in deze meting zijn de vragen 8b, 8c en 8d',
    )
    expect(regels('thema-toegang-bevindingen')).toContain('In oktober 2013 was deze vraag er nog niet.')
  })

  it('noemen vragen die niet meer gesteld zijn', () => {
    const later = demoPublicatie('2014-01', 'openbaar')
    const omgekeerd = { ...demoPublicatie('2013-10', 'openbaar'), vorig: later.landelijk }
    expect(conceptteksten(omgekeerd).get('thema-besluitvorming-beleidsplan-bevindingen')).toContain(
      'Niet meer gevraagd, en in januari 2014 nog wel: 8b (Beleidsplan vastgesteld door college), 8c',
    )
  })

  it('noemen een daling', () => {
    const proef = goldenPublicatie('openbaar')
    const tekst = lees(conceptteksten(proef).get('samenvatting') ?? '', proef).join('\n')
    expect(tekst).toContain('Een daling is er bij vraag 1c (Vraag 1c?) van 57% naar 29% (−28 procentpunten).')
  })

  it('laten een verborgen grootteklasse weg', () => {
    const { klassen } = openbaar
    const weg = klassen.groepen.findIndex(({ sleutel }) => sleutel === 'groot')
    const zonder = <T extends { cellen: readonly unknown[] }>(regel: T) => ({
      ...regel,
      cellen: regel.cellen.toSpliced(weg, 1),
    })
    const verborgen = {
      ...klassen,
      groepen: klassen.groepen.toSpliced(weg, 1),
      verborgen: [{ sleutel: 'groot', naam: 'Groot', aantalGemeenten: 2, reden: 'klein' as const }],
      fasen: klassen.fasen.map((fase) => ({
        ...zonder(fase),
        themas: fase.themas.map((thema) => ({ ...zonder(thema), vragen: thema.vragen.map(zonder) })),
      })),
    } as typeof klassen
    const publicatie = { ...openbaar, klassen: verborgen }
    const teksten = conceptteksten(publicatie, { punten: puntenVan(openbaar) })
    expect([...teksten.values()].join()).not.toContain('|groot}}')
    expect(controleerTeksten({ ...publicatie, teksten })).toEqual([])
  })

  it('zeggen waarom er niets staat als zelfs het land verborgen is', () => {
    const { landelijk } = openbaar
    const leeg = {
      ...landelijk,
      groepen: [],
      fasen: landelijk.fasen.map((fase) => ({ ...fase, cellen: [], themas: [] })),
    }
    const publicatie = { ...openbaar, landelijk: leeg }
    expect(conceptteksten(publicatie).get('samenvatting')).toContain('te weinig gemeenten')
    expect(controleerTeksten({ ...publicatie, teksten: conceptteksten(publicatie) })).toEqual([])
  })

  it('laten tekens in een naam gewone tekens', () => {
    const { landelijk } = openbaar
    const publicatie = {
      ...openbaar,
      landelijk: { ...landelijk, fasen: landelijk.fasen.map((fase) => ({ ...fase, naam: 'a *b* {{c}} <i>' })) },
    }
    const teksten = conceptteksten(publicatie)
    expect(controleerTeksten({ ...publicatie, teksten })).toEqual([])
    expect(lees(teksten.get('samenvatting') ?? '', publicatie).join()).toContain('Fase 1: a *b* { {c} } <i>.')
  })
})
