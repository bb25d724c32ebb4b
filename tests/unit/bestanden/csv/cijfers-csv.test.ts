import { describe, expect, it } from 'vitest'
import { toCijfersCsv, toIndelingenCsv } from '@/lib/bestanden/csv/cijfers-csv'
import { makeCijfers } from '@/lib/cijfers/kern/cijfers'
import { goldenRaster } from '@/tests/fixtures/golden'
import { goldenPublicatie } from '@/tests/fixtures/publicatie'
import { evilNames, evilTexts, safe, withTexts } from '@/tests/fixtures/publicaties'
import { readCsv } from '@/tests/fixtures/rekenblad'

const header = 'meetmoment,indeling,groep,vraag,noemer,ja,ten_dele,nee,geen,ja_pct,ten_dele_pct,nee_pct,geen_pct'

describe('een rapport als csv', () => {
  it('heeft een vaste kop, ook zonder rapporten', () => {
    expect(toIndelingenCsv([])).toBe(`${header}\n`)
  })

  it('noemt een grootteklasse bij haar sleutel, en een regio en het land bij hun naam', () => {
    const raster = goldenRaster('2014-01')
    const groepen = toIndelingenCsv([
      makeCijfers(raster, { indeling: 'landelijk' }),
      makeCijfers(raster, { indeling: 'grootteklasse' }),
      makeCijfers(raster, { indeling: 'regio' }),
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
    const leeg = makeCijfers({ ...goldenRaster(), gemeenten: [], rijen: [] }, { indeling: 'landelijk' })
    expect(toIndelingenCsv([leeg]).split('\n')[1]).toBe('nu,landelijk,Nederland,1a,0,0,0,0,0,,,,')
  })

  it('zegt op elke regel van welk meetmoment, editie en programma hij is', () => {
    const [kop = [], ...rows] = readCsv(toCijfersCsv(goldenPublicatie('openbaar'), 'excel').slice(1), ';')
    expect(kop.join()).toBe(`${header},meetmoment_nummer,sha256,programma,editie`)
    expect(rows.length).toBeGreaterThan(10)
    for (const row of rows) expect(row.slice(13)).toEqual([2, '3f'.repeat(32), '0.1.0', 'openbaar'])
  })

  it('laat van de stand van nu nummer en controlegetal leeg', () => {
    const land = makeCijfers(goldenRaster(), { indeling: 'landelijk' })
    const [, eerste] = toIndelingenCsv([land], { meetmoment: null, programma: '0.1.0', editie: 'bureau' }).split('\n')
    expect(eerste).toMatch(/^nu,landelijk,Nederland,1a,7,.*,,,0\.1\.0,bureau$/)
  })

  it('schrijft de naam van een groep zoals elk ander bestand dat doet', () => {
    for (const naam of [...evilNames, ...evilTexts]) {
      const rows = readCsv(toCijfersCsv(withTexts(['Vraag'], naam), 'excel').slice(1), ';')
      const found = rows.find(([, indeling]) => indeling === 'regio')?.[2] ?? ''
      expect(String(found)).toBe(safe(naam))
    }
  })
})
