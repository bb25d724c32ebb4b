import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCijfers } from '@/lib/cijfers/kern/cijfers'
import { type Spiegelbeeld, spiegelregels } from '@/lib/cijfers/spiegel/spiegel'
import { voorEnAchter } from '@/lib/cijfers/spiegel/voor-en-achter'
import type { Waarde } from '@/lib/vragenlijst/waarde'
import { gemeenten, goldenRaster, vragenlijst } from '@/tests/fixtures/golden'

// Of seven gemeenten four say Ja to aard (1a), three to omvang (1b), two to kosten (1c).
const land: Spiegelbeeld = {
  indeling: 'landelijk',
  groep: { sleutel: 'land', naam: 'Nederland', aantalGemeenten: 7 },
  cijfers: makeCijfers(goldenRaster(), { indeling: 'landelijk' }),
  verborgen: null,
}
const klein: Spiegelbeeld = {
  indeling: 'grootteklasse',
  groep: { sleutel: 'klein', naam: 'Klein', aantalGemeenten: 3 },
  cijfers: makeCijfers(goldenRaster(), { indeling: 'grootteklasse', groep: 'klein' }),
  verborgen: null,
}
const puntenVan = (naam: string, beelden: readonly Spiegelbeeld[] = [klein, land]) => {
  const antwoorden = gemeenten.find((gemeente) => gemeente.naam === naam)?.antwoorden ?? {}
  return voorEnAchter(spiegelregels(vragenlijst, new Map(Object.entries(antwoorden)), beelden), beelden)
}
const codes = ({ punten }: ReturnType<typeof voorEnAchter>['voor']) => punten.map(({ code }) => code)

/** The golden vragen as three that a rule of tegenstrijdig.ts is about. */
function metBeleidsplan(antwoorden: [opgesteld: Waarde, college: Waarde, raad: Waarde]) {
  const sleutels = [
    'beleidsplan-opgesteld',
    'beleidsplan-vastgesteld-door-college',
    'beleidsplan-vastgesteld-door-raad',
  ]
  const lijst = {
    fasen: vragenlijst.fasen.map((fase) => ({
      ...fase,
      themas: fase.themas.map((thema) => ({
        ...thema,
        vragen: thema.vragen.map((vraag, plaats) => ({ ...vraag, sleutel: sleutels[plaats] ?? vraag.sleutel })),
      })),
    })),
  }
  const niemand = goldenRaster().rijen.map((rij) => rij.map(() => 2))
  const cijfers = makeCijfers({ ...goldenRaster(), vragenlijst: lijst, rijen: niemand }, { indeling: 'landelijk' })
  const beelden: Spiegelbeeld[] = [{ ...land, cijfers, verborgen: null }]
  const waarden = new Map(sleutels.map((sleutel, plaats) => [sleutel, antwoorden[plaats] ?? null]))
  return voorEnAchter(spiegelregels(lijst, waarden, beelden), beelden)
}

describe('een Ja die een ander antwoord tegenspreekt', () => {
  it('wordt niet geprezen maar nagevraagd, ook niet in het thema', () => {
    const { voor, achter, twijfels } = metBeleidsplan(['nee', 'ja', 'ja'])
    expect([voor.vragen, voor.punten, voor.themas]).toEqual([0, [], []])
    expect(achter.vragen).toBe(0)
    expect(twijfels.map(({ code, zinnen }) => [code, zinnen])).toEqual([
      ['1b', ['Het college heeft het beleidsplan vastgesteld (Ja), maar het beleidsplan is niet opgesteld (Nee).']],
      ['1c', ['De raad heeft het beleidsplan vastgesteld (Ja), maar het beleidsplan is niet opgesteld (Nee).']],
    ])
  })

  it('laat de andere Ja’s van het thema staan', () => {
    const { voor, twijfels } = metBeleidsplan(['ja', 'nee', 'ja'])
    expect([codes(voor), voor.themas, twijfels.map(({ code }) => code)]).toEqual([['1a'], [], ['1c']])
    const past = metBeleidsplan(['ja', 'ja', 'ja'])
    expect([codes(past.voor), past.voor.themas.length, past.twijfels]).toEqual([['1a', '1b', '1c'], 1, []])
  })
})

describe('waar een gemeente voor loopt en waar achter', () => {
  it('is voor waar zij Ja zegt en minder dan de helft van het land, het grootste verschil eerst', () => {
    const { voor, achter } = puntenVan('Aardam')
    expect(codes(voor)).toEqual(['1c', '1b'])
    expect(voor.vragen).toBe(2)
    expect(codes(achter)).toEqual([])
  })

  it('is achter waar zij geen Ja zegt en meer dan de helft van het land wel', () => {
    expect(codes(puntenVan('Eemhaven').achter)).toEqual(['1a'])
    expect(codes(puntenVan('Ceelen').achter)).toEqual(['1a'])
    expect(codes(puntenVan('Ceelen').voor)).toEqual([])
  })

  it('noemt een thema als de meeste eigen antwoorden aan de andere kant van de helft liggen', () => {
    expect(puntenVan('Aardam').voor.themas.map(({ code, eigen }) => [code, eigen.ja])).toEqual([['1.', 3]])
    expect(puntenVan('Duinstad').voor.themas).toEqual([])
    expect(puntenVan('Ceelen').achter.themas).toEqual([])
  })

  it('zet de cijfers van land en klasse erbij, en die van een verborgen klasse niet', () => {
    const [punt] = puntenVan('Aardam').voor.punten
    expect([punt?.land.percentages.ja, punt?.klasse?.percentages.ja]).toEqual([29, 33])
    const verborgen: Spiegelbeeld = { ...klein, cijfers: null, verborgen: 'klein' }
    expect(puntenVan('Aardam', [verborgen, land]).voor.punten[0]?.klasse).toBeNull()
  })

  it('zet er ook de regio bij, als die getoond wordt', () => {
    const noord: Spiegelbeeld = {
      indeling: 'regio',
      groep: { sleutel: 'noord', naam: 'Noord', aantalGemeenten: 4 },
      cijfers: makeCijfers(goldenRaster(), { indeling: 'regio', groep: 'noord' }),
      verborgen: null,
    }
    // 1c: one of four in Noord, two of seven in the land
    expect(puntenVan('Aardam', [noord, klein, land]).voor.punten[0]).toMatchObject({
      code: '1c',
      regio: { aantallen: { ja: 1 }, n: 4 },
      land: { aantallen: { ja: 2 }, n: 7 },
    })
    expect(puntenVan('Aardam').voor.punten[0]?.regio).toBeNull()
  })

  it('zegt niets zonder landelijke cijfers', () => {
    expect(puntenVan('Aardam', [klein])).toEqual({
      voor: { themas: [], punten: [], vragen: 0 },
      achter: { themas: [], punten: [], vragen: 0 },
      twijfels: [],
    })
  })

  it('noemt er weinig, en nooit een vraag aan beide kanten of waar het land precies op de helft staat', () => {
    const cel = fc.integer({ min: 0, max: 20 }).map((ja) => ({
      groep: 'land',
      n: 20,
      aantallen: { ja, ten_dele: 0, nee: 20 - ja, geen: 0 },
      percentages: { ja: 5 * ja, ten_dele: 0, nee: 100 - 5 * ja, geen: 0 },
    }))
    const regel = fc.record({ cel, ja: fc.boolean() }).map(({ cel: one, ja }) => ({
      soort: 'vraag' as const,
      code: '1a',
      naam: 'x',
      vragen: ['x'],
      eigen: { ja: ja ? 1 : 0, ten_dele: 0, nee: ja ? 0 : 1, geen: 0 },
      cellen: [one],
      achter: [],
      twijfels: [],
    }))
    fc.assert(
      fc.property(fc.array(regel, { maxLength: 30 }), (lines) => {
        const regels = lines.map((line, index) => ({ ...line, sleutel: `vraag-${index}` }))
        const { voor, achter } = voorEnAchter(regels, [land])
        expect(voor.vragen).toBe(
          regels.filter(({ eigen, cellen }) => eigen.ja && (cellen[0]?.aantallen.ja ?? 0) < 10).length,
        )
        expect(achter.vragen).toBe(
          regels.filter(({ eigen, cellen }) => !eigen.ja && (cellen[0]?.aantallen.ja ?? 0) > 10).length,
        )
        for (const { punten, vragen } of [voor, achter]) expect(punten).toHaveLength(Math.min(5, vragen))
        const steps = voor.punten.map((punt) => punt.land.aantallen.ja)
        expect(steps).toEqual([...steps].sort((a, b) => a - b))
      }),
    )
  })
})
