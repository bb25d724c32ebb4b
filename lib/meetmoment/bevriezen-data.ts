import { db, type Transaction } from '@/lib/platform/client-data'
import type { Vordering } from '@/lib/platform/klus'
import type { Actor } from '@/lib/toegang/actor-data'
import { hasDone, writeAudit } from '@/lib/toegang/audit-data'
import { requireEverywhere } from '@/lib/toegang/require'
import { isFrozen, type Meetmomentstatus } from './meetmoment'

export type Bevriezing =
  | { soort: 'bevroren'; feiten: number; hash: string }
  | { soort: 'onbekend'; zin: string }
  | { soort: 'niet_open'; zin: string }
  | { soort: 'leeg'; zin: string }

type Options = {
  /** the moment to record; the demo seed replays history with it. Without: when the lock was there */
  at?: Date
  /** told at every step, and of how many gemeenten the answers are copied */
  meld?: (vordering: Vordering) => void
}

type Row = {
  id: number
  sleutel: string
  naam: string
  status: Meetmomentstatus
  hash: string | null
  vervangtId: number | null
  op: Date
}

/** The whole country of today in one statement; more in steps, for who watches how far it is. */
const gemeentenPerStap = 500

/**
 * Freezes an open meetmoment: copies everything a figure depends on, counts it once and seals it, in one transaction.
 * After it the database refuses every change to the copies. Killed halfway, it leaves nothing.
 *
 * The lock comes before the snapshot: saves under way are waited for, and those that come after wait for the freeze.
 * So an answer is in all copies or in none, and of two people who freeze at once the second is told. Who froze it already
 * is told that it was done: a press came twice, or a process ended before it could say so.
 */
export async function freezeMeetmoment(
  actor: Actor,
  sleutel: string,
  { at, meld = () => {} }: Options = {},
): Promise<Bevriezing> {
  requireEverywhere(actor, 'meetmoment.bevriezen')
  return db().$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE meetmoment IN EXCLUSIVE MODE`
      // The clock is read now: every answer in the copies was saved before it. Rounded as an answer's own moment is.
      const [meetmoment] = await tx.$queryRaw<Row[]>`
        SELECT id, sleutel, naam, status::text AS status, hash, vervangt_id AS "vervangtId",
               coalesce(${at ?? null}::timestamptz(3), nu()) AS op
        FROM meetmoment WHERE sleutel = ${sleutel}`
      if (!meetmoment) return { soort: 'onbekend', zin: `Er is geen meetmoment ${sleutel}.` }
      if (isFrozen(meetmoment.status)) return alBevroren(tx, actor, meetmoment)
      if (meetmoment.status !== 'open')
        return { soort: 'niet_open', zin: `Meetmoment ${meetmoment.naam} is nog niet geopend.` }
      if (meetmoment.vervangtId === null && !(await hasIemandIngevuld(tx, meetmoment)))
        return {
          soort: 'leeg',
          zin: `Nog geen enkele gemeente vulde iets in voor meetmoment ${meetmoment.naam}. Er valt niets te bevriezen.`,
        }
      return freeze(tx, actor, meetmoment, meld)
    },
    { isolationLevel: 'RepeatableRead', timeout: 600_000, maxWait: 30_000 },
  )
}

const auditOf = ({ sleutel }: Row) => ({ handeling: 'meetmoment.bevriezen', onderwerp: `meetmoment ${sleutel}` })

async function alBevroren(tx: Transaction, actor: Actor, meetmoment: Row): Promise<Bevriezing> {
  const { id, naam, hash } = meetmoment
  if (hash === null || !(await hasDone(tx, actor, auditOf(meetmoment))))
    return { soort: 'niet_open', zin: `Meetmoment ${naam} is al bevroren.` }
  return { soort: 'bevroren', feiten: await tx.meetmomentFeit.count({ where: { meetmomentId: id } }), hash }
}

async function hasIemandIngevuld(tx: Transaction, { id }: Row): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ some: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM meetmoment m
      JOIN vraagversie vv ON vv.versie_id = m.versie_id
      JOIN antwoord a ON a.vraag_id = vv.vraag_id AND a.waarde IS NOT NULL
      JOIN gemeenten_op(m.peildatum) p ON p.gemeente_id = a.gemeente_id
      WHERE m.id = ${id}
    ) AS some`
  return row?.some ?? false
}

async function freeze(
  tx: Transaction,
  actor: Actor,
  meetmoment: Row,
  meld: NonNullable<Options['meld']>,
): Promise<Bevriezing> {
  const { id, sleutel, vervangtId, op } = meetmoment
  await copyGemeenten(tx, id)
  await (vervangtId === null ? copyVragen(tx, id) : copyVragenOf(tx, id, vervangtId))
  const gemeenten = await tx.meetmomentGemeente.findMany({
    where: { meetmomentId: id },
    select: { gemeenteId: true },
    orderBy: { gemeenteId: 'asc' },
  })
  const totaal = gemeenten.length
  // The planner takes what it knows nothing of for empty, and then looks up every answer by itself, and counts for minutes.
  await tx.$executeRaw`ANALYZE meetmoment_gemeente, meetmoment_vraag`
  let feiten = 0
  for (let gedaan = 0; gedaan < totaal; gedaan += gemeentenPerStap) {
    meld({ stap: 'De antwoorden worden overgenomen', gedaan, totaal })
    const deel = gemeenten.slice(gedaan, gedaan + gemeentenPerStap).map(({ gemeenteId }) => gemeenteId)
    feiten += await copyFeiten(tx, id, vervangtId, deel)
  }
  meld({ stap: 'De cijfers worden geteld en verzegeld', gedaan: totaal, totaal })
  await tx.$executeRaw`ANALYZE meetmoment_feit (meetmoment_id, gemeente_id, vraag_id)`
  // What the rapport is compared with is part of the seal, so it comes first.
  await tx.$executeRaw`
    UPDATE meetmoment m SET
      versie_naam = coalesce(o.versie_naam, lv.naam),
      vorig_id = CASE WHEN o.id IS NOT NULL THEN o.vorig_id ELSE (
        SELECT v.id FROM meetmoment v WHERE v.status IN ('bevroren', 'gepubliceerd') AND v.peildatum < m.peildatum
        ORDER BY v.peildatum DESC, v.id DESC LIMIT 1) END
    FROM vragenlijstversie lv LEFT JOIN meetmoment o ON o.id = ${vervangtId}
    WHERE m.id = ${id} AND lv.id = m.versie_id`
  const [sealed] = await tx.$queryRaw<{ hash: string }[]>`
    UPDATE meetmoment SET status = 'bevroren', frozen_at = ${op}, hash = meetmoment_verzegel(id, ${op}::timestamptz)
    WHERE id = ${id} RETURNING hash`
  if (!sealed) throw new Error(`meetmoment ${sleutel} is gone`)
  await writeAudit(tx, actor, { ...auditOf(meetmoment), details: { feiten, hash: sealed.hash } })
  return { soort: 'bevroren', feiten, hash: sealed.hash }
}

async function copyGemeenten(tx: Transaction, id: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO meetmoment_gemeente (meetmoment_id, gemeente_id, code, naam, provincie, inwoners, grootteklasse, klasse_reden,
                                     regio_sleutel, regio_naam, subregio_sleutel, subregio_naam)
    SELECT m.id, p.gemeente_id, p.code, p.naam, p.provincie, p.inwoners, coalesce(k.grootteklasse, p.grootteklasse), k.reden,
           p.regio_sleutel, p.regio_naam, p.subregio_sleutel, p.subregio_naam
    FROM meetmoment m
    CROSS JOIN LATERAL gemeenten_op(m.peildatum) p
    LEFT JOIN afwijkende_grootteklasse k ON k.meetmoment_id = m.id AND k.gemeente_id = p.gemeente_id
    WHERE m.id = ${id}`
}

async function copyVragen(tx: Transaction, id: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO meetmoment_vraag (meetmoment_id, vraag_id, vraag_sleutel, code, volgorde, kort, tekst, uitleg, streefdatum,
                                  thema_sleutel, thema_nummer, thema_naam, fase_nummer, fase_naam, fase_streefdatum)
    SELECT m.id, v.id, v.sleutel, vv.code, vv.volgorde, vv.kort, vv.tekst, vv.uitleg, vv.streefdatum,
           t.sleutel, t.nummer, t.naam, f.nummer, f.naam, f.streefdatum
    FROM meetmoment m
    JOIN vraagversie vv ON vv.versie_id = m.versie_id
    JOIN vraag v ON v.id = vv.vraag_id
    JOIN thema t ON t.versie_id = m.versie_id AND t.sleutel = vv.thema_sleutel
    JOIN fase f ON f.versie_id = m.versie_id AND f.nummer = t.fase_nummer
    WHERE m.id = ${id}`
}

/** A correction keeps the vragen as the meetmoment it replaces froze them. */
async function copyVragenOf(tx: Transaction, id: number, vervangtId: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO meetmoment_vraag (meetmoment_id, vraag_id, vraag_sleutel, code, volgorde, kort, tekst, uitleg, streefdatum,
                                  thema_sleutel, thema_nummer, thema_naam, fase_nummer, fase_naam, fase_streefdatum)
    SELECT ${id}, vraag_id, vraag_sleutel, code, volgorde, kort, tekst, uitleg, streefdatum,
           thema_sleutel, thema_nummer, thema_naam, fase_nummer, fase_naam, fase_streefdatum
    FROM meetmoment_vraag WHERE meetmoment_id = ${vervangtId}`
}

/**
 * The living answers; in a correction those of the gemeenten it looks at anew, and of all others what was frozen before.
 *
 * @returns how many feiten were written
 */
function copyFeiten(
  tx: Transaction,
  id: number,
  vervangtId: number | null,
  gemeenten: readonly number[],
): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO meetmoment_feit (meetmoment_id, gemeente_id, vraag_id, waarde, toelichting, updated_at)
    SELECT g.meetmoment_id, g.gemeente_id, v.vraag_id,
           CASE WHEN k.kept THEN o.waarde ELSE a.waarde END,
           CASE WHEN k.kept THEN o.toelichting ELSE coalesce(a.toelichting, '') END,
           CASE WHEN k.kept THEN o.updated_at ELSE a.updated_at END
    FROM meetmoment_gemeente g
    JOIN meetmoment_vraag v ON v.meetmoment_id = g.meetmoment_id
    LEFT JOIN antwoord a ON a.gemeente_id = g.gemeente_id AND a.vraag_id = v.vraag_id
    LEFT JOIN meetmoment_feit o ON o.meetmoment_id = ${vervangtId} AND o.gemeente_id = g.gemeente_id AND o.vraag_id = v.vraag_id
    LEFT JOIN meetmoment_herziening h ON h.meetmoment_id = g.meetmoment_id AND h.gemeente_id = g.gemeente_id
    CROSS JOIN LATERAL (SELECT o.meetmoment_id IS NOT NULL AND h.gemeente_id IS NULL AS kept) k
    WHERE g.meetmoment_id = ${id} AND g.gemeente_id = ANY (${[...gemeenten]}::int[])`
}
