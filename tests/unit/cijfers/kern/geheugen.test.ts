import { describe, expect, it } from 'vitest'
import { makeCijfers } from '@/lib/cijfers/kern/cijfers'
import { geheugen, rasternummer } from '@/lib/cijfers/kern/geheugen'
import { selectGemeenten } from '@/lib/cijfers/kern/raster'
import { makeVerandering } from '@/lib/cijfers/verandering/verandering'
import { goldenRaster } from '@/tests/fixtures/golden'

describe('het geheugen', () => {
  const raster = goldenRaster()

  it('maakt iets één keer, per raster en sleutel', () => {
    const remember = geheugen<{ naam: string }>(10, () => 1)
    const first = remember(raster, 'a', () => ({ naam: 'a' }))
    expect(remember(raster, 'a', () => ({ naam: 'anders' }))).toBe(first)
    expect(remember(raster, 'b', () => ({ naam: 'b' }))).toEqual({ naam: 'b' })
    expect(remember({ ...raster }, 'a', () => ({ naam: 'ander raster' }))).toEqual({ naam: 'ander raster' })
  })

  it('vergeet wat het langst niet gevraagd werd, en onthoudt niets wat er alleen al niet in past', () => {
    const remember = geheugen<number>(3, (size) => size)
    let made = 0
    const ask = (sleutel: string, size: number) =>
      remember(raster, sleutel, () => {
        made += 1
        return size
      })
    for (const sleutel of ['a', 'b', 'c', 'a', 'd']) ask(sleutel, 1)
    expect(made).toBe(4)
    ask('a', 1)
    expect(made).toBe(4)
    ask('b', 1)
    expect(made).toBe(5)
    ask('groot', 4)
    ask('groot', 4)
    expect(made).toBe(7)
    ask('a', 1)
    expect(made).toBe(7)
  })
})

it('onthoudt cijfers zonder verborgen groepen, en nooit die van een ander raster', () => {
  const raster = goldenRaster()
  const fewer = selectGemeenten(raster, ({ code }) => code !== raster.gemeenten[0]?.code)
  const whole = makeCijfers(raster, { indeling: 'regio' })
  const [groep] = whole.groepen
  expect(makeCijfers(raster, { indeling: 'regio' })).toBe(whole)
  expect(makeCijfers(raster, { indeling: 'regio', noemer: 'ingevuld' }).noemer).toBe('ingevuld')
  const hidden = makeCijfers(raster, { indeling: 'regio', verborgen: new Map([[groep?.sleutel ?? '', 'klein']]) })
  expect(hidden.verborgen).toHaveLength(1)
  expect(makeCijfers(raster, { indeling: 'regio' }).verborgen).toEqual([])
  expect(rasternummer(fewer)).not.toBe(rasternummer(raster))
  expect(makeVerandering(raster, raster, 'landelijk').cellen?.[0]?.n).not.toBe(
    makeVerandering(fewer, raster, 'landelijk').cellen?.[0]?.n,
  )
  expect(makeVerandering(raster, raster, 'regio', undefined, {})).not.toBe(makeVerandering(raster, raster, 'regio'))
})
