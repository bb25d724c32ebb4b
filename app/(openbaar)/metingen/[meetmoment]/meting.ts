import { cache } from 'react'
import { publicatiesleutel } from '@/lib/bestanden/publicatiesleutel'
import type { Rapportdocument } from '@/lib/rapport/document/document'
import { makeRapportdocument } from '@/lib/rapport/document/rapportdocument'
import type { Publicatie } from '@/lib/rapport/publicatie'
import { getGepubliceerd } from '@/lib/rapport/publicatie-data'
import { bezoeker } from '@/lib/toegang/actor-data'
import { orNotFound } from '@/lib/toegang/not-found-web'

const kept = new Map<string, Rapportdocument>()
const room = 8

/** What a publicatie says never changes, and takes a tenth of a second to make. */
function documentOf(publicatie: Publicatie): Rapportdocument {
  const sleutel = publicatiesleutel(publicatie)
  const document = kept.get(sleutel) ?? makeRapportdocument(publicatie)
  kept.delete(sleutel)
  kept.set(sleutel, document)
  for (const oldest of kept.keys()) if (kept.size > room) kept.delete(oldest)
  return document
}

/** A published meetmoment with its rapport, once for a request. Not there, not published and withdrawn are all a 404. */
export const getMeting = cache(async (sleutel: string) => {
  const { publicatie, vervangenDoor } = await orNotFound(getGepubliceerd(bezoeker, sleutel))
  return { publicatie, vervangenDoor, document: documentOf(publicatie) }
})
