import { openIngang } from '@/lib/opendata/opendata'
import { geenFilters } from '@/lib/opendata/opendata-schema'
import { siteAddress } from '@/lib/platform/site-address'
import { alleenLezen, apiAntwoord, opties } from './antwoord'

/** Where somebody begins who has only the address of the API. */
export async function GET(request: Request) {
  return apiAntwoord(request, geenFilters, async () => ({ waarde: openIngang(siteAddress(request.headers)) }))
}

export { alleenLezen as DELETE, alleenLezen as PATCH, alleenLezen as POST, alleenLezen as PUT, opties as OPTIONS }
