import { createHmac } from 'node:crypto'
import { env } from '@/lib/platform/env'
import { areSameBytes } from '@/lib/platform/same-bytes'
import { type Berichtsoort, berichtsoort, berichtsoorten } from './berichtsoort'

export type Afmeldverzoek = { gebruikerId: number; soort: Berichtsoort }

function sign(inhoud: string): Buffer {
  return createHmac('sha256', env().AUTH_SECRET).update(`afmelden ${inhoud}`).digest()
}

/** What stands in the link to unsubscribe of a mail: who and of what, signed. It works without logging in, and for ever. */
export function afmeldtoken({ gebruikerId, soort }: Afmeldverzoek): string {
  const inhoud = `${gebruikerId}.${soort}`
  return `${inhoud}.${sign(inhoud).toString('base64url')}`
}

/** @returns null when we did not make it, or for mail that one cannot do without */
export function readAfmeldtoken(token: string): Afmeldverzoek | null {
  const [id = '', naam, merk = ''] = token.split('.')
  if (!areSameBytes(Buffer.from(merk, 'base64url'), sign(`${id}.${naam}`))) return null
  const soort = berichtsoorten.find((each) => each === naam && berichtsoort[each].afmelden)
  return soort ? { gebruikerId: Number(id), soort } : null
}
