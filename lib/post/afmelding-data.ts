import { db } from '@/lib/platform/client-data'
import { writeAudit } from '@/lib/toegang/audit-data'
import { type Afmeldverzoek, readAfmeldtoken } from './afmelden'

/** What a link to unsubscribe is about; null: it is not ours, or the account is gone. Looking changes nothing. */
export async function findAfmelding(token: string): Promise<(Afmeldverzoek & { afgemeld: boolean }) | null> {
  const verzoek = readAfmeldtoken(token)
  if (!verzoek) return null
  const { gebruikerId, soort } = verzoek
  const gebruiker = await db().gebruiker.findUnique({
    where: { id: gebruikerId },
    select: { afmeldingen: { where: { soort }, select: { soort: true } } },
  })
  return gebruiker && { ...verzoek, afgemeld: gebruiker.afmeldingen.length > 0 }
}

/**
 * Unsubscribes who holds the link; what still waits for that person is withdrawn when its turn comes. Doing it twice is as once.
 *
 * @returns false when the link is not ours, or the account is gone
 */
export async function unsubscribe(token: string): Promise<boolean> {
  const verzoek = readAfmeldtoken(token)
  if (!verzoek) return false
  const { gebruikerId, soort } = verzoek
  return db().$transaction(async (tx) => {
    const gebruiker = await tx.gebruiker.findUnique({ where: { id: gebruikerId }, select: { id: true } })
    if (!gebruiker) return false
    const { count } = await tx.afmelding.createMany({ data: [{ gebruikerId, soort }], skipDuplicates: true })
    if (count > 0)
      await writeAudit(
        tx,
        { gebruikerId },
        { handeling: 'post.afmelden', onderwerp: `gebruiker ${gebruikerId}`, details: { soort } },
      )
    return true
  })
}
