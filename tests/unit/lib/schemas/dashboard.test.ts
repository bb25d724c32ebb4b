import { describe, expect, it } from 'vitest'
import { dashboardPad, parseDashboard } from '@/lib/schemas/dashboard'

describe('het adres van het landelijk beeld', () => {
  it('leest de keuze, en vult aan wat er niet staat', () => {
    expect(parseDashboard({})).toEqual({ keuze: { meetmoment: 'nu', noemer: 'alle' }, onleesbaar: [] })
    expect(parseDashboard({ meetmoment: '2014-01', noemer: 'ingevuld' })).toEqual({
      keuze: { meetmoment: '2014-01', noemer: 'ingevuld' },
      onleesbaar: [],
    })
    expect(parseDashboard({ iets: 'anders' }).onleesbaar).toEqual([])
  })

  it.each([
    [{ meetmoment: 'vorig jaar' }, ['meetmoment']],
    [{ meetmoment: ['2014-01', '2013-10'] }, ['meetmoment']],
    [{ meetmoment: '' }, ['meetmoment']],
    [{ noemer: 'iedereen' }, ['noemer']],
    [{ meetmoment: "2014-01' OR 1=1", noemer: '' }, ['meetmoment', 'noemer']],
  ])('valt bij %j terug op de gewone weergave en zegt wat er niet klopte', (query, onleesbaar) => {
    expect(parseDashboard(query)).toEqual({ keuze: { meetmoment: 'nu', noemer: 'alle' }, onleesbaar })
  })

  it('schrijft een keuze zo kort als kan, en leest haar weer terug', () => {
    expect(dashboardPad({ meetmoment: 'nu', noemer: 'alle' })).toBe('/dashboard')
    for (const keuze of [
      { meetmoment: '2014-01', noemer: 'alle' },
      { meetmoment: 'nu', noemer: 'ingevuld' },
      { meetmoment: '2014-01-correctie', noemer: 'ingevuld' },
    ] as const) {
      expect(
        parseDashboard(Object.fromEntries(new URL(dashboardPad(keuze), 'http://localhost').searchParams)).keuze,
      ).toEqual(keuze)
    }
  })
})
