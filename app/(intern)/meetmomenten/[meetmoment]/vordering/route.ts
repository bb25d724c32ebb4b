import { redirect } from 'next/navigation'
import { findActor } from '@/lib/auth/session'
import { getBevriesstand } from '@/lib/data/bevriestaak'
import { NotFound } from '@/lib/data/scope'
import { problem } from '@/lib/export/problem'

/** How far the freeze of a meetmoment is, for the page that shows it. For the bureau alone. */
export async function GET(_request: Request, { params }: RouteContext<'/meetmomenten/[meetmoment]/vordering'>) {
  const { meetmoment } = await params
  const actor = await findActor()
  if (!actor) redirect(`/inloggen?naar=${encodeURIComponent(`/meetmomenten/${meetmoment}`)}`)
  try {
    return Response.json(
      { stand: await getBevriesstand(actor, meetmoment) },
      { headers: { 'Cache-Control': 'no-store' } },
    )
  } catch (error) {
    if (error instanceof NotFound) return problem(404)
    throw error
  }
}
