import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toIndelingenCsv } from '@/lib/bestanden/csv/cijfers-csv'
import { type Cel, type Cijferkeuze, type Cijfers, deelname, makeCijfers, noemers } from '@/lib/cijfers/kern/cijfers'
import { divideGemeenten, groepsleutel, type Indeling, indelingen } from '@/lib/cijfers/kern/indeling'
import type { Verborgen } from '@/lib/cijfers/kern/kleinegroep'
import { geen, type Raster, type Rastergemeente, selectGemeenten } from '@/lib/cijfers/kern/raster'
import { regelsOf } from '@/lib/cijfers/kern/regels'
import { grootteklassen, grootteklassenamen } from '@/lib/register/grootteklasse'
import { percentage } from '@/lib/vragenlijst/percentage'
import { type Vragenlijst, vragenOf } from '@/lib/vragenlijst/vragenlijst'
import { type Staat, staten } from '@/lib/vragenlijst/waarde'
import { cel } from '@/tests/fixtures/cel'
import { cijfers, goldenRaster, goldenRegels, vragenlijst } from '@/tests/fixtures/golden'

const cellenOf = (cijfers: Cijfers): Cel[] => regelsOf(cijfers).flatMap(({ cellen }) => cellen.map(cel))
const vraagcellen = ({ fasen }: Cijfers): Cel[] =>
  fasen.flatMap((fase) => fase.themas.flatMap((thema) => thema.vragen.flatMap((vraag) => vraag.cellen.map(cel))))
const land = (keuze: Omit<Cijferkeuze, 'indeling'> = {}) =>
  makeCijfers(goldenRaster(), { indeling: 'landelijk', ...keuze })
const csvRows = (alleCijfers: readonly Cijfers[]) => goldenRegels(toIndelingenCsv(alleCijfers))

describe('het rapport van de zeven gemeenten', () => {
  it('geeft de cijfers die met de hand zijn geteld', () => {
    const alleCijfers = (['landelijk', 'grootteklasse', 'regio'] as const).map((indeling) =>
      makeCijfers(goldenRaster(), { indeling }),
    )
    expect(csvRows(alleCijfers)).toEqual(cijfers.map((rij) => `nu,${rij}`))
  })

  it('telt bij een thema en een fase de antwoorden op alle vragen samen', () => {
    const [fase] = land().fasen
    const verwacht: Cel = {
      groep: 'land',
      n: 21,
      aantallen: { ja: 9, ten_dele: 3, nee: 4, geen: 5 },
      percentages: { ja: 43, ten_dele: 14, nee: 19, geen: 24 },
    }
    expect(fase?.cellen).toEqual([verwacht])
    expect(fase?.themas[0]?.cellen).toEqual([verwacht])
  })

  it('deelt op verzoek door de gemeenten die iets invulden', () => {
    const cijfers = land({ noemer: 'ingevuld' })
    expect(cijfers.noemer).toBe('ingevuld')
    expect(vraagcellen(cijfers)[0]).toEqual({
      groep: 'land',
      n: 6,
      aantallen: { ja: 4, ten_dele: 1, nee: 1, geen: 0 },
      percentages: { ja: 67, ten_dele: 17, nee: 17, geen: 0 },
    })
  })

  it('laat een rij optellen tot wat los afronden oplevert', () => {
    const [eerste] = vraagcellen(land())
    expect(staten.reduce((sum, staat) => sum + (eerste?.percentages[staat] ?? 0), 0)).toBe(99)
  })

  it('telt in elke indeling iedere gemeente één keer: samen zijn de groepen het land', () => {
    for (const indeling of indelingen) expect(samen(makeCijfers(goldenRaster(), { indeling }))).toEqual(samen(land()))
  })

  it('zet wie in geen subregio ligt bij elkaar, en de rest per subregio, provincie of gemeente', () => {
    const groepen = (indeling: Indeling) =>
      makeCijfers(metSubregio, { indeling }).groepen.map((groep) => Object.values(groep).join(' '))
    const { gemeenten, ...rest } = goldenRaster()
    const metSubregio: Raster = {
      ...rest,
      gemeenten: gemeenten.map((gemeente) =>
        gemeente.regio === 'noord' && gemeente.grootteklasse === 'klein'
          ? { ...gemeente, subregio: 'noord-oost', subregioNaam: 'Noord-Oost' }
          : gemeente,
      ),
    }
    expect(groepen('subregio').sort()).toEqual(['geen-subregio Geen subregio 4 4', 'noord-oost Noord-Oost 3 2'])
    expect(groepen('provincie')).toEqual(['Drenthe Drenthe 4 3', 'Limburg Limburg 3 3'])
    expect(groepen('gemeente').slice(0, 3)).toEqual(['GM0001 Aardam 1 1', 'GM0002 Beekdorp 1 1', 'GM0003 Ceelen 1 0'])
    const [aard] = vraagcellen(makeCijfers(metSubregio, { indeling: 'subregio', groep: 'noord-oost' }))
    expect(aard).toMatchObject({ groep: 'noord-oost', n: 3, aantallen: { ja: 2, ten_dele: 0, nee: 0, geen: 1 } })
  })

  it('houdt van één groep alleen die groep over', () => {
    const zuid = makeCijfers(goldenRaster(), { indeling: 'regio', groep: 'zuid' })
    expect(zuid.groepen.map(({ naam }) => naam)).toEqual(['Zuid'])
    expect(cellenOf(zuid).every(({ groep }) => groep === 'zuid')).toBe(true)
    expect(JSON.stringify(zuid)).not.toMatch(/noord/i)
    expect(csvRows([zuid])).toEqual(cijfers.filter((rij) => rij.startsWith('regio,Zuid')).map((rij) => `nu,${rij}`))
    expect(makeCijfers(goldenRaster(), { indeling: 'regio', groep: 'elders' })).toMatchObject({
      groepen: [],
      verborgen: [],
    })
  })

  it('weet hoeveel gemeenten meededen', () => {
    const [groep] = land().groepen
    expect(groep).toMatchObject({ aantalGemeenten: 7, aantalIngevuld: 6 })
    expect(groep && deelname(groep)).toBe(86)
    expect(deelname({ aantalGemeenten: 0, aantalIngevuld: 0 })).toBeNull()
  })

  it('geeft een lege groep geen percentages', () => {
    const leeg: Raster = { ...goldenRaster(), gemeenten: [], rijen: [] }
    const zonderGroot = selectGemeenten(goldenRaster(), ({ grootteklasse }) => grootteklasse !== 'groot')
    const cellen = [
      ...cellenOf(makeCijfers(leeg, { indeling: 'grootteklasse' })),
      ...cellenOf(makeCijfers(leeg, { indeling: 'landelijk' })),
      ...cellenOf(makeCijfers(zonderGroot, { indeling: 'grootteklasse', groep: 'groot' })),
    ]
    expect(cellen).toHaveLength(5 * (3 + 1 + 1))
    for (const cel of cellen)
      expect(cel).toMatchObject({ n: 0, percentages: { ja: null, ten_dele: null, nee: null, geen: null } })
    expect(makeCijfers(leeg, { indeling: 'regio' }).groepen).toEqual([])
  })

  it('weigert meer antwoorden dan gemeenten', () => {
    const { rijen, ...rest } = goldenRaster()
    expect(() => makeCijfers({ ...rest, rijen: [...rijen, ...rijen] }, { indeling: 'landelijk' })).toThrow(RangeError)
  })
})

/** For every line what all groups together answered. */
function samen(cijfers: Cijfers) {
  return regelsOf(cijfers).map(({ sleutel, cellen }) => ({
    sleutel,
    n: cellen.reduce((sum, plaats) => sum + cel(plaats).n, 0),
    ...Object.fromEntries(
      staten.map((staat) => [staat, cellen.reduce((sum, plaats) => sum + cel(plaats).aantallen[staat], 0)]),
    ),
  }))
}

describe('de volgorde van groepen', () => {
  const gemeente = (over: Partial<Rastergemeente>): Rastergemeente => ({
    gemeenteId: 1,
    code: 'GM0001',
    naam: 'Aardam',
    provincie: 'Drenthe',
    grootteklasse: 'klein',
    regio: 'r',
    regioNaam: 'R',
    subregio: null,
    subregioNaam: null,
    xKm: 200,
    yKm: 500,
    ...over,
  })
  const namen = (indeling: Indeling, gemeenten: readonly Partial<Rastergemeente>[]) =>
    divideGemeenten(
      { ...goldenRaster(), gemeenten: gemeenten.map(gemeente), rijen: gemeenten.map(() => new Uint8Array(3)) },
      indeling,
    ).groepen.map(({ sleutel, naam }) => [sleutel, naam])
  const opNaam = ["'t Gooi", 'Arnhem', 'Zwolle']
  const doorElkaar = ['Zwolle', 'Arnhem', "'t Gooi"]

  it('gaat bij grootteklassen van klein naar groot, en bij regio’s op naam', () => {
    const klassen = (['groot', 'klein', 'middelgroot'] as const).map((grootteklasse) => ({ grootteklasse }))
    expect(namen('grootteklasse', klassen).map(([sleutel]) => sleutel)).toEqual([...grootteklassen])
    expect(
      namen(
        'regio',
        doorElkaar.map((regioNaam, i) => ({ regio: `${i + 1}`, regioNaam })),
      ).map(([, naam]) => naam),
    ).toEqual(opNaam)
  })

  it('gaat ook bij subregio’s, provincies en gemeenten op naam', () => {
    const all = {
      subregio: doorElkaar.map((subregioNaam, i) => ({ subregio: `${i + 1}`, subregioNaam })),
      provincie: doorElkaar.map((provincie) => ({ provincie })),
      gemeente: doorElkaar.map((naam, i) => ({ naam, code: `GM000${i + 1}` })),
    }
    for (const indeling of ['subregio', 'provincie', 'gemeente'] as const)
      expect(namen(indeling, all[indeling]).map(([, naam]) => naam)).toEqual(opNaam)
  })

  it('houdt groepen met dezelfde naam uit elkaar', () => {
    expect(
      namen('gemeente', [
        { naam: 'Bergen', code: 'GM0893' },
        { naam: 'Bergen', code: 'GM0373' },
      ])
        .map(([sleutel]) => sleutel)
        .sort(),
    ).toEqual(['GM0373', 'GM0893'])
  })
})

// Random rasters: any vragenlijst, any gemeenten, any answers.

const willekeurigeVragenlijst: fc.Arbitrary<Vragenlijst> = fc
  .array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((vormen) => {
    let id = 10
    return {
      fasen: vormen.map((vorm, f) => ({
        nummer: f + 1,
        naam: `Fase ${f + 1}`,
        streefdatum: '2013-07-01',
        themas: vorm.map((aantal, t) => ({
          sleutel: `thema-${f + 1}-${t + 1}`,
          nummer: t + 1,
          naam: `Thema ${t + 1}`,
          vragen: Array.from({ length: aantal }, () => {
            id += 1
            const code = `${id}`
            return {
              id,
              sleutel: `vraag-${code}`,
              code,
              kort: code,
              tekst: code,
              uitleg: null,
              streefdatum: '2013-07-01',
            }
          }),
        })),
      })),
    }
  })

const plaatsen = [
  { regio: 'west', regioNaam: 'West', subregio: null, subregioNaam: null },
  { regio: 'oost', regioNaam: 'Oost', subregio: 'oost-a', subregioNaam: 'Achter' },
  { regio: 'oost', regioNaam: 'Oost', subregio: 'oost-b', subregioNaam: 'Voor' },
  { regio: 'oost', regioNaam: 'Oost', subregio: null, subregioNaam: null },
]

const willekeurigRaster: fc.Arbitrary<Raster> = willekeurigeVragenlijst.chain((lijst) => {
  const aantal = vragenOf(lijst).length
  const staat = fc.integer({ min: 0, max: staten.length - 1 })
  return fc
    .array(
      fc.record({
        grootteklasse: fc.constantFrom(...grootteklassen),
        provincie: fc.constantFrom('Drenthe', 'Limburg', 'Zeeland'),
        plaats: fc.constantFrom(...plaatsen),
        rij: fc.oneof(
          { weight: 4, arbitrary: fc.array(staat, { minLength: aantal, maxLength: aantal }) },
          { weight: 1, arbitrary: fc.constant(Array.from({ length: aantal }, () => geen)) },
        ),
      }),
      { maxLength: 30 },
    )
    .map((leden) => ({
      bron: { sleutel: 'nu', naam: 'Nu', peildatum: null, status: 'nu' as const },
      vragenlijst: lijst,
      gemeenten: leden.map(({ grootteklasse, provincie, plaats }, i) => ({
        ...plaats,
        gemeenteId: i + 1,
        code: `GM${1000 + i}`,
        naam: `Gemeente ${i % 7}`,
        provincie,
        grootteklasse,
        xKm: i,
        yKm: i,
      })),
      rijen: leden.map(({ rij }) => Uint8Array.from(rij)),
    }))
})

const willekeurigeIndeling = fc.constantFrom(...indelingen)
const willekeurigeNoemer = fc.constantFrom(...noemers)

const sleutelVan: Record<Indeling, (gemeente: Rastergemeente) => string> = {
  landelijk: () => 'land',
  grootteklasse: (gemeente) => gemeente.grootteklasse,
  regio: (gemeente) => gemeente.regio,
  subregio: (gemeente) => gemeente.subregio ?? 'geen-subregio',
  provincie: (gemeente) => gemeente.provincie,
  gemeente: (gemeente) => gemeente.code,
}

/** One cell, counted by going past everything that belongs to it. */
function naief(
  { gemeenten, rijen, vragenlijst: lijst }: Raster,
  indeling: Indeling,
  noemer: 'alle' | 'ingevuld',
  groep: string,
  vragen: readonly string[],
): Cel {
  const sleutels = vragenOf(lijst).map(({ sleutel }) => sleutel)
  const antwoorden = gemeenten
    .map((gemeente, i) => ({
      gemeente,
      staten: [...(rijen[i] ?? [])].map((plaats): Staat => staten[plaats] ?? 'geen'),
    }))
    .filter(({ gemeente }) => sleutelVan[indeling](gemeente) === groep)
    .filter((lid) => noemer === 'alle' || lid.staten.some((staat) => staat !== 'geen'))
    .flatMap((lid) => lid.staten.filter((_, vraag) => vragen.includes(sleutels[vraag] ?? '')))
  const tel = (staat: Staat) => antwoorden.filter((antwoord) => antwoord === staat).length
  const n = antwoorden.length
  const aantallen = { ja: tel('ja'), ten_dele: tel('ten_dele'), nee: tel('nee'), geen: tel('geen') }
  const deel = (aantal: number) => (n === 0 ? null : Math.floor((100 * aantal) / n + 0.5))
  return {
    groep,
    n,
    aantallen,
    percentages: {
      ja: deel(aantallen.ja),
      ten_dele: deel(aantallen.ten_dele),
      nee: deel(aantallen.nee),
      geen: deel(aantallen.geen),
    },
  }
}

/** Every figure of Cijfers by its line and group. */
const opRegelEnGroep = (cijfers: Cijfers) =>
  new Map(
    regelsOf(cijfers).flatMap(({ sleutel, cellen }) => cellen.map((cel) => [`${sleutel} ${cel.groep}`, cel] as const)),
  )

describe('elk rapport', () => {
  it('geeft in elke indeling en met beide noemers wat tellen door filteren oplevert', () => {
    fc.assert(
      fc.property(willekeurigRaster, willekeurigeIndeling, willekeurigeNoemer, (raster, indeling, noemer) => {
        const cijfers = makeCijfers(raster, { indeling, noemer })
        expect(cijfers).toMatchObject({ bron: raster.bron, indeling, noemer, verborgen: [] })
        const vast = { landelijk: ['land'], grootteklasse: [...grootteklassen] }
        const leden = raster.gemeenten.map((gemeente) => sleutelVan[indeling](gemeente))
        expect(cijfers.groepen.map(({ sleutel }) => sleutel).sort()).toEqual(
          [...new Set([...(vast[indeling as 'landelijk'] ?? []), ...leden])].sort(),
        )
        for (const { sleutel, aantalGemeenten, aantalIngevuld } of cijfers.groepen) {
          expect(aantalGemeenten).toBe(leden.filter((lid) => lid === sleutel).length)
          expect(aantalIngevuld).toBe(
            leden.filter((lid, i) => lid === sleutel && [...(raster.rijen[i] ?? [])].some((staat) => staat !== geen))
              .length,
          )
        }
        for (const { vragen, cellen } of regelsOf(cijfers))
          expect(cellen).toEqual(cijfers.groepen.map(({ sleutel }) => naief(raster, indeling, noemer, sleutel, vragen)))
      }),
    )
  })

  it('heeft cellen waarvan de aantallen optellen tot n en elk percentage klopt, met beide noemers', () => {
    fc.assert(
      fc.property(willekeurigRaster, willekeurigeIndeling, willekeurigeNoemer, (raster, indeling, noemer) => {
        for (const { n, aantallen, percentages } of cellenOf(makeCijfers(raster, { indeling, noemer }))) {
          expect(staten.reduce((sum, staat) => sum + aantallen[staat], 0)).toBe(n)
          for (const staat of staten) expect(percentages[staat]).toBe(percentage(aantallen[staat], n))
        }
      }),
    )
  })

  it('verliest geen antwoord', () => {
    fc.assert(
      fc.property(willekeurigRaster, willekeurigeIndeling, (raster, indeling) => {
        const beantwoord = vraagcellen(makeCijfers(raster, { indeling })).reduce(
          (sum, { aantallen }) => sum + aantallen.ja + aantallen.ten_dele + aantallen.nee,
          0,
        )
        expect(beantwoord).toBe(raster.rijen.flatMap((rij) => [...rij]).filter((staat) => staat !== geen).length)
      }),
    )
  })

  it('telt voor het land precies de groepen van elke indeling bij elkaar op', () => {
    fc.assert(
      fc.property(willekeurigRaster, willekeurigeIndeling, willekeurigeNoemer, (raster, indeling, noemer) => {
        const heel = samen(makeCijfers(raster, { indeling: 'landelijk', noemer }))
        const delen = makeCijfers(raster, { indeling, noemer })
        // Without gemeenten most divisions have no groups at all.
        if (raster.gemeenten.length > 0) expect(samen(delen)).toEqual(heel)
      }),
    )
  })

  it('zegt zonder losse vragen hetzelfde van elk thema en elke fase', () => {
    fc.assert(
      fc.property(willekeurigRaster, willekeurigeIndeling, willekeurigeNoemer, (raster, indeling, noemer) => {
        const heel = makeCijfers(raster, { indeling, noemer, diepte: 'vraag' })
        const { fasen, ...rest } = makeCijfers(raster, { indeling, noemer, diepte: 'thema' })
        expect(rest).toEqual({ ...heel, fasen: undefined })
        expect(fasen).toEqual(
          heel.fasen.map((fase) => ({ ...fase, themas: fase.themas.map((thema) => ({ ...thema, vragen: [] })) })),
        )
      }),
    )
  })

  it('zegt van één thema hetzelfde, van de andere niets, en van zijn fase het totaal van al haar thema’s', () => {
    fc.assert(
      fc.property(
        willekeurigRaster,
        willekeurigeIndeling,
        willekeurigeNoemer,
        fc.nat(),
        (raster, indeling, noemer, keus) => {
          const heel = makeCijfers(raster, { indeling, noemer })
          const themas = heel.fasen.flatMap((fase) => fase.themas.map((thema) => ({ fase, thema })))
          const gekozen = themas[keus % themas.length]
          if (!gekozen) throw new Error('every vragenlijst has a thema')
          const { fase, thema } = gekozen
          const cijfers = makeCijfers(raster, { indeling, noemer, thema: thema.sleutel })
          expect(cijfers).toEqual({ ...heel, fasen: [{ ...fase, themas: [thema] }] })
          const { vragen: _, ...zonderVragen } = thema
          expect(makeCijfers(raster, { indeling, noemer, thema: thema.sleutel, diepte: 'thema' }).fasen).toEqual([
            { ...fase, themas: [{ ...zonderVragen, vragen: [] }] },
          ])
        },
      ),
    )
  })

  it('is leeg bij een thema dat er niet is', () => {
    expect(land({ thema: 'onzin' }).fasen).toEqual([])
  })

  it('zegt van één groep hetzelfde als tussen de andere', () => {
    fc.assert(
      fc.property(
        willekeurigRaster,
        willekeurigeIndeling,
        willekeurigeNoemer,
        fc.nat(),
        (raster, indeling, noemer, keus) => {
          const heel = makeCijfers(raster, { indeling, noemer })
          const groep = heel.groepen[keus % Math.max(1, heel.groepen.length)]
          if (!groep) return
          const cijfers = makeCijfers(raster, { indeling, noemer, groep: groep.sleutel })
          expect(cijfers.groepen).toEqual([groep])
          expect(opRegelEnGroep(cijfers)).toEqual(
            new Map([...opRegelEnGroep(heel)].filter(([, cel]) => cel.groep === groep.sleutel)),
          )
        },
      ),
    )
  })

  it('noemt verborgen groepen met hun reden, zet er geen enkel cijfer van, en laat de andere zoals ze zijn', () => {
    fc.assert(
      fc.property(
        willekeurigRaster,
        willekeurigeIndeling,
        willekeurigeNoemer,
        fc.infiniteStream(fc.option(fc.constantFrom<Verborgen>('klein', 'afleidbaar'))),
        (raster, indeling, noemer, redenen) => {
          const heel = makeCijfers(raster, { indeling, noemer })
          const verborgen = new Map(
            heel.groepen.flatMap(({ sleutel }): [string, Verborgen][] => {
              const reden = redenen.next().value
              return reden ? [[sleutel, reden]] : []
            }),
          )
          const cijfers = makeCijfers(raster, { indeling, noemer, verborgen })
          expect(cijfers.verborgen).toEqual(
            heel.groepen.flatMap(({ sleutel, naam, aantalGemeenten }) =>
              verborgen.has(sleutel) ? [{ sleutel, naam, aantalGemeenten, reden: verborgen.get(sleutel) }] : [],
            ),
          )
          expect(cijfers.groepen).toEqual(heel.groepen.filter(({ sleutel }) => !verborgen.has(sleutel)))
          expect(opRegelEnGroep(cijfers)).toEqual(
            new Map([...opRegelEnGroep(heel)].filter(([, cel]) => !verborgen.has(cel.groep))),
          )
          for (const { cellen } of regelsOf(cijfers))
            expect(cellen.map(({ groep }) => groep)).toEqual(cijfers.groepen.map(({ sleutel }) => sleutel))
          for (const [sleutel, reden] of verborgen) {
            const alleen = makeCijfers(raster, { indeling, noemer, groep: sleutel, verborgen })
            expect(alleen.groepen).toEqual([])
            expect(cellenOf(alleen)).toEqual([])
            expect(alleen.verborgen).toMatchObject([{ sleutel, reden }])
          }
        },
      ),
    )
  })

  it('hangt niet af van wat er eerder met hetzelfde raster is gemaakt', () => {
    fc.assert(
      fc.property(willekeurigRaster, willekeurigeIndeling, (raster, indeling) => {
        const vers = (): Raster => ({ ...raster })
        const verborgen = new Map(
          raster.gemeenten.slice(0, 1).map((lid) => [groepsleutel(indeling, lid), 'klein'] as const),
        )
        const keuzen: Cijferkeuze[] = [
          { indeling, noemer: 'ingevuld' },
          { indeling, verborgen },
          { indeling, diepte: 'thema' },
          { indeling },
          { indeling: 'landelijk' },
        ]
        for (const keuze of [...keuzen, ...keuzen])
          expect(makeCijfers(raster, keuze)).toEqual(makeCijfers(vers(), keuze))
      }),
    )
  })

  it('telt van een deel van de gemeenten alleen die gemeenten, en van hun groepen niets meer', () => {
    fc.assert(
      fc.property(willekeurigRaster, willekeurigeIndeling, fc.nat({ max: 7 }), (raster, indeling, deler) => {
        const hoortErbij = ({ gemeenteId }: Rastergemeente) => deler === 0 || gemeenteId % deler === 0
        const cijfers = makeCijfers(selectGemeenten(raster, hoortErbij), { indeling })
        const plaatsen = raster.gemeenten.flatMap((gemeente, i) => (hoortErbij(gemeente) ? [i] : []))
        const los: Raster = {
          ...raster,
          gemeenten: raster.gemeenten.filter(hoortErbij),
          rijen: raster.rijen.filter((_, i) => plaatsen.includes(i)),
        }
        expect(samen(cijfers)).toEqual(samen(makeCijfers(los, { indeling })))
        for (const { vragen, cellen } of regelsOf(cijfers))
          expect(cellen).toEqual(cijfers.groepen.map(({ sleutel }) => naief(los, indeling, 'alle', sleutel, vragen)))
      }),
    )
  })

  it('noemt grootteklassen zoals ze heten', () => {
    expect(makeCijfers(goldenRaster(), { indeling: 'grootteklasse' }).groepen.map(({ naam }) => naam)).toEqual(
      grootteklassen.map((klasse) => grootteklassenamen[klasse].naam),
    )
  })

  it('houdt de vragenlijst zoals zij is', () => {
    const { fasen } = land()
    expect(fasen.map(({ nummer, naam, streefdatum }) => ({ nummer, naam, streefdatum }))).toEqual(
      vragenlijst.fasen.map(({ nummer, naam, streefdatum }) => ({ nummer, naam, streefdatum })),
    )
    expect(fasen[0]?.themas[0]?.vragen).toMatchObject(vragenlijst.fasen[0]?.themas[0]?.vragen ?? [])
    expect(fasen[0]?.sleutels).toEqual(vragenOf(vragenlijst).map(({ sleutel }) => sleutel))
    expect(fasen[0]?.themas[0]?.sleutels).toEqual(vragenOf(vragenlijst).map(({ sleutel }) => sleutel))
  })
})
