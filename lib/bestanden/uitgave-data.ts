import { createHash } from 'node:crypto'
import { db, Prisma, query } from '@/lib/platform/client-data'
import { isoMoment } from '@/lib/platform/klok-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { NotFound, requireEverywhere } from '@/lib/toegang/require'
import type { Bestand } from './bestand-data'

/** A file of an uitgave: which meetmoment, which publicatie of it, and the last part of its address. */
export type Uitgaveplek = { meetmoment: string; nummer: number; bestand: string }

/** A file that is kept, without its bytes. */
export type Uitgavebestand = {
  bestand: string
  /** in bytes */
  omvang: number
  sha256: string
}

/** Of a file: it is of what is public now. */
const isOpenbaar = Prisma.sql`m.status = 'gepubliceerd' AND p.withdrawn_at IS NULL`

const bestanden = Prisma.sql`
  publicatiebestand b
  JOIN publicatie p ON p.meetmoment_id = b.meetmoment_id AND p.nummer = b.nummer
  JOIN meetmoment m ON m.id = b.meetmoment_id`

/** A file of what is public now, and never of an uitgave before it. One query. @returns null when it is not made yet, or nothing is public */
export async function findOpenbaarBestand(actor: Actor, meetmoment: string, bestand: string): Promise<Bestand | null> {
  requireEverywhere(actor, 'publicatie.lezen')
  const [found] = await query<Bestand>(Prisma.sql`
    SELECT b.bytes, b.sha256 AS merk FROM ${bestanden} WHERE m.sleutel = ${meetmoment} AND b.bestand = ${bestand} AND ${isOpenbaar}`)
  return found ?? null
}

/** Whether a file of what is public now is made. */
export async function hasOpenbaarBestand(actor: Actor, meetmoment: string, bestand: string): Promise<boolean> {
  requireEverywhere(actor, 'publicatie.lezen')
  const found = await query(Prisma.sql`
    SELECT FROM ${bestanden} WHERE m.sleutel = ${meetmoment} AND b.bestand = ${bestand} AND ${isOpenbaar}`)
  return found.length > 0
}

/** The files of a publicatie while it is public, as far as they are made. One query. */
export async function listOpenbareBestanden(
  actor: Actor,
  meetmoment: string,
  nummer: number,
): Promise<Uitgavebestand[]> {
  requireEverywhere(actor, 'publicatie.lezen')
  return query<Uitgavebestand>(Prisma.sql`
    SELECT b.bestand, octet_length(b.bytes) AS omvang, b.sha256 FROM ${bestanden}
    WHERE m.sleutel = ${meetmoment} AND b.nummer = ${nummer} AND ${isOpenbaar} ORDER BY b.bestand`)
}

/**
 * A file of any uitgave, byte for byte as it was.
 *
 * @throws NotFound for everybody but the bureau, and when it is not kept
 */
export async function getUitgavebestand(actor: Actor, plek: Uitgaveplek): Promise<Bestand> {
  requireEverywhere(actor, 'meetmoment.publiceren')
  const { meetmoment, nummer, bestand } = plek
  const [found] = await query<Bestand>(Prisma.sql`
    SELECT b.bytes, b.sha256 AS merk FROM ${bestanden}
    WHERE m.sleutel = ${meetmoment} AND b.nummer = ${nummer} AND b.bestand = ${bestand}`)
  if (!found) throw new NotFound(`${bestand} of publicatie ${nummer} of ${meetmoment}`)
  return found
}

/** The kept files of every uitgave of a meetmoment. One query. @throws NotFound for everybody but the bureau */
export async function listUitgavebestanden(
  actor: Actor,
  meetmoment: string,
): Promise<(Uitgavebestand & { nummer: number; gemaaktOp: string })[]> {
  requireEverywhere(actor, 'meetmoment.publiceren')
  return db().$queryRaw<(Uitgavebestand & { nummer: number; gemaaktOp: string })[]>`
    SELECT b.nummer, b.bestand, octet_length(b.bytes) AS omvang, b.sha256, ${isoMoment('b.made_at')} AS "gemaaktOp"
    FROM ${bestanden} WHERE m.sleutel = ${meetmoment} ORDER BY b.nummer DESC, b.bestand`
}

/** @throws NotFound for everybody but the bureau */
export async function hasUitgavebestand(actor: Actor, { meetmoment, nummer, bestand }: Uitgaveplek): Promise<boolean> {
  requireEverywhere(actor, 'meetmoment.publiceren')
  const found = await query(Prisma.sql`
    SELECT FROM ${bestanden} WHERE m.sleutel = ${meetmoment} AND b.nummer = ${nummer} AND b.bestand = ${bestand}`)
  return found.length > 0
}

/** Keeps a file for ever. Who comes second finds the first one there, and that stays. @throws NotFound for everybody but the bureau */
export async function keepUitgavebestand(actor: Actor, plek: Uitgaveplek, bytes: Uint8Array): Promise<void> {
  requireEverywhere(actor, 'meetmoment.publiceren')
  const { meetmoment, nummer, bestand } = plek
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  // As a view on the same memory: the driver sends a Buffer as it is.
  const sent = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  await query(Prisma.sql`
    INSERT INTO publicatiebestand (meetmoment_id, nummer, bestand, bytes, sha256, made_at)
    SELECT m.id, ${nummer}, ${bestand}, ${sent}, ${sha256}, nu() FROM meetmoment m WHERE m.sleutel = ${meetmoment}
    ON CONFLICT (meetmoment_id, nummer, bestand) DO NOTHING`)
}

/**
 * Every publicatie with the names of its kept files: first what is public, the newest before the older.
 *
 * @throws NotFound for everybody but the bureau
 */
export async function listBewaard(actor: Actor): Promise<{ meetmoment: string; nummer: number; bewaard: string[] }[]> {
  requireEverywhere(actor, 'meetmoment.publiceren')
  return db().$queryRaw<{ meetmoment: string; nummer: number; bewaard: string[] }[]>`
    SELECT m.sleutel AS meetmoment, p.nummer,
           (SELECT coalesce(jsonb_agg(b.bestand), '[]') FROM publicatiebestand b
            WHERE b.meetmoment_id = p.meetmoment_id AND b.nummer = p.nummer) AS bewaard
    FROM publicatie p JOIN meetmoment m ON m.id = p.meetmoment_id
    ORDER BY p.withdrawn_at IS NOT NULL, p.published_at DESC`
}
