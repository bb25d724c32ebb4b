import { bezoeker } from '@/lib/data/actor'
import { getGepubliceerd } from '@/lib/data/publicatie'
import { NotFound } from '@/lib/data/scope'
import { bestandsantwoord } from '@/lib/export/antwoord'
import { formaatVan } from '@/lib/export/formaten'
import { problem } from '@/lib/export/problem'

/** A file of the public edition: for everybody, of what is published now. */
export async function GET(request: Request, { params }: RouteContext<'/metingen/[meetmoment]/bestanden/[bestand]'>) {
  const { meetmoment, bestand } = await params
  const formaat = formaatVan(bestand)
  if (!formaat) return problem(404)
  try {
    const { publicatie } = await getGepubliceerd(bezoeker, meetmoment)
    return await bestandsantwoord(request, publicatie, formaat, 'publiek')
  } catch (error) {
    if (error instanceof NotFound) return problem(404)
    throw error
  }
}
