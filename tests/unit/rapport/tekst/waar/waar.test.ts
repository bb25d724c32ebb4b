import { describe, expect, it } from 'vitest'
import { demoRaster } from '@/tests/fixtures/demo-publicatie'
import { type Land, landOf, randomLand } from '@/tests/fixtures/land/land'
import { judge } from '@/tests/fixtures/land/toets'
import { noise, seed } from '@/tests/fixtures/seed'
import { beeldzinnen } from './beeld'
import { klassenzinnen } from './klassen'
import { leeszinnen } from './lezen'
import { puntzinnen } from './punten'
import { responszinnen } from './respons'
import { streefdatumzinnen } from './streefdatums'
import { vasteZinnen } from './vast'
import { veranderzinnen } from './veranderd'
import { vragenlijstzinnen } from './vragenlijst'
import { type Zintoets, zinnenOf } from './zin'

const toetsen: readonly Zintoets[] = [
  ...vasteZinnen,
  ...responszinnen,
  ...beeldzinnen,
  ...streefdatumzinnen,
  ...veranderzinnen,
  ...vragenlijstzinnen,
  ...klassenzinnen,
  ...leeszinnen,
  ...puntzinnen,
]

/** What is wrong with the drafts of a country, and which toetsen they passed. */
function judgeAll(land: Land): { fouten: string[]; gebruikt: number[] } {
  const uitkomsten = zinnenOf(land).map((zin) => ({ zin, ...judge(zin.tekst, zin, toetsen) }))
  return {
    fouten: uitkomsten.flatMap((one) => ('fout' in one ? [`${one.zin.plek}: ${one.fout}`] : [])),
    gebruikt: uitkomsten.flatMap((one) => ('toets' in one ? [one.toets] : [])),
  }
}

describe('elke zin van een concept', { timeout: 60_000 }, () => {
  it('klopt met de antwoorden van de demo', () => {
    const [oktober, januari] = [demoRaster('2013-10'), demoRaster('2014-01')]
    for (const land of [landOf(januari, oktober), landOf(oktober, null), landOf(oktober, januari)])
      expect(judgeAll(land).fouten).toEqual([])
  })

  it('klopt met de antwoorden van willekeurige landen', () => {
    for (let run = 0; run < 40; run++)
      expect(judgeAll(randomLand(noise(seed + run))).fouten, `TEST_SEED=${seed + run}`).toEqual([])
  })

  it('komt voor in vaste willekeurige landen: geen toets is er voor niets', () => {
    const gebruikt = new Set<number>()
    for (let run = 0; run < 150; run++) {
      const uitkomst = judgeAll(randomLand(noise(run)))
      expect(uitkomst.fouten, `land ${run}`).toEqual([])
      for (const toets of uitkomst.gebruikt) gebruikt.add(toets)
    }
    expect(toetsen.filter((_, toets) => !gebruikt.has(toets)).map(({ patroon }) => patroon.source)).toEqual([])
  })
})
