import { db, type Transaction } from '@/lib/platform/client-data'
import { createWachtwoordlink } from '@/lib/toegang/wachtwoord-data'
import { type Berichtsoort, type Berichtstatus, berichtsoort } from './berichtsoort'
import { type Mailinhoud, mailinhoudSchema } from './mailinhoud-schema'
import type { Oordeel } from './oordeel'
import { sendsMail, tokenOf } from './postweg'

// What the queue asks: nobody is logged in there. Who gave the reason for a mail was allowed to.

/** A mail that is to be sent now. */
export type Zending = {
  id: string
  soort: Berichtsoort
  gebruikerId: number
  adres: string
  naam: string
  inhoud: Mailinhoud
  messageId: string
  /** token of the one-time link in it */
  token: string | null
}

type Row = {
  soort: Berichtsoort
  gebruikerId: number
  adres: string
  naam: string
  inhoud: unknown
  messageId: string
  status: Berichtstatus
  overbodig: boolean
}

/** Mail that could not be delivered for so long is given up, as mail servers do. */
const givenUp = '3 days'

async function lockBericht(tx: Transaction, id: bigint): Promise<Row | undefined> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT b.soort, b.gebruiker_id AS "gebruikerId", b.adres, b.naam, b.inhoud, b.message_id AS "messageId",
           b.status::text AS status,
           NOT u.actief OR EXISTS (SELECT FROM afmelding a WHERE a.gebruiker_id = u.id AND a.soort = b.soort) AS overbodig
    FROM bericht b JOIN gebruiker u ON u.id = b.gebruiker_id WHERE b.id = ${id} FOR UPDATE OF b`
  return row
}

/** Where a bericht goes that is not sent now; null: it is sent. */
function otherWay({ soort, status, overbodig }: Row): Berichtstatus | null {
  // An earlier process ended between asking the server and writing down what it said.
  if (status === 'bezig' && !berichtsoort[soort].tweemaal) return 'onzeker'
  if (overbodig) return 'ingetrokken'
  return sendsMail() ? null : 'getoond'
}

async function makeToken(
  tx: Transaction,
  { inhoud, gebruikerId, messageId }: Omit<Row, 'inhoud'> & { inhoud: Mailinhoud },
) {
  if (!inhoud.blokken.some(({ soort }) => soort === 'eenmalig')) return null
  return createWachtwoordlink(tx, gebruikerId, tokenOf(messageId))
}

/**
 * Takes a bericht on to be sent: written down before the mail server is asked, so that a process that dies leaves it known
 * as in doubt. Its one-time link is made here.
 *
 * @returns null when there is nothing to send, or no longer
 */
export async function claimBericht(sleutel: string): Promise<Zending | null> {
  const id = BigInt(sleutel)
  return db().$transaction(async (tx) => {
    const row = await lockBericht(tx, id)
    if (!row || (row.status !== 'wacht' && row.status !== 'bezig')) return null
    const other = otherWay(row)
    if (other) {
      await tx.bericht.update({ where: { id }, data: { status: other, settledAt: new Date() } })
      return null
    }
    const inhoud = mailinhoudSchema.parse(row.inhoud)
    const token = await makeToken(tx, { ...row, inhoud })
    await tx.bericht.update({
      where: { id },
      data: { status: 'bezig', startedAt: new Date(), pogingen: { increment: 1 } },
    })
    const { soort, gebruikerId, adres, naam, messageId } = row
    return { id: sleutel, soort, gebruikerId, adres, naam, inhoud, messageId, token }
  })
}

const maxAntwoord = 500

/**
 * Writes down what became of a try.
 *
 * @param antwoord what the mail server said
 * @returns where the bericht is now; `wacht` for what must be tried again
 */
export async function settleBericht(
  { id, soort }: Pick<Zending, 'id' | 'soort'>,
  uitslag: 'verzonden' | Oordeel,
  antwoord: string,
): Promise<Berichtstatus> {
  const again = uitslag === 'later' || (uitslag === 'onzeker' && berichtsoort[soort].tweemaal)
  const status = again ? 'wacht' : uitslag
  const [row] = await db().$queryRaw<{ status: Berichtstatus }[]>`
    UPDATE bericht SET antwoord = ${antwoord.slice(0, maxAntwoord)},
      status = CASE WHEN ${again}::boolean AND created_at < now() - ${givenUp}::interval THEN 'geweigerd' ELSE ${status}::berichtstatus END,
      settled_at = CASE WHEN ${again}::boolean AND created_at >= now() - ${givenUp}::interval THEN NULL ELSE now() END
    WHERE id = ${BigInt(id)} RETURNING status::text`
  return row?.status ?? 'ingetrokken'
}

/** Everything that still waits, or was being sent when a process ended. */
export async function listWachtend(): Promise<string[]> {
  const rows = await db().bericht.findMany({
    where: { status: { in: ['wacht', 'bezig'] } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => String(id))
}
