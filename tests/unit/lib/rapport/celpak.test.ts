import { expect, it } from 'vitest'
import { packCellen, packVeranderingen, unpackCellen, unpackVeranderingen } from '@/lib/rapport/celpak'
import { makeRapport } from '@/lib/rapport/rapport'
import { selecteer } from '@/lib/rapport/raster'
import { regelsOf } from '@/lib/rapport/regels'
import { makeVerandering } from '@/lib/rapport/verandering'
import { groepveranderingen } from '@/lib/rapport/veranderregels'
import { goldenRaster } from '@/tests/fixtures/golden'

it('pakt cellen uit zoals ze erin gingen, ook die zonder percentage', () => {
  const leeg = selecteer(goldenRaster(), () => false)
  for (const raster of [goldenRaster(), leeg]) {
    const cellen = regelsOf(makeRapport(raster, { indeling: 'landelijk' })).flatMap((regel) => regel.cellen)
    expect(cellen.length).toBeGreaterThan(0)
    expect(unpackCellen('land', packCellen(cellen))).toEqual(cellen)
  }
})

it('pakt veranderingen uit zoals ze erin gingen, ook die zonder antwoorden', () => {
  const leeg = selecteer(goldenRaster(), () => false)
  for (const van of [goldenRaster(), leeg]) {
    const groepen = groepveranderingen(makeVerandering(van, goldenRaster(), 'grootteklasse'), {})
    expect(groepen.length).toBeGreaterThan(0)
    expect(unpackVeranderingen(packVeranderingen(groepen))).toEqual(groepen)
  }
})
