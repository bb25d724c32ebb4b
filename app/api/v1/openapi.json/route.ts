import { env } from '@/lib/env'
import { openapi } from '@/lib/export/openapi'
import { geenFilters } from '@/lib/schemas/opendata'
import { siteAddress } from '@/lib/site-address'
import { alleenLezen, apiAntwoord, opties } from '../antwoord'

export async function GET(request: Request) {
  return apiAntwoord(request, geenFilters, async () => ({
    waarde: openapi(siteAddress(request.headers), env().TVS_CONTACT),
  }))
}

export { alleenLezen as DELETE, alleenLezen as PATCH, alleenLezen as POST, alleenLezen as PUT, opties as OPTIONS }
