import { apiReply, optionsReply, readOnlyReply } from '@/app/api/v1/reply'
import { tellingenfilters } from '@/lib/opendata/opendata-schema'
import { replyContentOf } from './tellingen'

export async function GET(request: Request, { params }: RouteContext<'/api/v1/meetmomenten/[meetmoment]/tellingen'>) {
  const { meetmoment } = await params
  return apiReply(request, tellingenfilters, (filters) => replyContentOf(meetmoment, filters))
}

export {
  optionsReply as OPTIONS,
  readOnlyReply as DELETE,
  readOnlyReply as PATCH,
  readOnlyReply as POST,
  readOnlyReply as PUT,
}
