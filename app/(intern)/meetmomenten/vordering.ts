import { problem } from '@/lib/opendata/problem'
import type { Klusstand } from '@/lib/platform/klus'
import type { Actor } from '@/lib/toegang/actor-data'
import { NotFound } from '@/lib/toegang/require'
import { findActor } from '@/lib/toegang/session-web'

const headers = { 'Cache-Control': 'no-store' }

/** How far long work is, for the page that shows it: who is logged out hears that, and is sent nowhere. */
export async function replyVordering(find: (actor: Actor) => Promise<Klusstand | null>): Promise<Response> {
  const actor = await findActor()
  if (!actor) return Response.json({ stand: null }, { status: 401, headers })
  try {
    return Response.json({ stand: await find(actor) }, { headers })
  } catch (error) {
    if (error instanceof NotFound) return problem(404)
    throw error
  }
}
