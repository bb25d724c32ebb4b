import { openLinks, openTellingen, openTellingenCsv, tellingenbestand } from '@/lib/opendata/opendata'
import { tellingenfilters } from '@/lib/opendata/opendata-schema'
import { getGepubliceerd } from '@/lib/rapport/publicatie-data'
import { bezoeker } from '@/lib/toegang/actor-data'
import { alleenLezen, apiAntwoord, opties, sleutelOf } from '../../../antwoord'
import { Onjuist } from '../../../filters'

export async function GET(request: Request, { params }: RouteContext<'/api/v1/meetmomenten/[meetmoment]/tellingen'>) {
  const { meetmoment } = await params
  return apiAntwoord(request, tellingenfilters, async (filters) => {
    const gepubliceerd = await getGepubliceerd(bezoeker, sleutelOf(meetmoment))
    const tellingen = openTellingen(gepubliceerd, filters)
    if (!tellingen) throw new Onjuist('Deze combinatie van fase, thema en vraag komt in dit meetmoment niet voor.')
    return {
      waarde: tellingen,
      csv: { tekst: () => openTellingenCsv(tellingen), bestand: tellingenbestand(tellingen, filters) },
      formaat: filters.formaat,
      links: openLinks(gepubliceerd, '/tellingen'),
    }
  })
}

export { alleenLezen as DELETE, alleenLezen as PATCH, alleenLezen as POST, alleenLezen as PUT, opties as OPTIONS }
