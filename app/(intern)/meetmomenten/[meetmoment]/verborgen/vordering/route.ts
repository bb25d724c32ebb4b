import { getVerbergklus } from '@/lib/cijfers/zekerheid/verbergbeeld-data'
import { replyVordering } from '../../../vordering'

/** How far looking into what would be certain is. For the bureau alone. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/meetmomenten/[meetmoment]/verborgen/vordering'>,
) {
  const { meetmoment } = await params
  return replyVordering((actor) => getVerbergklus(actor, meetmoment))
}
