import { db } from '@/lib/platform/client-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { writeAudit } from '@/lib/toegang/audit-data'
import { requireEverywhere } from '@/lib/toegang/require'
import { createWachtwoordlink, linkHours } from '@/lib/toegang/wachtwoord-data'
import { writeBerichten } from './bericht-data'
import { makeProefmail, makeWachtwoordlinkmail } from './mails'
import { sendsMail, tokenOf } from './postweg'

export type Linkuitkomst =
  | { soort: 'verstuurd'; naam: string; adres: string }
  /** no mail leaves this server: who asked hands the link over */
  | { soort: 'getoond'; naam: string; token: string }
  | { soort: 'onbekend' }
  | { soort: 'gesloten'; zin: string }

/**
 * Mails somebody a fresh one-time link to choose a password; the password itself still works until then. The link is made
 * when the mail goes, and shown here only where no mail goes. A mail with an older link that still waits is withdrawn.
 *
 * @param keer which press of a button asks for it: pressed twice it is one mail and one link
 * @throws NotFound for who may not manage accounts
 */
export async function mailWachtwoordlink(actor: Actor, gebruikerId: number, keer?: string): Promise<Linkuitkomst> {
  const beheerder = requireEverywhere(actor, 'account.beheren')
  return db().$transaction(async (tx) => {
    // One at a time for a person: of two at once the second withdraws the mail of the first.
    const [gebruiker] = await tx.$queryRaw<{ naam: string; email: string; actief: boolean }[]>`
      SELECT naam, email, actief FROM gebruiker WHERE id = ${gebruikerId} FOR NO KEY UPDATE`
    if (!gebruiker) return { soort: 'onbekend' }
    const { naam, email, actief } = gebruiker
    if (!actief) return { soort: 'gesloten', zin: `Het account van ${naam} is gesloten.` }
    const sleutel = keer === undefined ? undefined : `wachtwoordlink:${gebruikerId}:${keer}`
    const known = sleutel && (await tx.bericht.findUnique({ where: { sleutel }, select: { messageId: true } }))
    if (known) {
      if (sendsMail()) return { soort: 'verstuurd', naam, adres: email }
      return { soort: 'getoond', naam, token: tokenOf(known.messageId) }
    }
    await tx.bericht.updateMany({
      where: { gebruikerId, soort: 'wachtwoordlink', status: 'wacht' },
      data: { status: 'ingetrokken', settledAt: new Date() },
    })
    const inhoud = makeWachtwoordlinkmail(linkHours)
    const [bericht] = await writeBerichten(tx, beheerder, [
      { soort: 'wachtwoordlink', gebruikerId, inhoud, ...(sleutel && { sleutel }) },
    ])
    if (!bericht) throw new Error('a bericht for an open account was not written')
    await writeAudit(tx, actor, { handeling: 'wachtwoordlink.maken', onderwerp: `gebruiker ${gebruikerId}` })
    if (sendsMail()) return { soort: 'verstuurd', naam, adres: email }
    return { soort: 'getoond', naam, token: await createWachtwoordlink(tx, gebruikerId, tokenOf(bericht.messageId)) }
  })
}

/**
 * Mails who asks, to see whether mail arrives.
 *
 * @param keer which press of a button asks for it: pressed twice it is one mail
 * @throws NotFound for who may not read the mail about accounts
 */
export async function mailProef(actor: Actor, keer?: string): Promise<void> {
  const lezer = requireEverywhere(actor, 'post.account.lezen')
  const { gebruikerId } = actor
  // The command line has no address.
  if (gebruikerId === null) return
  await db().$transaction((tx) =>
    writeBerichten(tx, lezer, [
      {
        soort: 'proefmail',
        gebruikerId,
        inhoud: makeProefmail(),
        ...(keer !== undefined && { sleutel: `proefmail:${gebruikerId}:${keer}` }),
      },
    ]),
  )
}
