import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grootteklassen } from '@/lib/domain/grootteklasse'
import { percentage } from '@/lib/domain/percentage'
import { staten, type Waarde, waarden } from '@/lib/domain/waarde'
import { toRapportCsv } from '@/lib/export/rapport-csv'
import {
  type Cel,
  deelname,
  indelingen,
  makeRapport,
  type Rapport,
  sortGroepen,
  type Tellingen,
  toGroep,
  toLandelijk,
} from '@/lib/rapport/rapport'
import { cijfers, goldenTellingen, vragen, vragenlijst } from '@/tests/fixtures/golden'

const cellenOf = ({ fasen }: Rapport): Cel[] =>
  fasen.flatMap((fase) => [
    ...fase.cellen,
    ...fase.themas.flatMap((thema) => [...thema.cellen, ...thema.vragen.flatMap((vraag) => vraag.cellen)]),
  ])
const vraagcellen = ({ fasen }: Rapport): Cel[] =>
  fasen.flatMap((fase) => fase.themas.flatMap((thema) => thema.vragen.flatMap((vraag) => vraag.cellen)))

describe('het rapport van de zeven gemeenten', () => {
  it('geeft de cijfers die met de hand zijn geteld', () => {
    const csv = toRapportCsv(indelingen.map((indeling) => makeRapport(goldenTellingen(indeling))))
    expect(csv.trimEnd().split('\n').slice(1)).toEqual(cijfers.map((rij) => `nu,${rij}`))
  })

  it('telt bij een thema en een fase de antwoorden op alle vragen samen', () => {
    const [fase] = makeRapport(goldenTellingen('landelijk')).fasen
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
    const rapport = makeRapport(goldenTellingen('landelijk'), 'ingevuld')
    expect(rapport.noemer).toBe('ingevuld')
    expect(vraagcellen(rapport)[0]).toEqual({
      groep: 'land',
      n: 6,
      aantallen: { ja: 4, ten_dele: 1, nee: 1, geen: 0 },
      percentages: { ja: 67, ten_dele: 17, nee: 17, geen: 0 },
    })
  })

  it('laat een rij optellen tot wat los afronden oplevert', () => {
    const [eerste] = vraagcellen(makeRapport(goldenTellingen('landelijk')))
    expect(staten.reduce((sum, staat) => sum + (eerste?.percentages[staat] ?? 0), 0)).toBe(99)
  })

  it('maakt het land uit elke indeling die iedere gemeente één keer telt', () => {
    const land = makeRapport(goldenTellingen('landelijk'))
    expect(makeRapport(toLandelijk(goldenTellingen('grootteklasse')))).toEqual(land)
    expect(makeRapport(toLandelijk(goldenTellingen('regio')))).toEqual(land)
  })

  it('houdt van één groep alleen die groep over', () => {
    const zuid = toGroep(goldenTellingen('regio'), 'Zuid')
    expect(zuid.groepen.map(({ naam }) => naam)).toEqual(['Zuid'])
    expect(zuid.tellingen.every(({ groep }) => groep === 'Zuid')).toBe(true)
    expect(
      toRapportCsv([makeRapport(zuid)])
        .trimEnd()
        .split('\n')
        .slice(1),
    ).toEqual(cijfers.filter((rij) => rij.startsWith('regio,Zuid')).map((rij) => `nu,${rij}`))
  })

  it('weet hoeveel gemeenten meededen', () => {
    const [land] = goldenTellingen('landelijk').groepen
    expect(land).toMatchObject({ aantalGemeenten: 7, aantalIngevuld: 6 })
    expect(land && deelname(land)).toBe(86)
    expect(deelname({ aantalGemeenten: 0, aantalIngevuld: 0 })).toBeNull()
  })

  it('geeft een lege groep geen percentages', () => {
    const tellingen = goldenTellingen('grootteklasse')
    const leeg = {
      ...tellingen,
      groepen: tellingen.groepen.map((groep) => ({ ...groep, aantalGemeenten: 0, aantalIngevuld: 0 })),
      tellingen: [],
    }
    for (const cel of cellenOf(makeRapport(leeg)))
      expect(cel).toMatchObject({ n: 0, percentages: { ja: null, ten_dele: null, nee: null, geen: null } })
  })

  it('weigert meer antwoorden dan gemeenten', () => {
    const tellingen = goldenTellingen('landelijk')
    expect(() =>
      makeRapport({ ...tellingen, tellingen: [{ groep: 'land', vraag: 'aard', waarde: 'ja', aantal: 8 }] }),
    ).toThrow(RangeError)
  })
})

describe('de volgorde van groepen', () => {
  const groep = (sleutel: string, naam = sleutel) => ({ sleutel, naam, aantalGemeenten: 3, aantalIngevuld: 3 })
  it('gaat bij grootteklassen van klein naar groot, en bij regio’s op naam', () => {
    expect(
      sortGroepen('grootteklasse', [groep('groot'), groep('klein'), groep('middelgroot')]).map(
        ({ sleutel }) => sleutel,
      ),
    ).toEqual([...grootteklassen])
    expect(
      sortGroepen('regio', [groep('1', 'Zwolle'), groep('2', 'Arnhem'), groep('3', "'t Gooi")]).map(({ naam }) => naam),
    ).toEqual(["'t Gooi", 'Arnhem', 'Zwolle'])
  })
})

/** Any gemeenten with any answers to the three vragen, counted per grootteklasse. */
const willekeurigeTellingen = fc
  .array(
    fc.record({
      klasse: fc.constantFrom(...grootteklassen),
      antwoorden: fc.array(fc.option(fc.constantFrom<Waarde>(...waarden)), { minLength: 3, maxLength: 3 }),
    }),
    { maxLength: 40 },
  )
  .map((gemeenten): Tellingen => {
    const members = (klasse: string) => gemeenten.filter((gemeente) => gemeente.klasse === klasse)
    return {
      ...goldenTellingen('grootteklasse'),
      groepen: grootteklassen.map((sleutel) => ({
        sleutel,
        naam: sleutel,
        aantalGemeenten: members(sleutel).length,
        aantalIngevuld: members(sleutel).filter(({ antwoorden }) => antwoorden.some((waarde) => waarde !== null))
          .length,
      })),
      // One telling for each answer: makeRapport adds them up itself.
      tellingen: gemeenten.flatMap(({ klasse, antwoorden }) =>
        antwoorden.flatMap((waarde, i) =>
          waarde === null ? [] : [{ groep: klasse, vraag: vragen[i]?.sleutel ?? '', waarde, aantal: 1 }],
        ),
      ),
    }
  })

describe('elk rapport', () => {
  it('heeft cellen waarvan de aantallen optellen tot n en elk percentage klopt, met beide noemers', () => {
    fc.assert(
      fc.property(willekeurigeTellingen, fc.constantFrom('alle' as const, 'ingevuld' as const), (tellingen, noemer) => {
        for (const { n, aantallen, percentages } of cellenOf(makeRapport(tellingen, noemer))) {
          expect(staten.reduce((sum, staat) => sum + aantallen[staat], 0)).toBe(n)
          for (const staat of staten) expect(percentages[staat]).toBe(percentage(aantallen[staat], n))
        }
      }),
    )
  })

  it('verliest geen antwoord', () => {
    fc.assert(
      fc.property(willekeurigeTellingen, (tellingen) => {
        const beantwoord = vraagcellen(makeRapport(tellingen)).reduce(
          (sum, { aantallen }) => sum + aantallen.ja + aantallen.ten_dele + aantallen.nee,
          0,
        )
        expect(beantwoord).toBe(tellingen.tellingen.length)
      }),
    )
  })

  it('telt voor het land precies de klassen bij elkaar op', () => {
    fc.assert(
      fc.property(willekeurigeTellingen, (tellingen) => {
        const klassen = makeRapport(tellingen)
        const land = makeRapport(toLandelijk(tellingen))
        for (const [f, fase] of land.fasen.entries()) {
          for (const [t, thema] of fase.themas.entries()) {
            for (const [v, vraag] of thema.vragen.entries()) {
              const parts = klassen.fasen[f]?.themas[t]?.vragen[v]?.cellen ?? []
              for (const staat of staten)
                expect(vraag.cellen[0]?.aantallen[staat]).toBe(
                  parts.reduce((sum, cel) => sum + cel.aantallen[staat], 0),
                )
            }
          }
        }
      }),
    )
  })

  it('houdt de vragenlijst zoals zij is', () => {
    const { fasen } = makeRapport(goldenTellingen('landelijk'))
    expect(fasen.map(({ nummer, naam, streefdatum }) => ({ nummer, naam, streefdatum }))).toEqual(
      vragenlijst.fasen.map(({ nummer, naam, streefdatum }) => ({ nummer, naam, streefdatum })),
    )
    expect(fasen[0]?.themas[0]?.vragen).toMatchObject(vragenlijst.fasen[0]?.themas[0]?.vragen ?? [])
  })
})
