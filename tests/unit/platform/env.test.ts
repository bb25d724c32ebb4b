import { describe, expect, it } from 'vitest'
import { parseEnv } from '@/lib/platform/env'

const needed = { DATABASE_URL: 'postgresql://app@localhost/tvs', AUTH_SECRET: 'x'.repeat(32) }

describe('de instellingen', () => {
  it('kunnen zonder contactadres, ook als de regel leeg is', () => {
    expect(parseEnv(needed).TVS_CONTACT).toBeUndefined()
    expect(parseEnv({ ...needed, TVS_CONTACT: '' }).TVS_CONTACT).toBeUndefined()
  })

  it('kennen alleen een e-mailadres als contactadres', () => {
    expect(parseEnv({ ...needed, TVS_CONTACT: 'tvs@voorbeeld.nl' }).TVS_CONTACT).toBe('tvs@voorbeeld.nl')
    for (const wrong of ['tvs', 'https://voorbeeld.nl', 'a@b.nl?subject=x', 'a@b.nl, c@d.nl'])
      expect(() => parseEnv({ ...needed, TVS_CONTACT: wrong })).toThrow(
        'Omgevingsvariabele TVS_CONTACT is geen geldig e-mailadres.',
      )
  })
})
