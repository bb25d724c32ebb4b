import { bezoeker } from '@/lib/data/actor'
import { listGepubliceerd } from '@/lib/data/publicatie'
import { NotFound } from '@/lib/data/scope'
import { env } from '@/lib/env'
import { openLinks, openMeetmoment } from '@/lib/export/opendata'
import { geenFilters } from '@/lib/schemas/opendata'
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
