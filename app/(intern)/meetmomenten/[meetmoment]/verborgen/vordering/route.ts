import { getVerbergklus } from '@/lib/cijfers/zekerheid/verbergbeeld-data'
import { problem } from '@/lib/opendata/problem'
import { NotFound } from '@/lib/toegang/require'
import { findActor } from '@/lib/toegang/session-web'

const headers = { 'Cache-Control': 'no-store' }

/** How far looking into what would be certain is, for the page that shows it. For the bureau alone. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/meetmomenten/[meetmoment]/verborgen/vordering'>,
) {
  const { meetmoment } = await params
  const actor = await findActor()
  if (!actor) return Response.json({ stand: null }, { status: 401, headers })
  try {
    return Response.json({ stand: await getVerbergklus(actor, meetmoment) }, { headers })
  } catch (error) {
    if (error instanceof NotFound) return problem(404)
    throw error
  }
}
