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

  const mail = {
    TVS_SMTP_URL: 'smtps://tvs:geheim@mail.voorbeeld.nl',
    TVS_MAIL_VAN: 'TransitieBureau <tvs@voorbeeld.nl>',
    AUTH_URL: 'https://tvs.voorbeeld.nl',
  }

  it('kunnen zonder mailserver, ook als de regels leeg zijn', () => {
    const leeg = Object.fromEntries(Object.keys(mail).map((naam) => [naam, naam === 'AUTH_URL' ? undefined : '']))
    expect(parseEnv({ ...needed, ...leeg }).TVS_SMTP_URL).toBeUndefined()
    expect(parseEnv({ ...needed, ...mail })).toMatchObject(mail)
  })

  it.each([
    [{ TVS_SMTP_URL: 'mail.voorbeeld.nl' }, 'TVS_SMTP_URL moet beginnen met smtp:// of smtps://.'],
    [{ TVS_MAIL_VAN: 'Bureau' }, 'TVS_MAIL_VAN moet een adres zijn, of Naam <adres>.'],
    [{ TVS_MAIL_VAN: 'Bureau\r\nBcc: x <a@b.nl>' }, 'TVS_MAIL_VAN moet een adres zijn, of Naam <adres>.'],
    [{ TVS_MAIL_VAN: undefined }, 'TVS_MAIL_VAN is nodig bij TVS_SMTP_URL: van wie de mail komt.'],
    [{ AUTH_URL: undefined }, 'AUTH_URL is nodig bij TVS_SMTP_URL: links in mail beginnen ermee.'],
    [{ TVS_DKIM_DOMEIN: 'voorbeeld.nl' }, 'TVS_DKIM_SLEUTEL is nodig bij TVS_DKIM_DOMEIN: het bestand met de sleutel.'],
  ])('zeggen wat er bij een mailserver mist of niet klopt: %o', (wrong, zin) => {
    expect(() => parseEnv({ ...needed, ...mail, ...wrong })).toThrow(`Omgevingsvariabele ${zin}`)
  })
})
