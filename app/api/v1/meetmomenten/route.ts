import { openMeetmoment } from '@/lib/opendata/opendata'
import { geenFilters } from '@/lib/opendata/opendata-schema'
import { env } from '@/lib/platform/env'
import { listGepubliceerd } from '@/lib/rapport/publicatie-data'
import { bezoeker } from '@/lib/toegang/actor-data'
import { alleenLezen, apiAntwoord, opties } from '../antwoord'

export async function GET(request: Request) {
  return apiAntwoord(request, geenFilters, async () => {
    const meetmomenten = await listGepubliceerd(bezoeker)
    return { waarde: { meetmomenten: meetmomenten.map((meetmoment) => openMeetmoment(meetmoment, env().TVS_DEMO)) } }
  })
}

export { alleenLezen as DELETE, alleenLezen as PATCH, alleenLezen as POST, alleenLezen as PUT, opties as OPTIONS }
