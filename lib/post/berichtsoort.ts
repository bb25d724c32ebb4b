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

export type Berichtstatus = 'wacht' | 'bezig' | 'verzonden' | 'geweigerd' | 'onzeker' | 'getoond' | 'ingetrokken'
