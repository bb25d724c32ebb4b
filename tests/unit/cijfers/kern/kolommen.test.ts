import { describe, expect, it } from 'vitest'
import { packCellen } from '@/lib/cijfers/kern/celpak'
import { makeCijfers } from '@/lib/cijfers/kern/cijfers'
import { kolommenOf, pakkenOf, rijOf, sortKolommen, vorigeRij } from '@/lib/cijfers/kern/kolommen'
import { selectGemeenten } from '@/lib/cijfers/kern/raster'
import { cel } from '@/tests/fixtures/cel'
import { goldenRaster, vragenlijst } from '@/tests/fixtures/golden'

const noord = selectGemeenten(goldenRaster(), ({ regio }) => regio === 'noord')
const perGemeente = makeCijfers(noord, { indeling: 'gemeente' })
const kolommen = kolommenOf(perGemeente, 'vraag')
const rijen = perGemeente.groepen.map(({ naam }, index) => ({ naam, cellen: rijOf(kolommen, index) }))
const namen = (lijst: readonly { naam: string }[]) => lijst.map(({ naam }) => naam[0]).join('')

describe('de kolommen van een kruistabel', () => {
  it('zijn de themas, of de vragen van een thema', () => {
    expect(kolommenOf(perGemeente, 'thema').map(({ code, naam }) => `${code} ${naam}`)).toEqual(['1. Samenhang'])
    expect(kolommen.map(({ code }) => code)).toEqual(['1a', '1b', '1c'])
  })

  it('geven elke gemeente een cel per kolom', () => {
    expect(rijen.map(({ cellen }) => cellen.map((plaats) => cel(plaats).aantallen.ja).join(''))).toEqual([
      '111',
      '100',
      '000',
      '100',
    ])
  })
})

describe('de volgorde', () => {
  it('is op naam, beide kanten op', () => {
    expect(namen(sortKolommen(rijen, null, 'op'))).toBe('ABCD')
    expect(namen(sortKolommen(rijen, null, 'af'))).toBe('DCBA')
  })

  it('is op het percentage Ja van een kolom, en daarbinnen altijd op naam', () => {
    expect(namen(sortKolommen(rijen, 0, 'op'))).toBe('CABD')
    expect(namen(sortKolommen(rijen, 0, 'af'))).toBe('ABDC')
    expect(namen(sortKolommen(rijen, 1, 'af'))).toBe('ABCD')
  })

  it('zet wat geen percentage heeft achteraan, ook andersom', () => {
    const ingevuld = makeCijfers(noord, { indeling: 'gemeente', noemer: 'ingevuld' })
    const lijst = ingevuld.groepen.map(({ naam }, index) => ({
      naam,
      cellen: rijOf(kolommenOf(ingevuld, 'vraag'), index),
    }))
    expect(namen(sortKolommen(lijst, 2, 'op'))).toBe('BDAC')
    expect(namen(sortKolommen(lijst, 2, 'af'))).toBe('ABDC')
  })
})

describe('de rij van een eerder moment', () => {
  const regio = makeCijfers(goldenRaster(), { indeling: 'regio', groep: 'noord' })
  const then = goldenRaster('2013-10')
  const [fase] = vragenlijst.fasen
  const [thema] = fase?.themas ?? []

  it('geeft de cijfers van toen', () => {
    const vorig = makeCijfers(then, { indeling: 'regio', groep: 'noord' })
    expect(vorigeRij(kolommenOf(regio, 'vraag'), regio, vorig).map(({ percentages }) => percentages.ja)).toEqual([
      75, 25, 25,
    ])
  })

  it('is leeg, en geen nul, waar de vraag er nog niet was of het thema andere vragen had', () => {
    if (!fase || !thema) throw new Error('the golden set has a thema')
    const korter = {
      ...then,
      vragenlijst: { fasen: [{ ...fase, themas: [{ ...thema, vragen: thema.vragen.slice(0, 2) }] }] },
      rijen: then.rijen.map((rij) => rij.slice(0, 2)),
    }
    const vorig = makeCijfers(korter, { indeling: 'regio', groep: 'noord' })
    expect(vorigeRij(kolommenOf(regio, 'vraag'), regio, vorig).map(({ percentages }) => percentages.ja)).toEqual([
      75,
      25,
      null,
    ])
    expect(vorigeRij(kolommenOf(regio, 'thema'), regio, vorig)).toMatchObject([{ n: 0, percentages: { ja: null } }])
  })
})

it('pakt de rij van elke groep, zoals ze los gepakt zou zijn', () => {
  const cijfers = makeCijfers(goldenRaster(), { indeling: 'regio' })
  for (const soort of ['thema', 'vraag'] as const) {
    const rijen = cijfers.groepen.map((_, groep) => packCellen(rijOf(kolommenOf(cijfers, soort), groep)))
    expect(pakkenOf(cijfers, soort)).toEqual(rijen)
    expect(pakkenOf(cijfers, soort)).toBe(pakkenOf(cijfers, soort))
  }
})
