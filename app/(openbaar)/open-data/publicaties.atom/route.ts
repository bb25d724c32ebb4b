import { toAtom } from '@/lib/opendata/atom'
import { getCatalogus } from '../catalogus'

/** What was published, for who wants to hear of it. */
export async function GET(request: Request) {
  return new Response(toAtom(await getCatalogus(request.headers)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
  })
}
