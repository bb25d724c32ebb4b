import { openVragenlijst } from '@/lib/opendata/opendata'
import { geenFilters } from '@/lib/opendata/opendata-schema'
import { getGepubliceerd, listGepubliceerd } from '@/lib/rapport/publicatie-data'
import { bezoeker } from '@/lib/toegang/actor-data'
import { NotFound } from '@/lib/toegang/scope-data'
import { alleenLezen, apiAntwoord, opties, sleutelOf } from '../../antwoord'

/** The vragenlijst as the newest published meetmoment with this versie froze it. */
export async function GET(request: Request, { params }: RouteContext<'/api/v1/vragenlijsten/[versie]'>) {
  const { versie: asked } = await params
  return apiAntwoord(request, geenFilters, async () => {
    const versie = sleutelOf(asked)
    const meetmoment = (await listGepubliceerd(bezoeker)).find((candidate) => candidate.versie === versie)
    if (!meetmoment) throw new NotFound(`vragenlijst ${versie}`)
    const { publicatie } = await getGepubliceerd(bezoeker, meetmoment.sleutel)
    return { waarde: openVragenlijst(versie, publicatie) }
  })
}

export { alleenLezen as DELETE, alleenLezen as PATCH, alleenLezen as POST, alleenLezen as PUT, opties as OPTIONS }
