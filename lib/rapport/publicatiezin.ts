import { formatMoment } from '@/lib/platform/datum'
import type { Publicatie } from './publicatie'

type Uitgave = Pick<Publicatie, 'editie' | 'publicatie'>

/** A file of the public edition with a text that is not public (yet). */
export const isProef = ({ editie, publicatie }: Uitgave): boolean => editie === 'openbaar' && publicatie === null

/** Which publication a file is of, so that nobody takes a preview for what was published. */
export function publicatiezin(uitgave: Uitgave): string {
  const { publicatie } = uitgave
  if (publicatie) return `nummer ${publicatie.nummer}, ${formatMoment(publicatie.op)}`
  return isProef(uitgave)
    ? 'proef van de openbare editie, met de tekst van nu; zo is het niet gepubliceerd'
    : 'geen: dit is de editie van het bureau zelf'
}
