import { describe, expect, it } from 'vitest'
import { toRapportCsv } from '@/lib/export/rapport-csv'
import { makeRapport } from '@/lib/rapport/rapport'
import { goldenTellingen } from '@/tests/fixtures/golden'

const header = 'meetmoment,indeling,groep,vraag,n,ja,ten_dele,nee,geen,ja_pct,ten_dele_pct,nee_pct,geen_pct'

describe('een rapport als csv', () => {
  it('heeft een vaste kop, ook zonder rapporten', () => {
    expect(toRapportCsv([])).toBe(`${header}\n`)
  })

  it('noemt een grootteklasse bij haar sleutel, en een regio en het land bij hun naam', () => {
    const klassen = goldenTellingen('grootteklasse', '2014-01')
    const named = {
      ...klassen,
      groepen: klassen.groepen.map((groep) => ({ ...groep, naam: groep.sleutel.toUpperCase() })),
    }
    const groepen = toRapportCsv([
      makeRapport(goldenTellingen('landelijk', '2014-01')),
      makeRapport(named),
      makeRapport(goldenTellingen('regio', '2014-01')),
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
    const tellingen = goldenTellingen('landelijk')
    const leeg = {
      ...tellingen,
      tellingen: [],
      groepen: tellingen.groepen.map((groep) => ({ ...groep, aantalGemeenten: 0, aantalIngevuld: 0 })),
    }
    expect(toRapportCsv([makeRapport(leeg)]).split('\n')[1]).toBe('nu,landelijk,Nederland,1a,0,0,0,0,0,,,,')
  })
})
