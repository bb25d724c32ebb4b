import { expect, it } from 'vitest'
import { packCellen, unpackCellen } from '@/lib/rapport/celpak'
import { makeRapport } from '@/lib/rapport/rapport'
import { selecteer } from '@/lib/rapport/raster'
import { regelsOf } from '@/lib/rapport/regels'
import { goldenRaster } from '@/tests/fixtures/golden'

it('pakt cellen uit zoals ze erin gingen, ook die zonder percentage', () => {
  const leeg = selecteer(goldenRaster(), () => false)
  for (const raster of [goldenRaster(), leeg]) {
    const cellen = regelsOf(makeRapport(raster, { indeling: 'landelijk' })).flatMap((regel) => regel.cellen)
    expect(cellen.length).toBeGreaterThan(0)
    expect(unpackCellen('land', packCellen(cellen))).toEqual(cellen)
  }
})
