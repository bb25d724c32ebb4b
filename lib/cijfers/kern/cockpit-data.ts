import type { Meetmomentstatus } from '@/lib/meetmoment/meetmoment'
import { getRonde, listMeetmomenten } from '@/lib/meetmoment/meetmoment-data'
import { db, Prisma } from '@/lib/platform/client-data'
import { isoMoment } from '@/lib/platform/klok-data'
import { byNaam } from '@/lib/platform/volgorde'
import type { Actor } from '@/lib/toegang/actor-data'
import { NotFound, requireEverywhere } from '@/lib/toegang/require'
import { type Volledigheid, volledigheden, volledigheidOf } from '@/lib/vragenlijst/volledigheid'
import { vragenOf } from '@/lib/vragenlijst/vragenlijst'
import { type Cijfers, makeCijfers } from './cijfers'
import { geen, hasIngevuld, type Raster } from './raster'
import { getRaster } from './raster-data'

type Publicatieregel = {
  nummer: number
  /** ISO moments */
  publishedAt: string
  publishedBy: string | null
  withdrawnAt: string | null
  withdrawnBy: string | null
  intrekreden: string | null
}

/** A meetmoment as the bureau manages it. */
export type Beheerdmeetmoment = {
  sleutel: string
  naam: string
  /** ISO date */
  peildatum: string
  status: Meetmomentstatus
  toelichting: string
  versie: string
  versieNaam: string
  /** ISO moments */
  openedAt: string | null
  frozenAt: string | null
  publishedAt: string | null
  hash: string | null
  vervangt: { sleutel: string; naam: string; reden: string } | null
  /** codes and names of the gemeenten that a correction looks at anew */
  herzieningen: { code: string; naam: string }[]
  /** the last day on which those can repair their answers, as they are told; ISO date */
  herstelTot: string | null
  vervangenDoor: { sleutel: string; naam: string; status: Meetmomentstatus } | null
  publicaties: Publicatieregel[]
  /** names of the meetmomenten whose published rapport prints the landelijke cijfers of this one */
  vergelekenDoor: string[]
}

const columns = Prisma.sql`
  m.sleutel, m.naam, to_char(m.peildatum, 'YYYY-MM-DD') AS peildatum, m.status::text AS status, m.toelichting,
  lv.sleutel AS versie, coalesce(m.versie_naam, lv.naam) AS "versieNaam", m.hash,
  ${isoMoment('m.opened_at')} AS "openedAt", ${isoMoment('m.frozen_at')} AS "frozenAt", ${isoMoment('m.published_at')} AS "publishedAt",
  (SELECT jsonb_build_object('sleutel', o.sleutel, 'naam', o.naam, 'reden', m.vervang_reden) FROM meetmoment o WHERE o.id = m.vervangt_id) AS vervangt,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('code', g.code, 'naam', g.naam) ORDER BY g.naam), '[]')
   FROM meetmoment_herziening h JOIN gemeente g ON g.id = h.gemeente_id WHERE h.meetmoment_id = m.id) AS herzieningen,
  to_char(m.herstel_tot, 'YYYY-MM-DD') AS "herstelTot",
  (SELECT jsonb_build_object('sleutel', c.sleutel, 'naam', c.naam, 'status', c.status) FROM meetmoment c WHERE c.vervangt_id = m.id) AS "vervangenDoor",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('nummer', p.nummer, 'publishedAt', ${isoMoment('p.published_at')}, 'publishedBy', u.naam,
     'withdrawnAt', ${isoMoment('p.withdrawn_at')}, 'withdrawnBy', w.naam, 'intrekreden', p.intrekreden) ORDER BY p.nummer DESC), '[]')
   FROM publicatie p LEFT JOIN gebruiker u ON u.id = p.published_by_id LEFT JOIN gebruiker w ON w.id = p.withdrawn_by_id
   WHERE p.meetmoment_id = m.id) AS publicaties,
  (SELECT coalesce(jsonb_agg(l.naam ORDER BY l.peildatum, l.id), '[]') FROM meetmoment l
   WHERE l.vorig_id = m.id AND l.status = 'gepubliceerd') AS "vergelekenDoor"`

/** Every meetmoment, planned ones too, newest first. One query. @throws NotFound for everybody but the bureau */
export async function listBeheerdeMeetmomenten(actor: Actor): Promise<Beheerdmeetmoment[]> {
  requireEverywhere(actor, 'meetmoment.bevriezen')
  return db().$queryRaw<Beheerdmeetmoment[]>`
    SELECT ${columns} FROM meetmoment m JOIN vragenlijstversie lv ON lv.id = m.versie_id ORDER BY m.peildatum DESC, m.id DESC`
}

/** One meetmoment as the bureau manages it. One query. @throws NotFound for everybody but the bureau, and when it is not there */
export async function getBeheerdMeetmoment(actor: Actor, sleutel: string): Promise<Beheerdmeetmoment> {
  requireEverywhere(actor, 'meetmoment.bevriezen')
  const [meetmoment] = await db().$queryRaw<Beheerdmeetmoment[]>`
    SELECT ${columns} FROM meetmoment m JOIN vragenlijstversie lv ON lv.id = m.versie_id WHERE m.sleutel = ${sleutel}`
  if (!meetmoment) throw new NotFound(`meetmoment ${sleutel}`)
  return meetmoment
}

/** The vragenlijstversies to choose from, newest first. One query. */
export async function listVersies(actor: Actor): Promise<{ sleutel: string; naam: string; vragen: number }[]> {
  requireEverywhere(actor, 'meetmoment.bevriezen')
  return db().$queryRaw`
    SELECT lv.sleutel, lv.naam, count(*)::int AS vragen FROM vragenlijstversie lv JOIN vraagversie vv ON vv.versie_id = lv.id
    GROUP BY lv.id ORDER BY lv.volgorde DESC`
}

type Landstand = {
  gemeenten: number
  /** gemeenten by how much of the vragenlijst they filled in */
  volledigheid: Record<Volledigheid, number>
  /** gemeenten that saved something since the meetmoment before */
  veranderd: number
}

export type Cockpit = {
  land: Landstand
  regios: (Landstand & { sleutel: string; naam: string })[]
  /** gemeenten that filled in nothing, by name */
  zonderAntwoord: { code: string; naam: string; regioNaam: string }[]
  /** the meetmoment before, since which `veranderd` counts; null: it is the first */
  vorig: { naam: string } | null
  /** for every week since the opening, oldest first: its Monday as ISO date, saved answers, gemeenten that saved, and gemeenten so far */
  weken: { week: string; wijzigingen: number; gemeenten: number; totNuToe: number }[]
  /** what freezing now would give */
  cijfers: Cijfers
  vorigeCijfers: Cijfers | null
}

/**
 * How far an open meetmoment is. At most eight queries, whatever the number of gemeenten.
 *
 * @throws NotFound for everybody but the bureau, and when it is not the meetmoment that people answer for now
 */
export async function getCockpit(actor: Actor, sleutel: string): Promise<Cockpit> {
  const bureau = requireEverywhere(actor, 'meetmoment.bevriezen')
  const lezer = requireEverywhere(actor, 'vragenlijst.lezen')
  const [ronde, meetmomenten] = await Promise.all([getRonde(lezer), listMeetmomenten(lezer)])
  if (ronde.open?.sleutel !== sleutel) throw new NotFound(`open meetmoment ${sleutel}`)
  const { peildatum } = ronde.open
  const vorig = meetmomenten.find((candidate) => candidate.status !== 'open' && candidate.peildatum < peildatum) ?? null
  const [raster, before, changed, weken] = await Promise.all([
    getRaster(bureau, { soort: 'nu', ronde }),
    vorig && getRaster(bureau, { soort: 'meetmoment', meetmoment: vorig }),
    readChanged(vorig?.id ?? null),
    readWeken(sleutel),
  ])
  const regios = new Map<string, { naam: string; stand: Landstand }>()
  const land = emptyStand()
  const vragen = vragenOf(raster.vragenlijst).length
  for (const [index, gemeente] of raster.gemeenten.entries()) {
    const regio = regios.get(gemeente.regio) ?? { naam: gemeente.regioNaam, stand: emptyStand() }
    regios.set(gemeente.regio, regio)
    const band = volledigheidOf(countIngevuld(raster, index), vragen)
    for (const stand of [land, regio.stand]) {
      stand.gemeenten += 1
      stand.volledigheid[band] += 1
      if (changed.has(gemeente.gemeenteId)) stand.veranderd += 1
    }
  }
  return {
    land,
    zonderAntwoord: raster.gemeenten
      .filter((_, index) => !hasIngevuld(raster.rijen[index] ?? new Uint8Array()))
      .map(({ code, naam, regioNaam }) => ({ code, naam, regioNaam }))
      .sort(byNaam),
    regios: [...regios].map(([regio, { naam, stand }]) => ({ sleutel: regio, naam, ...stand })).sort(byNaam),
    vorig: vorig && { naam: vorig.naam },
    weken,
    cijfers: makeCijfers(raster, { indeling: 'landelijk' }),
    vorigeCijfers: before && makeCijfers(before, { indeling: 'landelijk' }),
  }
}

function emptyStand(): Landstand {
  const none = Object.fromEntries(volledigheden.map((band) => [band, 0])) as Record<Volledigheid, number>
  return { gemeenten: 0, volledigheid: none, veranderd: 0 }
}

function countIngevuld({ rijen }: Raster, index: number): number {
  return rijen[index]?.reduce((count, staat) => (staat === geen ? count : count + 1), 0) ?? 0
}

/** The gemeenten that saved something since a meetmoment was frozen; without one: ever. */
async function readChanged(vorigId: number | null): Promise<Set<number>> {
  const rows = await db().$queryRaw<{ gemeenteId: number }[]>`
    SELECT DISTINCT gemeente_id AS "gemeenteId" FROM antwoord
    WHERE updated_at > coalesce((SELECT frozen_at FROM meetmoment WHERE id = ${vorigId}), '-infinity')`
  return new Set(rows.map(({ gemeenteId }) => gemeenteId))
}

function readWeken(sleutel: string): Promise<Cockpit['weken']> {
  return db().$queryRaw`
    WITH wijziging AS (
      SELECT w.gemeente_id, date_trunc('week', w.created_at AT TIME ZONE 'Europe/Amsterdam') AS week
      FROM antwoord_wijziging w JOIN meetmoment m ON m.sleutel = ${sleutel} AND w.created_at >= m.opened_at
    ), per_week AS (
      SELECT week, count(*)::int AS wijzigingen, count(DISTINCT gemeente_id)::int AS gemeenten FROM wijziging GROUP BY week
    ), eerste AS (
      SELECT week, count(*)::int AS nieuw FROM (SELECT gemeente_id, min(week) AS week FROM wijziging GROUP BY gemeente_id) e GROUP BY week
    )
    SELECT to_char(p.week, 'YYYY-MM-DD') AS week, p.wijzigingen, p.gemeenten,
           (sum(coalesce(e.nieuw, 0)) OVER (ORDER BY p.week))::int AS "totNuToe"
    FROM per_week p LEFT JOIN eerste e USING (week) ORDER BY p.week`
}
