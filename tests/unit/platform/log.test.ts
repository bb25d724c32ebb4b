import { afterEach, describe, expect, it, vi } from 'vitest'
import { failureOf, log } from '@/lib/platform/log.mjs'
import { logRequestFailure } from '@/lib/platform/request-failure'

/** An error as a driver makes it: what somebody typed is in its message, and therefore in its stack. */
function fout(message: string, rest: object = {}): Error {
  return Object.assign(new Error(message), { name: 'DatabaseError', code: '23505', ...rest })
}

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

describe('wat van een fout wordt opgeschreven', () => {
  it('is naam, code, digest en plaats, ook van de oorzaak', () => {
    const failure = failureOf(fout('dubbel', { digest: '123@E1', cause: fout('connect', { code: 'ECONNREFUSED' }) }))
    expect(failure).toMatchObject({ name: 'DatabaseError', code: '23505', cause: { code: 'ECONNREFUSED' } })
    expect(failure.stack[0]).toMatch(/^at .*log\.test\.ts:\d+:\d+\)?$/)
  })

  it.each([
    'Key (email)=(petra@zwolle.nl) already exists.',
    'regel een\n    at petra@zwolle.nl (geheim.ts:1:2)\nregel drie',
    'toelichting\n    at petra@zwolle.nl (geheim.ts:1:2)',
    '',
  ])('is nooit wat iemand typte: %j', (message) => {
    const error = fout(message, {
      name: 'Fout van petra@zwolle.nl',
      code: 'petra@zwolle.nl',
      digest: 'wachtwoord geheim',
    })
    const text = JSON.stringify(failureOf(error))
    expect(text).not.toMatch(/petra|zwolle|geheim|toelichting|regel/)
    expect(failureOf(error).stack.length).toBeGreaterThan(0)
  })

  it('is met zijn woorden als het zelf zegt dat daar geen gegevens in staan', () => {
    expect(failureOf(fout('Omgevingsvariabele PORT is leeg.', { safe: true })).message).toBe(
      'Omgevingsvariabele PORT is leeg.',
    )
  })

  it('is ook bij iets dat geen fout is geen gegeven', () => {
    for (const thrown of ['petra@zwolle.nl', { email: 'petra@zwolle.nl' }, null, undefined])
      expect(JSON.stringify(failureOf(thrown))).not.toContain('petra')
  })
})

describe('een aanvraag die mislukte', () => {
  const headers = { 'x-tvs-merk': 'merk', 'x-request-id': 'id-1', cookie: 'geheim' }
  const context = {
    routerKind: 'App Router',
    routePath: '/(openbaar)/wachtwoord/[token]',
    routeType: 'render',
    revalidateReason: undefined,
  } as const

  it('staat er met zijn id en het patroon van zijn adres, nooit met het adres', () => {
    vi.stubEnv('TVS_MERK', 'merk')
    const line = vi.spyOn(log, 'error').mockImplementation(() => {})
    const request = { path: '/wachtwoord/geheim', method: 'GET', headers }
    logRequestFailure(fout('geheim', { digest: '77' }), request, context)
    expect(line.mock.calls).toEqual([
      [
        expect.objectContaining({ requestId: 'id-1', method: 'GET', route: '/wachtwoord/[token]' }),
        'Een pagina is mislukt.',
      ],
    ])
    expect(JSON.stringify(line.mock.calls)).not.toContain('geheim')
    // Its layout fails as well: still one line.
    logRequestFailure(fout('nog een'), request, context)
    expect(line).toHaveBeenCalledTimes(1)
  })
})
