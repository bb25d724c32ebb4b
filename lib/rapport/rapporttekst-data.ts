import type { Meetmomentstatus } from '@/lib/meetmoment/meetmoment'
import { db, Prisma } from '@/lib/platform/client-data'
import { isoMoment } from '@/lib/platform/klok-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { auditInsert } from '@/lib/toegang/audit-data'
import { NotFound, requireEverywhere } from '@/lib/toegang/require'
import type { Publicatie } from './publicatie'
import { getPublicatie } from './publicatie-data'
import type { BewaardeTekst, RapporttekstInvoer, Tekstvoorbeeld, TerugzetInvoer } from './rapporttekst-schema'
import { conceptteksten } from './tekst/concept'
import { type Plek, plekkenOf } from './tekst/plekken'
import { checkTekst, fillIn, type Tekstfout } from './tekst/verwijzing'

/**
 * What people wrote for the meetmomenten that this one corrects, by plek: the text of the nearest where a person touched it.
 * A draft that nobody touched is about figures that are no longer right.
 */
async function readGeschreven(meetmomentId: number): Promise<Map<string, string>> {
  const rows = await db().$queryRaw<{ plek: string; tekst: string }[]>`
    WITH RECURSIVE eerder AS (
      SELECT vervangt_id AS id, 1 AS afstand FROM meetmoment WHERE id = ${meetmomentId}
      UNION ALL
      SELECT m.vervangt_id, e.afstand + 1 FROM eerder e JOIN meetmoment m ON m.id = e.id
    )
    SELECT DISTINCT ON (t.plek) t.plek, t.tekst FROM eerder e JOIN rapporttekst t ON t.meetmoment_id = e.id AND NOT t.concept
    ORDER BY t.plek, e.afstand`
  return new Map(rows.flatMap(({ plek, tekst }) => (tekst.trim() === '' ? [] : [[plek, tekst]])))
}

/**
 * Writes a first text for every plek that has none: in a correction what people wrote before, else drafted from the
 * figures. What is there already, by a person or not, stays as it is. One query, and two more when something is missing.
 *
 * @throws NotFound for everybody but the bureau, and for a meetmoment that is not frozen
 */
export async function startRapport(actor: Actor, sleutel: string): Promise<void> {
  requireEverywhere(actor, 'rapport.schrijven')
  // Drafted for the public edition: what it hides, no text refers to.
  const publicatie = await getPublicatie(actor, sleutel, 'openbaar')
  await redraft(actor, publicatie)
  const leeg = plekkenOf(publicatie.landelijk).filter((plek) => !publicatie.teksten.has(plek.sleutel))
  if (leeg.length === 0) return
  const concepten = conceptteksten(publicatie)
  const plekken = leeg.map((plek) => plek.sleutel)
  const geschreven = await readGeschreven(publicatie.meetmoment.id)
  const teksten = plekken.map((plek) => geschreven.get(plek) ?? concepten.get(plek) ?? '')
  const audit = auditInsert(actor, Prisma.sql`(SELECT count(*) AS aantal FROM made HAVING count(*) > 0) counted`, {
    handeling: 'rapport.beginnen',
    onderwerp: Prisma.sql`${`rapport ${sleutel}`}::text`,
    details: Prisma.sql`jsonb_build_object('teksten', counted.aantal)`,
  })
  await db().$executeRaw`
    WITH made AS (
      INSERT INTO rapporttekst (meetmoment_id, plek, tekst, version, updated_at, updated_by_id, concept)
      SELECT ${publicatie.meetmoment.id}::int, plek, tekst, 1, nu(), NULL, true
      FROM unnest(${plekken}::text[], ${teksten}::text[]) AS d (plek, tekst)
      ON CONFLICT (meetmoment_id, plek) DO NOTHING
      RETURNING plek
    )
    ${audit}`
}

/** Drafts anew what nobody read yet and refers to what is no longer shown: it was drafted before that was known. */
async function redraft(actor: Actor, publicatie: Publicatie): Promise<void> {
  const stuk = [...publicatie.teksten].filter(([, tekst]) => checkTekst(tekst, publicatie).length > 0)
  if (stuk.length === 0) return
  const concepten = conceptteksten(publicatie)
  const plekken = stuk.map(([plek]) => plek)
  const teksten = plekken.map((plek) => concepten.get(plek) ?? '')
  const audit = auditInsert(actor, Prisma.sql`(SELECT count(*) AS aantal FROM made HAVING count(*) > 0) counted`, {
    handeling: 'rapport.opnieuw_voorstellen',
    onderwerp: Prisma.sql`${`rapport ${publicatie.bron.sleutel}`}::text`,
    details: Prisma.sql`jsonb_build_object('teksten', counted.aantal)`,
  })
  await db().$executeRaw`
    WITH made AS (
      UPDATE rapporttekst t SET tekst = d.tekst, version = t.version + 1, updated_at = nu(), updated_by_id = NULL
      FROM unnest(${plekken}::text[], ${teksten}::text[]) AS d (plek, tekst)
      WHERE t.meetmoment_id = ${publicatie.meetmoment.id}::int AND t.plek = d.plek AND t.concept AND t.tekst <> d.tekst
      RETURNING t.plek
    )
    ${audit}`
}

/** A plek with its text as it is now. */
export type Plekstand = Plek & BewaardeTekst & { fouten: Omit<Tekstfout, 'plek'>[] }

export type Rapportstand = {
  meetmoment: { sleutel: string; naam: string; status: Meetmomentstatus }
  /** what the public would see if it were published now */
  publicatie: Publicatie
  /** in the order of the rapport */
  plekken: Plekstand[]
  /** what is public now; null: nothing. `gewijzigd`: the plekken whose text changed since */
  openbaar: { nummer: number; op: string; gewijzigd: string[] } | null
}

type Tekstrow = BewaardeTekst & { plek: string }
type Row = {
  naam: string
  status: Meetmomentstatus
  teksten: Tekstrow[]
  openbaar: { nummer: number; op: string; teksten: Record<string, string> } | null
}

/**
 * The whole rapport as it is being written. Call startRapport first: a plek without text is not shown. Two queries.
 *
 * @throws NotFound for everybody but the bureau, and for a meetmoment that is not frozen
 */
export async function getRapporttekst(actor: Actor, sleutel: string): Promise<Rapportstand> {
  requireEverywhere(actor, 'rapport.schrijven')
  const [publicatie, [row]] = await Promise.all([
    getPublicatie(actor, sleutel, 'openbaar'),
    db().$queryRaw<Row[]>`
      SELECT m.naam, m.status::text AS status,
             (SELECT coalesce(jsonb_agg(jsonb_build_object('plek', t.plek, 'tekst', t.tekst, 'version', t.version,
                'updatedAt', ${isoMoment('t.updated_at')}, 'updatedBy', u.naam, 'concept', t.concept)), '[]')
              FROM rapporttekst t LEFT JOIN gebruiker u ON u.id = t.updated_by_id WHERE t.meetmoment_id = m.id) AS teksten,
             (SELECT jsonb_build_object('nummer', p.nummer, 'op', ${isoMoment('p.published_at')}, 'teksten', p.teksten)
              FROM publicatie p WHERE p.meetmoment_id = m.id AND p.withdrawn_at IS NULL) AS openbaar
      FROM meetmoment m WHERE m.sleutel = ${sleutel}`,
  ])
  if (!row) throw new NotFound(`meetmoment ${sleutel}`)
  const byPlek = new Map(row.teksten.map((tekst) => [tekst.plek, tekst]))
  const plekken = plekkenOf(publicatie.landelijk).flatMap((plek) => {
    const found = byPlek.get(plek.sleutel)
    if (!found) return []
    const { plek: _, ...tekst } = found
    return [{ ...plek, ...tekst, fouten: checkTekst(tekst.tekst, publicatie) }]
  })
  return {
    meetmoment: { sleutel, naam: row.naam, status: row.status },
    publicatie,
    plekken,
    openbaar: row.openbaar && {
      nummer: row.openbaar.nummer,
      op: row.openbaar.op,
      gewijzigd: plekken
        .filter((plek) => plek.tekst !== row.openbaar?.teksten[plek.sleutel])
        .map((plek) => plek.sleutel),
    },
  }
}

/** A text as the public edition would print it. One query. @throws NotFound as getRapporttekst does */
export async function getTekstvoorbeeld(actor: Actor, sleutel: string, tekst: string): Promise<Tekstvoorbeeld> {
  requireEverywhere(actor, 'rapport.schrijven')
  const publicatie = await getPublicatie(actor, sleutel, 'openbaar')
  return { blokken: fillIn(tekst, publicatie), fouten: checkTekst(tekst, publicatie) }
}

/** What the database said of one save: what stood there, and the version that was written, if one was. */
type Attempt = BewaardeTekst & { vanUzelf: boolean; savedVersion: number | null; savedAt: string | null }

/** Looks and writes in one statement, so in one transaction: text, its line in the history (a trigger) and audit row. */
async function attemptSave(
  actor: Actor,
  { meetmoment, plek, tekst, basis }: RapporttekstInvoer,
): Promise<Attempt | undefined> {
  const audit = auditInsert(actor, Prisma.sql`saved`, {
    handeling: 'rapporttekst.opslaan',
    onderwerp: Prisma.sql`${`rapporttekst ${meetmoment} ${plek}`}::text`,
    details: Prisma.sql`jsonb_build_object('version', saved.version)`,
  })
  const [attempt] = await db().$queryRaw<Attempt[]>`
    WITH was AS MATERIALIZED (
      SELECT t.meetmoment_id, t.plek, t.tekst, t.version, t.updated_at, t.concept, u.naam AS updated_by,
             t.updated_by_id IS NOT DISTINCT FROM ${actor.gebruikerId}::int AS van_uzelf
      FROM rapporttekst t JOIN meetmoment m ON m.id = t.meetmoment_id LEFT JOIN gebruiker u ON u.id = t.updated_by_id
      WHERE m.sleutel = ${meetmoment} AND t.plek = ${plek}
    ), saved AS (
      UPDATE rapporttekst t
      SET tekst = ${tekst}, version = t.version + 1, updated_at = nu(), updated_by_id = ${actor.gebruikerId}::int, concept = false
      FROM was
      WHERE t.meetmoment_id = was.meetmoment_id AND t.plek = was.plek AND t.version = ${basis}::int
        AND (t.concept OR t.tekst <> ${tekst})
      RETURNING t.version, t.updated_at
    ), audit AS (${audit})
    SELECT w.tekst, w.version, ${isoMoment('w.updated_at')} AS "updatedAt", w.updated_by AS "updatedBy", w.concept, w.van_uzelf AS "vanUzelf",
           s.version AS "savedVersion", ${isoMoment('s.updated_at')} AS "savedAt"
    FROM was w LEFT JOIN saved s ON true`
  return attempt
}

export type Bewaaruitkomst =
  | { soort: 'opgeslagen'; tekst: BewaardeTekst }
  /** somebody saved another text meanwhile; nothing was written */
  | { soort: 'conflict'; tekst: BewaardeTekst; vanUzelf: boolean }

/**
 * Saves one text of a rapport, if nobody changed it since the person looked at it. A drafted text that is saved as it is
 * has been read: it is no concept any more. Sending the same text twice (the reply got lost) is one save. One query.
 *
 * @throws NotFound for everybody but the bureau, and for a text that was never started
 */
export async function saveRapporttekst(actor: Actor, invoer: RapporttekstInvoer): Promise<Bewaaruitkomst> {
  requireEverywhere(actor, 'rapport.schrijven')
  const attempt = await attemptSave(actor, invoer)
  if (!attempt) throw new NotFound(`rapporttekst ${invoer.meetmoment} ${invoer.plek}`)
  const { savedVersion, savedAt, vanUzelf, ...was } = attempt
  if (savedVersion !== null && savedAt !== null) {
    const tekst = {
      tekst: invoer.tekst,
      version: savedVersion,
      updatedAt: savedAt,
      updatedBy: actor.naam,
      concept: false,
    }
    return { soort: 'opgeslagen', tekst }
  }
  if (was.tekst === invoer.tekst) return { soort: 'opgeslagen', tekst: was }
  // Somebody came between the look and the write of this one statement: look once more, at what they wrote.
  return was.version === invoer.basis ? saveRapporttekst(actor, invoer) : { soort: 'conflict', tekst: was, vanUzelf }
}

/**
 * Puts an earlier version back as a new one; what was there stays in the history. Two queries.
 *
 * @throws NotFound for everybody but the bureau, and for a version that never was
 */
export async function restoreTekst(actor: Actor, invoer: TerugzetInvoer): Promise<Bewaaruitkomst> {
  requireEverywhere(actor, 'rapport.schrijven')
  const { meetmoment, plek, version, basis } = invoer
  const [found] = await db().$queryRaw<{ tekst: string }[]>`
    SELECT v.tekst FROM rapporttekst_versie v JOIN meetmoment m ON m.id = v.meetmoment_id
    WHERE m.sleutel = ${meetmoment} AND v.plek = ${plek} AND v.version = ${version}`
  if (!found) throw new NotFound(`rapporttekst ${meetmoment} ${plek} ${version}`)
  return saveRapporttekst(actor, { meetmoment, plek, tekst: found.tekst, basis })
}
