import { describe, expect, it } from 'vitest'
import { demoRaster } from '@/tests/fixtures/demo-publicatie'
import { type Land, landOf, randomLand } from '@/tests/fixtures/land/land'
import { judge } from '@/tests/fixtures/land/toets'
import { noise, seed } from '@/tests/fixtures/seed'
import { dalingtoetsen } from './daling'
import { groeptoetsen } from './groep'
import { type Punttoets, puntenOf } from './punt'
import { datumtoetsen, leegtoets } from './streefdatums'

const toetsen: readonly Punttoets[] = [...datumtoetsen, ...dalingtoetsen, ...groeptoetsen, leegtoets]

const judgeAll = (land: Land) => puntenOf(land).map((punt) => judge(punt, land, toetsen))
const foutenIn = (uitkomsten: ReturnType<typeof judgeAll>) =>
  uitkomsten.flatMap((uitkomst) => ('fout' in uitkomst ? [uitkomst.fout] : []))

describe('wat een aandachtspunt zegt', { timeout: 60_000 }, () => {
  it('klopt met de antwoorden van de demo', () => {
    const [oktober, januari] = [demoRaster('2013-10'), demoRaster('2014-01')]
    for (const land of [landOf(januari, oktober), landOf(januari, null)]) expect(foutenIn(judgeAll(land))).toEqual([])
  })

  it('klopt met de antwoorden van willekeurige landen', () => {
    for (let run = 0; run < 100; run++)
      expect(foutenIn(judgeAll(randomLand(noise(seed + run)))), `TEST_SEED=${seed + run}`).toEqual([])
  })

  it('komt voor in vaste willekeurige landen: geen toets is er voor niets', () => {
    const gebruikt = new Set<number>()
    for (let run = 0; run < 300; run++) {
      const uitkomsten = judgeAll(randomLand(noise(run)))
      expect(foutenIn(uitkomsten), `land ${run}`).toEqual([])
      for (const uitkomst of uitkomsten) if ('toets' in uitkomst) gebruikt.add(uitkomst.toets)
    }
    expect(toetsen.filter((_, toets) => !gebruikt.has(toets)).map(({ patroon }) => patroon.source)).toEqual([])
  })
})
