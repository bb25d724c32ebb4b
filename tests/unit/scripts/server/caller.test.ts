import type { IncomingHttpHeaders } from 'node:http'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { introduce } from '@/scripts/server/caller.mjs'

beforeAll(() => vi.stubEnv('TVS_MERK', 'merk'))
afterAll(() => vi.unstubAllEnvs())

const own = { 'x-tvs-merk': 'merk', 'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) }

/** What is left of the headers of a request that came over a connection from 10.0.0.9. */
function kept(headers: IncomingHttpHeaders, proxies: number, remoteAddress: string | undefined = '10.0.0.9') {
  const copy = { ...headers }
  introduce(copy, remoteAddress, proxies)
  return copy
}

describe('het adres van de bezoeker', () => {
  it('is zonder proxy dat van de verbinding, wat de bezoeker ook beweert', () => {
    const beweringen = {
      'x-forwarded-for': '1.1.1.1',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'elders.nl',
      'x-forwarded-prefix': '/x',
      'x-real-ip': '1.1.1.1',
      'x-tvs-adres': '1.1.1.1',
      'x-tvs-merk': 'geraden',
      'x-request-id': 'mijn-eigen',
      forwarded: 'for=1.1.1.1',
      accept: 'text/html',
    }
    expect(kept(beweringen, 0)).toEqual({
      ...own,
      accept: 'text/html',
      'x-forwarded-for': '10.0.0.9',
      'x-tvs-adres': '10.0.0.9',
    })
  })

  it.each([
    [1, '203.0.113.7', '203.0.113.7'],
    [1, '6.6.6.6, 203.0.113.7', '203.0.113.7'],
    [2, '6.6.6.6, 203.0.113.7, 10.0.0.1', '203.0.113.7'],
    [1, '203.0.113.7:51234', '203.0.113.7'],
    [1, '[2001:db8::7]:443', '2001:db8::7'],
    [1, '2001:db8::7', '2001:db8::7'],
    [1, '::ffff:203.0.113.7', '203.0.113.7'],
  ])('is met %i proxy bij "%s" %s', (proxies, header, adres) => {
    expect(kept({ 'x-forwarded-for': header }, proxies)).toMatchObject({
      'x-tvs-adres': adres,
      'x-forwarded-for': adres,
    })
  })

  it.each([
    [2, '203.0.113.7'],
    [1, 'onzin'],
    [1, ''],
  ])('is dat van de verbinding als %i proxy iets anders zegt dan afgesproken: "%s"', (proxies, header) => {
    expect(kept({ 'x-forwarded-for': header }, proxies)['x-tvs-adres']).toBe('10.0.0.9')
  })

  it('is zonder IPv6-voorvoegsel, en onbekend als de verbinding al weg is', () => {
    expect(kept({}, 0, '::ffff:127.0.0.1')['x-tvs-adres']).toBe('127.0.0.1')
    const weg: IncomingHttpHeaders = {}
    introduce(weg, undefined, 0)
    expect(weg['x-tvs-adres']).toBe('onbekend')
  })
})

describe('wat de proxy over de oorspronkelijke vraag zegt', () => {
  it('blijft staan: het protocol en de naam van de site', () => {
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'tvs.nl', 'x-forwarded-port': '443' }
    expect(kept(headers, 1)).toEqual({
      ...own,
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'tvs.nl',
      'x-forwarded-for': '10.0.0.9',
      'x-tvs-adres': '10.0.0.9',
    })
  })

  it('komt van de buitenste proxy, niet van de bezoeker', () => {
    expect(kept({ 'x-forwarded-proto': 'https, http' }, 1)['x-forwarded-proto']).toBe('http')
    expect(kept({ 'x-forwarded-proto': 'https' }, 2)['x-forwarded-proto']).toBe('https')
  })

  it('vervalt als het geen protocol is', () => {
    expect(kept({ 'x-forwarded-proto': 'javascript' }, 1)).not.toHaveProperty('x-forwarded-proto')
  })
})
