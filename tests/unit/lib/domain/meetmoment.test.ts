import { describe, expect, it } from 'vitest'
import { canBecome, isFrozen, meetmomentstatussen, peildag } from '@/lib/domain/meetmoment'

describe('meetmoment', () => {
  it('gaat van gepland naar open, naar bevroren, naar gepubliceerd; alleen publiceren is terug te draaien', () => {
    const overgangen = meetmomentstatussen.flatMap((from) =>
      meetmomentstatussen.filter((to) => canBecome(from, to)).map((to) => `${from} > ${to}`),
    )
    expect(overgangen).toEqual([
      'gepland > open',
      'open > bevroren',
      'bevroren > gepubliceerd',
      'gepubliceerd > bevroren',
    ])
  })

  it('is bevroren zodra het bevroren of gepubliceerd is', () => {
    expect(meetmomentstatussen.filter(isFrozen)).toEqual(['bevroren', 'gepubliceerd'])
  })

  it.each([
    ['vandaag, zolang de peildatum nog komt', '2014-03-01', '2014-05-01', '2014-03-01'],
    ['de peildatum, als die voorbij is', '2014-06-01', '2014-05-01', '2014-05-01'],
    ['vandaag, als er geen meetmoment open is', '2014-06-01', null, '2014-06-01'],
  ])('houdt streefdatums tegen %s', (_wat, vandaag, peildatum, verwacht) => {
    expect(peildag(vandaag, peildatum)).toBe(verwacht)
  })
})
