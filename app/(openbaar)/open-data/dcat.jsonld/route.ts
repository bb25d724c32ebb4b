import { toDcat } from '@/lib/opendata/dcat'
import { getCatalogus } from '../catalogus'

/** The open data as a catalogue that other catalogues read. */
export async function GET(request: Request) {
  return Response.json(toDcat(await getCatalogus(request.headers)), {
    headers: { 'Content-Type': 'application/ld+json; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
  })
}
