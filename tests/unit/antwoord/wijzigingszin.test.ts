import { describe, expect, it } from 'vitest'
import { wijzigingszin } from '@/lib/antwoord/wijzigingszin'

const leeg = { waarde: null, toelichting: '' }
const ja = { waarde: 'ja', toelichting: '' } as const

describe('wat er aan een antwoord veranderde', () => {
  it.each([
    [leeg, ja, 'Alleen het antwoord gewijzigd.'],
    [ja, { ...ja, toelichting: 'Bij de raad.' }, 'Alleen de toelichting toegevoegd.'],
    [{ ...ja, toelichting: 'Bij de raad.' }, ja, 'Alleen de toelichting weggehaald.'],
    [{ ...ja, toelichting: 'Bij de raad.' }, { ...ja, toelichting: 'Klaar.' }, 'Alleen de toelichting gewijzigd.'],
    [leeg, { ...ja, toelichting: 'Klaar.' }, 'Het antwoord gewijzigd, en de toelichting toegevoegd.'],
    [ja, ja, 'Niets gewijzigd.'],
  ])('%j → %j: %s', (van, naar, zin) => {
    expect(wijzigingszin(van, naar)).toBe(zin)
  })
})
