import { redirect } from 'next/navigation'
import { formaatnamen, formaatOf, uitgavenaam } from '@/lib/bestanden/formaten'
import { sendBestand } from '@/lib/bestanden/reply-web'
import { getUitgavebestand } from '@/lib/bestanden/uitgave-data'
import { problem } from '@/lib/opendata/problem'
import { NotFound } from '@/lib/toegang/require'
import { findActor } from '@/lib/toegang/session-web'

/** A file of a publicatie as it was while that was public, also when it was replaced or withdrawn. For the bureau alone. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/meetmomenten/[meetmoment]/publicaties/[nummer]/[bestand]'>,
) {
  const { meetmoment, nummer, bestand } = await params
  const actor = await findActor()
  if (!actor) redirect(`/inloggen?naar=${encodeURIComponent(new URL(request.url).pathname)}`)
  if (!/^[1-9]\d{0,5}$/.test(nummer)) return problem(404)
  try {
    const plek = { meetmoment, nummer: Number(nummer), bestand }
    const kept = { naam: uitgavenaam(plek), bestand: await getUitgavebestand(actor, plek) }
    // What the program no longer makes can still be kept.
    const formaat = formaatOf(bestand)
    return sendBestand(request, kept, formaat ? formaatnamen[formaat].mediatype : 'application/octet-stream', 'eigen')
  } catch (error) {
    if (error instanceof NotFound) return problem(404)
    throw error
  }
}
