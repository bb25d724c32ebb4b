import type { Metadata } from 'next'
import { cache } from 'react'
import { publicatiesleutel } from '@/lib/bestanden/publicatiesleutel'
import type { Rapportdocument } from '@/lib/rapport/document/document'
import { makeRapportdocument } from '@/lib/rapport/document/rapportdocument'
import { Ingetrokken } from '@/lib/rapport/intrekking'
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

/** What was withdrawn has a page that says so; everything else that is not there is a 404. proxy.ts makes the first a 410. */
export function orIngetrokken<T>(work: Promise<T>): Promise<T | Ingetrokken> {
  return orNotFound(
    work.catch((error) => {
      if (error instanceof Ingetrokken) return error
      throw error
    }),
  )
}

export const intrekmetadata = ({ intrekking: { naam } }: Ingetrokken): Metadata => ({
  title: `Meting ${naam} is ingetrokken`,
  robots: { index: false },
})

/** A published meetmoment with its rapport, once for a request. */
export const getMeting = cache(async (sleutel: string) => {
  const meting = await orIngetrokken(getGepubliceerd(bezoeker, sleutel))
  return meting instanceof Ingetrokken ? meting : { ...meting, document: documentOf(meting.publicatie) }
})
