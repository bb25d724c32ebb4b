import { peildag } from '@/lib/meetmoment/meetmoment'
import { getRonde, type Ronde } from '@/lib/meetmoment/meetmoment-data'
import { db, Prisma } from '@/lib/platform/client-data'
import { type Gemeente, getGemeente, listGemeenten } from '@/lib/register/gemeente-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { eigenGemeenten, may } from '@/lib/toegang/policy'
import { requireEverywhere } from '@/lib/toegang/require'
import type { Vragenlijst } from '@/lib/vragenlijst/vragenlijst'
import { getVragenlijst } from '@/lib/vragenlijst/vragenlijst-data'
import { getStanden } from './antwoord-data'
import type { Standen } from './stand'

export type Invulling = {
  gemeente: Gemeente
  ronde: Ronde
  /** the day against which a streefdatum is held, ISO date */
  peildag: string
  vragenlijst: Vragenlijst
  /** by sleutel of the vraag: one for every vraag of the version */
  standen: Standen
  magSchrijven: boolean
  magToelichtingenZien: boolean
}

/**
 * Everything the pages of one gemeente show: the vragenlijst of this round with its answers. Four queries.
 *
 * @throws NotFound when the gemeente does not exist or the actor may not read its answers
 */
export async function getInvulling(actor: Actor, code: string): Promise<Invulling> {
  const lezer = requireEverywhere(actor, 'vragenlijst.lezen')
  const [gemeente, ronde] = await Promise.all([getGemeente(actor, 'antwoord.lezen', code), getRonde(lezer)])
  const [vragenlijst, standen] = await Promise.all([
    getVragenlijst(lezer, ronde.versie),
    getStanden(actor, gemeente, ronde.versie, ronde.vorig?.id ?? null),
  ])
  return {
    gemeente,
    ronde,
    peildag: peildag(ronde.vandaag, ronde.open?.peildatum ?? null),
    vragenlijst,
    standen,
    magSchrijven: may(actor.aanstellingen, 'antwoord.schrijven', gemeente),
    magToelichtingenZien: may(actor.aanstellingen, 'toelichting.lezen', gemeente),
  }
}

export type EigenGemeente = Gemeente & {
  magSchrijven: boolean
  ingevuld: number
  totaal: number
  updatedAt: string | null
}

/** The gemeenten that the actor answers for or reads along with, with how far each is in this round. Three queries. */
export async function listEigenGemeenten(actor: Actor): Promise<EigenGemeente[]> {
  const eigen = new Set(eigenGemeenten(actor.aanstellingen, 'toelichting.lezen').map(({ id }) => id))
  if (eigen.size === 0) return []
  const lezer = requireEverywhere(actor, 'vragenlijst.lezen')
  const [leesbaar, ronde] = await Promise.all([listGemeenten(actor, 'toelichting.lezen'), getRonde(lezer)])
  const gemeenten = leesbaar.filter(({ gemeenteId }) => eigen.has(gemeenteId))
  if (gemeenten.length === 0) return []
  const rows = await db().$queryRaw<{ gemeenteId: number; ingevuld: number; totaal: number; updatedAt: Date | null }[]>`
    SELECT g.id AS "gemeenteId", count(*)::int AS totaal, count(a.waarde)::int AS ingevuld, max(a.updated_at) AS "updatedAt"
    FROM gemeente g
    CROSS JOIN vragenlijstversie lv
    JOIN vraagversie vv ON vv.versie_id = lv.id
    LEFT JOIN antwoord a ON a.gemeente_id = g.id AND a.vraag_id = vv.vraag_id
    WHERE lv.sleutel = ${ronde.versie} AND g.id IN (${Prisma.join(gemeenten.map((gemeente) => gemeente.gemeenteId))})
    GROUP BY g.id`
  const standen = new Map(rows.map((row) => [row.gemeenteId, row]))
  return gemeenten.map((gemeente) => {
    const stand = standen.get(gemeente.gemeenteId)
    return {
      ...gemeente,
      magSchrijven: may(actor.aanstellingen, 'antwoord.schrijven', gemeente),
      ingevuld: stand?.ingevuld ?? 0,
      totaal: stand?.totaal ?? 0,
      updatedAt: stand?.updatedAt?.toISOString() ?? null,
    }
  })
}
