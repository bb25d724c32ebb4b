import { search } from '@/lib/cijfers/kern/zoeken-data'
import { zoektermSchema } from '@/lib/register/zoeken-schema'
import { NotFound } from '@/lib/toegang/require'
import { findActor } from '@/lib/toegang/session-web'

const headers = { 'Cache-Control': 'no-store' }

/** What fits while somebody types. Without JavaScript the same form leads to /zoeken. */
export async function GET(request: Request) {
  const actor = await findActor()
  if (!actor) return Response.json([], { status: 401, headers })
  try {
    const term = zoektermSchema.parse(new URL(request.url).searchParams.get('q') ?? '')
    return Response.json(await search(actor, term), { headers })
  } catch (error) {
    if (error instanceof NotFound) return Response.json([], { status: 404, headers })
    throw error
  }
}
