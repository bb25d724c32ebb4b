import type { Transaction } from '@/lib/platform/client-data'
import { isoMoment } from '@/lib/platform/klok-data'
import { rollen } from '@/lib/toegang/aanstelling'
import { policy } from '@/lib/toegang/policy'
import type { Allowed } from '@/lib/toegang/require'
import type { Verzoek } from './verzoek'

const publicerend = rollen.filter((rol) => policy[rol]['meetmoment.publiceren'] !== 'niets')

/** The last verzoek to publish a meetmoment, unless something was published since. One query. */
export async function findVerzoek(
  _lezer: Allowed<'meetmoment.publiceren'>,
  tx: Pick<Transaction, '$queryRaw'>,
  sleutel: string,
): Promise<Verzoek | null> {
  const [verzoek] = await tx.$queryRaw<Verzoek[]>`
    SELECT v.id, v.gezien, v.reden, ${isoMoment('v.asked_at')} AS op, v.asked_by_id AS "doorId",
           (SELECT u.naam FROM gebruiker u WHERE u.id = v.asked_by_id) AS door,
           EXISTS (SELECT FROM aanstelling a JOIN gebruiker u ON u.id = a.gebruiker_id AND u.actief
                   WHERE u.id = v.asked_by_id AND a.rol = ANY (${publicerend}::rol[]) AND a.withdrawn_at IS NULL) AS "isBureau"
    FROM publicatieverzoek v JOIN meetmoment m ON m.id = v.meetmoment_id
    WHERE m.sleutel = ${sleutel}
      AND NOT EXISTS (SELECT FROM publicatie p WHERE p.meetmoment_id = m.id AND p.published_at > v.asked_at)
    ORDER BY v.id DESC LIMIT 1`
  return verzoek ?? null
}
