import { db, Prisma } from '@/lib/platform/client-data'
import type { Actor } from '@/lib/toegang/actor-data'
import type { Handeling } from '@/lib/toegang/policy'
import { NotFound } from '@/lib/toegang/require'
import { scopeWhere } from '@/lib/toegang/scope-data'
import type { Grootteklasse } from './grootteklasse'

export type Gemeente = {
  gemeenteId: number
  code: string
  naam: string
  provincie: string
  inwoners: number
  grootteklasse: Grootteklasse
  regio: string
  regioNaam: string
  subregio: string | null
  subregioNaam: string | null
}

export const gemeenteColumns = Prisma.sql`
  p.gemeente_id AS "gemeenteId", p.code, p.naam, p.provincie, p.inwoners, p.grootteklasse::text AS grootteklasse,
  p.regio_sleutel AS regio, p.regio_naam AS "regioNaam", p.subregio_sleutel AS subregio, p.subregio_naam AS "subregioNaam"`

/** The gemeenten of today that the actor reaches with a handeling, by name. */
export async function listGemeenten(actor: Actor, handeling: Handeling): Promise<Gemeente[]> {
  return db().$queryRaw<Gemeente[]>`
    SELECT ${gemeenteColumns} FROM gemeenten_op((SELECT vandaag())) p WHERE ${scopeWhere(actor, handeling)} ORDER BY p.naam`
}

/**
 * One gemeente by its CBS code, for a handeling that the actor may do there.
 *
 * @throws NotFound when it does not exist or the actor may not
 */
export async function getGemeente(actor: Actor, handeling: Handeling, code: string): Promise<Gemeente> {
  const [gemeente] = await db().$queryRaw<Gemeente[]>`
    SELECT ${gemeenteColumns} FROM gemeenten_op((SELECT vandaag())) p WHERE p.code = ${code} AND ${scopeWhere(actor, handeling)}`
  if (!gemeente) throw new NotFound(`gemeente ${code}`)
  return gemeente
}
