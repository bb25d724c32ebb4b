import { formaatOf } from '@/lib/bestanden/formaten'
import { replyWithBestand } from '@/lib/bestanden/reply-web'
import { problem } from '@/lib/opendata/problem'
import { Ingetrokken, intrekzin } from '@/lib/rapport/intrekking'
import { bezoeker } from '@/lib/toegang/actor-data'
import { NotFound } from '@/lib/toegang/require'

/** A file of the public edition: for everybody, of what is published now. */
export async function GET(request: Request, { params }: RouteContext<'/metingen/[meetmoment]/bestanden/[bestand]'>) {
  const { meetmoment, bestand } = await params
  const formaat = formaatOf(bestand)
  if (!formaat) return problem(404)
  try {
    return await replyWithBestand(request, bezoeker, { uit: 'gepubliceerd', meetmoment, formaat }, 'publiek')
  } catch (error) {
    if (error instanceof Ingetrokken) return problem(410, intrekzin(error.intrekking))
    if (error instanceof NotFound) return problem(404)
    throw error
  }
}
