import { createHash } from 'node:crypto'
import type { Publicatie } from '@/lib/rapport/publicatie'

/** Recognises a publicatie by every input that can differ: what was made of one with the same sleutel is the same. */
export function publicatiesleutel(publicatie: Publicatie): string {
  const { editie, meetmoment, teksten, publicatie: uitgave, verberging, programma, demo } = publicatie
  const inhoud = JSON.stringify([editie, meetmoment, [...teksten].sort(), uitgave, verberging, programma, demo])
  return createHash('sha256').update(inhoud).digest('hex')
}
