import { getRaster } from '@/lib/cijfers/kern/raster-data'
import type { Verberging } from '@/lib/cijfers/kern/verberging'
import { findMeetmoment } from '@/lib/meetmoment/meetmoment-data'
import { db } from '@/lib/platform/client-data'
import { isoMoment } from '@/lib/platform/klok-data'
import type { Klusstand } from '@/lib/platform/klus'
import { findKlusstand } from '@/lib/platform/klus-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { requireEverywhere } from '@/lib/toegang/require'
import { makeVerbergbeeld, type Verbergbeeld } from './verbergbeeld'
import { readVerbergvraag } from './verberging-data'
import type { Zekerheid } from './verbergopdracht'

/** The name of the work in the background that looks what would be certain. */
export const verbergsoort = 'verbergen'

/** A gemeente that agreed to it that its antwoorden can be known. */
export type Akkoord = {
  code: string
  naam: string
  verklaring: string
  /** ISO moment */
  op: string
  /** null: whoever wrote it down has no account any more */
  door: string | null
}

export type Verbergstand = {
  /** null: nobody looked into it yet */
  beeld: Verbergbeeld | null
  /** whether the beeld is of how things are now */
  actueel: boolean
  /** the last work on it; null: not lately */
  klus: Klusstand | null
  akkoorden: Akkoord[]
}

/**
 * What of a frozen meetmoment is not shown and why, for the bureau: it names what gemeenten answered. Five queries.
 *
 * @throws NotFound for everybody but the bureau, and for a meetmoment that is not frozen
 */
export async function getVerbergstand(actor: Actor, sleutel: string): Promise<Verbergstand> {
  const bureau = requireEverywhere(actor, 'meetmoment.publiceren')
  const { id, gemaakt } = await readVerbergvraag(bureau, sleutel)
  const [rows, klus, akkoorden] = await Promise.all([
    db().$queryRaw<{ verberging: Verberging; zeker: Zekerheid[]; blijft: Zekerheid[] }[]>`
      SELECT uitkomst AS verberging, zeker, blijft FROM verberging WHERE meetmoment_id = ${id} ORDER BY id DESC LIMIT 1`,
    findKlusstand(verbergsoort, sleutel),
    db().$queryRaw<Akkoord[]>`
      SELECT g.code, g.naam, a.verklaring, ${isoMoment('a.given_at')} AS op,
             (SELECT u.naam FROM gebruiker u WHERE u.id = a.given_by_id) AS door
      FROM verbergakkoord a JOIN meetmoment_gemeente g ON g.meetmoment_id = a.meetmoment_id AND g.gemeente_id = a.gemeente_id
      WHERE a.meetmoment_id = ${id} ORDER BY g.naam`,
  ])
  const [found] = rows
  const lezer = requireEverywhere(actor, 'meetmoment.bevriezen')
  const raster =
    found && (await getRaster(lezer, { soort: 'meetmoment', meetmoment: await findMeetmoment(lezer, sleutel) }))
  return {
    beeld: found && raster ? makeVerbergbeeld(raster, found) : null,
    actueel: gemaakt !== null,
    klus,
    akkoorden,
  }
}

/**
 * How the last work on it stands; null: nobody asked for it, or not lately.
 *
 * @throws NotFound for everybody but the bureau, and for a meetmoment that is not frozen
 */
export async function getVerbergklus(actor: Actor, sleutel: string): Promise<Klusstand | null> {
  await readVerbergvraag(requireEverywhere(actor, 'meetmoment.publiceren'), sleutel)
  return findKlusstand(verbergsoort, sleutel)
}

/**
 * How many antwoorden are certain in what is public, because it was published before anybody looked. One query.
 *
 * @throws NotFound for everybody but the bureau
 */
export async function countVerraad(actor: Actor, sleutel: string): Promise<number> {
  requireEverywhere(actor, 'meetmoment.publiceren')
  const [row] = await db().$queryRaw<{ aantal: number }[]>`
    SELECT coalesce(sum(jsonb_array_length(z.value -> 'gemeenten')), 0)::int AS aantal
    FROM meetmoment m
    JOIN publicatie p ON p.meetmoment_id = m.id AND p.withdrawn_at IS NULL AND p.verberging_id IS NULL
    JOIN verberging v ON v.id = (SELECT max(w.id) FROM verberging w WHERE w.meetmoment_id = m.id)
    CROSS JOIN jsonb_array_elements(v.zeker) z
    WHERE m.sleutel = ${sleutel}`
  return row?.aantal ?? 0
}
