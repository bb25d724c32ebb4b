import { apiReply, optionsReply, readOnlyReply } from '@/app/api/v1/reply'
import { tellingenselectie } from '@/lib/opendata/opendata-schema'
import { replyContentOf } from '../tellingen/tellingen'

export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/meetmomenten/[meetmoment]/tellingen.csv'>,
) {
  const { meetmoment } = await params
  return apiReply(request, tellingenselectie, (filters) => replyContentOf(meetmoment, { ...filters, formaat: 'csv' }))
}

export {
  optionsReply as OPTIONS,
  readOnlyReply as DELETE,
  readOnlyReply as PATCH,
  readOnlyReply as POST,
  readOnlyReply as PUT,
}
