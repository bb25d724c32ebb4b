import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Emmer, takeBeurt } from '@/lib/platform/tempo'

const tempo = { vol: 5, vullingMs: 1_000 }

describe('het tempo van de open data', () => {
  it('laat er zoveel toe als de emmer groot is, en zegt dan hoe lang wachten', () => {
    let emmer: Emmer | undefined
    const uitkomsten = Array.from({ length: 6 }, () => {
      const beurt = takeBeurt(emmer, tempo, 10_000)
      emmer = beurt.emmer
      return beurt.mag
    })
    expect(uitkomsten).toEqual([true, true, true, true, true, false])
    expect(takeBeurt(emmer, tempo, 10_000).wachtMs).toBe(200)
    expect(takeBeurt(emmer, tempo, 10_200)).toMatchObject({ mag: true, wachtMs: 0 })
  })

  it('laat in een tijd nooit meer toe dan de emmer en wat erbij kwam', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -300, max: 600 }), { maxLength: 200 }), (steps) => {
        let nu = 0
        let latest = 0
        let allowed = 0
        let emmer: Emmer | undefined
        for (const step of steps) {
          nu = Math.max(0, nu + step)
          latest = Math.max(latest, nu)
          const beurt = takeBeurt(emmer, tempo, nu)
          emmer = beurt.emmer
          if (beurt.mag) allowed += 1
        }
        expect(allowed).toBeLessThanOrEqual(tempo.vol + (latest * tempo.vol) / tempo.vullingMs + 1e-6)
      }),
    )
  })
})
