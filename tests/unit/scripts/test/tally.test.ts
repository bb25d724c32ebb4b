import { describe, expect, it } from 'vitest'
import { countPlaywright, countVitest, judge, one, sum } from '@/scripts/test/tally.mjs'

describe('de slotregel van npm test', () => {
  it('telt een controle als één, en alles bij elkaar op', () => {
    expect(sum([one(true), one(false), { passed: 10, failed: 2 }])).toEqual({ passed: 11, failed: 3 })
  })

  it('telt de tests van vitest en van Playwright', () => {
    expect(countVitest({ numPassedTests: 7, numFailedTests: 1 })).toEqual({ passed: 7, failed: 1 })
    expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 1 } })).toEqual({ passed: 5, failed: 2 })
  })

  it.each([
    ['geen enkele test', { passed: 0, failed: 0 }, true, { passed: 0, failed: 1 }],
    ['een bestand dat niet laadt', { passed: 9, failed: 0 }, false, { passed: 9, failed: 1 }],
    ['een mislukte test', { passed: 9, failed: 2 }, false, { passed: 9, failed: 2 }],
    ['alles goed', { passed: 9, failed: 0 }, true, { passed: 9, failed: 0 }],
  ])('oordeelt bij %s', (_, counted, succeeded, verdict) => {
    expect(judge(counted, succeeded)).toEqual(verdict)
  })
})
