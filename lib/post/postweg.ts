import { createHmac } from 'node:crypto'
import { type Env, env } from '@/lib/platform/env'

/** Whether mail leaves this server. In the demo never: nobody lives at its addresses, and who plays it must harm nobody. */
export function sendsMail(): boolean {
  const { TVS_SMTP_URL, TVS_DEMO } = env()
  return TVS_SMTP_URL !== undefined && !TVS_DEMO
}

/**
 * The token of the one-time link in a mail. Made from the Message-ID, so that a mail that must be sent again holds the same
 * link, without the link being kept anywhere.
 */
export function tokenOf(messageId: string): string {
  return createHmac('sha256', env().AUTH_SECRET).update(`eenmalig ${messageId}`).digest('base64url')
}

/** Who mail comes from: "Naam <adres>" or an address alone. */
export function afzenderOf({ TVS_MAIL_VAN }: Pick<Env, 'TVS_MAIL_VAN'>): { naam: string; adres: string } {
  const [, naam = '', adres = ''] = /^(?:(.*?)\s*<)?([^<>\s]+@[^<>\s]+?)>?$/.exec(TVS_MAIL_VAN) ?? []
  return { naam: naam || 'Transitie-Volgsysteem', adres }
}
