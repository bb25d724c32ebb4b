import { bezoeker } from '@/lib/data/actor'
import { listGepubliceerd } from '@/lib/data/publicatie'
import { env } from '@/lib/env'
import { openMeetmoment } from '@/lib/export/opendata'
import { alleenLezen, apiAntwoord } from '../antwoord'

export async function GET(request: Request) {
  return apiAntwoord(request, async () => {
    const meetmomenten = await listGepubliceerd(bezoeker)
    return {
      soort: 'json',
      waarde: { meetmomenten: meetmomenten.map((meetmoment) => openMeetmoment(meetmoment, env().TVS_DEMO)) },
    }
  })
}

export { alleenLezen as DELETE, alleenLezen as PATCH, alleenLezen as POST, alleenLezen as PUT }
