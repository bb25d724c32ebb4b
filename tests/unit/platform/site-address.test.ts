import { afterEach, describe, expect, it, vi } from 'vitest'
import { siteAddress } from '@/lib/platform/site-address'

afterEach(() => vi.unstubAllEnvs())

describe('het adres van de site', () => {
  it('is wat de beheerder instelde, zonder pad of streep erachter', () => {
    const asked = new Headers({ host: 'elders.nl' })
    expect(siteAddress(asked, 'https://tvs.voorbeeld.nl')).toBe('https://tvs.voorbeeld.nl')
    expect(siteAddress(asked, 'https://tvs.voorbeeld.nl/')).toBe('https://tvs.voorbeeld.nl')
    expect(siteAddress(asked, 'https://tvs.voorbeeld.nl/pad')).toBe('https://tvs.voorbeeld.nl')
  })

  it('is anders waar de browser om vroeg', () => {
    expect(siteAddress(new Headers({ host: 'localhost:3000' }), null)).toBe('http://localhost:3000')
    vi.stubEnv('TVS_MERK', 'merk')
    const behindProxy = { host: '10.0.0.4:3000', 'x-forwarded-host': 'tvs.nl', 'x-forwarded-proto': 'https' }
    expect(siteAddress(new Headers({ ...behindProxy, 'x-tvs-merk': 'merk' }), null)).toBe('https://tvs.nl')
    // Without the mark of our own server a client made them up.
    expect(siteAddress(new Headers(behindProxy), null)).toBe('http://10.0.0.4:3000')
    expect(siteAddress(new Headers({ ...behindProxy, 'x-tvs-merk': 'rem' }), null)).toBe('http://10.0.0.4:3000')
  })

  it.each(['', 'geen adres', 'x:y:z', 'a/b?c'])('breekt niet op de hostnaam “%s”', (host) => {
    expect(URL.canParse(siteAddress(new Headers({ host }), null))).toBe(true)
    expect(siteAddress(new Headers({ host }), null)).not.toMatch(/[/?#]$/)
  })
})
