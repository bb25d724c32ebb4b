import { expect, it } from 'vitest'
import { packCellen, packVeranderingen, unpackCellen, unpackVeranderingen } from '@/lib/cijfers/kern/celpak'
import { makeCijfers } from '@/lib/cijfers/kern/cijfers'
import { selectGemeenten } from '@/lib/cijfers/kern/raster'
import { regelsOf } from '@/lib/cijfers/kern/regels'
import { makeVerandering } from '@/lib/cijfers/verandering/verandering'
import { groepveranderingen } from '@/lib/cijfers/verandering/veranderregels'
import { goldenRaster } from '@/tests/fixtures/golden'

it('pakt cellen uit zoals ze erin gingen, ook die zonder percentage', () => {
  const leeg = selectGemeenten(goldenRaster(), () => false)
  for (const raster of [goldenRaster(), leeg]) {
    const cellen = regelsOf(makeCijfers(raster, { indeling: 'landelijk' })).flatMap((regel) => regel.cellen)
    expect(cellen.length).toBeGreaterThan(0)
    expect(unpackCellen('land', packCellen(cellen))).toEqual(cellen)
  }
})

it('pakt ook uit wat niet getoond wordt, en over hoeveel vragen een totaal gaat', () => {
  const raster = goldenRaster()
  const rijen = new Map([
    ['noord', new Set(['aard'])],
    ['zuid', new Set(['aard', 'omvang', 'kosten'])],
  ])
  const { groepen, fasen } = makeCijfers(raster, { indeling: 'regio', weglating: { rijen, respons: new Set() } })
  const [noord, zuid] = groepen.map((_, index) =>
    regelsOf({ fasen }).map(({ cellen }) => cellen.slice(index, index + 1)),
  )
  for (const [sleutel, regels] of [
    ['noord', noord],
    ['zuid', zuid],
  ] as const) {
    const cellen = (regels ?? []).flat()
    expect(cellen.some((plaats) => 'verborgen' in plaats || plaats.deel)).toBe(true)
    expect(unpackCellen(sleutel, packCellen(cellen))).toEqual(cellen)
  }
  expect(unpackCellen('noord', packCellen([]))).toEqual([])
})

it('pakt veranderingen uit zoals ze erin gingen, ook die zonder antwoorden', () => {
  const leeg = selectGemeenten(goldenRaster(), () => false)
  for (const van of [goldenRaster(), leeg]) {
    const groepen = groepveranderingen(makeVerandering(van, goldenRaster(), 'grootteklasse'), {})
    expect(groepen.length).toBeGreaterThan(0)
    expect(unpackVeranderingen(packVeranderingen(groepen))).toEqual(groepen)
  }
})
