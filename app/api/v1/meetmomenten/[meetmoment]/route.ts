import { apiReply, optionsReply, readOnlyReply, sleutelOf } from '@/app/api/v1/reply'
import { toLinkHeader, toOpenMeetmoment } from '@/lib/opendata/opendata'
import { geenFilters } from '@/lib/opendata/opendata-schema'
import { env } from '@/lib/platform/env'
import { getGepubliceerdMeetmoment } from '@/lib/rapport/publicatie-data'
import { bezoeker } from '@/lib/toegang/actor-data'

export async function GET(request: Request, { params }: RouteContext<'/api/v1/meetmomenten/[meetmoment]'>) {
  const { meetmoment: asked } = await params
  return apiReply(request, geenFilters, async () => {
    const meetmoment = await getGepubliceerdMeetmoment(bezoeker, sleutelOf(asked))
    return { waarde: toOpenMeetmoment(meetmoment, env().TVS_DEMO), links: toLinkHeader(meetmoment) }
  })
}

export {
  optionsReply as OPTIONS,
  readOnlyReply as DELETE,
  readOnlyReply as PATCH,
  readOnlyReply as POST,
  readOnlyReply as PUT,
}
