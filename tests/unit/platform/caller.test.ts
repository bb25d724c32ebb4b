import fs from 'node:fs'
import path from 'node:path'
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

/** Every file of the app whose text holds something, but for those that may. */
function filesWith(text: RegExp, allowed: RegExp): string[] {
  const root = path.resolve(import.meta.dirname, '../../..')
  return ['app', 'components', 'lib', 'proxy.ts']
    .flatMap((name) =>
      name.endsWith('.ts')
        ? [name]
        : (fs.readdirSync(path.join(root, name), { recursive: true }) as string[]).map((file) => `${name}/${file}`),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/\/generated\//.test(file) && !allowed.test(file))
    .filter((file) => text.test(fs.readFileSync(path.join(root, file), 'utf8')))
}

describe('één weg', () => {
  it('voor wie vraagt: alleen caller.ts leest die koppen', () => {
    expect(
      filesWith(
        /['"`](x-forwarded-|forwarded['"`]|x-real-ip|x-tvs-(adres|merk)|x-request-id)/i,
        /platform\/caller\.ts$/,
      ),
    ).toEqual([])
  })

  it('voor wat iemand stuurt: alleen body.ts leest het', () => {
    expect(
      filesWith(/\brequest\.(json|text|formData|arrayBuffer|blob|bytes)\(|\brequest\.body\b/, /platform\/body\.ts$/),
    ).toEqual([])
  })

  it('voor wat mislukt: niets schrijft op een console', () => {
    expect(filesWith(/\bconsole\.(error|warn|log|info)\(/, /^$/)).toEqual([])
  })
})
