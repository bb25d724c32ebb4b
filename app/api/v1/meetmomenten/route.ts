import { bezoeker } from '@/lib/data/actor'
import { listGepubliceerd } from '@/lib/data/publicatie'
import { env } from '@/lib/env'
import { openMeetmoment } from '@/lib/export/opendata'
import { geenFilters } from '@/lib/schemas/opendata'
import { alleenLezen, apiAntwoord, opties } from '../antwoord'

export async function GET(request: Request) {
  return apiAntwoord(request, geenFilters, async () => {
    const meetmomenten = await listGepubliceerd(bezoeker)
    return { waarde: { meetmomenten: meetmomenten.map((meetmoment) => openMeetmoment(meetmoment, env().TVS_DEMO)) } }
  })
}

export { alleenLezen as DELETE, alleenLezen as PATCH, alleenLezen as POST, alleenLezen as PUT, opties as OPTIONS }
