import { afterEach, describe, expect, it, vi } from 'vitest'
import { addressOf, hostOf, protocolOf, requestIdOf } from '@/lib/platform/caller'
import { isSameOrigin } from '@/lib/toegang/same-origin'

const beweringen = {
  host: 'tvs.nl',
  'x-tvs-adres': '192.0.2.1',
  'x-request-id': 'id',
  'x-forwarded-host': 'elders.nl',
  'x-forwarded-proto': 'https',
}

const allesVan = (headers: Headers) => [addressOf(headers), requestIdOf(headers), hostOf(headers), protocolOf(headers)]

afterEach(() => vi.unstubAllEnvs())

describe('wie vraagt', () => {
  it('is wat onze eigen server zag, te zien aan zijn merk', () => {
    vi.stubEnv('TVS_MERK', 'merk')
    const headers = new Headers({ ...beweringen, 'x-tvs-merk': 'merk' })
    expect(allesVan(headers)).toEqual(['192.0.2.1', 'id', 'elders.nl', 'https'])
  })

  it.each([
    ['zonder onze server, zoals bij next start', '', {}],
    ['zonder onze server, met een leeg merk', '', { 'x-tvs-merk': '' }],
    ['met een geraden merk', 'merk', { 'x-tvs-merk': 'kerm' }],
    ['zonder merk', 'merk', {}],
  ])('is onbekend %s', (_, mark, extra) => {
    vi.stubEnv('TVS_MERK', mark)
    const headers = new Headers({ ...beweringen, ...extra })
    expect(allesVan(headers)).toEqual(['onbekend', undefined, 'tvs.nl', 'http'])
    expect(isSameOrigin(new Headers({ ...beweringen, ...extra, origin: 'https://elders.nl' }))).toBe(false)
    expect(isSameOrigin(new Headers({ ...beweringen, ...extra, origin: 'https://tvs.nl' }))).toBe(true)
  })
})
