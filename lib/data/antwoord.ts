import { may } from '@/lib/domain/policy'
import type { Stand } from '@/lib/domain/stand'
import type { Waarde } from '@/lib/domain/waarde'
import type { AntwoordInvoer, Bewaard, Opslag } from '@/lib/schemas/antwoord'
import type { Actor } from './actor'
import { auditInsert } from './audit'
import { db, Prisma } from './client'
import type { Gemeente } from './gemeente'
import { requireIn } from './scope'

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
           f.vraag_id IS NOT NULL AS "inVorige", f.waarde::text AS "vorigeWaarde",
           CASE WHEN ${open} THEN f.toelichting END AS "vorigeToelichting"
    FROM vragenlijstversie lv
    JOIN vraagversie vv ON vv.versie_id = lv.id
    JOIN vraag v ON v.id = vv.vraag_id
    LEFT JOIN antwoord a ON a.gemeente_id = ${gemeente.gemeenteId} AND a.vraag_id = v.id
    LEFT JOIN gebruiker u ON u.id = a.updated_by_id
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

type Context = {
  vraagId: number | null
  versieId: number | null
  code: string | null
  bevroren: string | null
  open: string | null
  version: number | null
  waarde: Waarde | null
  toelichting: string | null
  updatedAt: Date | null
  updatedBy: string | null
}

async function readContext(gemeenteId: number, invoer: AntwoordInvoer): Promise<Context> {
  const [context] = await db().$queryRaw<Context[]>`
    SELECT v.id AS "vraagId", vv.versie_id AS "versieId", vv.code, a.version, a.waarde::text AS waarde, a.toelichting,
           a.updated_at AS "updatedAt", u.naam AS "updatedBy",
           (SELECT m.naam FROM meetmoment m WHERE m.sleutel = ${invoer.meetmoment} AND m.status IN ('bevroren', 'gepubliceerd')) AS bevroren,
           (SELECT m.sleutel FROM meetmoment m WHERE m.status = 'open') AS open
    FROM (SELECT 1) one
    LEFT JOIN vraag v ON v.sleutel = ${invoer.vraag}
    LEFT JOIN vragenlijstversie lv ON lv.sleutel = ${invoer.versie}
    LEFT JOIN vraagversie vv ON vv.versie_id = lv.id AND vv.vraag_id = v.id
    LEFT JOIN antwoord a ON a.gemeente_id = ${gemeenteId} AND a.vraag_id = v.id
    LEFT JOIN gebruiker u ON u.id = a.updated_by_id`
  if (!context) throw new Error('a query over one row gave none')
  return context
}

function bewaardOf(context: Context): Bewaard {
  return {
    waarde: context.waarde,
    toelichting: context.toelichting ?? '',
    version: context.version ?? 0,
    updatedAt: (context.updatedAt ?? new Date()).toISOString(),
    updatedBy: context.updatedBy,
  }
}

const onbekend: Opslag = {
  soort: 'onbekend',
  zin: 'Deze vraag of gemeente is er niet, of u mag er niet voor antwoorden. Er is niets opgeslagen.',
}

function tooLate(meetmoment: string, open: string | null): Opslag {
  const zin = `Meetmoment ${meetmoment} is intussen bevroren. Dit antwoord telt daar niet meer in mee. U kunt het wel bewaren voor de volgende meting.`
  return { soort: 'bevroren', zin, meetmoment: open }
}

/**
 * Saves one answer of a gemeente, if nobody changed it since the person looked at it.
 *
 * Nothing is ever overwritten unseen: the save names the version it started from, and a newer one comes
 * back as a conflict. Sending the same answer twice (the reply got lost) is one save. The write, its line
 * in the history (a trigger) and its audit row are one statement, so one transaction.
 */
export async function saveAntwoord(actor: Actor, invoer: AntwoordInvoer): Promise<Opslag> {
  const gemeente = actor.aanstellingen.flatMap((a) =>
    a.rol === 'projectleider' && a.gemeente.code === invoer.gemeente ? [a] : [],
  )[0]
  if (!gemeente) return onbekend
  const gemeenteId = gemeente.gemeente.id
  if (!may(actor.aanstellingen, 'antwoord.schrijven', { gemeenteId, regio: gemeente.regio.sleutel, subregio: null }))
    return onbekend

  const context = await readContext(gemeenteId, invoer)
  if (context.vraagId === null) return onbekend
  if (context.versieId === null) {
    return {
      soort: 'vervallen',
      zin: `Deze vraag staat niet in de vragenlijst ${invoer.versie}. Laad de pagina opnieuw.`,
    }
  }
  const current = bewaardOf(context)
  if (current.waarde === invoer.waarde && current.toelichting === invoer.toelichting) {
    return { soort: 'opgeslagen', antwoord: current }
  }
  if (context.bevroren !== null) return tooLate(context.bevroren, context.open)
  if (current.version !== invoer.basis) return { soort: 'conflict', antwoord: current }

  const saved = await writeAntwoord(
    actor,
    gemeenteId,
    { ...context, vraagId: context.vraagId, versieId: context.versieId },
    invoer,
  )
  if (saved)
    return {
      soort: 'opgeslagen',
      antwoord: { ...saved, updatedAt: saved.updatedAt.toISOString(), updatedBy: actor.naam },
    }
  // Somebody else, or the freeze, came between the look and the write.
  const later = await readContext(gemeenteId, invoer)
  return later.bevroren === null
    ? { soort: 'conflict', antwoord: bewaardOf(later) }
    : tooLate(later.bevroren, later.open)
}

async function writeAntwoord(
  actor: Actor,
  gemeenteId: number,
  context: Context & { vraagId: number; versieId: number },
  { gemeente, waarde, toelichting, basis, meetmoment }: AntwoordInvoer,
) {
  // A freeze under way is waited for: an answer is in its copies, or is told that it came too late.
  const ronde = Prisma.sql`SELECT status FROM meetmoment WHERE sleutel = ${meetmoment} FOR KEY SHARE`
  const stillOpen = Prisma.sql`NOT EXISTS (SELECT FROM ronde WHERE status IN ('bevroren', 'gepubliceerd'))`
  const change =
    basis === 0
      ? Prisma.sql`
          INSERT INTO antwoord (gemeente_id, vraag_id, waarde, toelichting, version, versie_id, updated_at, updated_by_id)
          SELECT ${gemeenteId}, ${context.vraagId}, ${waarde}::waarde, ${toelichting}, 1, ${context.versieId}, now(), ${actor.gebruikerId} WHERE ${stillOpen}
          ON CONFLICT (gemeente_id, vraag_id) DO NOTHING
          RETURNING waarde, toelichting, version, updated_at`
      : Prisma.sql`
          UPDATE antwoord SET waarde = ${waarde}::waarde, toelichting = ${toelichting}, version = version + 1,
                              versie_id = ${context.versieId}, updated_at = now(), updated_by_id = ${actor.gebruikerId}
          WHERE gemeente_id = ${gemeenteId} AND vraag_id = ${context.vraagId} AND version = ${basis} AND ${stillOpen}
          RETURNING waarde, toelichting, version, updated_at`
  const audit = auditInsert(actor, Prisma.sql`saved`, {
    handeling: 'antwoord.opslaan',
    onderwerp: Prisma.sql`${`antwoord ${gemeente} ${context.code}`}`,
    details: Prisma.sql`jsonb_build_object('version', version)`,
  })
  const [saved] = await db().$queryRaw<
    { waarde: Waarde | null; toelichting: string; version: number; updatedAt: Date }[]
  >`
    WITH ronde AS MATERIALIZED (${ronde}), saved AS (${change}), audit AS (${audit})
    SELECT waarde::text AS waarde, toelichting, version, updated_at AS "updatedAt" FROM saved`
  return saved
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
