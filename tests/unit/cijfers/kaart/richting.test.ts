import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { naburig, type Richting } from '@/components/cijfers/kaart/richting'

const richtingen: readonly Richting[] = ['links', 'rechts', 'op', 'neer']

describe('de pijltjes op de kaart', () => {
  const kruis = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: -10, y: 0 },
    { x: 0, y: -10 },
    { x: 0, y: 10 },
  ]

  it('gaan naar wie in die richting ligt', () => {
    expect(richtingen.map((richting) => naburig(kruis, 0, richting))).toEqual([2, 1, 3, 4])
    expect(naburig(kruis, 1, 'rechts')).toBeNull()
  })

  it('gaan liever rechtdoor dan schuin, en schuin als er niets anders is', () => {
    const punten = [
      { x: 0, y: 0 },
      { x: 6, y: 5 },
      { x: 12, y: 1 },
    ]
    expect(naburig(punten, 0, 'rechts')).toBe(2)
    expect(naburig(punten.slice(0, 2), 0, 'rechts')).toBe(1)
  })

  it('slaan niemand over die op dezelfde plek ligt', () => {
    const stapel = [
      { x: 5, y: 5 },
      { x: 5, y: 5 },
      { x: 9, y: 5 },
    ]
    expect(naburig(stapel, 0, 'rechts')).toBe(1)
    expect(naburig(stapel, 1, 'rechts')).toBe(2)
    expect(naburig(stapel, 1, 'links')).toBe(0)
  })

  it('komen van elke gemeente bij elke andere', () => {
    const file = new URL('../../../../prisma/seed/data/gemeenten-2014.csv', import.meta.url)
    const punten = fs
      .readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').slice(-2).map(Number))
      .map(([x = 0, y = 0]) => ({ x, y: -y }))
    expect(punten.length).toBe(403)
    const reached = new Set([0])
    const back: number[][] = punten.map(() => [])
    for (const [from] of punten.entries())
      for (const richting of richtingen) {
        const to = naburig(punten, from, richting)
        if (to !== null) back[to]?.push(from)
      }
    for (const from of reached)
      for (const richting of richtingen) {
        const to = naburig(punten, from, richting)
        if (to !== null) reached.add(to)
      }
    const returning = new Set([0])
    for (const to of returning) for (const from of back[to] ?? []) returning.add(from)
    expect(reached.size).toBe(403)
    expect(returning.size).toBe(403)
  })
})
