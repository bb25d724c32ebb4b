import { expect, it } from 'vitest'
import { normal, uniform } from '../../../../scripts/solve/random'

const keys = Array.from({ length: 2000 }, (_, i) => String(i))

it('geeft bij dezelfde sleutel altijd hetzelfde getal', () => {
  expect(uniform('a', 'b')).toBe(uniform('a', 'b'))
  expect(uniform('a', 'b')).not.toBe(uniform('b', 'a'))
})

it('ligt gelijkmatig tussen 0 en 1', () => {
  const values = keys.map((key) => uniform('gelijk', key))
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...values)).toBeLessThan(1)
  expect(values.reduce((a, b) => a + b) / keys.length).toBeCloseTo(0.5, 1)
})

it('heeft als normale waarde gemiddelde 0 en spreiding 1', () => {
  const values = keys.map((key) => normal('normaal', key))
  expect(values.reduce((a, b) => a + b) / keys.length).toBeCloseTo(0, 1)
  expect(values.reduce((a, b) => a + b * b, 0) / keys.length).toBeCloseTo(1, 0)
})
