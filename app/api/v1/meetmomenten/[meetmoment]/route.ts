import { openLinks, openMeetmoment } from '@/lib/opendata/opendata'
import { geenFilters } from '@/lib/opendata/opendata-schema'
import { env } from '@/lib/platform/env'
import { listGepubliceerd } from '@/lib/rapport/publicatie-data'
import { bezoeker } from '@/lib/toegang/actor-data'
import { NotFound } from '@/lib/toegang/scope-data'
import { alleenLezen, apiAntwoord, opties, sleutelOf } from '../../antwoord'

export async function GET(request: Request, { params }: RouteContext<'/api/v1/meetmomenten/[meetmoment]'>) {
  const { meetmoment: asked } = await params
  return apiAntwoord(request, geenFilters, async () => {
    const sleutel = sleutelOf(asked)
    const meetmoment = (await listGepubliceerd(bezoeker)).find((candidate) => candidate.sleutel === sleutel)
    if (!meetmoment) throw new NotFound(`meetmoment ${sleutel}`)
    return { waarde: openMeetmoment(meetmoment, env().TVS_DEMO), links: openLinks(meetmoment) }
  })
}

export { alleenLezen as DELETE, alleenLezen as PATCH, alleenLezen as POST, alleenLezen as PUT, opties as OPTIONS }
