import { describe, expect, it } from 'vitest'
import { parts, select } from '@/scripts/test/selection.mjs'

describe('wat npm test doet', () => {
  it('alles, zonder keuze', () => {
    expect(select([])).toEqual({ selected: [...parts], filters: [] })
  })

  it('het snelle deel met npm run check', () => {
    expect(select(['--fast']).selected).toEqual(['types', 'lint', 'unused', 'unit'])
  })

  it('de gekozen delen, in vaste volgorde', () => {
    expect(select(['e2e', 'unit']).selected).toEqual(['unit', 'e2e'])
  })

  it('van een deel alleen de bestanden met die naam', () => {
    expect(select(['integration', 'antwoord'])).toEqual({ selected: ['integration'], filters: ['antwoord'] })
  })
})
