import { describe, expect, it } from 'vitest'
import { judge } from '@/lib/post/oordeel'

describe('wat een mislukte poging zegt', () => {
  it.each([
    ['de mailserver is er niet', { code: 'ESOCKET', command: 'CONN' }, false, 'later'],
    ['de mailserver zwijgt voor hij de mail wilde', { code: 'ETIMEDOUT', command: 'CONN' }, false, 'later'],
    ['het wachtwoord van de mailserver klopt niet', { responseCode: 535, command: 'AUTH PLAIN' }, false, 'later'],
    ['de afzender wordt geweigerd', { responseCode: 550, command: 'MAIL FROM' }, false, 'later'],
    ['het adres is nu vol of even niet bereikbaar', { responseCode: 451, command: 'RCPT TO' }, false, 'later'],
    ['het adres bestaat niet', { responseCode: 550, command: 'RCPT TO' }, false, 'geweigerd'],
    ['het adres kan geen adres zijn', { code: 'EENVELOPE', command: 'API' }, false, 'geweigerd'],
    ['de mail wordt geweigerd', { responseCode: 554, command: 'DATA' }, true, 'geweigerd'],
    ['de mail wordt nu niet genomen', { responseCode: 451, command: 'DATA' }, true, 'later'],
    ['de mailserver gaat weg voor de mail', { responseCode: 421, command: 'CONN' }, false, 'later'],
    ['de mailserver gaat weg na de mail', { responseCode: 421, command: 'DATA' }, true, 'onzeker'],
    ['de lijn breekt na de mail', { code: 'ECONNECTION', command: 'CONN' }, true, 'onzeker'],
    ['de mailserver zwijgt na de mail', { code: 'ETIMEDOUT', command: 'CONN' }, true, 'onzeker'],
  ] as const)('%s', (_zin, fout, gelezen, oordeel) => {
    expect(judge(fout, gelezen)).toBe(oordeel)
  })
})
