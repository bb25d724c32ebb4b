import { db, Prisma, query } from '@/lib/platform/client-data'
import type { Gemeente } from '@/lib/register/gemeente-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { auditInsert } from '@/lib/toegang/audit-data'
import { eigenGemeenten, may } from '@/lib/toegang/policy'
import { requireIn } from '@/lib/toegang/require'
import type { Waarde } from '@/lib/vragenlijst/waarde'
import type { AntwoordInvoer, AntwoordTerugzetInvoer, Bewaard, Opslag } from './antwoord-schema'
import type { Stand } from './stand'

/**
 * The living answers of a gemeente to the vragen of a version, by sleutel, beside those of a frozen meetmoment. One query.
 *
 * @param gemeente one the actor may read the answers of
 */
export async function getStanden(
  actor: Actor,
  gemeente: Gemeente,
  versie: string,
  vorigMeetmomentId: number | null,
): Promise<Map<string, Stand>> {
  requireIn(actor, 'antwoord.lezen', gemeente)
  const open = may(actor.aanstellingen, 'toelichting.lezen', gemeente)
  const rows = await db().$queryRaw<
    (Omit<Stand, 'vorige' | 'updatedAt'> & {
      sleutel: string
      updatedAt: Date | null
      inVorige: boolean
      vorigeWaarde: Waarde | null
      vorigeToelichting: string | null
    })[]
  >`
    SELECT v.sleutel, a.waarde::text AS waarde, coalesce(a.version, 0) AS version, a.updated_at AS "updatedAt",
           CASE WHEN ${open} THEN coalesce(a.toelichting, '') END AS toelichting,
           CASE WHEN ${open} THEN u.naam END AS "updatedBy",
           coalesce(a.updated_by_id = ${actor.gebruikerId}::int, false) AS "vanUzelf",
           ${vorigMeetmomentId}::int IS NOT NULL AND mv.vraag_id IS NULL AS nieuw,
           f.vraag_id IS NOT NULL AS "inVorige", f.waarde::text AS "vorigeWaarde",
           CASE WHEN ${open} THEN f.toelichting END AS "vorigeToelichting"
    FROM vragenlijstversie lv
    JOIN vraagversie vv ON vv.versie_id = lv.id
    JOIN vraag v ON v.id = vv.vraag_id
    LEFT JOIN antwoord a ON a.gemeente_id = ${gemeente.gemeenteId} AND a.vraag_id = v.id
    LEFT JOIN gebruiker u ON u.id = a.updated_by_id
    LEFT JOIN meetmoment_vraag mv ON mv.meetmoment_id = ${vorigMeetmomentId} AND mv.vraag_id = v.id
    LEFT JOIN meetmoment_feit f ON f.meetmoment_id = ${vorigMeetmomentId} AND f.gemeente_id = ${gemeente.gemeenteId} AND f.vraag_id = v.id
    WHERE lv.sleutel = ${versie}`
  return new Map(
    rows.map(({ sleutel, updatedAt, inVorige, vorigeWaarde, vorigeToelichting, ...stand }) => [
      sleutel,
      {
        ...stand,
        updatedAt: updatedAt?.toISOString() ?? null,
        vorige: inVorige ? { waarde: vorigeWaarde, toelichting: vorigeToelichting } : null,
      },
    ]),
  )
}

/** What the database said of one save: what stood there, and the version that was written, if one was. */
type Attempt = {
  vraagId: number | null
  versieId: number | null
  bevroren: string | null
  open: string | null
  version: number | null
  waarde: Waarde | null
  toelichting: string | null
  updatedAt: Date
  updatedBy: string | null
  vanUzelf: boolean
  savedVersion: number | null
  savedAt: Date | null
}

/**
 * Looks and writes in one statement, so in one transaction: the answer, its line in the history (a trigger) and its
 * audit row are there together or not at all. Nothing is written unless the version is the one the person looked at.
 * A freeze under way is waited for: an answer is in its copies, or comes too late.
 */
async function attemptSave(actor: Actor, gemeenteId: number, invoer: AntwoordInvoer): Promise<Attempt> {
  const { vraag, versie, meetmoment, waarde, toelichting, basis } = invoer
  const audit = auditInsert(actor, Prisma.sql`saved, context`, {
    handeling: 'antwoord.opslaan',
    onderwerp: Prisma.sql`'antwoord ' || ${invoer.gemeente}::text || ' ' || context.code`,
    details: Prisma.sql`jsonb_build_object('version', saved.version)`,
  })
  const [attempt] = await query<Attempt>(Prisma.sql`
    WITH ronde AS MATERIALIZED (
      SELECT naam, status FROM meetmoment WHERE sleutel = ${meetmoment}::text FOR KEY SHARE
    ), context AS MATERIALIZED (
      SELECT v.id AS vraag_id, vv.versie_id, vv.code, a.version, a.waarde, a.toelichting, coalesce(a.updated_at, nu()) AS updated_at, u.naam AS updated_by,
             a.updated_by_id IS NOT DISTINCT FROM ${actor.gebruikerId}::int AS van_uzelf,
             (SELECT naam FROM ronde WHERE status IN ('bevroren', 'gepubliceerd')) AS bevroren,
             (SELECT sleutel FROM meetmoment WHERE status = 'open' AND vervangt_id IS NULL AND sleutel IS DISTINCT FROM ${meetmoment}::text) AS open
      FROM (SELECT 1) one
      LEFT JOIN vraag v ON v.sleutel = ${vraag}
      LEFT JOIN vragenlijstversie lv ON lv.sleutel = ${versie}
      LEFT JOIN vraagversie vv ON vv.versie_id = lv.id AND vv.vraag_id = v.id
      LEFT JOIN antwoord a ON a.gemeente_id = ${gemeenteId} AND a.vraag_id = v.id
      LEFT JOIN gebruiker u ON u.id = a.updated_by_id
    ), saved AS (
      INSERT INTO antwoord (gemeente_id, vraag_id, waarde, toelichting, version, versie_id, updated_at, updated_by_id)
      SELECT ${gemeenteId}::int, vraag_id, ${waarde}::waarde, ${toelichting}::text, 1, versie_id, nu(), ${actor.gebruikerId}::int
      FROM context
      WHERE versie_id IS NOT NULL AND bevroren IS NULL AND coalesce(version, 0) = ${basis}::int
        AND (waarde, coalesce(toelichting, '')) IS DISTINCT FROM (${waarde}::waarde, ${toelichting}::text)
      ON CONFLICT (gemeente_id, vraag_id) DO UPDATE
        SET waarde = excluded.waarde, toelichting = excluded.toelichting, version = antwoord.version + 1,
            versie_id = excluded.versie_id, updated_at = excluded.updated_at, updated_by_id = excluded.updated_by_id
        WHERE antwoord.version = ${basis}::int
      RETURNING version, updated_at
    ), audit AS (${audit})
    SELECT c.vraag_id AS "vraagId", c.versie_id AS "versieId", c.bevroren, c.open, c.version, c.waarde::text AS waarde,
           c.toelichting, c.updated_at AS "updatedAt", c.updated_by AS "updatedBy", c.van_uzelf AS "vanUzelf",
           s.version AS "savedVersion", s.updated_at AS "savedAt"
    FROM context c LEFT JOIN saved s ON true`)
  if (!attempt) throw new Error('a query over one row gave none')
  return attempt
}

function bewaardOf({ waarde, toelichting, version, updatedAt, updatedBy, vanUzelf }: Attempt): Bewaard {
  return {
    waarde,
    toelichting: toelichting ?? '',
    version: version ?? 0,
    updatedAt: updatedAt.toISOString(),
    updatedBy,
    vanUzelf,
  }
}

/** What who may not answer hears, and who names what is not there. */
export const antwoordOnbekend: Opslag = {
  soort: 'onbekend',
  zin: 'Deze vraag of gemeente is er niet, of u mag er niet voor antwoorden.',
}

function vervallen(versie: string): Opslag {
  return { soort: 'vervallen', zin: `Deze vraag staat niet in de vragenlijst ${versie}. Laad de pagina opnieuw.` }
}

function tooLate(meetmoment: string, open: string | null): Opslag {
  const zin = `Meetmoment ${meetmoment} is intussen bevroren. Dit antwoord telt daar niet meer in mee. U kunt het wel bewaren voor de volgende meting.`
  return { soort: 'bevroren', zin, meetmoment: open }
}

/** The gemeente that is answered for; undefined: this actor may not. */
function findBeantwoorde(actor: Actor, { gemeente }: Pick<AntwoordInvoer, 'gemeente'>) {
  return eigenGemeenten(actor.aanstellingen, 'antwoord.schrijven').find(({ code }) => code === gemeente)
}

/**
 * Saves one answer of a gemeente, if nobody changed it since the person looked at it.
 *
 * Nothing is ever overwritten unseen: the save names the version it started from, and a newer one comes
 * back as a conflict. Sending the same answer twice (the reply got lost) is one save.
 */
export async function saveAntwoord(actor: Actor, invoer: AntwoordInvoer): Promise<Opslag> {
  const gemeente = findBeantwoorde(actor, invoer)
  if (!gemeente) return antwoordOnbekend
  const attempt = await attemptSave(actor, gemeente.id, invoer)
  const { waarde, toelichting } = invoer
  const { vraagId, versieId, bevroren, open, savedVersion, savedAt } = attempt
  if (vraagId === null) return antwoordOnbekend
  if (versieId === null) return vervallen(invoer.versie)
  if (savedVersion !== null && savedAt !== null) {
    const antwoord = {
      waarde,
      toelichting,
      version: savedVersion,
      updatedAt: savedAt.toISOString(),
      updatedBy: actor.naam,
      vanUzelf: true,
    }
    return { soort: 'opgeslagen', antwoord }
  }
  const current = bewaardOf(attempt)
  if (current.waarde === waarde && current.toelichting === toelichting)
    return { soort: 'opgeslagen', antwoord: current }
  if (bevroren !== null) return tooLate(bevroren, open)
  // Somebody came between the look and the write of this one statement: look once more, at what they wrote.
  return current.version === invoer.basis ? saveAntwoord(actor, invoer) : { soort: 'conflict', antwoord: current }
}

/**
 * Puts an earlier version back as a new one; what was there stays in the history. Two queries.
 *
 * @returns as saveAntwoord does; "onbekend" for a version that never was
 */
export async function restoreAntwoord(actor: Actor, { version, ...invoer }: AntwoordTerugzetInvoer): Promise<Opslag> {
  const gemeente = findBeantwoorde(actor, invoer)
  if (!gemeente) return antwoordOnbekend
  const [found] = await db().$queryRaw<{ waarde: Waarde | null; toelichting: string }[]>`
    SELECT w.waarde::text AS waarde, w.toelichting FROM antwoord_wijziging w JOIN vraag v ON v.id = w.vraag_id
    WHERE w.gemeente_id = ${gemeente.id} AND v.sleutel = ${invoer.vraag} AND w.version = ${version}`
  return found ? saveAntwoord(actor, { ...invoer, ...found }) : antwoordOnbekend
}

export type Wijziging = {
  version: number
  waarde: Waarde | null
  toelichting: string
  createdAt: string
  createdBy: string | null
}

/** Everything an answer ever was, newest first. Only for who may read the toelichtingen. One query. */
export async function getGeschiedenis(actor: Actor, gemeente: Gemeente, vraagId: number): Promise<Wijziging[]> {
  requireIn(actor, 'toelichting.lezen', gemeente)
  const rows = await db().$queryRaw<(Omit<Wijziging, 'createdAt'> & { createdAt: Date })[]>`
    SELECT w.version, w.waarde::text AS waarde, w.toelichting, w.created_at AS "createdAt", u.naam AS "createdBy"
    FROM antwoord_wijziging w LEFT JOIN gebruiker u ON u.id = w.created_by_id
    WHERE w.gemeente_id = ${gemeente.gemeenteId} AND w.vraag_id = ${vraagId}
    ORDER BY w.version DESC`
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }))
}
