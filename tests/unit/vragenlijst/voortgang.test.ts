import { describe, expect, it } from 'vitest'
import { isOverStreefdatum, type VraagStand, voortgangOf } from '@/lib/vragenlijst/voortgang'

const vraag = (over: Partial<VraagStand>): VraagStand => ({
  streefdatum: '2014-04-01',
  waarde: null,
  nieuw: false,
  ...over,
})

describe('voortgang', () => {
  it('telt per antwoordgroep, en noemt niet ingevuld een eigen groep', () => {
    const standen = [
      vraag({ waarde: 'ja' }),
      vraag({ waarde: 'ja' }),
      vraag({ waarde: 'ten_dele' }),
      vraag({ waarde: 'nee' }),
      vraag({ nieuw: true }),
    ]
    expect(voortgangOf(standen, '2014-03-01')).toEqual({
      totaal: 5,
      ingevuld: 4,
      aantallen: { ja: 2, ten_dele: 1, nee: 1, geen: 1 },
      overStreefdatum: 0,
      nieuw: 1,
    })
  })

  it('telt zonder vragen niets', () => {
    expect(voortgangOf([], '2014-03-01')).toMatchObject({ totaal: 0, ingevuld: 0, overStreefdatum: 0 })
  })

  it.each([
    ['nog niet op de streefdatum zelf', null, '2014-04-01', false],
    ['wel een dag erna', null, '2014-04-02', true],
    ['ook met Nee', 'nee', '2014-04-02', true],
    ['ook met Ten dele', 'ten_dele', '2014-04-02', true],
    ['nooit met Ja', 'ja', '2015-01-01', false],
  ] as const)('is over de streefdatum: %s', (_wat, waarde, peildag, over) => {
    expect(isOverStreefdatum(vraag({ waarde }), peildag)).toBe(over)
  })
})
