import { createHash } from 'node:crypto'
import type { Antwoordinhoud } from './inhoud'

/**
 * A fingerprint of what a form showed. A form without JavaScript sends every vraag of the page; only what
 * differs from its fingerprint was touched by the person, and only that is saved.
 */
export function fingerprint({ waarde, toelichting }: Antwoordinhoud): string {
  return createHash('sha256')
    .update(`${waarde ?? ''}\n${toelichting}`)
    .digest('base64url')
    .slice(0, 22)
}
