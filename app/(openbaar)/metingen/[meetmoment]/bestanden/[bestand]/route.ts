import { formaatOf } from '@/lib/bestanden/formaten'
import { replyWithBestand } from '@/lib/bestanden/reply-web'
import { problem } from '@/lib/opendata/problem'
import { getGepubliceerd } from '@/lib/rapport/publicatie-data'
import { bezoeker } from '@/lib/toegang/actor-data'
import { NotFound } from '@/lib/toegang/require'

/** A file of the public edition: for everybody, of what is published now. */
export async function GET(request: Request, { params }: RouteContext<'/metingen/[meetmoment]/bestanden/[bestand]'>) {
  const { meetmoment, bestand } = await params
  const formaat = formaatOf(bestand)
  if (!formaat) return problem(404)
  try {
    const { publicatie } = await getGepubliceerd(bezoeker, meetmoment)
    return await replyWithBestand(request, publicatie, formaat, 'publiek')
  } catch (error) {
    if (error instanceof NotFound) return problem(404)
    throw error
  }
}
