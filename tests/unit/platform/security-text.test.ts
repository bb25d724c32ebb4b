import { describe, expect, it } from 'vitest'
import { securityText } from '@/lib/platform/security-text'

const site = 'https://tvs.voorbeeld.nl'

describe('security.txt', () => {
  it('verloopt nooit: elke keer dat iemand haar leest, is zij nog een half jaar geldig', () => {
    for (const jaar of [2026, 2031]) {
      const text = securityText('lek@voorbeeld.nl', site, new Date(Date.UTC(jaar, 0, 15, 12)))
      const expires = new Date(/^Expires: (.+)$/m.exec(text)?.[1] ?? '').getTime()
      const days = (expires - Date.UTC(jaar, 0, 15, 12)) / 86_400_000
      expect(days).toBeGreaterThan(170)
      expect(days).toBeLessThan(365)
    }
  })

  it('noemt een mailadres of een pagina, en waar zij zelf staat', () => {
    const now = new Date('2026-12-01T10:00:00Z')
    expect(securityText('lek@voorbeeld.nl', site, now)).toMatch(/^Contact: mailto:lek@voorbeeld\.nl$/m)
    expect(securityText('https://voorbeeld.nl/lek', site, now)).toMatch(/^Contact: https:\/\/voorbeeld\.nl\/lek$/m)
    expect(securityText('lek@voorbeeld.nl', site, now)).toContain(`Canonical: ${site}/.well-known/security.txt\n`)
  })
})
