import { beforeEach, describe, expect, it } from 'vitest'
import { createOmroep } from '@/lib/platform/opslag/omroep'
import { Time } from './world'

describe('wat wie luistert hoort', () => {
  let time: Time
  let zinnen: Map<string, string | null>
  let gehoord: string[]
  let omroep: ReturnType<typeof createOmroep>
  const wordt = (key: string, zin: string | null) => {
    zinnen.set(key, zin)
    omroep.changed()
  }

  beforeEach(() => {
    time = new Time()
    zinnen = new Map()
    gehoord = []
    omroep = createOmroep(
      () => zinnen,
      (zin) => zin !== '' && gehoord.push(zin),
      time.clockOf('omroep'),
    )
  })

  it('is niets zolang iemand typt, en één zin als het rust', async () => {
    for (let keer = 0; keer < 12; keer++) {
      wordt('a', null)
      await time.pass(900)
      wordt('a', 'Opgeslagen.')
      await time.pass(500)
    }
    expect(gehoord).toEqual([])
    await time.pass(2_000)
    expect(gehoord).toEqual(['Opgeslagen.'])
  })

  it('is na verder typen weer één zin', async () => {
    for (const _keer of [1, 2]) {
      wordt('a', null)
      wordt('a', 'Opgeslagen.')
      await time.pass(2_000)
    }
    expect(gehoord).toEqual(['Opgeslagen.', 'Opgeslagen.'])
  })

  it('is een storing of een conflict één keer, hoe lang die ook duurt', async () => {
    for (let toets = 0; toets < 5; toets++) {
      wordt('a', 'Niet opgeslagen.')
      wordt('b', 'Niet opgeslagen.')
      await time.pass(3_000)
    }
    expect(gehoord).toEqual(['Niet opgeslagen.'])
  })
})
