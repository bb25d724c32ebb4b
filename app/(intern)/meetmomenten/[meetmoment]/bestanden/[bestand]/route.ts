import { redirect } from 'next/navigation'
import { formaatOf } from '@/lib/bestanden/formaten'
import { replyWithBestand } from '@/lib/bestanden/reply-web'
import { edities } from '@/lib/cijfers/kern/editie'
import { problem } from '@/lib/opendata/problem'
import { startRapport } from '@/lib/rapport/rapporttekst-data'
import { NotFound } from '@/lib/toegang/require'
import { findActor } from '@/lib/toegang/session-web'

/** A file with the text as it is now, in the bureau's edition or as the public would get it. For the bureau alone. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/meetmomenten/[meetmoment]/bestanden/[bestand]'>,
) {
  const { meetmoment, bestand } = await params
  const { pathname, search, searchParams } = new URL(request.url)
  const actor = await findActor()
  if (!actor) redirect(`/inloggen?naar=${encodeURIComponent(pathname + search)}`)
  const formaat = formaatOf(bestand)
  const editie = edities.find((candidate) => candidate === searchParams.get('editie'))
  if (!formaat || !editie) return problem(404)
  try {
    await startRapport(actor, meetmoment)
    return await replyWithBestand(request, actor, { uit: editie, meetmoment, formaat }, 'eigen')
  } catch (error) {
    if (error instanceof NotFound) return problem(404)
    throw error
  }
}
