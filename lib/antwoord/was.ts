import { createHash } from 'node:crypto'
import type { Ingevuld } from '@/lib/platform/formulier'
import type { Antwoordinhoud } from './inhoud'
import { type Ingestuurd, ingestuurdeInhoud, readThemaForm } from './themaformulier-schema'

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

/** The vragen of a thema form that its person touched. */
export function readTouched(texts: Ingevuld): Ingestuurd[] {
  return readThemaForm(texts).filter((ingestuurd) => fingerprint(ingestuurdeInhoud(ingestuurd)) !== ingestuurd.was)
}
