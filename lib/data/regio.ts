import type { Grootteklasse } from '@/lib/domain/grootteklasse'
import { peildag } from '@/lib/domain/meetmoment'
import { may, mayEverywhere } from '@/lib/domain/policy'
import { type Voortgang, voortgangOf } from '@/lib/domain/voortgang'
import type { Waarde } from '@/lib/domain/waarde'
import type { Actor } from './actor'
import { db } from './client'
import { getRonde, type Ronde } from './meetmoment'
import { NotFound, requireAnywhere, scopeWhere } from './scope'

export type Regio = { sleutel: string; naam: string; subregios: { sleutel: string; naam: string }[] }

type RegioRow = { sleutel: string; naam: string; ouder: string | null; ouderNaam: string | null }

async function findRegios(actor: Actor): Promise<RegioRow[]> {
  const rows = await db().$queryRaw<RegioRow[]>`
    SELECT r.sleutel, r.naam, o.sleutel AS ouder, o.naam AS "ouderNaam" FROM regio r LEFT JOIN regio o ON o.id = r.ouder_id ORDER BY r.naam`
  // No gemeente has id 0: only what holds for the whole (sub)regio counts.
  return rows.filter(({ sleutel, ouder }) =>
    may(actor.aanstellingen, 'regiobeeld.lezen', {
      gemeenteId: 0,
      regio: ouder ?? sleutel,
      subregio: ouder === null ? null : sleutel,
    }),
  )
}

/**
 * The regio's that the actor sees whole, by name; who sees only a subregio gets that subregio by itself. One query.
 *
 * @throws NotFound for who has no business with regio's
 */
export async function listRegios(actor: Actor): Promise<Regio[]> {
  requireAnywhere(actor, 'regiobeeld.lezen')
  const rows = await findRegios(actor)
  const known = new Set(rows.map(({ sleutel }) => sleutel))
  return rows
    .filter(({ ouder }) => ouder === null || !known.has(ouder))
    .map(({ sleutel, naam }) => ({
      sleutel,
      naam,
      subregios: rows.filter(({ ouder }) => ouder === sleutel).map((sub) => ({ sleutel: sub.sleutel, naam: sub.naam })),
    }))
}

export type Gemeentestand = {
  code: string
  naam: string
  grootteklasse: Grootteklasse
  subregioNaam: string | null
  voortgang: Voortgang
  /** ISO moment; null: nothing was ever filled in */
  updatedAt: string | null
}

export type Regiostand = {
  regio: { sleutel: string; naam: string }
  /** the regio that a subregio belongs to */
  ouder: { sleutel: string; naam: string } | null
  ronde: Ronde
  /** the day against which a streefdatum is held, ISO date */
  peildag: string
  /** by name */
  gemeenten: Gemeentestand[]
}

type GemeenteRow = Omit<Gemeentestand, 'voortgang' | 'updatedAt'> & {
  standen: { streefdatum: string; waarde: Waarde | null }[]
  updatedAt: Date | null
}

/**
 * How far each gemeente of a regio or subregio is with the vragenlijst of this round. Three queries.
 *
 * @throws NotFound when the regio does not exist or the actor may not see it whole
 */
export async function getRegiostand(actor: Actor, sleutel: string): Promise<Regiostand> {
  requireAnywhere(actor, 'regiobeeld.lezen')
  const [regios, ronde] = await Promise.all([findRegios(actor), getRonde(actor)])
  const regio = regios.find((candidate) => candidate.sleutel === sleutel)
  if (!regio) throw new NotFound(`regio ${sleutel}`)
  const rows = await db().$queryRaw<GemeenteRow[]>`
    SELECT p.code, p.naam, p.grootteklasse::text AS grootteklasse, p.subregio_naam AS "subregioNaam", max(a.updated_at) AS "updatedAt",
           jsonb_agg(jsonb_build_object('streefdatum', to_char(vv.streefdatum, 'YYYY-MM-DD'), 'waarde', a.waarde)) AS standen
    FROM gemeenten_op(current_date) p
    JOIN vragenlijstversie lv ON lv.sleutel = ${ronde.versie}
    JOIN vraagversie vv ON vv.versie_id = lv.id
    LEFT JOIN antwoord a ON a.gemeente_id = p.gemeente_id AND a.vraag_id = vv.vraag_id
    WHERE ${sleutel} IN (p.regio_sleutel, p.subregio_sleutel) AND ${scopeWhere(actor, 'regiobeeld.lezen')}
    GROUP BY p.code, p.naam, p.grootteklasse, p.subregio_naam
    ORDER BY p.naam`
  const dag = peildag(ronde.vandaag, ronde.open?.peildatum ?? null)
  return {
    regio: { sleutel, naam: regio.naam },
    ouder: regio.ouder !== null && regio.ouderNaam !== null ? { sleutel: regio.ouder, naam: regio.ouderNaam } : null,
    ronde,
    peildag: dag,
    gemeenten: rows.map(({ standen, updatedAt, ...gemeente }) => ({
      ...gemeente,
      voortgang: voortgangOf(
        standen.map((stand) => ({ ...stand, nieuw: false })),
        dag,
      ),
      updatedAt: updatedAt?.toISOString() ?? null,
    })),
  }
}

/** Whether the actor chooses out of all regio's, rather than out of the own. */
export function choosesRegio(actor: Actor): boolean {
  return mayEverywhere(actor.aanstellingen, 'regiobeeld.lezen')
}
