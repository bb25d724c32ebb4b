import { beforeAll, describe, expect, it } from 'vitest'
import { afmeldtoken, readAfmeldtoken } from '@/lib/post/afmelden'

beforeAll(() => {
  process.env.DATABASE_URL ??= 'postgresql://app@localhost/tvs'
  process.env.AUTH_SECRET ??= 'x'.repeat(32)
})

describe('een link om af te melden', () => {
  it('zegt wie en waarvan, en is niet te maken zonder het geheim van de server', () => {
    const token = afmeldtoken({ gebruikerId: 12, soort: 'herinnering' })
    expect(readAfmeldtoken(token)).toEqual({ gebruikerId: 12, soort: 'herinnering' })
    for (const wrong of [token.replace('12', '13'), token.slice(0, -1), '12.herinnering', '', '...', 'herinnering'])
      expect(readAfmeldtoken(wrong), wrong).toBeNull()
  })

  it('bestaat niet voor wat niemand kan missen', () => {
    expect(readAfmeldtoken(afmeldtoken({ gebruikerId: 12, soort: 'wachtwoordlink' }))).toBeNull()
  })
})
