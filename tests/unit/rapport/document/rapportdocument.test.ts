import { describe, expect, it } from 'vitest'
import { type Cel, getoond } from '@/lib/cijfers/kern/cijfers'
import { regelsOf } from '@/lib/cijfers/kern/regels'
import type { Balken, Blok, Hoofdstuk, Rapportdocument, Tabel, Tabelcel } from '@/lib/rapport/document/document'
import { makeRapportdocument } from '@/lib/rapport/document/rapportdocument'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { conceptteksten } from '@/lib/rapport/tekst/concept'
import { staten } from '@/lib/vragenlijst/waarde'
import { demoPublicatie } from '@/tests/fixtures/demo-publicatie'
import { goldenPublicatie } from '@/tests/fixtures/publicatie'

const blokkenVan = ({ hoofdstukken }: Rapportdocument): Blok[] => hoofdstukken.flatMap(({ blokken }) => blokken)
const tabellenVan = (document: Rapportdocument): Tabel[] =>
  blokkenVan(document).flatMap((blok) => (blok.soort === 'tabel' ? [blok.tabel] : []))
const balkenVan = (document: Rapportdocument): Balken[] =>
  blokkenVan(document).flatMap((blok) => (blok.soort === 'balken' ? [blok.balken] : []))
const tabelVan = (document: Rapportdocument, id: string): Tabel => {
  const found = tabellenVan(document).find((tabel) => tabel.id === id)
  if (!found) throw new Error(`no tabel ${id}`)
  return found
}
const hoofdstukVan = (document: Rapportdocument, id: string): Hoofdstuk => {
  const found = document.hoofdstukken.find((hoofdstuk) => hoofdstuk.id === id)
  if (!found) throw new Error(`no hoofdstuk ${id}`)
  return found
}
const leesCel = (cel: Tabelcel | undefined): string => {
  switch (cel?.soort) {
    case 'tekst':
      return cel.tekst
    case 'getal':
      return String(cel.getal)
    case 'cijfer':
      return `${cel.percentage}% (${cel.aantal})`
    case 'verschil':
      return String(cel.punten)
    case 'verborgen':
      return `verborgen: ${cel.reden}`
    default:
      return 'geen cel'
  }
}
const leesTabel = ({ rijen }: Tabel) => rijen.map(({ cellen }) => cellen.map(leesCel).join(' | '))
const alleTekst = (document: Rapportdocument) => JSON.stringify(document)
const metTekst = (publicatie: Publicatie): Publicatie => ({ ...publicatie, teksten: conceptteksten(publicatie) })

const gevallen: [string, Publicatie][] = [
  ['de kleine proef, bureau', goldenPublicatie('bureau')],
  ['de kleine proef, openbaar', goldenPublicatie('openbaar')],
  ['de eerste meting', goldenPublicatie('openbaar', { vorig: false })],
  ['januari 2014 openbaar', metTekst(demoPublicatie('2014-01', 'openbaar'))],
  ['januari 2014 bureau', demoPublicatie('2014-01', 'bureau')],
]

describe.each(gevallen)('het rapportdocument van %s', (_, publicatie) => {
  const document = makeRapportdocument(publicatie)

  it('heeft unieke ankers en evenveel cellen als koppen', () => {
    const ids = [
      ...document.hoofdstukken.map(({ id }) => id),
      ...tabellenVan(document).map(({ id }) => id),
      ...balkenVan(document).map(({ id }) => id),
    ]
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, koppen, rijen } of tabellenVan(document)) {
      expect(rijen.length, id).toBeGreaterThan(0)
      for (const { cellen } of rijen) expect(cellen.length, id).toBe(koppen.length)
      for (const { cellen } of rijen) expect(cellen[0]?.soort, id).toBe('tekst')
    }
  })

  it('begint met een hoofdstuk van het hoogste niveau, en nummert tabellen en figuren', () => {
    expect(document.hoofdstukken[0]?.niveau).toBe(1)
    expect(tabellenVan(document).map(({ bijschrift }) => bijschrift.split('. ')[0])).toEqual(
      tabellenVan(document).map((__, i) => `Tabel ${i + 1}`),
    )
    expect(balkenVan(document).map(({ bijschrift }) => bijschrift.split('. ')[0])).toEqual(
      balkenVan(document).map((__, i) => `Figuur ${i + 1}`),
    )
  })

  it('zegt bij elke tabel en figuur welk meetmoment het is, van wie, en n en N', () => {
    for (const { bijschrift, id } of [...tabellenVan(document), ...balkenVan(document)]) {
      expect(bijschrift).toContain('meetmoment januari 2014, peildatum 17 januari 2014')
      if (id !== 'tabel-vragen') expect(bijschrift).toMatch(/N = \d+ gemeenten, n = \d+ vulden iets in \(\d+%\)/)
    }
  })

  it('drukt alleen cijfers af die in een Rapport staan', () => {
    const { landelijk, klassen, regios, vorig } = publicatie
    const cellen: Cel[] = [landelijk, klassen, regios, ...(vorig ? [vorig] : [])].flatMap((cijfers) =>
      regelsOf(cijfers).flatMap((regel) => regel.cellen.flatMap((plaats) => getoond(plaats) ?? [])),
    )
    const known = new Set(
      cellen.flatMap((cel) => staten.map((staat) => `${staat} ${cel.percentages[staat]} ${cel.aantallen[staat]}`)),
    )
    for (const { rijen } of tabellenVan(document))
      for (const { cellen: printed } of rijen)
        for (const cel of printed)
          if (cel.soort === 'cijfer') expect(known).toContain(`${cel.staat} ${cel.percentage} ${cel.aantal}`)
    for (const { balken } of balkenVan(document))
      for (const { delen, n } of balken) {
        expect(delen.reduce((sum, { aantal }) => sum + aantal, 0)).toBe(n)
        for (const { staat, percentage, aantal } of delen) expect(known).toContain(`${staat} ${percentage} ${aantal}`)
      }
  })

  it('is elke keer hetzelfde, en heeft geen lege of kapotte tekst', () => {
    expect(makeRapportdocument(structuredClone(publicatie))).toEqual(document)
    // Not toMatch: it would print the whole document.
    expect(/undefined|NaN|\[object|\[fout|\.\. /.exec(alleTekst(document))).toBeNull()
    for (const blok of blokkenVan(document)) {
      if (blok.soort === 'alinea' || blok.soort === 'kop') expect(blok.delen.length).toBeGreaterThan(0)
      if (blok.soort === 'lijst') expect(blok.punten.length).toBeGreaterThan(0)
    }
  })

  it('heeft voor elke fase en elk thema een hoofdstuk, en sluit met vragen en colofon', () => {
    const regels = regelsOf(publicatie.landelijk).filter(({ soort }) => soort !== 'vraag')
    expect(document.hoofdstukken.map(({ id }) => id)).toEqual([
      'over-deze-meting',
      'samenvatting',
      ...regels.map(({ sleutel }) => sleutel),
      'verandering',
      'groepen',
      'grootteklassen',
      'regios',
      'vragen',
      'colofon',
    ])
  })
})

describe('de tabellen van het rapportdocument', () => {
  const document = makeRapportdocument(goldenPublicatie('bureau'))

  it('geven per vraag n, aantallen, percentages en het verschil, met de hand nagerekend', () => {
    const tabel = tabelVan(document, 'tabel-thema-samenhang')
    expect(tabel.koppen.map(({ tekst }) => tekst)).toEqual([
      'Vraag',
      'Mogelijke antwoorden',
      'Ja',
      'Ten dele',
      'Nee',
      'Niet ingevuld',
      'Ja in oktober 2013',
      'Verschil',
    ])
    expect(leesTabel(tabel)).toEqual([
      '1. Samenhang | 21 | 43% (9) | 14% (3) | 19% (4) | 24% (5) | 43% (9) | 0',
      '1a Vraag 1a? | 7 | 57% (4) | 14% (1) | 14% (1) | 14% (1) | 29% (2) | 28',
      '1b Vraag 1b? | 7 | 43% (3) | 14% (1) | 29% (2) | 14% (1) | 43% (3) | 0',
      '1c Vraag 1c? | 7 | 29% (2) | 14% (1) | 14% (1) | 43% (3) | 57% (4) | -28',
    ])
  })

  it('zeggen waarvan een percentage is: van gemeenten bij een vraag, van gemeenten maal vragen bij meer vragen samen', () => {
    const januari = makeRapportdocument(demoPublicatie('2014-01'))
    const antwoorden = 'alle mogelijke antwoorden (gemeenten maal vragen)'
    const bijThema = `Percentages van alle gemeenten; bij een thema van ${antwoorden}.`
    const zinnen = {
      'tabel-landelijk': `Percentages van ${antwoorden}.`,
      'tabel-fase-2': `Percentages van ${antwoorden}.`,
      'tabel-thema-samenhang': bijThema,
      'klassen-thema-samenhang': bijThema,
      // The only vraag of its thema stands there alone.
      'tabel-thema-toegang': 'Percentages van alle gemeenten.',
      'klassen-thema-toegang': 'Percentages van alle gemeenten.',
      'tabel-verandering-ja': `Percentages van alle gemeenten; bij een fase of thema van ${antwoorden}.`,
      'tabel-regios': `Percentages van ${antwoorden}.`,
      'tabel-grootteklassen': `Percentages van ${antwoorden}.`,
      'tabel-respons': 'Percentages van alle gemeenten.',
    }
    for (const [id, zin] of Object.entries(zinnen)) expect(tabelVan(januari, id).bijschrift).toContain(` ${zin} Bron:`)
    const figuren = new Map(balkenVan(januari).map(({ id, bijschrift }) => [id, bijschrift]))
    expect(figuren.get('figuur-fase-2')).toContain(` Percentages van ${antwoorden}. Bron:`)
    expect(figuren.get('figuur-thema-samenhang')).toContain(' Percentages van alle gemeenten. Bron:')
    const kolom = (id: string) => tabelVan(januari, id).koppen[1]?.tekst
    expect([kolom('tabel-landelijk'), kolom('tabel-thema-samenhang'), kolom('tabel-thema-toegang')]).toEqual([
      'Mogelijke antwoorden',
      'Mogelijke antwoorden',
      'Gemeenten',
    ])
    // 403 gemeenten and ten vragen.
    expect(leesTabel(tabelVan(januari, 'tabel-landelijk'))[0]).toContain(' | 4030 | ')
  })

  it('geven Ja per grootteklasse en per regio', () => {
    expect(leesTabel(tabelVan(document, 'klassen-thema-samenhang'))[1]).toBe(
      '1a Vraag 1a? | 67% (2) | 50% (1) | 50% (1)',
    )
    expect(leesTabel(tabelVan(document, 'tabel-grootteklassen'))).toEqual([
      'Klein | 3 | 2 | 44% (4)',
      'Middelgroot | 2 | 2 | 17% (1)',
      'Groot | 2 | 2 | 67% (4)',
      'Nederland | 7 | 6 | 43% (9)',
    ])
    expect(leesTabel(tabelVan(document, 'tabel-regios'))).toEqual([
      'Noord | 4 | 3 | 42% (5)',
      'Zuid | 3 | 3 | 44% (4)',
      'Nederland | 7 | 6 | 43% (9)',
    ])
  })

  it('tonen van een verborgen groep alleen dat zij bestaat, en waarom', () => {
    const openbaar = makeRapportdocument(goldenPublicatie('openbaar'))
    expect(leesTabel(tabelVan(openbaar, 'tabel-regios'))).toEqual([
      'Noord (niet getoond: te kleine groep) | 4 | – | –',
      'Zuid (niet getoond: te kleine groep) | 3 | – | –',
      'Nederland | 7 | 6 | 43% (9)',
    ])
    expect(alleTekst(openbaar)).toContain('"Noord: de groep is te klein."')
    expect(alleTekst(openbaar)).not.toMatch(/: niet getoond:/)
  })

  it('zeggen nieuw waar een vraag nieuw is, en nooit nul', () => {
    const januari = makeRapportdocument(demoPublicatie('2014-01'))
    expect(
      leesTabel(tabelVan(januari, 'tabel-thema-besluitvorming-beleidsplan')).map((rij) => rij.split(' | ').slice(-2)),
    ).toEqual([
      ['andere vragen', 'null'],
      ['10% (42)', '23'],
      ['nieuw', 'null'],
      ['nieuw', 'null'],
      ['nieuw', 'null'],
    ])
    const rijen = leesTabel(tabelVan(januari, 'tabel-verandering-ja'))
    expect(rijen.some((rij) => rij.startsWith('8b'))).toBe(false)
    expect(rijen).toContain(
      '3c Samenwerking met zorgverzekeraar in beeld | 18% (74) | 29% (117) | 11 | 50% (202) | 59% (238) | 9',
    )
  })

  it('noemen wat de vragenlijsten verschillen', () => {
    const bureau = goldenPublicatie('bureau')
    const { landelijk } = bureau
    const anders: Publicatie = {
      ...bureau,
      landelijk: {
        ...landelijk,
        groepen: landelijk.groepen.map((groep) => ({ ...groep, aantalGemeenten: 6 })),
        fasen: landelijk.fasen.map((fase) => ({
          ...fase,
          themas: fase.themas.map((thema) => ({
            ...thema,
            vragen: thema.vragen.slice(0, 2).map((vraag, i) => ({
              ...vraag,
              tekst: i === 0 ? 'Anders?' : vraag.tekst,
              code: i === 1 ? '9z' : vraag.code,
            })),
          })),
        })),
      },
    }
    const tekst = JSON.stringify(hoofdstukVan(makeRapportdocument(anders), 'verandering'))
    expect(tekst).toContain('Het aantal gemeenten is veranderd, van 7 naar 6.')
    expect(tekst).toContain('anders geformuleerd')
    expect(tekst).toContain('9z Vraag 1b? (in oktober 2013: 1b)')
    expect(tekst).toContain('nu niet meer')
    expect(tekst).toContain('1c Vraag 1c?')
  })
})

describe('wat erbij staat', () => {
  it('zegt dat antwoorden fictief zijn, en wat van januari 2014 wel klopt', () => {
    const document = makeRapportdocument(demoPublicatie('2014-01'))
    expect(document.melding).toContain('Fictieve antwoorden.')
    expect(JSON.stringify(hoofdstukVan(document, 'colofon'))).toContain(
      'gepubliceerde rapport over de meting van januari 2014',
    )
    expect(JSON.stringify(hoofdstukVan(document, 'colofon'))).toContain(
      'De antwoorden en toelichtingen van de afzonderlijke gemeenten erachter zijn verzonnen.',
    )
    const echt = makeRapportdocument({ ...goldenPublicatie('openbaar'), demo: false })
    expect(echt.melding).toBeNull()
    expect(alleTekst(echt)).not.toMatch(/fictie|verzonnen/i)
  })

  it('zegt van een proef dat zij zo niet is gepubliceerd, op het titelblad, in het colofon en onder elke bladzijde', () => {
    const zin = 'proef van de openbare editie, met de tekst van nu; zo is het niet gepubliceerd'
    const proef = makeRapportdocument({ ...goldenPublicatie('openbaar'), publicatie: null })
    expect(proef.kenmerken).toContainEqual({ naam: 'Publicatie', waarde: zin })
    expect(JSON.stringify(hoofdstukVan(proef, 'colofon'))).toContain(zin)
    expect(proef.melding).toContain('zo is het niet gepubliceerd')
    expect(alleTekst(makeRapportdocument(goldenPublicatie('openbaar')))).not.toContain('niet gepubliceerd')
  })

  it('zegt van de bureau-editie dat zij binnen blijft', () => {
    expect(makeRapportdocument({ ...goldenPublicatie('bureau'), demo: false }).melding).toContain('niet doorgeven')
  })

  it('zegt welke meting is vervangen en waarom', () => {
    const publicatie = goldenPublicatie('openbaar')
    const document = makeRapportdocument({
      ...publicatie,
      meetmoment: { ...publicatie.meetmoment, vervangt: { naam: 'januari 2014 (oud)', reden: 'Een gemeente ontbrak' } },
    })
    expect(hoofdstukVan(document, 'over-deze-meting').blokken[0]).toEqual({
      soort: 'melding',
      tekst:
        'Deze meting vervangt de meting januari 2014 (oud). Reden: Een gemeente ontbrak. Gebruik de oude cijfers niet meer.',
    })
  })

  it('draagt kenmerk, controlegetal en programmaversie', () => {
    const document = makeRapportdocument(goldenPublicatie('openbaar'))
    expect(document.herkomst).toEqual({
      meetmoment: '2014-01 (nummer 2)',
      hash: '3f'.repeat(32),
      programma: '0.1.0',
      editie: 'openbaar',
      datum: '2014-02-03T09:00:00.000Z',
    })
    const colofon = JSON.stringify(hoofdstukVan(document, 'colofon'))
    for (const wat of ['3f'.repeat(32), 'versie 0.1.0', 'nummer 1', 'nummer 2']) expect(colofon).toContain(wat)
  })

  it('zet de tekst op haar plek, met koppen onder de onze', () => {
    const document = makeRapportdocument(
      goldenPublicatie('openbaar', {
        teksten: {
          samenvatting: 'Samen {{1a.ja}}',
          'thema-samenhang-bevindingen': '### Kop\n\nGevonden {{1a.ja}}',
          'thema-samenhang-toelichting': '### Uitleg\n\nErbij {{1b.ja}}',
        },
      }),
    )
    expect(hoofdstukVan(document, 'samenvatting').blokken[0]).toEqual({
      soort: 'alinea',
      delen: [{ tekst: 'Samen 57%' }],
    })
    const koppen = hoofdstukVan(document, 'thema-samenhang').blokken.flatMap((blok) =>
      blok.soort === 'kop' ? [[blok.niveau, blok.delen[0]?.tekst]] : [],
    )
    expect(koppen).toEqual([
      [3, 'Kop'],
      [3, 'De cijfers van thema 1'],
      [3, 'Bij deze cijfers'],
      [4, 'Uitleg'],
    ])
  })

  it('blijft heel als zelfs het land verborgen is', () => {
    const publicatie = goldenPublicatie('openbaar')
    const leeg = <T extends { cellen: unknown }>(regel: T) => ({ ...regel, cellen: [] })
    const document = makeRapportdocument({
      ...publicatie,
      landelijk: {
        ...publicatie.landelijk,
        groepen: [],
        verborgen: [{ sleutel: 'land', naam: 'Nederland', aantalGemeenten: 2, reden: 'klein' }],
        fasen: publicatie.landelijk.fasen.map((fase) => ({
          ...leeg(fase),
          themas: fase.themas.map((thema) => ({ ...leeg(thema), vragen: thema.vragen.map(leeg) })),
        })),
      },
    })
    expect(leesTabel(tabelVan(document, 'tabel-landelijk'))[0]).toContain('verborgen: klein')
    expect(balkenVan(document)).toEqual([])
    for (const { koppen, rijen } of tabellenVan(document))
      for (const { cellen } of rijen) expect(cellen.length).toBe(koppen.length)
  })
})
