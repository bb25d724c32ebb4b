import { apiReply, optionsReply, readOnlyReply, sleutelOf } from '@/app/api/v1/reply'
import { toOpenVragenlijst } from '@/lib/opendata/opendata'
import { geenFilters } from '@/lib/opendata/opendata-schema'
import { getGepubliceerd, listGepubliceerd } from '@/lib/rapport/publicatie-data'
import { bezoeker } from '@/lib/toegang/actor-data'
import { NotFound } from '@/lib/toegang/require'

/** The vragenlijst as the newest published meetmoment with this versie froze it. */
export async function GET(request: Request, { params }: RouteContext<'/api/v1/vragenlijsten/[versie]'>) {
  const { versie: asked } = await params
  return apiReply(request, geenFilters, async () => {
    const versie = sleutelOf(asked)
    const meetmoment = (await listGepubliceerd(bezoeker)).find((candidate) => candidate.versie === versie)
    if (!meetmoment) throw new NotFound(`vragenlijst ${versie}`)
    const { publicatie } = await getGepubliceerd(bezoeker, meetmoment.sleutel)
    return { waarde: toOpenVragenlijst(versie, publicatie) }
  })
}

export {
  optionsReply as OPTIONS,
  readOnlyReply as DELETE,
  readOnlyReply as PATCH,
  readOnlyReply as POST,
  readOnlyReply as PUT,
}
