import { apiReply, optionsReply, readOnlyReply } from '@/app/api/v1/reply'
import { openapi } from '@/lib/opendata/openapi'
import { geenFilters } from '@/lib/opendata/opendata-schema'
import { env } from '@/lib/platform/env'
import { siteAddress } from '@/lib/platform/site-address'

export async function GET(request: Request) {
  return apiReply(request, geenFilters, async () => ({
    waarde: openapi(siteAddress(request.headers), env().TVS_CONTACT),
  }))
}

export {
  optionsReply as OPTIONS,
  readOnlyReply as DELETE,
  readOnlyReply as PATCH,
  readOnlyReply as POST,
  readOnlyReply as PUT,
}
