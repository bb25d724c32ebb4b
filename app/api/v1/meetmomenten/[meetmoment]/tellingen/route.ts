import { apiReply, optionsReply, readOnlyReply, sleutelOf } from '@/app/api/v1/reply'
import { tellingenbestand, toLinkHeader, toOpenTellingen, toOpenTellingenCsv } from '@/lib/opendata/opendata'
import { tellingenfilters } from '@/lib/opendata/opendata-schema'
import { getGepubliceerd } from '@/lib/rapport/publicatie-data'
import { bezoeker } from '@/lib/toegang/actor-data'
import { Onjuist } from '../../../filters'

export async function GET(request: Request, { params }: RouteContext<'/api/v1/meetmomenten/[meetmoment]/tellingen'>) {
  const { meetmoment } = await params
  return apiReply(request, tellingenfilters, async (filters) => {
    const gepubliceerd = await getGepubliceerd(bezoeker, sleutelOf(meetmoment))
    const tellingen = toOpenTellingen(gepubliceerd, filters)
    if (!tellingen) throw new Onjuist('Deze combinatie van fase, thema en vraag komt in dit meetmoment niet voor.')
    return {
      waarde: tellingen,
      csv: { tekst: () => toOpenTellingenCsv(tellingen), bestand: tellingenbestand(tellingen, filters) },
      formaat: filters.formaat,
      links: toLinkHeader(gepubliceerd, '/tellingen'),
    }
  })
}

export {
  optionsReply as OPTIONS,
  readOnlyReply as DELETE,
  readOnlyReply as PATCH,
  readOnlyReply as POST,
  readOnlyReply as PUT,
}
