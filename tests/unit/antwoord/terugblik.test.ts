import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Terugblik } from '@/components/antwoord/terugblik'

const zin = (nieuw: boolean, vorigNaam: string | null) =>
  renderToStaticMarkup(createElement(Terugblik, { vorige: null, nieuw, vorigNaam })).replace(/<[^>]*>/g, '')

describe('een vraag zonder eerder antwoord', () => {
  it('is nieuw als de vragenlijst van toen haar niet had, en anders telde de gemeente toen niet mee', () => {
    expect(zin(true, 'januari 2014')).toBe('Deze vraag is nieuw sinds januari 2014.')
    expect(zin(false, 'januari 2014')).toBe('Deze gemeente telde niet mee in januari 2014.')
    expect(zin(false, null)).toBe('Er is nog geen eerder meetmoment.')
  })
})
