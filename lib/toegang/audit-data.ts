import { isDeepStrictEqual } from 'node:util'
import { Prisma, type Transaction } from '@/lib/platform/client-data'
import type { Actor } from './actor-data'

type AuditLine = { handeling: string; onderwerp: string; details?: Record<string, string | number | null> }

/** Call it inside the transaction of the change it records. */
export async function writeAudit(tx: Transaction, actor: Pick<Actor, 'gebruikerId'>, line: AuditLine): Promise<void> {
  await tx.auditregel.create({
    data: {
      gebruikerId: actor.gebruikerId,
      handeling: line.handeling,
      onderwerp: line.onderwerp,
      details: line.details ?? {},
    },
  })
}

/** Whether this person did the same last: somebody pressed twice, and nobody came between. Without details: whatever they were. */
export async function hasDone(
  tx: Transaction,
  actor: Pick<Actor, 'gebruikerId'>,
  { handeling, onderwerp, details }: AuditLine,
): Promise<boolean> {
  if (actor.gebruikerId === null) return false
  const last = await tx.auditregel.findFirst({ where: { handeling, onderwerp }, orderBy: { id: 'desc' } })
  return last?.gebruikerId === actor.gebruikerId && (!details || isDeepStrictEqual(last?.details, details))
}

/** The same line as part of one SQL statement: `..., audit AS (${auditInsert(...)})`. */
export function auditInsert(
  actor: Pick<Actor, 'gebruikerId'>,
  from: Prisma.Sql,
  line: { handeling: string; onderwerp: Prisma.Sql; details: Prisma.Sql },
): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO auditregel (gebruiker_id, handeling, onderwerp, details)
    SELECT ${actor.gebruikerId}, ${line.handeling}, ${line.onderwerp}, ${line.details} FROM ${from}`
}
