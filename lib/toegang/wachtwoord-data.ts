import { createHash, randomBytes } from 'node:crypto'
import { db, type Transaction } from '@/lib/platform/client-data'
import { writeAudit } from './audit-data'
import { hashWachtwoord, isWachtwoord, throttleKey } from './inloggen-data'

export const linkHours = 48

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/**
 * Makes a one-time link; only its hash is stored. Links that were made before and not used stop working.
 *
 * @param token of a mail that may be sent again: the link is then the same one, and stays used when it was
 * @returns the token to put in /wachtwoord/[token]
 */
export async function createWachtwoordlink(
  tx: Transaction,
  gebruikerId: number,
  token = randomBytes(32).toString('base64url'),
): Promise<string> {
  const tokenHash = hashToken(token)
  const expiresAt = new Date(Date.now() + linkHours * 3_600_000)
  await tx.wachtwoordlink.deleteMany({ where: { gebruikerId, usedAt: null, tokenHash: { not: tokenHash } } })
  await tx.wachtwoordlink.upsert({
    where: { tokenHash },
    create: { tokenHash, gebruikerId, expiresAt },
    update: { expiresAt },
  })
  return token
}

/** Whose password a link may set. @returns null when the link is unknown, used or too old */
export async function findWachtwoordlink(token: string): Promise<{ email: string } | null> {
  const link = await db().wachtwoordlink.findFirst({
    where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: new Date() }, gebruiker: { actief: true } },
    select: { gebruiker: { select: { email: true } } },
  })
  return link?.gebruiker ?? null
}

/** The button pressed twice: with this link this same password was chosen less than a minute ago. */
async function hasJustChosen(token: string, wachtwoord: string): Promise<boolean> {
  const link = await db().wachtwoordlink.findFirst({
    where: {
      tokenHash: hashToken(token),
      usedAt: { gt: new Date(Date.now() - 60_000) },
      gebruiker: { actief: true },
    },
    select: { gebruiker: { select: { wachtwoordHash: true } } },
  })
  return link !== null && isWachtwoord(link.gebruiker.wachtwoordHash, wachtwoord)
}

/**
 * Sets the password through a one-time link, and ends every session of that account.
 *
 * @returns false when the link is unknown, used for another password, or too old; nothing has changed then
 */
export async function setWachtwoord(token: string, wachtwoord: string): Promise<boolean> {
  // Hashing is heavy work; nobody gets it done without a link.
  if ((await findWachtwoordlink(token)) === null) return hasJustChosen(token, wachtwoord)
  const wachtwoordHash = await hashWachtwoord(wachtwoord)
  const chosen = await db().$transaction(async (tx) => {
    const [link] = await tx.wachtwoordlink.updateManyAndReturn({
      where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: new Date() }, gebruiker: { actief: true } },
      data: { usedAt: new Date() },
      select: { gebruikerId: true },
    })
    if (!link) return false
    const { gebruikerId } = link
    const { email } = await tx.gebruiker.update({ where: { id: gebruikerId }, data: { wachtwoordHash } })
    // Wrong guesses at the old password are no reason to wait with the new one.
    await tx.inlogpoging.deleteMany({ where: { sleutel: throttleKey('account', email) } })
    await tx.sessie.deleteMany({ where: { gebruikerId } })
    await writeAudit(tx, { gebruikerId }, { handeling: 'wachtwoord.kiezen', onderwerp: `gebruiker ${gebruikerId}` })
    return true
  })
  return chosen || hasJustChosen(token, wachtwoord)
}
