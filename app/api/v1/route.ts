import { toOpenIngang } from '@/lib/opendata/opendata'
import { geenFilters } from '@/lib/opendata/opendata-schema'
import { siteAddress } from '@/lib/platform/site-address'
import { apiReply, optionsReply, readOnlyReply } from './reply'

/** Where somebody begins who has only the address of the API. */
export async function GET(request: Request) {
  return apiReply(request, geenFilters, async () => ({ waarde: toOpenIngang(siteAddress(request.headers)) }))
}

export {
  optionsReply as OPTIONS,
  readOnlyReply as DELETE,
  readOnlyReply as PATCH,
  readOnlyReply as POST,
  readOnlyReply as PUT,
}
