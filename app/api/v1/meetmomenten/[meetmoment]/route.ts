import { bezoeker } from '@/lib/data/actor'
import { listGepubliceerd } from '@/lib/data/publicatie'
import { NotFound } from '@/lib/data/scope'
import { env } from '@/lib/env'
import { openMeetmoment } from '@/lib/export/opendata'
import { alleenLezen, apiAntwoord } from '../../antwoord'

export async function GET(request: Request, { params }: RouteContext<'/api/v1/meetmomenten/[meetmoment]'>) {
  const { meetmoment: sleutel } = await params
  return apiAntwoord(request, async () => {
    const meetmoment = (await listGepubliceerd(bezoeker)).find((candidate) => candidate.sleutel === sleutel)
    if (!meetmoment) throw new NotFound(`meetmoment ${sleutel}`)
    return { soort: 'json', waarde: openMeetmoment(meetmoment, env().TVS_DEMO) }
  })
}

export { alleenLezen as DELETE, alleenLezen as PATCH, alleenLezen as POST, alleenLezen as PUT }
