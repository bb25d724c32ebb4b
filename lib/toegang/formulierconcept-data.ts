import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { db, type Transaction } from '@/lib/platform/client-data'
import type { Ingevuld } from '@/lib/platform/formulier'
import type { Actor } from './actor-data'
import type { Formulierplaats } from './formuliermerk'

export const conceptSeconds = 24 * 60 * 60
const maxBytes = 256 * 1024
/** So that whoever holds an old form cannot fill the table. */
const maxPerGebruiker = 10

const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')
const oldest = () => new Date(Date.now() - conceptSeconds * 1000)
const ingevuldSchema = z.record(z.string(), z.string())

/**
 * Keeps what somebody typed whose session had ended, for a day. Who asks is not known any more: `plaats` is what the server
 * signed when it showed the form, and only that account finds it again.
 *
 * @param earlier the token of what this browser kept before: that goes
 * @returns the token to find it with; null when it is too large or the account is gone: nothing is kept then
 */
export async function keepConcept(
  { gebruikerId, naam, pad }: Formulierplaats,
  ingevuld: Ingevuld,
  earlier: string | undefined,
): Promise<string | null> {
  if (Buffer.byteLength(JSON.stringify(ingevuld)) > maxBytes) return null
  const token = randomBytes(32).toString('base64url')
  return db().$transaction(async (tx) => {
    const [gebruiker] = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM gebruiker WHERE id = ${gebruikerId} AND actief FOR NO KEY UPDATE`
    if (!gebruiker) return null
    if (earlier) await tx.formulierconcept.deleteMany({ where: { tokenHash: hashToken(earlier) } })
    const others = await tx.formulierconcept.findMany({
      where: { gebruikerId },
      orderBy: { createdAt: 'desc' },
      skip: maxPerGebruiker - 1,
      select: { tokenHash: true },
    })
    await tx.formulierconcept.deleteMany({ where: { tokenHash: { in: others.map(({ tokenHash }) => tokenHash) } } })
    await tx.formulierconcept.create({ data: { tokenHash: hashToken(token), gebruikerId, naam, pad, ingevuld } })
    return token
  })
}

export type Formulierconcept = { naam: string; pad: string; ingevuld: Ingevuld }

/** What this browser kept for this account. @returns null when there is nothing, it is of somebody else, or too old */
export async function findConcept(actor: Actor, token: string): Promise<Formulierconcept | null> {
  if (actor.gebruikerId === null) return null
  const concept = await db().formulierconcept.findFirst({
    where: { tokenHash: hashToken(token), gebruikerId: actor.gebruikerId, createdAt: { gt: oldest() } },
    select: { naam: true, pad: true, ingevuld: true },
  })
  return concept && { ...concept, ingevuld: ingevuldSchema.parse(concept.ingevuld) }
}

/** Whether a token still finds something, of whoever it is. */
export async function isKept(token: string): Promise<boolean> {
  return (
    (await db().formulierconcept.count({ where: { tokenHash: hashToken(token), createdAt: { gt: oldest() } } })) > 0
  )
}

/** The form was sent again: what was kept of it goes. */
export async function dropConcept(actor: Actor, token: string): Promise<void> {
  if (actor.gebruikerId === null) return
  await db().formulierconcept.deleteMany({ where: { tokenHash: hashToken(token), gebruikerId: actor.gebruikerId } })
}

/** What nobody came back for. */
export async function clearConcepten(tx: Transaction): Promise<void> {
  await tx.formulierconcept.deleteMany({ where: { createdAt: { lt: oldest() } } })
}
