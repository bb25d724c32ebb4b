import { describe, expect, it } from 'vitest'
import { plekkenOf } from '@/lib/rapport/tekst/plekken'
import { vragenlijst } from '@/tests/fixtures/golden'
import { goldenPublicatie } from '@/tests/fixtures/publicatie'

describe('plekken met tekst', () => {
  it('zijn samenvatting, en bevindingen en toelichting per fase en thema', () => {
    expect(plekkenOf(vragenlijst).map(({ sleutel, titel }) => [sleutel, titel])).toEqual([
      ['samenvatting', 'Samenvatting'],
      ['fase-1-bevindingen', 'Fase 1 Verkenning: bevindingen'],
      ['fase-1-toelichting', 'Fase 1 Verkenning: toelichting'],
      ['thema-samenhang-bevindingen', 'Thema 1 Samenhang: bevindingen'],
      ['thema-samenhang-toelichting', 'Thema 1 Samenhang: toelichting'],
    ])
  })

  it('zijn van een Rapport dezelfde als van zijn vragenlijst', () => {
    expect(plekkenOf(goldenPublicatie().landelijk)).toEqual(plekkenOf(vragenlijst))
  })

  it('noemen de regel van het Rapport waar ze over gaan', () => {
    expect(plekkenOf(vragenlijst).map(({ onderwerp }) => onderwerp.regel)).toEqual([
      null,
      'fase-1',
      'fase-1',
      'thema-samenhang',
      'thema-samenhang',
    ])
  })
})
