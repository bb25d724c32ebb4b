import { createHash } from 'node:crypto'
import type { Raster } from '@/lib/cijfers/kern/raster'
import { getRaster } from '@/lib/cijfers/kern/raster-data'
import { findMeetmoment } from '@/lib/meetmoment/meetmoment-data'
import { db, type Transaction } from '@/lib/platform/client-data'
import { type Allowed, NotFound } from '@/lib/toegang/require'
import type { Verbergopdracht, Verberguitkomst } from './verbergopdracht'

/** Other rules hide otherwise: a higher number has every meetmoment looked into anew. */
const regels = 1

type Ketenlid = {
  id: number
  sleutel: string
  hash: string
  /** the last that was worked out */
  verberging: { id: number; grondslag: string } | null
  /** by gemeenteId */
  herzien: number[]
  akkoord: number[]
}

/** What has to be worked out of a meetmoment, and whether that was done. */
export type Verbergvraag = {
  id: number
  grondslag: string
  /** what came of it; null: nobody worked it out since what it follows from became so */
  gemaakt: number | null
  /** the sleutel of a meetmoment that it corrects and that is not worked out as things are now: that comes first; null: none */
  eerst: string | null
}

/** A meetmoment with those that it corrects, the oldest first. One query. */
async function readKeten(sleutel: string, tx: Transaction): Promise<{ keten: Ketenlid[]; last: Ketenlid }> {
  const keten = await tx.$queryRaw<Ketenlid[]>`
    WITH RECURSIVE keten AS (
      SELECT id, vervangt_id, 0 AS diepte FROM meetmoment WHERE sleutel = ${sleutel} AND status IN ('bevroren', 'gepubliceerd')
      UNION ALL
      SELECT m.id, m.vervangt_id, k.diepte + 1 FROM keten k JOIN meetmoment m ON m.id = k.vervangt_id
    )
    SELECT m.id, m.sleutel, m.hash,
           (SELECT jsonb_build_object('id', v.id, 'grondslag', v.grondslag) FROM verberging v
            WHERE v.meetmoment_id = m.id ORDER BY v.id DESC LIMIT 1) AS verberging,
           (SELECT coalesce(jsonb_agg(h.gemeente_id ORDER BY h.gemeente_id), '[]') FROM meetmoment_herziening h WHERE h.meetmoment_id = m.id) AS herzien,
           (SELECT coalesce(jsonb_agg(a.gemeente_id ORDER BY a.gemeente_id), '[]') FROM verbergakkoord a WHERE a.meetmoment_id = m.id) AS akkoord
    FROM keten k JOIN meetmoment m ON m.id = k.id ORDER BY k.diepte DESC`
  const last = keten.at(-1)
  if (!last) throw new NotFound(`meetmoment ${sleutel}`)
  return { keten, last }
}

/** Of all that the outcome follows from: other answers, another chain, other agreement or other rules give another one. */
function grondslagOf(keten: readonly Ketenlid[]): string {
  const inhoud = keten.map(({ hash, verberging, herzien, akkoord }, index) =>
    index < keten.length - 1 ? [hash, herzien, verberging?.grondslag ?? null] : [hash, herzien, akkoord],
  )
  return createHash('sha256')
    .update(JSON.stringify([regels, inhoud]))
    .digest('hex')
}

function vraagOf(keten: readonly Ketenlid[], { id, verberging }: Ketenlid): Verbergvraag {
  const grondslag = grondslagOf(keten)
  const before = keten.find((lid, place) => {
    const until = keten.slice(0, place + 1)
    return until.length < keten.length && lid.verberging?.grondslag !== grondslagOf(until)
  })
  const gemaakt = verberging?.grondslag === grondslag ? verberging.id : null
  return { id, grondslag, gemaakt, eerst: before?.sleutel ?? null }
}

/**
 * One query.
 *
 * @throws NotFound when the meetmoment is not frozen
 */
export async function readVerbergvraag(
  _bureau: Allowed<'meetmoment.bevriezen' | 'meetmoment.publiceren'>,
  sleutel: string,
  tx: Transaction = db(),
): Promise<Verbergvraag> {
  const { keten, last } = await readKeten(sleutel, tx)
  return vraagOf(keten, last)
}

/**
 * All antwoorden of a meetmoment and of those that it corrects, and the vraag that is answered with them: read at once, so that
 * no akkoord of after it is kept as an outcome without.
 */
export async function readVerbergopdracht(
  bureau: Allowed<'meetmoment.bevriezen'>,
  sleutel: string,
): Promise<{ vraag: Verbergvraag; opdracht: Verbergopdracht }> {
  const { keten, last } = await readKeten(sleutel, db())
  const edities = await Promise.all(
    keten.map(
      async ({ sleutel: editie, herzien }): Promise<{ raster: Raster; herzien: number[] }> => ({
        raster: await getRaster(bureau, { soort: 'meetmoment', meetmoment: await findMeetmoment(bureau, editie) }),
        herzien,
      }),
    ),
  )
  return { vraag: vraagOf(keten, last), opdracht: { edities, akkoord: last.akkoord } }
}

/** Keeps what was worked out, as the last that counts; who comes second finds it there. */
export async function keepVerberging(
  _bureau: Allowed<'meetmoment.bevriezen'>,
  { id, grondslag }: Verbergvraag,
  { verberging, zeker, blijft }: Verberguitkomst,
): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM meetmoment WHERE id = ${id} FOR UPDATE`
    await tx.$executeRaw`
      INSERT INTO verberging (meetmoment_id, grondslag, uitkomst, zeker, blijft, made_at)
      SELECT ${id}, ${grondslag}, ${JSON.stringify(verberging)}::jsonb, ${JSON.stringify(zeker)}::jsonb, ${JSON.stringify(blijft)}::jsonb, nu()
      WHERE ${grondslag} IS DISTINCT FROM
            (SELECT v.grondslag FROM verberging v WHERE v.meetmoment_id = ${id} ORDER BY v.id DESC LIMIT 1)`
  })
}

/** The frozen meetmomenten of which nobody looked what would be certain as things are now, those that are corrected first. */
export async function listZonderVerberging(bureau: Allowed<'meetmoment.bevriezen'>): Promise<string[]> {
  const frozen = await db().$queryRaw<{ sleutel: string }[]>`
    SELECT m.sleutel FROM meetmoment m WHERE m.status IN ('bevroren', 'gepubliceerd') ORDER BY m.id`
  const missing: string[] = []
  for (const { sleutel } of frozen) {
    const { gemaakt } = await readVerbergvraag(bureau, sleutel)
    if (gemaakt === null) missing.push(sleutel)
  }
  return missing
}
