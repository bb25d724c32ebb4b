import { bezoeker } from '@/lib/data/actor'
import { getGepubliceerd, listGepubliceerd } from '@/lib/data/publicatie'
import { NotFound } from '@/lib/data/scope'
import { openVragenlijst } from '@/lib/export/opendata'
import { geenFilters } from '@/lib/schemas/opendata'
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
