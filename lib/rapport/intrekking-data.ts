import { Prisma, query } from '@/lib/platform/client-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { requireEverywhere } from '@/lib/toegang/require'

/** Whether a meetmoment was public, and no longer is. One query, by itself: every visit to a rapport asks it first. */
export async function isIngetrokken(actor: Actor, sleutel: string): Promise<boolean> {
  requireEverywhere(actor, 'publicatie.lezen')
  const found = await query(Prisma.sql`
    SELECT FROM meetmoment m WHERE m.sleutel = ${sleutel} AND m.status = 'bevroren'
    AND EXISTS (SELECT FROM publicatie p WHERE p.meetmoment_id = m.id)`)
  return found.length > 0
}
