import { describe, expect, it } from 'vitest'
import { toCijfersCsv, toIndelingenCsv } from '@/lib/bestanden/csv/cijfers-csv'
import { makeCijfers } from '@/lib/cijfers/kern/cijfers'
import { toOpenTellingen, toOpenTellingenCsv } from '@/lib/opendata/opendata'
import { tellingenfilters } from '@/lib/opendata/opendata-schema'
import { goldenRaster } from '@/tests/fixtures/golden'
import { goldenPublicatie } from '@/tests/fixtures/publicatie'
import { evilNames, evilTexts, safe, withTexts } from '@/tests/fixtures/publicaties'
import { readCsv } from '@/tests/fixtures/rekenblad'

const header =
  'meetmoment,indeling,groep,groepnaam,soort,fase,thema,sleutel,code,naam,n,ja,ten_dele,nee,geen,ja_pct,ten_dele_pct,nee_pct,geen_pct,verborgen,aantal_vragen,verborgen_vragen'

/** "tenDele_pct" as a database writes it. */
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

describe('een rapport als csv', () => {
  it('heeft een vaste kop, ook zonder rapporten', () => {
    expect(toIndelingenCsv([])).toBe(`${header}\n`)
  })

  it('noemt elke kolom zoals de open data dat doet, en zegt van elke vraag hetzelfde', () => {
    const publicatie = goldenPublicatie('openbaar')
    const tellingen = toOpenTellingen({ publicatie, vervangenDoor: null }, tellingenfilters.parse({}))
    if (!tellingen) throw new Error('nothing was found')
    const [namen = '', ...rows] = toOpenTellingenCsv(tellingen).trimEnd().split('\n')
    expect(namen.split(',').map(snake).join()).toBe(header)
    const ours = toCijfersCsv(publicatie, 'algemeen').split('\n')
    const vragen = rows.filter((row) => row.includes(',vraag,'))
    expect(vragen.length).toBeGreaterThan(2)
    for (const row of vragen)
      expect(
        ours.some((own) => own.startsWith(`${row},`)),
        row,
      ).toBe(true)
  })

  it('noemt een groep bij haar sleutel en haar naam', () => {
    const raster = goldenRaster('2014-01')
    const groepen = toIndelingenCsv([
      makeCijfers(raster, { indeling: 'landelijk' }),
      makeCijfers(raster, { indeling: 'grootteklasse' }),
      makeCijfers(raster, { indeling: 'regio' }),
    ])
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((rij) => rij.split(',').slice(0, 4).join())
    expect([...new Set(groepen)]).toEqual([
      '2014-01,landelijk,land,Nederland',
      '2014-01,grootteklasse,klein,Klein',
      '2014-01,grootteklasse,middelgroot,Middelgroot',
      '2014-01,grootteklasse,groot,Groot',
      '2014-01,regio,noord,Noord',
      '2014-01,regio,zuid,Zuid',
    ])
  })

  it('zegt waarom van een verborgen groep alleen haar grootte er staat', () => {
    const rows = toCijfersCsv(goldenPublicatie('openbaar'), 'algemeen').split('\n')
    const noord = rows.filter((row) => row.includes(',regio,noord,'))
    expect(noord.length).toBeGreaterThan(2)
    for (const row of noord) expect(row).toMatch(/,4,,,,,,,,,klein,/)
  })

  it('laat de percentages van een lege groep leeg', () => {
    const leeg = makeCijfers({ ...goldenRaster(), gemeenten: [], rijen: [] }, { indeling: 'landelijk' })
    expect(toIndelingenCsv([leeg]).split('\n')[1]).toMatch(
      /^nu,landelijk,land,Nederland,vraag,1,.*,1a,[^,]*,0,0,0,0,0,,,,,,1,0$/,
    )
  })

  it('zegt op elke regel van welk meetmoment, editie en programma hij is', () => {
    const [kop = [], ...rows] = readCsv(toCijfersCsv(goldenPublicatie('openbaar'), 'excel').slice(1), ';')
    expect(kop.join()).toBe(`${header},meetmoment_nummer,sha256,programma,editie`)
    expect(rows.length).toBeGreaterThan(10)
    for (const row of rows) expect(row.slice(22)).toEqual([2, '3f'.repeat(32), '0.1.0', 'openbaar'])
  })

  it('laat van de stand van nu nummer en controlegetal leeg', () => {
    const land = makeCijfers(goldenRaster(), { indeling: 'landelijk' })
    const [, eerste] = toIndelingenCsv([land], { meetmoment: null, programma: '0.1.0', editie: 'bureau' }).split('\n')
    expect(eerste).toMatch(/^nu,landelijk,land,Nederland,vraag,1,.*,1a,[^,]*,7,.*,,,0\.1\.0,bureau$/)
  })

  it('schrijft de naam van een groep zoals elk ander bestand dat doet', () => {
    for (const naam of [...evilNames, ...evilTexts]) {
      const rows = readCsv(toCijfersCsv(withTexts(['Vraag'], naam), 'excel').slice(1), ';')
      const found = rows.find(([, indeling]) => indeling === 'regio')?.[3] ?? ''
      expect(String(found)).toBe(safe(naam))
    }
  })
})
