import { openapi } from '@/lib/opendata/openapi'
import { geenFilters } from '@/lib/opendata/opendata-schema'
import { env } from '@/lib/platform/env'
import { siteAddress } from '@/lib/platform/site-address'
import { alleenLezen, apiAntwoord, opties } from '../antwoord'

export async function GET(request: Request) {
  return apiAntwoord(request, geenFilters, async () => ({
    waarde: openapi(siteAddress(request.headers), env().TVS_CONTACT),
  }))
}

export { alleenLezen as DELETE, alleenLezen as PATCH, alleenLezen as POST, alleenLezen as PUT, opties as OPTIONS }
