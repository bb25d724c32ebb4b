import { describe, expect, it } from 'vitest'
import { grootteklassen, grootteklassenamen, grootteklasseOf } from '@/lib/register/grootteklasse'

describe('grootteklasse', () => {
  it.each([
    [1, 'klein'],
    [49_999, 'klein'],
    [50_000, 'middelgroot'],
    [100_000, 'middelgroot'],
    [100_001, 'groot'],
    [800_000, 'groot'],
  ])('noemt %i inwoners %s', (inwoners, klasse) => {
    expect(grootteklasseOf(inwoners)).toBe(klasse)
  })
})

it('heten voor “gemeenten” zoals men ze schrijft', () => {
  expect(grootteklassen.map((klasse) => grootteklassenamen[klasse].verbogen)).toEqual([
    'Kleine',
    'Middelgrote',
    'Grote',
  ])
})
