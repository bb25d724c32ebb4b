import type { Handeling } from '@/lib/toegang/policy'

export const berichtsoorten = ['wachtwoordlink', 'proefmail', 'herinnering'] as const
export type Berichtsoort = (typeof berichtsoorten)[number]

type Eigenschappen = {
  naam: string
  /** in doubt whether it arrived, it is sent again: for what is worse to miss than to get twice */
  tweemaal: boolean
  /** who gets it may say that it is enough; never for a password or security */
  afmelden: boolean
  /** who may read it in the post */
  lezen: Extract<Handeling, `post.${string}`>
}

/** What may be done with each soort. */
export const berichtsoort: Record<Berichtsoort, Eigenschappen> = {
  wachtwoordlink: { naam: 'Link voor een wachtwoord', tweemaal: true, afmelden: false, lezen: 'post.account.lezen' },
  proefmail: { naam: 'Proefmail', tweemaal: true, afmelden: false, lezen: 'post.account.lezen' },
  herinnering: { naam: 'Herinnering', tweemaal: false, afmelden: true, lezen: 'post.ronde.lezen' },
}

export const berichtstatussen = [
  'wacht',
  'bezig',
  'verzonden',
  'geweigerd',
  'onzeker',
  'getoond',
  'ingetrokken',
] as const
export type Berichtstatus = (typeof berichtstatussen)[number]

/** How each status is called, and what it means for who reads it. */
export const statusuitleg: Record<Berichtstatus, { naam: string; uitleg: string }> = {
  wacht: { naam: 'Wacht', uitleg: 'Deze mail gaat zo snel als kan de deur uit.' },
  bezig: { naam: 'Wordt verzonden', uitleg: 'De mailserver is nu aan de beurt.' },
  verzonden: { naam: 'Verzonden', uitleg: 'De mailserver nam deze mail aan.' },
  geweigerd: { naam: 'Geweigerd', uitleg: 'De mail is niet bezorgd. Kijk of het adres klopt.' },
  onzeker: {
    naam: 'Onzeker',
    uitleg: 'De verbinding brak af voor er een antwoord was. De mail kan zijn aangekomen; hij gaat niet nog een keer.',
  },
  getoond: {
    naam: 'Niet verzonden',
    uitleg: 'Van deze server gaat geen mail de deur uit: deze mail is alleen hier te zien.',
  },
  ingetrokken: { naam: 'Ingetrokken', uitleg: 'Deze mail was niet meer nodig en is niet verzonden.' },
}
