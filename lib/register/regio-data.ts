import { db } from '@/lib/platform/client-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { mayEverywhere, mayInRegio } from '@/lib/toegang/policy'
import { requireAnywhere } from '@/lib/toegang/require'

export type Regionaam = { sleutel: string; naam: string }
export type Regio = Regionaam & { subregios: Regionaam[] }

/**
 * The regio's that the actor sees whole, by name; who sees only a subregio gets that subregio by itself. One query.
 *
 * @throws NotFound for who has no business with regio's
 */
export async function listRegios(actor: Actor): Promise<Regio[]> {
  requireAnywhere(actor, 'regiobeeld.lezen')
  const all = await db().$queryRaw<(Regionaam & { ouder: string | null })[]>`
    SELECT r.sleutel, r.naam, o.sleutel AS ouder FROM regio r LEFT JOIN regio o ON o.id = r.ouder_id ORDER BY r.naam`
  const rows = all.filter(({ sleutel, ouder }) =>
    mayInRegio(actor.aanstellingen, 'regiobeeld.lezen', ouder ?? sleutel, ouder === null ? null : sleutel),
  )
  const known = new Set(rows.map(({ sleutel }) => sleutel))
  return rows
    .filter(({ ouder }) => ouder === null || !known.has(ouder))
    .map(({ sleutel, naam }) => ({
      sleutel,
      naam,
      subregios: rows.filter(({ ouder }) => ouder === sleutel).map((sub) => ({ sleutel: sub.sleutel, naam: sub.naam })),
    }))
}

/** Whether the actor chooses out of all regio's, rather than out of the own. */
export function choosesRegio(actor: Actor): boolean {
  return mayEverywhere(actor.aanstellingen, 'regiobeeld.lezen')
}
