import { describe, expect, it } from 'vitest'
import { type Cel, type Celplaats, type Cijfers, getoond } from '@/lib/cijfers/kern/cijfers'
import { publicCijfers } from '@/lib/cijfers/kern/zichtbaar'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { conceptteksten } from '@/lib/rapport/tekst/concept'
import { puntenOf } from '@/lib/rapport/tekst/concept/punten'
import { langsteTekst, plekkenOf } from '@/lib/rapport/tekst/plekken'
import { checkTeksten, fillIn } from '@/lib/rapport/tekst/verwijzing'
import type { Staat } from '@/lib/vragenlijst/waarde'
import { cel } from '@/tests/fixtures/cel'
import { demoPublicatie, demoRaster } from '@/tests/fixtures/demo-publicatie'
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
  fillIn(tekst, publicatie)
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
    expect(checkTeksten({ ...openbaar, teksten })).toEqual([])
    expect(checkTeksten({ ...bureau, teksten })).toEqual([])
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
    const teksten = conceptteksten(publicatie, { punten: puntenOf(openbaar) })
    expect([...teksten.values()].join()).not.toContain('|groot}}')
    expect(checkTeksten({ ...publicatie, teksten })).toEqual([])
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
    expect(checkTeksten({ ...publicatie, teksten: conceptteksten(publicatie) })).toEqual([])
  })

  it('laten tekens in een naam gewone tekens', () => {
    const { landelijk } = openbaar
    const publicatie = {
      ...openbaar,
      landelijk: { ...landelijk, fasen: landelijk.fasen.map((fase) => ({ ...fase, naam: 'a *b* {{c}} <i>' })) },
    }
    const teksten = conceptteksten(publicatie)
    expect(checkTeksten({ ...publicatie, teksten })).toEqual([])
    expect(lees(teksten.get('samenvatting') ?? '', publicatie).join()).toContain('Fase 1: a *b* { {c} } <i>.')
  })
})

/** The Cijfers with the cells of each vraag put otherwise; null: as it is. */
function metVragen(
  cijfers: Cijfers,
  anders: (code: string, cel: Cel) => Partial<Record<Staat, number>> | null,
): Cijfers {
  const zet = (code: string) => (plaats: Celplaats) => {
    const cel = getoond(plaats)
    if (!cel) return plaats
    const percentages = anders(code, cel)
    return percentages ? { ...cel, percentages: { ...cel.percentages, ...percentages } } : cel
  }
  return {
    ...cijfers,
    fasen: cijfers.fasen.map((fase) => ({
      ...fase,
      themas: fase.themas.map((thema) => ({
        ...thema,
        vragen: thema.vragen.map((vraag) => ({ ...vraag, cellen: vraag.cellen.map(zet(vraag.code)) })),
      })),
    })),
  }
}

const zonderCellen = (cijfers: Cijfers): Cijfers => ({
  ...cijfers,
  groepen: [],
  fasen: cijfers.fasen.map((fase) => ({
    ...fase,
    cellen: [],
    themas: fase.themas.map((thema) => ({
      ...thema,
      cellen: [],
      vragen: thema.vragen.map((vraag) => ({ ...vraag, cellen: [] })),
    })),
  })),
})

describe('conceptteksten die niets beweren dat niet klopt', () => {
  const openbaar = demoPublicatie('2014-01', 'openbaar')
  const { landelijk, klassen, vorig } = openbaar
  if (!vorig) throw new Error('the demo of January has a meetmoment before it')
  const lezen = (over: Partial<Publicatie>) => {
    const publicatie = { ...openbaar, ...over }
    const teksten = conceptteksten(publicatie)
    expect(checkTeksten({ ...publicatie, teksten })).toEqual([])
    return (plek: string) => lees(teksten.get(plek) ?? '', publicatie).join('\n')
  }
  const kader = 'thema-richtinggevend-kader-bevindingen'

  it('noemen vragen niet nieuw als alleen het vorige cijfer verborgen is', () => {
    const lezer = lezen({ vorig: zonderCellen(vorig) })
    const geen = 'Van oktober 2013 zijn er geen cijfers van het hele land. Vergelijken kan dus niet.'
    for (const plek of [
      'samenvatting',
      'fase-1-bevindingen',
      'fase-1-toelichting',
      kader,
      'thema-toegang-bevindingen',
    ]) {
      expect(lezer(plek)).toContain(geen)
      expect(lezer(plek)).not.toMatch(
        /nieuw in deze meting|Nieuw in|was deze vraag er nog niet|ook in oktober 2013 gesteld/,
      )
    }
  })

  it('zeggen dat er geen cijfers zijn als er geen gemeenten meetelden', () => {
    const groepen = landelijk.groepen.map((groep) => ({ ...groep, aantalGemeenten: 0, aantalIngevuld: 0 }))
    const lezer = lezen({ landelijk: { ...landelijk, groepen } })
    expect(lezer('samenvatting')).toBe('Bij deze meting telden geen gemeenten mee. Er zijn dus geen cijfers.')
    expect(lezer(kader)).not.toContain('n.v.t.')
  })

  it.each([
    [0, 'Geen van de 403 gemeenten vulde iets in.'],
    [1, 'Van de 403 gemeenten vulde er 1 iets in.'],
    [2, 'Van de 403 gemeenten vulden er 2 iets in.'],
  ])('tellen goed als %s gemeenten iets invulden', (aantalIngevuld, zin) => {
    const groepen = landelijk.groepen.map((groep) => ({ ...groep, aantalIngevuld }))
    expect(lezen({ landelijk: { ...landelijk, groepen } })('samenvatting')).toContain(zin)
  })

  it('noemen alle vragen waar de grootteklassen even ver uiteenlopen, en geen als het er te veel zijn', () => {
    const ver = (codes: readonly string[]) =>
      lezen({
        klassen: metVragen(klassen, (code, { groep }) =>
          codes.includes(code) ? { ja: groep === 'klein' ? 0 : 99 } : null,
        ),
      })
    expect(ver(['5a', '5c'])(kader)).toMatch(/Het verschil is het grootst bij de vragen 5a \(.*\) en 5c \(.*\)\.$/)
    expect(ver(['5a', '5c'])('samenvatting')).toMatch(
      /Het verst lopen de grootteklassen uiteen bij de vragen 5a \(.*\) en 5c \(.*\)\.\n/,
    )
    expect(ver(['5a'])(kader)).toContain('Het verschil is het grootst bij vraag 5a')
    expect(ver(['1a', '1b', '5a', '5c'])('samenvatting')).not.toContain('Het verst')
  })

  it('noemen alle grootteklassen die even vaak Ja zeggen', () => {
    const alles = (shares: Record<string, number>) =>
      lezen({ klassen: metVragen(klassen, (code, { groep }) => (code === '9' ? { ja: shares[groep] ?? 0 } : null)) })(
        'samenvatting',
      )
    expect(alles({ klein: 1, middelgroot: 99, groot: 99 })).toContain(
      'bij vraag 9 (Wijze van toegang in beleidsplan). Middelgrote en grote gemeenten zeggen vaker Ja dan kleine gemeenten.',
    )
    expect(alles({ klein: 1, middelgroot: 1, groot: 99 })).toContain(
      'Grote gemeenten zeggen vaker Ja dan kleine en middelgrote gemeenten.',
    )
  })

  it('verwijzen naar niets dat niet getoond wordt, ook als dat het land is of de respons', () => {
    const raster = demoRaster('2014-01')
    const vragen = landelijk.fasen.flatMap(({ themas }) => themas).flatMap((thema) => thema.sleutels)
    const respons = { landelijk: ['land'], grootteklasse: ['groot'], regio: [] }
    for (const land of [[], vragen.slice(0, 3), vragen]) {
      const verberging = { rijen: { landelijk: { land }, grootteklasse: { klein: land }, regio: {} }, respons }
      const cijfers = (indeling: 'landelijk' | 'grootteklasse' | 'regio') => publicCijfers(raster, indeling, verberging)
      const publicatie = {
        ...demoPublicatie(),
        landelijk: cijfers('landelijk'),
        klassen: cijfers('grootteklasse'),
        regios: cijfers('regio'),
      }
      expect(checkTeksten({ ...publicatie, teksten: conceptteksten(publicatie) })).toEqual([])
    }
  })

  it('noemen een gelijke stand van de grootteklassen geen verschil', () => {
    const gelijk = {
      ...klassen,
      fasen: klassen.fasen.map((fase) => ({
        ...fase,
        themas: fase.themas.map((thema) => ({
          ...thema,
          cellen: thema.cellen.map(cel).map((each) => ({ ...each, percentages: { ...each.percentages, ja: 50 } })),
        })),
      })),
    }
    expect(lezen({ klassen: gelijk })(kader)).toContain('De grootteklassen lopen niet uiteen.')
  })

  it('tellen dalingen, en noemen van veel alleen de grootste', () => {
    const daalt = (codes: Record<string, number>) =>
      lezen({
        vorig: metVragen(vorig, (code) => ({ ja: 50 + (codes[code] ?? 0) })),
        landelijk: metVragen(landelijk, () => ({ ja: 50 })),
      })('samenvatting')
    expect(daalt({ '1a': 1, '1b': 3 })).toMatch(
      /Een daling is er bij vraag 1b \(.*\) van 53% naar 50% \(−3 procentpunten\) en vraag 1a \(.*\) van 51% naar 50% \(−1 procentpunt\)\./,
    )
    expect(daalt({ '1a': 2, '1b': 2, '1c': 2, '2a': 2 })).toMatch(
      /Op 4 vragen daalde het aandeel Ja, vooral op vraag 1a .*, vraag 1b .* en vraag 1c .*\./,
    )
  })

  it('zeggen het als veel vragen even sterk stegen, en als geen vraag veranderde', () => {
    const was = (ja: number) =>
      lezen({ vorig: metVragen(vorig, () => ({ ja })), landelijk: metVragen(landelijk, () => ({ ja: 50 })) })
    expect(was(49)('samenvatting')).toMatch(/Het meest stegen \d+ vragen: elk \+1 procentpunt\./)
    expect(was(50)('samenvatting')).toContain(
      'Op alle vragen die ook in oktober 2013 gesteld zijn, bleef het aandeel Ja in hele procenten gelijk.',
    )
  })

  it('vatten nieuwe vragen alleen samen als ze op elkaar volgen', () => {
    expect(lezen({})('fase-3-bevindingen')).toContain('Nieuw in deze meting zijn de vragen 8b tot en met 13d:')
    const ook = {
      ...vorig,
      fasen: vorig.fasen.map((fase, plaats) => {
        const nu = landelijk.fasen[plaats]
        const themas = nu?.themas.filter(({ nummer }) => nummer === 10) ?? []
        return { ...fase, themas: [...fase.themas, ...themas] }
      }),
    }
    expect(lezen({ vorig: ook })('fase-3-bevindingen')).toMatch(/zijn de vragen 8b, 8c, 8d, 9, 11a, .* en 13d:/)
  })

  it('wijzen alleen naar uitleg die er staat', () => {
    const leeg = {
      ...landelijk,
      fasen: landelijk.fasen.map((fase) => ({
        ...fase,
        cellen: fase.cellen.map(cel).map((each) => ({ ...each, percentages: { ...each.percentages, geen: 9 } })),
      })),
    }
    expect(lezen({})('thema-toegang-toelichting')).toContain('staat bij fase 3')
    expect(lezen({ landelijk: leeg })('thema-toegang-toelichting')).toContain('Niet ingevuld is daarom geen Nee.')
    expect(lezen({ landelijk: leeg })('thema-toegang-toelichting')).not.toContain('staat bij fase 3')
  })

  it('zeggen dat streefdatums voorbij waren, ook als het er van meer dan één zijn', () => {
    const datums = ['2013-01-01', '2013-02-01', '2014-11-01']
    const fasen = landelijk.fasen.map((fase) => ({
      ...fase,
      themas: fase.themas.map((thema) => ({
        ...thema,
        vragen: thema.vragen.map((vraag, plaats) => ({ ...vraag, streefdatum: datums[Math.min(plaats, 2)] ?? '' })),
      })),
    }))
    expect(lezen({ landelijk: { ...landelijk, fasen } })('fase-1-bevindingen')).toContain(
      'waren alleen 1 januari 2013 en 1 februari 2013 voorbij.',
    )
  })

  it('laten ook in de naam van de vorige meting tekens gewone tekens', () => {
    const naam = 'de *eerste* {{{ronde}}}'
    const lezer = lezen({ vorig: { ...vorig, bron: { ...vorig.bron, naam } } })
    expect(lezer('samenvatting')).toContain('Bij de meting van de *eerste* { { {ronde} } } vulde 80% iets in')
  })
})
