import { expect, it } from 'vitest'
import { gebiedsnaam } from '@/components/cijfers/kaart/gemeentekaart'
import type { Kaartgemeente } from '@/lib/cijfers/kaart/kaart-data'

const gemeente = (regioNaam: string, subregioNaam: string | null): Kaartgemeente => ({
  code: 'GM0001',
  naam: 'Aardam',
  grootteklasse: 'klein',
  regio: 'regio',
  regioNaam,
  subregioNaam,
  xKm: 0,
  yKm: 0,
  cel: {
    groep: 'GM0001',
    n: 1,
    aantallen: { ja: 1, ten_dele: 0, nee: 0, geen: 0 },
    percentages: { ja: 100, ten_dele: 0, nee: 0, geen: 0 },
  },
})

it('noemt het gebied van de stippen bij zijn naam', () => {
  const [oost, west, geen, elders] = [
    gemeente('Noord', 'Noord-Oost'),
    gemeente('Noord', 'Noord-West'),
    gemeente('Noord', null),
    gemeente('Zuid', null),
  ] as const
  expect(gebiedsnaam([oost, elders], true)).toBe('Nederland')
  expect(gebiedsnaam([oost, oost], false)).toBe('Noord-Oost')
  expect(gebiedsnaam([oost, west], false)).toBe('Noord')
  expect(gebiedsnaam([oost, geen], false)).toBe('Noord')
  expect(gebiedsnaam([geen], false)).toBe('Noord')
  expect(gebiedsnaam([geen, elders], false)).toBe('uw gemeenten')
})
