import { getBevriesstand } from '@/lib/rapport/bevriezen-taak'
import { replyVordering } from '../../vordering'

/** How far the freeze of a meetmoment is. For the bureau alone. */
export async function GET(_request: Request, { params }: RouteContext<'/meetmomenten/[meetmoment]/vordering'>) {
  const { meetmoment } = await params
  return replyVordering((actor) => getBevriesstand(actor, meetmoment))
}
