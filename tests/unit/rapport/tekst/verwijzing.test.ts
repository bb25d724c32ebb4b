import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cijfers, getoond, heel } from '@/lib/cijfers/kern/cijfers'
import { regelsOf } from '@/lib/cijfers/kern/regels'
import { formatIngevuld } from '@/lib/cijfers/kern/verborgen'
import { formatGetal, formatPercentage, formatVerschil } from '@/lib/platform/getal'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { checkTekst, checkTeksten, fillIn } from '@/lib/rapport/tekst/verwijzing'
import { resolveVerwijzing } from '@/lib/rapport/tekst/verwijzing/oplossing'
import { staten } from '@/lib/vragenlijst/waarde'
import { goldenPublicatie } from '@/tests/fixtures/publicatie'

const bureau = goldenPublicatie('bureau')
const openbaar = goldenPublicatie('openbaar')
const eerste = goldenPublicatie('bureau', { vorig: false })

const lees = (tekst: string, publicatie = bureau) =>
  fillIn(tekst, publicatie)
    .flatMap((blok) => (blok.soort === 'lijst' ? blok.punten.flat() : blok.delen))
    .map((deel) => deel.tekst)
    .join('')

const metVragen = (publicatie: Publicatie, verander: (cijfers: Cijfers) => Cijfers): Publicatie => ({
  ...publicatie,
  vorig: publicatie.vorig && verander(publicatie.vorig),
})

describe('verwijzingen naar cijfers', () => {
  it.each([
    ['{{1a.ja}}', '57%'],
    ['{{1a.ja.aantal}}', '4'],
    ['{{1b.nee}}', '29%'],
    ['{{1c.geen}}', '43%'],
    ['{{1a.ten_dele}}', '14%'],
    ['{{1a.ja|klein}}', '67%'],
    ['{{1b.nee|middelgroot}}', '100%'],
    ['{{1b.ja.aantal|groot}}', '2'],
    ['{{1a.ja|noord}}', '75%'],
    ['{{1a.ja|vorig}}', '29%'],
    ['{{1a.ja.aantal|vorig}}', '2'],
    ['{{1a.ja.verschil}}', '+28'],
    ['{{1c.ja.verschil}}', '−28'],
    ['{{1b.ja.verschil}}', '0'],
    ['{{thema-1.ja}}', '43%'],
    ['{{fase-1.nee.aantal}}', '4'],
    ['{{gemeenten}}', '7'],
    ['{{ingevuld}}', '6'],
    ['{{deelname}}', '86%'],
    ['{{deelname|klein}}', '67%'],
    ['{{gemeenten|zuid}}', '3'],
    ['{{ingevuld|vorig}}', '6'],
    ['{{ 1A.Ja | Groot }}', '50%'],
  ])('%s drukt af wat het Rapport zegt: %s', (verwijzing, tekst) => {
    expect(lees(verwijzing)).toBe(tekst)
  })

  it('blijft heel naast sterretjes, strepen, haken en in een link', () => {
    expect(
      lees('*{{1a.ten_dele}}* __{{1b.ten_dele}}__ _{{1c.ten_dele}}_ [{{1a.ja}} zegt Ja](https://a.nl) ({{1a.ja}})'),
    ).toBe('14% 14% 14% 57% zegt Ja (57%)')
    expect(fillIn('**{{1a.ja}} zegt Ja**', bureau)).toEqual([
      { soort: 'alinea', delen: [{ tekst: '57% zegt Ja', vet: true }] },
    ])
  })

  it('zegt n.v.t. bij een groep zonder gemeenten', () => {
    const leeg = { ...bureau, klassen: legeKlasse(bureau.klassen) }
    expect(lees('{{1a.ja|groot}} {{deelname|groot}} {{gemeenten|groot}}', leeg)).toBe('n.v.t. n.v.t. 0')
  })

  it.each([
    ['1d.ja', bureau, 'Vraag “1d” bestaat niet in deze meting. Wel: 1a, 1b en 1c.'],
    ['9x.ja', bureau, 'Vraag “9x” bestaat niet in deze meting. De vragen lopen van 1a tot en met 1c.'],
    ['thema-4.ja', bureau, '“thema-4” bestaat niet in deze meting.'],
    ['thema-samenhang.ja', bureau, 'Noem een thema bij zijn nummer: thema-1.'],
    ['fase-9.ja', bureau, '“fase-9” bestaat niet in deze meting.'],
    ['1a.ja|groott', bureau, 'De groep “groott” bestaat niet. Bedoelt u groot?'],
    ['1a.ja|xyzxyz', bureau, 'Kies vorig, klein, middelgroot, groot of een regio zoals zuid-limburg.'],
    ['1a.ja|noord', openbaar, 'Noord wordt openbaar niet getoond: de groep is te klein.'],
    ['gemeenten|noord', openbaar, 'Noord wordt openbaar niet getoond'],
    ['1a.ja|vorig', eerste, 'Dit is de eerste meting'],
    ['1a.ja.verschil', eerste, 'Dit is de eerste meting'],
    ['deelname|vorig', eerste, 'Dit is de eerste meting'],
    ['1a.ja.verschil|groot', bureau, 'Schrijf {{1a.ja.verschil}}.'],
    ['1a', bureau, 'Zeg bij “1a” welk antwoord: ja, ten_dele, nee of geen'],
    ['1a.misschien', bureau, '“misschien” is geen antwoord.'],
    ['1a.ja.half', bureau, 'kan alleen .aantal of .verschil staan'],
    ['1a.ja|groot|klein', bureau, 'staan twee groepen'],
    ['1a.ja|', bureau, 'ontbreekt de groep'],
    ['deelname.ja', bureau, 'Achter “deelname” hoort geen antwoord.'],
    ['.ja', bureau, 'ontbreekt de vraag'],
    [' ', bureau, 'Deze verwijzing is leeg.'],
  ])('{{%s}} die niet klopt krijgt een zin', (inhoud, publicatie, zin) => {
    const oplossing = resolveVerwijzing(inhoud, publicatie)
    expect(oplossing.soort).toBe('fout')
    expect(oplossing.soort === 'fout' && oplossing.zin).toContain(zin)
  })

  it('vergelijkt op wat een vraag is, en niet op zijn code', () => {
    const verschoven = metVragen(bureau, (cijfers) => hernoem(cijfers, { '1a': '1b', '1b': '1a' }))
    expect(lees('{{1a.ja|vorig}} {{1a.ja.verschil}}', verschoven)).toBe('29% +28')
  })

  it('zegt dat een vraag nieuw is, en dat bij een thema andere vragen hoorden', () => {
    const minder = metVragen(bureau, (cijfers) => zonderVraag(cijfers, '1a'))
    expect(lees('{{1a.ja.verschil}}', minder)).toBe(
      '[fout: De meting van oktober 2013 had vraag 1a nog niet: er is geen vorig cijfer.]',
    )
    expect(lees('{{thema-1.ja|vorig}}', minder)).toBe(
      '[fout: Bij thema 1 hoorden in oktober 2013 andere vragen: vergelijken kan niet.]',
    )
    expect(lees('{{1b.ja.verschil}}', minder)).toBe('0')
  })
})

describe('teksten nakijken', () => {
  it('noemt elke fout met zijn plek, op de volgorde van het rapport', () => {
    const publicatie = goldenPublicatie('openbaar', {
      teksten: {
        'thema-samenhang-toelichting': 'goed {{1a.ja}}, fout {{1a.ja|noord}}',
        samenvatting: '{{1z.ja}} en {{1a.ja',
        'fase-1-bevindingen': 'mis }} [x](https://a.nl/{{1a.ja}})',
        onbekend: '{{onzin}}',
      },
    })
    expect(checkTeksten(publicatie).map(({ plek, verwijzing }) => [plek, verwijzing])).toEqual([
      ['samenvatting', '{{1z.ja}}'],
      ['samenvatting', '{{'],
      ['fase-1-bevindingen', '}}'],
      ['fase-1-bevindingen', '[x](https://a.nl/{{1a.ja}})'],
      ['thema-samenhang-toelichting', '{{1a.ja|noord}}'],
    ])
  })

  it('vindt niets in goede teksten', () => {
    expect(
      checkTeksten(goldenPublicatie('openbaar', { teksten: { samenvatting: '{{deelname}} en {{1a.ja}}' } })),
    ).toEqual([])
  })

  it('houdt een link die niet kan tegen, en te veel opmaak', () => {
    expect(checkTekst('{{1z.ja}} [x](/metingen/2014-01) {{1a.ja}}', bureau)).toEqual([
      { verwijzing: '{{1z.ja}}', zin: expect.stringContaining('bestaat niet') },
      { verwijzing: '[x](/metingen/2014-01)', zin: 'Een link begint met https://, http:// of mailto:.' },
    ])
    expect(checkTekst('['.repeat(20_000), bureau)).toMatchObject([{ zin: expect.stringContaining('te veel opmaak') }])
  })

  it.each(['{3c.ja}', '{ 1a.ja | groot }', '{thema 9.ja}', '{fase-1.nee.aantal}', '{gemeenten}', '{deelname|klein}'])(
    'herkent %s als een verwijzing met te weinig accolades, en drukt hem af zoals hij is getypt',
    (tekst) => {
      expect(checkTekst(`Het is ${tekst}.`, bureau)).toEqual([
        { verwijzing: tekst, zin: 'Een verwijzing heeft twee accolades aan elke kant, zoals {{3c.ja}}.' },
      ])
      expect(lees(`Het is ${tekst}.`)).toBe(`Het is ${tekst}.`)
    },
  )

  it('laat andere accolades met rust, en zegt het als het er te veel zijn', () => {
    expect(checkTekst('{a} {3c} { {c} } {zie 9.1} {}', bureau)).toEqual([])
    expect(checkTekst('{{{1a.ja}}}', bureau)).toEqual([
      { verwijzing: '{{{1a.ja}}}', zin: 'Er staan te veel accolades. Schrijf er twee aan elke kant.' },
    ])
  })

  it('laat een fout zien waar hij staat', () => {
    expect(lees('voor {{1a.ja na')).toBe(
      'voor [fout: Een verwijzing heeft geen einde. Zet }} achter “{{1a.ja na”.]1a.ja na',
    )
    expect(lees('voor {{1a.**ja**}} na')).toMatch(/^voor \[fout: .*\].*\[fout: .*\] na$/)
  })
})

describe('nooit een getal dat er niet staat', () => {
  it.each([
    ['bureau', bureau],
    ['openbaar', openbaar],
    ['eerste', eerste],
  ])('in de editie %s', (_, publicatie) => {
    const onderdeel = fc.constantFrom(
      '1a',
      '1b',
      '1c',
      '1d',
      'thema-1',
      'thema-2',
      'fase-1',
      'gemeenten',
      'deelname',
      'ingevuld',
    )
    const staat = fc.constantFrom('', '.ja', '.ten_dele', '.nee', '.geen', '.x')
    const vorm = fc.constantFrom('', '.aantal', '.verschil')
    const groep = fc.constantFrom('', '|klein', '|middelgroot', '|groot', '|noord', '|zuid', '|vorig', '|oost', '|')
    fc.assert(
      fc.property(onderdeel, staat, vorm, groep, (...parts) => {
        const oplossing = resolveVerwijzing(parts.join(''), publicatie)
        if (oplossing.soort === 'fout') return
        expect(toegestaan(publicatie)).toContain(oplossing.tekst)
        if (publicatie.editie === 'openbaar') expect(parts[3]).not.toMatch(/noord|zuid/)
      }),
      { numRuns: 1500 },
    )
  })
})

/** Every text that a figure of the publicatie can be printed as. */
function toegestaan({ landelijk, klassen, regios, vorig }: Publicatie): Set<string> {
  const alleCijfers = [landelijk, klassen, regios, ...(vorig ? [vorig] : [])]
  const cellen = alleCijfers.flatMap((cijfers) =>
    regelsOf(cijfers).flatMap((regel) => regel.cellen.flatMap((plaats) => getoond(plaats) ?? [])),
  )
  const groepen = alleCijfers.flatMap((cijfers) => cijfers.groepen)
  const verschillen = regelsOf(landelijk).flatMap((regel, i) =>
    staten.flatMap((each) => {
      const [nu, toen] = [heel(regel.cellen[0]), vorig && heel(regelsOf(vorig)[i]?.cellen[0])]
      return nu && toen ? [formatVerschil((nu.percentages[each] ?? 0) - (toen.percentages[each] ?? 0))] : []
    }),
  )
  return new Set([
    ...cellen.flatMap((cel) =>
      staten.flatMap((each) => [formatPercentage(cel.percentages[each]), formatGetal(cel.aantallen[each])]),
    ),
    ...groepen.flatMap(({ aantalGemeenten, aantalIngevuld }) => [
      formatGetal(aantalGemeenten),
      formatIngevuld(aantalIngevuld),
      formatPercentage(Math.round((100 * (aantalIngevuld ?? Number.NaN)) / aantalGemeenten)),
    ]),
    ...verschillen,
  ])
}

function metThemas(cijfers: Cijfers, verander: (thema: Cijfers['fasen'][0]['themas'][0]) => typeof thema): Cijfers {
  return { ...cijfers, fasen: cijfers.fasen.map((fase) => ({ ...fase, themas: fase.themas.map(verander) })) }
}

function hernoem(cijfers: Cijfers, codes: Record<string, string>): Cijfers {
  return metThemas(cijfers, (thema) => ({
    ...thema,
    vragen: thema.vragen.map((vraag) => ({ ...vraag, code: codes[vraag.code] ?? vraag.code })),
  }))
}

function zonderVraag(cijfers: Cijfers, code: string): Cijfers {
  return metThemas(cijfers, (thema) => {
    const vragen = thema.vragen.filter((vraag) => vraag.code !== code)
    return { ...thema, vragen, sleutels: vragen.map(({ sleutel }) => sleutel) }
  })
}

function legeKlasse(cijfers: Cijfers): Cijfers {
  const leeg = { ja: 0, ten_dele: 0, nee: 0, geen: 0 }
  const niets = { ja: null, ten_dele: null, nee: null, geen: null }
  return {
    ...metThemas(cijfers, (thema) => ({
      ...thema,
      vragen: thema.vragen.map((vraag) => ({
        ...vraag,
        cellen: vraag.cellen.map((cel) =>
          cel.groep === 'groot' ? { ...cel, n: 0, aantallen: leeg, percentages: niets } : cel,
        ),
      })),
    })),
    groepen: cijfers.groepen.map((groep) =>
      groep.sleutel === 'groot' ? { ...groep, aantalGemeenten: 0, aantalIngevuld: 0 } : groep,
    ),
  }
}
