import { db } from '@/lib/platform/client-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { requireEverywhere } from '@/lib/toegang/require'
import type { Retour } from './retour'

const maxReden = 500

/**
 * Writes down that a mail which was taken came back.
 *
 * @returns false when there is no such mail any more
 * @throws NotFound for who may not manage accounts
 */
export async function recordRetour(actor: Actor, { id, reden }: Retour): Promise<boolean> {
  requireEverywhere(actor, 'account.beheren')
  const { count } = await db().bericht.updateMany({
    where: { id: BigInt(id), status: { in: ['verzonden', 'onzeker', 'geweigerd'] } },
    data: { status: 'geweigerd', antwoord: `Teruggekomen: ${reden}`.slice(0, maxReden), settledAt: new Date() },
  })
  return count > 0
}
