import { problem } from '@/lib/opendata/problem'
import { getBevriesstand } from '@/lib/rapport/bevriezen-taak'
import { NotFound } from '@/lib/toegang/require'
import { findActor } from '@/lib/toegang/session-web'

const headers = { 'Cache-Control': 'no-store' }

/** How far the freeze of a meetmoment is, for the page that shows it. For the bureau alone. */
export async function GET(_request: Request, { params }: RouteContext<'/meetmomenten/[meetmoment]/vordering'>) {
  const { meetmoment } = await params
  const actor = await findActor()
  if (!actor) return Response.json({ stand: null }, { status: 401, headers })
  try {
    return Response.json({ stand: await getBevriesstand(actor, meetmoment) }, { headers })
  } catch (error) {
    if (error instanceof NotFound) return problem(404)
    throw error
  }
}
