import { describe, expect, it } from 'vitest'
import { makeCijfers } from '@/lib/cijfers/kern/cijfers'
import { geen, type Raster } from '@/lib/cijfers/kern/raster'
import { type Spiegelbeeld, spiegelregels } from '@/lib/cijfers/spiegel/spiegel'
import { gemeenten, goldenRaster, vragenlijst } from '@/tests/fixtures/golden'

const waardenVan = (naam: string) =>
  new Map(Object.entries(gemeenten.find((gemeente) => gemeente.naam === naam)?.antwoorden ?? {}))

const zuid: Spiegelbeeld = {
  indeling: 'regio',
  groep: { sleutel: 'zuid', naam: 'Zuid', aantalGemeenten: 3 },
  cijfers: makeCijfers(goldenRaster(), { indeling: 'regio', groep: 'zuid' }),
  verborgen: null,
}
const groot: Spiegelbeeld = {
  indeling: 'grootteklasse',
  groep: { sleutel: 'groot', naam: 'Groot', aantalGemeenten: 2 },
  cijfers: null,
  verborgen: 'klein',
}
const land: Spiegelbeeld = {
  indeling: 'landelijk',
  groep: { sleutel: 'land', naam: 'Nederland', aantalGemeenten: 7 },
  cijfers: makeCijfers(goldenRaster(), { indeling: 'landelijk' }),
  verborgen: null,
}

describe('een gemeente naast haar groepen', () => {
  const regels = spiegelregels(vragenlijst, waardenVan('Grootstad'), [zuid, groot, land])
  const regel = (sleutel: string) => regels.find((candidate) => candidate.sleutel === sleutel)

  it('zet bij elke vraag het eigen antwoord, en bij een thema alle eigen antwoorden samen', () => {
    expect(regel('vraag-aard')?.eigen).toEqual({ ja: 0, ten_dele: 0, nee: 1, geen: 0 })
    expect(regel('thema-samenhang')?.eigen).toEqual({ ja: 2, ten_dele: 0, nee: 1, geen: 0 })
    expect(regel('fase-1')?.eigen).toEqual({ ja: 2, ten_dele: 0, nee: 1, geen: 0 })
  })

  it('zet de cijfers van elke groep ernaast, en van een verborgen groep geen enkel', () => {
    expect(regel('vraag-omvang')?.cellen.map((cel) => cel?.percentages.ja ?? null)).toEqual([67, null, 43])
    expect(regels.every(({ cellen }) => cellen[1] === null)).toBe(true)
  })

  it('noemt de vragen waar het grootste deel van het land Ja zegt en deze gemeente niet', () => {
    expect(regel('thema-samenhang')?.achter).toEqual(['1a'])
    expect(
      spiegelregels(vragenlijst, waardenVan('Aardam'), [zuid, groot, land]).find(({ soort }) => soort === 'fase')
        ?.achter,
    ).toEqual([])
    expect(
      spiegelregels(vragenlijst, waardenVan('Ceelen'), [land]).find(({ soort }) => soort === 'fase')?.achter,
    ).toEqual(['1a'])
  })

  it('vindt precies de helft nog niet het grootste deel', () => {
    const { gemeenten: zeven, rijen, ...rest } = goldenRaster()
    const achtste = zeven.slice(0, 1).map((gemeente) => ({ ...gemeente, gemeenteId: 8, code: 'GM0008' }))
    const half: Raster = {
      ...rest,
      gemeenten: [...zeven, ...achtste],
      rijen: [...rijen, Uint8Array.of(geen, geen, geen)],
    }
    const cijfers = makeCijfers(half, { indeling: 'landelijk' })
    expect(cijfers.fasen[0]?.themas[0]?.vragen[0]?.cellen[0]).toMatchObject({ n: 8, aantallen: { ja: 4 } })
    expect(
      spiegelregels(vragenlijst, new Map(), [{ ...land, cijfers, verborgen: null }]).find(
        ({ soort }) => soort === 'fase',
      )?.achter,
    ).toEqual([])
  })

  it('kan zonder landelijke cijfers', () => {
    expect(spiegelregels(vragenlijst, waardenVan('Ceelen'), [groot]).flatMap(({ achter }) => achter)).toEqual([])
  })
})
