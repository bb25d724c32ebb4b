import { describe, expect, it } from 'vitest'
import { makeCijfers } from '@/lib/cijfers/kern/cijfers'
import { verschilregelsOf } from '@/lib/cijfers/kern/klassenverschil'
import { selectGemeenten } from '@/lib/cijfers/kern/raster'
import { cel } from '@/tests/fixtures/cel'
import { goldenRaster } from '@/tests/fixtures/golden'

const regelsVan = (raster = goldenRaster()) =>
  verschilregelsOf(makeCijfers(raster, { indeling: 'landelijk' }), makeCijfers(raster, { indeling: 'grootteklasse' }))

describe('de grootteklassen naast elkaar', () => {
  it('geeft het verschil tussen de afgedrukte percentages, met de hand nagerekend', () => {
    const aard = regelsVan().find(({ sleutel }) => sleutel === 'vraag-aard')
    expect(aard && cel(aard.land).percentages.ja).toBe(57)
    expect(
      aard?.groepen.map(({ cel: plaats, afstand }) => [
        cel(plaats).percentages.ja,
        afstand?.punten,
        afstand?.opvallend,
      ]),
    ).toEqual([
      [67, 10, true],
      [50, -7, false],
      [50, -7, false],
    ])
    expect(aard?.uitersten).toEqual({ punten: -17, opvallend: true })
  })

  it('noemt een klasse zonder gemeenten n.v.t. en geen nul', () => {
    const raster = selectGemeenten(goldenRaster(), ({ grootteklasse }) => grootteklasse !== 'groot')
    const aard = regelsVan(raster).find(({ sleutel }) => sleutel === 'vraag-aard')
    expect(aard?.groepen[2]?.afstand).toBeNull()
    expect(aard?.uitersten).toBeNull()
  })
})
