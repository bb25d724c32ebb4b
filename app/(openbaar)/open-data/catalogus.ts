import { formaatnamen, formaten } from '@/lib/bestanden/formaten'
import type { Catalogus } from '@/lib/opendata/catalogus'
import { env } from '@/lib/platform/env'
import { siteAddress } from '@/lib/platform/site-address'
import { listGepubliceerd } from '@/lib/rapport/publicatie-data'
import { bezoeker } from '@/lib/toegang/actor-data'

/** What describes the open data; `metingen` apart, because a page has its own already. */
export function catalogusbegin(asked: Pick<Headers, 'get'>): Omit<Catalogus, 'metingen'> {
  const { TVS_CONTACT, TVS_DEMO } = env()
  return {
    site: siteAddress(asked),
    verspreidingen: (sleutel) =>
      formaten.map((formaat) => {
        const { bestand, titel, mediatype, extensie } = formaatnamen[formaat]
        return { pad: `/metingen/${sleutel}/bestanden/${bestand}`, titel, mediatype, extensie }
      }),
    email: TVS_CONTACT,
    fictief: TVS_DEMO,
  }
}

export async function getCatalogus(asked: Pick<Headers, 'get'>): Promise<Catalogus> {
  return { ...catalogusbegin(asked), metingen: await listGepubliceerd(bezoeker) }
}
