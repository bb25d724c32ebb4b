import { db, Prisma } from '@/lib/platform/client-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { eigenGemeenten } from '@/lib/toegang/policy'

/** An open correction that takes the answers of a gemeente anew. */
export type Herziening = {
  /** CBS code */
  gemeente: string
  naam: string
  /** the last day on which answers can be repaired, ISO date; null: that is not known yet */
  tot: string | null
  vervangt: { naam: string; peildatum: string }
}

/** Of the gemeenten that the actor answers for or reads along with: those whose answers an open correction takes anew. One query. */
export async function listHerzieningen(actor: Actor): Promise<Herziening[]> {
  const eigen = eigenGemeenten(actor.aanstellingen, 'toelichting.lezen').map(({ id }) => id)
  if (eigen.length === 0) return []
  return db().$queryRaw<Herziening[]>`
    SELECT g.code AS gemeente, m.naam, to_char(m.herstel_tot, 'YYYY-MM-DD') AS tot,
           jsonb_build_object('naam', o.naam, 'peildatum', to_char(o.peildatum, 'YYYY-MM-DD')) AS vervangt
    FROM meetmoment_herziening h
    JOIN meetmoment m ON m.id = h.meetmoment_id AND m.status = 'open'
    JOIN meetmoment o ON o.id = m.vervangt_id
    JOIN gemeente g ON g.id = h.gemeente_id
    WHERE h.gemeente_id IN (${Prisma.join(eigen)})`
}
