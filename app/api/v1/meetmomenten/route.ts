import { apiReply, optionsReply, readOnlyReply } from '@/app/api/v1/reply'
import { toOpenMeetmoment } from '@/lib/opendata/opendata'
import { geenFilters } from '@/lib/opendata/opendata-schema'
import { env } from '@/lib/platform/env'
import { listGepubliceerd } from '@/lib/rapport/publicatie-data'
import { bezoeker } from '@/lib/toegang/actor-data'

export async function GET(request: Request) {
  return apiReply(request, geenFilters, async () => {
    const meetmomenten = await listGepubliceerd(bezoeker)
    return { waarde: { meetmomenten: meetmomenten.map((meetmoment) => toOpenMeetmoment(meetmoment, env().TVS_DEMO)) } }
  })
}

export {
  optionsReply as OPTIONS,
  readOnlyReply as DELETE,
  readOnlyReply as PATCH,
  readOnlyReply as POST,
  readOnlyReply as PUT,
}
