import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Blad, Boekcel } from '@/lib/bestanden/tabellenboek/blad'
import { makeBladnamen } from '@/lib/bestanden/tabellenboek/bladnaam'
import { makeTabellenboek } from '@/lib/bestanden/tabellenboek/tabellenboek'
import { formatDatum } from '@/lib/platform/datum'
import { formatGetal } from '@/lib/platform/getal'
import { demoPublicatie } from '@/tests/fixtures/demo-publicatie'
import { goldenPublicatie } from '@/tests/fixtures/publicatie'
import { publicaties } from '@/tests/fixtures/publicaties'

const textsOf = ({ rijen }: Blad) =>
  rijen.flatMap(({ cellen }) => cellen.flatMap((cel) => (cel?.soort === 'tekst' ? [cel.tekst] : [])))

const bladOf = (naam: string, publicatie = goldenPublicatie()) => {
  const blad = makeTabellenboek(publicatie).bladen.find((candidate) => candidate.naam === naam)
  if (!blad) throw new Error(`no sheet ${naam}`)
  return blad
}

describe('het tabellenboek', () => {
  it.each(Object.entries(publicaties))('zegt boven elke tabel waar zij over gaat: %s', (_, make) => {
    const publicatie = make()
    const noemer = publicatie.landelijk.noemer === 'alle' ? 'alle gemeenten' : 'alleen gemeenten die iets invulden'
    for (const blad of makeTabellenboek(publicatie).bladen) {
      if (!blad.tabel) continue
      const above = textsOf({ ...blad, rijen: blad.rijen.slice(0, blad.tabel.koprij) }).join('\n')
      expect(above).toContain('Meetmoment januari 2014, peildatum 17 januari 2014.')
      expect(above).toContain(`Editie: ${publicatie.editie}`)
      expect(above).toContain('Fictieve antwoorden.')
      expect(above).toContain('Terug naar de inhoud')
      if (blad.naam === 'I Vragen') continue
      expect(above).toMatch(/Indeling: (landelijk|regio|grootteklasse)/)
      expect(above).toMatch(/N = \d+ gemeenten?, n = \d+ vulden? iets in \((\d+%|n\.v\.t\.)\)/)
      expect(above).toContain(`Percentages van ${noemer}`)
      expect(above).toContain('; bij een fase of thema van gemeenten maal vragen.')
    }
  })

  it('heeft een kop voor elke kolom, en een breedte', () => {
    for (const make of Object.values(publicaties))
      for (const { naam, tabel, rijen, breedtes } of makeTabellenboek(make()).bladen) {
        if (tabel) expect(rijen[tabel.koprij]?.cellen.length, naam).toBe(breedtes.length)
        for (const { cellen } of rijen) expect(cellen.length, naam).toBeLessThanOrEqual(breedtes.length)
      }
  })

  it('heeft voor elk getal en elke datum een kolom die breed genoeg is: een smallere toont ###', () => {
    const shown = (cel: NonNullable<Boekcel>) => {
      if (cel.soort === 'datum') return formatDatum(cel.datum)
      return cel.soort === 'getal' ? formatGetal(cel.getal) : cel.soort === 'percentage' ? `${cel.percentage}%` : ''
    }
    for (const { naam, rijen, breedtes } of makeTabellenboek(demoPublicatie('2014-01', 'bureau')).bladen)
      for (const { cellen } of rijen)
        cellen.forEach((cel, index) => {
          expect(cel ? shown(cel).length : 0, `${naam}, ${cel && shown(cel)}`).toBeLessThanOrEqual(breedtes[index] ?? 0)
        })
  })

  it('noemt in elke kop het woord bij de kleur', () => {
    const { rijen, tabel } = bladOf('I Landelijk')
    const heads = rijen[tabel?.koprij ?? 0]?.cellen.flatMap((cel) => (cel?.soort === 'tekst' && cel.staat ? [cel] : []))
    expect(heads?.map(({ tekst }) => tekst)).toEqual([
      'Ja (groen), aantal',
      'Ja (groen), %',
      'Ten dele (oranje), aantal',
      'Ten dele (oranje), %',
      'Nee (rood), aantal',
      'Nee (rood), %',
      'Niet ingevuld (grijs), aantal',
      'Niet ingevuld (grijs), %',
    ])
  })

  it('verwijst op de inhoud naar elk ander blad, met N en n, en vandaar terug', () => {
    const { bladen } = makeTabellenboek(goldenPublicatie())
    const [inhoud, ...rest] = bladen
    const rows = inhoud?.rijen.filter(({ cellen: [cel] }) => cel?.soort === 'tekst' && cel.naar !== undefined) ?? []
    expect(rows.map(({ cellen: [cel] }) => cel?.soort === 'tekst' && cel.naar)).toEqual(rest.map(({ naam }) => naam))
    const noord = rows.find(({ cellen: [cel] }) => cel?.soort === 'tekst' && cel.naar === 'II Noord')
    expect(noord?.cellen.slice(2)).toEqual([
      { soort: 'getal', getal: 4 },
      { soort: 'getal', getal: 3 },
      { soort: 'percentage', percentage: 75 },
    ])
    for (const { rijen } of rest)
      expect(rijen.flatMap(({ cellen }) => cellen).some((cel) => cel?.soort === 'tekst' && cel.naar === 'Inhoud')).toBe(
        true,
      )
  })

  it('draagt meetmoment, editie, hash, programma en publicatie', () => {
    const texts = textsOf(bladOf('Inhoud', goldenPublicatie('openbaar')))
    expect(texts).toEqual(
      expect.arrayContaining([
        'januari 2014, peildatum 17 januari 2014',
        'openbaar, zonder cijfers waaruit blijkt wat een gemeente antwoordde',
        'N = 7 gemeenten, n = 6 vulden iets in (86%)',
        'oktober 2013, peildatum 31 oktober 2013',
        'nummer 1, 3 februari 2014 om 10:00',
        '17 januari 2014 om 17:00',
        'meetmoment 2014-01, nummer 2',
        `SHA-256 ${'3f'.repeat(32)}`,
        'Transitie-Volgsysteem, versie 0.1.0',
      ]),
    )
  })

  it('zegt dat een meetmoment een ander vervangt, en waarom', () => {
    const publicatie = goldenPublicatie()
    const vervangt = { naam: 'december 2013', reden: 'Zwolle telde dubbel' }
    const texts = textsOf(bladOf('Inhoud', { ...publicatie, meetmoment: { ...publicatie.meetmoment, vervangt } }))
    expect(texts).toContain('december 2013. Reden: Zwolle telde dubbel')
  })

  it('noemt een verborgen groep met de reden, en geeft haar geen blad en geen cijfer', () => {
    const publicatie = publicaties['een editie met één verborgen regio']?.() ?? goldenPublicatie()
    const { bladen } = makeTabellenboek(publicatie)
    expect(bladen.map(({ naam }) => naam)).not.toContain('II Noord')
    const leeswijzer = bladOf('Leeswijzer', publicatie)
    expect(textsOf(leeswijzer)).toContain('4 gemeenten, niet getoond: anders is een te kleine groep uit te rekenen')
    expect(textsOf(bladOf('Inhoud', publicatie))).toContain(
      'Noord (niet getoond: anders is een te kleine groep uit te rekenen)',
    )
    const row = bladOf("II Alle regio's per fase", publicatie).rijen.find(({ soort }) => soort === 'verborgen')
    expect(row?.cellen.filter((cel) => cel?.soort !== 'tekst' && cel !== null)).toEqual([{ soort: 'getal', getal: 4 }])
  })

  it('breekt een tabel van twee bladzijden breed waar een groep kolommen begint, en zegt daar weer waarom een regio leeg is', () => {
    const publicatie = demoPublicatie('2014-01', 'openbaar')
    const { bladen } = makeTabellenboek(publicatie)
    const breed = bladen.flatMap(({ naam, tabel, rijen }) =>
      tabel?.druk ? [{ naam, ...tabel.druk, kop: tabel.druk.kop, rijen, koprij: tabel.koprij }] : [],
    )
    const headAt = ({ rijen, koprij, breuk }: (typeof breed)[number], shift = 0) => {
      const cel = rijen[koprij]?.cellen[breuk + shift]
      return cel?.soort === 'tekst' ? cel.tekst : ''
    }
    const heads = breed.map((blad) => [blad.naam, headAt(blad, -1), headAt(blad)])
    expect(heads.slice(0, 2)).toEqual([
      ['I Verandering', 'Ten dele (oranje), verschil procentpunten', 'Nee (rood), aantal oktober 2013'],
      ["II Alle regio's per fase", 'Fase 1: Niet ingevuld (grijs), %', 'Fase 2: Noemer'],
    ])
    expect(heads.at(-1)).toEqual([
      'III Klassen naast elkaar',
      'Klein min Nederland, procentpunten',
      'Middelgroot: noemer',
    ])
    for (const { kop, naam } of breed) {
      expect(kop[1], naam).toContain('Meetmoment januari 2014, peildatum 17 januari 2014. ')
      expect(kop[1], naam).toMatch(/N.*403.*n.*396/)
    }
    const perFase = breed[1]
    const hidden = perFase?.rijen.filter(({ soort }) => soort === 'verborgen') ?? []
    expect(hidden.length).toBe(publicatie.regios.verborgen.length)
    expect(hidden.length).toBeGreaterThan(0)
    for (const { cellen } of hidden) {
      expect(cellen[2]).toMatchObject({ tekst: expect.stringContaining('niet getoond') })
      expect(cellen[perFase?.breuk ?? 0]).toEqual(cellen[2])
    }
  })

  it('zegt van een proef dat zij zo niet is gepubliceerd, op de inhoud en onder elke bladzijde', () => {
    const proef = { ...goldenPublicatie('openbaar'), publicatie: null }
    const zin = 'proef van de openbare editie, met de tekst van nu; zo is het niet gepubliceerd'
    expect(textsOf(bladOf('Inhoud', proef))).toContain(zin)
    expect(makeTabellenboek(proef).voettekst).toContain('proef, zo niet gepubliceerd')
    for (const editie of ['bureau', 'openbaar'] as const) {
      expect(textsOf(bladOf('Inhoud', goldenPublicatie(editie)))).not.toContain(zin)
      expect(makeTabellenboek(goldenPublicatie(editie)).voettekst).not.toContain('proef')
    }
  })

  it('maakt geen blad Verandering bij het eerste meetmoment', () => {
    const { bladen } = makeTabellenboek(goldenPublicatie('bureau', { vorig: false }))
    expect(bladen.map(({ naam }) => naam)).not.toContain('I Verandering')
  })

  it('zwijgt over fictieve antwoorden als het geen demonstratie is', () => {
    const { bladen, onderwerp, voettekst } = makeTabellenboek({ ...goldenPublicatie(), demo: false })
    expect(`${bladen.flatMap(textsOf).join()} ${onderwerp} ${voettekst}`).not.toMatch(/fictie/i)
  })

  it('blijft heel als zelfs het land niet wordt getoond', () => {
    const publicatie = goldenPublicatie('openbaar')
    const empty = ({ fasen }: typeof publicatie.landelijk) =>
      fasen.map((fase) => ({
        ...fase,
        cellen: [],
        themas: fase.themas.map((thema) => ({
          ...thema,
          cellen: [],
          vragen: thema.vragen.map((vraag) => ({ ...vraag, cellen: [] })),
        })),
      }))
    const landelijk = { ...publicatie.landelijk, groepen: [], fasen: empty(publicatie.landelijk) }
    const { bladen } = makeTabellenboek({ ...publicatie, landelijk })
    const namen = bladen.map(({ naam }) => naam)
    expect(namen).not.toContain('I Landelijk')
    expect(namen).not.toContain('III Klassen naast elkaar')
  })
})

describe('de naam van een blad', () => {
  it('zegt wat erop staat, zonder tekens die een rekenprogramma weigert', () => {
    const naam = makeBladnamen()
    expect(naam('II', "'t Gooi")).toBe("II 't Gooi")
    expect(naam('II', 'Delft/Westland/Oostland')).toBe('II Delft-Westland-Oostland')
    expect(naam('II', 'delft/westland/oostland')).toBe('II delft-westland-oostland (2)')
    expect(naam('', 'Inhoud')).toBe('Inhoud')
  })

  it('is voor elke tekst geldig en nooit twee keer dezelfde', () => {
    const part = fc.constantFrom('/', ':', '[', ']', "'", '*', '?', '\\', '🚲', 'a', 'A', ' ', '\n', '\u0000', '\ud800')
    fc.assert(
      fc.property(fc.array(fc.array(part, { maxLength: 40 }), { maxLength: 12 }), (texts) => {
        const naam = makeBladnamen()
        const namen = texts.map((text) => naam('II', text.join('')))
        for (const one of namen) {
          expect(one.length).toBeGreaterThan(0)
          expect(one.length).toBeLessThanOrEqual(31)
          expect(one).not.toMatch(/[\\/?*[\]:]|^'|'$|\p{Cc}|\p{Cs}/u)
          expect(one.trim()).toBe(one)
        }
        expect(new Set(namen.map((one) => one.toLowerCase())).size).toBe(namen.length)
      }),
    )
  })
})
