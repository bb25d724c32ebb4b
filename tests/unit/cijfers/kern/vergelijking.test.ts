import { describe, expect, it } from 'vitest'
import { makeCijfers } from '@/lib/cijfers/kern/cijfers'
import { geen, kolommenOf, type Raster } from '@/lib/cijfers/kern/raster'
import { regelsOf } from '@/lib/cijfers/kern/regels'
import { compareCijfers, verschil } from '@/lib/cijfers/kern/vergelijking'
import { type Vraag, type Vragenlijst, vragenOf } from '@/lib/vragenlijst/vragenlijst'
import { goldenRaster, vragenlijst } from '@/tests/fixtures/golden'

/** The golden vragenlijst with other vragen in its one thema. */
function withVragen(change: (vragen: Vraag[]) => Vraag[]): Vragenlijst {
  return {
    fasen: vragenlijst.fasen.map((fase) => ({
      ...fase,
      themas: fase.themas.map((thema) => ({ ...thema, vragen: change(thema.vragen) })),
    })),
  }
}

const toen = goldenRaster('2013-10')
const landelijk = { indeling: 'landelijk' } as const
const nu = makeCijfers(goldenRaster(), landelijk)

/** The answers of the golden set to vragen that stood in another order then. */
function rasterWith(change: (vragen: Vraag[]) => Vraag[]): Raster {
  const anders = withVragen(change)
  const kolommen = kolommenOf(vragenlijst)
  return {
    ...toen,
    vragenlijst: anders,
    rijen: toen.rijen.map((rij) =>
      Uint8Array.from(vragenOf(anders), ({ sleutel }) => rij[kolommen.get(sleutel) ?? -1] ?? geen),
    ),
  }
}
const vorigWith = (change: (vragen: Vraag[]) => Vraag[]) => makeCijfers(rasterWith(change), landelijk)

describe('de regels van een rapport', () => {
  it('zetten elke fase voor haar thema’s en elk thema voor zijn vragen', () => {
    expect(regelsOf(nu).map(({ soort, code, naam }) => [soort, code, naam])).toEqual([
      ['fase', 'Fase 1:', 'Verkenning'],
      ['thema', '1.', 'Samenhang'],
      ['vraag', '1a', 'Vraag 1a?'],
      ['vraag', '1b', 'Vraag 1b?'],
      ['vraag', '1c', 'Vraag 1c?'],
    ])
  })
})

describe('vergelijken met een eerdere meting', () => {
  it('gaat op de identiteit van een vraag, niet op haar code', () => {
    // 1a and 1b change codes; their sleutels stay.
    const [aard, omvang, kosten] = withVragen((vragen) => vragen).fasen[0]?.themas[0]?.vragen ?? []
    if (!aard || !omvang || !kosten) throw new Error('the golden vragenlijst has three vragen')
    const vorig = vorigWith(() => [{ ...omvang, code: '1a' }, { ...aard, code: '1b' }, kosten])
    expect(compareCijfers(nu, vorig).get('vraag-aard')).toMatchObject({ soort: 'cel', cel: { aantallen: { ja: 4 } } })
    expect(compareCijfers(nu, vorig).get('vraag-omvang')).toMatchObject({ soort: 'cel', cel: { aantallen: { ja: 3 } } })
  })

  it('noemt een vraag die er toen niet was nieuw, en vergelijkt dan ook haar thema en fase niet', () => {
    const vorig = vorigWith((vragen) => vragen.slice(0, 2))
    const vergelijking = compareCijfers(nu, vorig)
    expect(vergelijking.get('vraag-kosten')).toEqual({ soort: 'nieuw' })
    expect(vergelijking.get('vraag-aard')?.soort).toBe('cel')
    expect(vergelijking.get('thema-samenhang')).toEqual({ soort: 'andere_vragen' })
    expect(vergelijking.get('fase-1')).toEqual({ soort: 'andere_vragen' })
  })

  it('vergelijkt een thema niet als er evenveel, maar andere vragen in stonden', () => {
    const vorig = vorigWith((vragen) =>
      vragen.map((vraag) => (vraag.sleutel === 'kosten' ? { ...vraag, sleutel: 'iets-anders' } : vraag)),
    )
    expect(compareCijfers(nu, vorig).get('thema-samenhang')).toEqual({ soort: 'andere_vragen' })
  })

  it('noemt een vraag die er toen wel was niet nieuw, ook als haar cijfer er niet is', () => {
    const verborgen = makeCijfers(toen, { ...landelijk, verborgen: new Map([['land', 'klein']]) })
    expect(new Set([...compareCijfers(nu, verborgen).values()].map(({ soort }) => soort))).toEqual(
      new Set(['geen_cijfer']),
    )
    const geenRegio = makeCijfers({ ...toen, gemeenten: [], rijen: [] }, { indeling: 'regio' })
    expect(compareCijfers(nu, geenRegio).get('vraag-aard')).toEqual({ soort: 'geen_cijfer' })
  })

  it('geeft voor elke regel een uitkomst', () => {
    expect([...compareCijfers(nu, makeCijfers(toen, landelijk)).keys()]).toEqual(
      regelsOf(nu).map(({ sleutel }) => sleutel),
    )
  })

  it('trekt de getoonde percentages van elkaar af, en geeft niets bij een lege groep', () => {
    const [ja67, ja57, leeg] = [67, 57, null].map((ja) => ({
      groep: 'land',
      n: 1,
      aantallen: { ja: 0, ten_dele: 0, nee: 0, geen: 1 },
      percentages: { ja, ten_dele: 0, nee: 0, geen: 0 },
    }))
    if (!ja67 || !ja57 || !leeg) throw new Error('three cells')
    expect(verschil('ja', ja67, ja57)).toBe(10)
    expect(verschil('ja', ja57, ja67)).toBe(-10)
    expect(verschil('ja', ja57, leeg)).toBeNull()
    expect(verschil('ja', leeg, ja57)).toBeNull()
  })

  it('neemt van het eerdere rapport de eerste groep', () => {
    expect(compareCijfers(nu, makeCijfers(toen, landelijk)).get('fase-1')).toMatchObject({
      soort: 'cel',
      cel: { n: 21 },
    })
    expect(compareCijfers(nu, makeCijfers(toen, { indeling: 'regio', groep: 'zuid' })).get('fase-1')).toMatchObject({
      soort: 'cel',
      cel: { groep: 'zuid', n: 9 },
    })
  })

  it('weet ook zonder losse vragen, en bij één thema, of het over dezelfde vragen gaat', () => {
    for (const keuze of [
      { ...landelijk, diepte: 'thema' },
      { ...landelijk, thema: 'samenhang' },
    ] as const) {
      const cijfers = makeCijfers(goldenRaster(), keuze)
      const zelfde = compareCijfers(cijfers, makeCijfers(toen, keuze))
      expect(zelfde.get('fase-1')).toMatchObject({ soort: 'cel', cel: { n: 21 } })
      expect(zelfde.get('thema-samenhang')).toMatchObject({ soort: 'cel', cel: { n: 21 } })
      const minder = compareCijfers(
        cijfers,
        makeCijfers(
          rasterWith((vragen) => vragen.slice(0, 2)),
          keuze,
        ),
      )
      expect(minder.get('fase-1')).toEqual({ soort: 'andere_vragen' })
      expect(minder.get('thema-samenhang')).toEqual({ soort: 'andere_vragen' })
    }
  })
})
