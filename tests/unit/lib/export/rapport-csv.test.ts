import { describe, expect, it } from 'vitest'
import { toRapportCsv } from '@/lib/export/rapport-csv'
import { makeRapport } from '@/lib/rapport/rapport'
import { goldenRaster } from '@/tests/fixtures/golden'

const header = 'meetmoment,indeling,groep,vraag,n,ja,ten_dele,nee,geen,ja_pct,ten_dele_pct,nee_pct,geen_pct'

describe('een rapport als csv', () => {
  it('heeft een vaste kop, ook zonder rapporten', () => {
    expect(toRapportCsv([])).toBe(`${header}\n`)
  })

  it('noemt een grootteklasse bij haar sleutel, en een regio en het land bij hun naam', () => {
    const raster = goldenRaster('2014-01')
    const groepen = toRapportCsv([
      makeRapport(raster, { indeling: 'landelijk' }),
      makeRapport(raster, { indeling: 'grootteklasse' }),
      makeRapport(raster, { indeling: 'regio' }),
    ])
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((rij) => rij.split(',').slice(0, 3).join())
    expect([...new Set(groepen)]).toEqual([
      '2014-01,landelijk,Nederland',
      '2014-01,grootteklasse,klein',
      '2014-01,grootteklasse,middelgroot',
      '2014-01,grootteklasse,groot',
      '2014-01,regio,Noord',
      '2014-01,regio,Zuid',
    ])
  })

  it('laat de percentages van een lege groep leeg', () => {
    const leeg = makeRapport({ ...goldenRaster(), gemeenten: [], rijen: [] }, { indeling: 'landelijk' })
    expect(toRapportCsv([leeg]).split('\n')[1]).toBe('nu,landelijk,Nederland,1a,0,0,0,0,0,,,,')
  })
})
