import { describe, expect, it } from 'vitest'
import { vragentalzin } from '@/components/cijfers/verandering/vragental'
import { makeCijfers } from '@/lib/cijfers/kern/cijfers'
import type { Raster } from '@/lib/cijfers/kern/raster'
import { gemeentegangen } from '@/lib/cijfers/verandering/gemeenteverandering'
import { makeVerandering } from '@/lib/cijfers/verandering/verandering'
import {
  groepveranderingen,
  sortGroepen,
  sortVragen,
  veranderregels,
  vragentalIn,
} from '@/lib/cijfers/verandering/veranderregels'
import { staten } from '@/lib/vragenlijst/waarde'
import { goldenRaster } from '@/tests/fixtures/golden'

const letters = ['j', 't', 'n', '-']
const met = (tekst: string, sleutel: string): Raster => ({
  ...goldenRaster(sleutel),
  rijen: tekst.split(' ').map((woord) => Uint8Array.from(woord, (letter) => letters.indexOf(letter))),
})
const toen = met('ntj jt- --- jjj tnn jj- njj', 'toen')
const nu = met('jjj jtj t-- jn- tnn jj- tnj', 'nu')

/** The later one with its vragen renumbered from 1c to 1a, and one of them replaced. */
const vernieuwd: Raster = {
  ...nu,
  vragenlijst: {
    fasen: nu.vragenlijst.fasen.map((fase) => ({
      ...fase,
      themas: fase.themas.map((thema) => ({
        ...thema,
        vragen: thema.vragen.map((vraag) =>
          vraag.sleutel === 'omvang'
            ? { ...vraag, sleutel: 'tempo', kort: 'Tempo' }
            : { ...vraag, code: `9${vraag.code}` },
        ),
      })),
    })),
  },
}
const paar = (van: Raster, naar: Raster) => ({
  toen: makeCijfers(van, { indeling: 'landelijk' }),
  nu: makeCijfers(naar, { indeling: 'landelijk' }),
})
const regelsVan = (van: Raster, naar: Raster) =>
  veranderregels(makeVerandering(van, naar, 'landelijk'), paar(van, naar))

describe('de regels van de tabel', () => {
  it('zetten de aantallen naast Ja toen en nu, met het verschil van de getoonde percentages', () => {
    expect(regelsVan(toen, nu).map(({ sleutel, cel, ja }) => [sleutel, cel?.aantallen.vooruit, ja])).toEqual([
      ['fase-1', 3, { toen: 43, nu: 43, punten: 0 }],
      ['thema-samenhang', 3, { toen: 43, nu: 43, punten: 0 }],
      ['vraag-aard', 2, { toen: 43, nu: 57, punten: 14 }],
      ['vraag-omvang', 1, { toen: 43, nu: 29, punten: -14 }],
      ['vraag-kosten', 0, { toen: 43, nu: 43, punten: 0 }],
    ])
  })

  it('noemen nieuw, vervallen en een verschoven code, zonder nul en zonder verschil', () => {
    const regels = regelsVan(toen, vernieuwd)
    expect(regels.map(({ sleutel, status, codeToen, cel }) => [sleutel, status, codeToen, cel?.n ?? null])).toEqual([
      ['fase-1', 'beide', null, 14],
      ['thema-samenhang', 'beide', null, 14],
      ['vraag-aard', 'beide', '1a', 7],
      ['vraag-tempo', 'nieuw', null, null],
      ['vraag-kosten', 'beide', '1c', 7],
      ['vraag-omvang', 'vervallen', null, null],
    ])
    expect(regels.map(({ ja }) => ja?.punten ?? null)).toEqual([null, null, 14, null, 0, null])
    expect(regels.find(({ status }) => status === 'nieuw')?.ja).toEqual({ toen: null, nu: 29, punten: null })
    expect(regels.find(({ status }) => status === 'vervallen')?.ja).toEqual({ toen: 43, nu: null, punten: null })
    expect(regels.map(({ vragen }) => `${vragen.aantal} ${vragen.nieuw}`)).toEqual([
      '3 1',
      '3 1',
      '1 0',
      '1 1',
      '1 0',
      '0 0',
    ])
  })

  it('zeggen over hoeveel vragen van nu het gaat, ook over een nieuw thema', () => {
    const verandering = makeVerandering(toen, vernieuwd, 'landelijk')
    expect(vragentalIn(verandering)).toEqual({ aantal: 3, nieuw: 1 })
    expect(vragentalIn(verandering, 'samenhang')).toEqual({ aantal: 3, nieuw: 1 })
    expect(vragentalIn(verandering, 'onbekend')).toEqual({ aantal: 0, nieuw: 0 })
    expect(vragentalzin({ aantal: 68, nieuw: 27 })).toBe('68 vragen, waarvan 27 nieuw en niet vergeleken')
    expect(vragentalzin({ aantal: 1, nieuw: 0 })).toBe('1 vraag')
  })

  it('blijven zonder percentages als die niet getoond mogen worden', () => {
    expect(veranderregels(makeVerandering(toen, nu, 'landelijk'), null).every(({ ja }) => ja === null)).toBe(true)
  })

  it('kunnen tot één thema worden beperkt', () => {
    const regels = veranderregels(makeVerandering(toen, vernieuwd, 'landelijk'), null, 'samenhang')
    expect(regels.map(({ soort }) => soort)).toEqual(['thema', 'vraag', 'vraag', 'vraag', 'vraag'])
    expect(veranderregels(makeVerandering(toen, nu, 'landelijk'), null, 'onbekend')).toEqual([])
  })
})

describe('sorteren', () => {
  const codes = (kolom: Parameters<typeof sortVragen>[1], richting: 'op' | 'af') =>
    sortVragen(regelsVan(toen, vernieuwd), kolom, richting).map(({ sleutel }) => sleutel.slice(6))

  it('zet de vragen op de gekozen soort, en wat niet te vergelijken is achteraan', () => {
    expect(codes('vooruit', 'af')).toEqual(['aard', 'kosten', 'tempo', 'omvang'])
    expect(codes('vooruit', 'op')).toEqual(['kosten', 'aard', 'tempo', 'omvang'])
    expect(codes('verandering', 'af')).toEqual(['aard', 'kosten', 'tempo', 'omvang'])
    expect(codes('ja', 'op')).toEqual(['kosten', 'aard', 'tempo', 'omvang'])
  })

  it('zet groepen op hun aandeel en niet op hun aantal', () => {
    const groepen = groepveranderingen(makeVerandering(toen, nu, 'regio'), {})
    // Noord 2 of 12, Zuid 1 of 9
    expect(sortGroepen(groepen, 'vooruit', 'af').map(({ naam }) => naam)).toEqual(['Noord', 'Zuid'])
    // achteruit: Noord 1 of 12, Zuid 1 of 9
    expect(sortGroepen(groepen, 'achteruit', 'af').map(({ naam }) => naam)).toEqual(['Zuid', 'Noord'])
    expect(sortGroepen(groepen, 'ja', 'af')).toEqual(groepen)
  })
})

describe('de groepen', () => {
  const namen = (keuze: Parameters<typeof groepveranderingen>[1], naar = nu) =>
    groepveranderingen(makeVerandering(toen, naar, 'grootteklasse'), keuze).map(({ naam, cel }) => [naam, cel.n])

  it('gaan over alles, een thema of een vraag', () => {
    expect(namen({})).toEqual([
      ['Klein', 9],
      ['Middelgroot', 6],
      ['Groot', 6],
    ])
    expect(namen({ thema: 'samenhang' })).toEqual(namen({}))
    expect(namen({ vraag: 'aard' })).toEqual([
      ['Klein', 3],
      ['Middelgroot', 2],
      ['Groot', 2],
    ])
  })

  it('zijn er niet als de vraag nieuw of vervallen is', () => {
    expect(namen({ vraag: 'tempo' }, vernieuwd)).toEqual([])
    expect(namen({ vraag: 'omvang' }, vernieuwd)).toEqual([])
  })

  it('kloppen met de vier staten', () => {
    expect(letters).toHaveLength(staten.length)
  })
})

describe('één gemeente', () => {
  it('staat er in woorden, niet in percentages', () => {
    const code = nu.gemeenten[0]?.code ?? ''
    const een = { indeling: 'gemeente', groep: code } as const
    expect([...gemeentegangen({ toen: makeCijfers(toen, een), nu: makeCijfers(nu, een) })]).toEqual([
      ['fase-1', '1 van 3 naar 3 van 3 Ja'],
      ['thema-samenhang', '1 van 3 naar 3 van 3 Ja'],
      ['vraag-aard', 'Nee naar Ja'],
      ['vraag-omvang', 'Ten dele naar Ja'],
      ['vraag-kosten', 'bleef Ja'],
    ])
  })
})
