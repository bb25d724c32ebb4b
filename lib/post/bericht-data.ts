import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/lib/platform/client-data'
import { env } from '@/lib/platform/env'
import { sendTaken } from '@/lib/platform/wachtrij-data'
import type { Allowed } from '@/lib/toegang/require'
import { type Berichtsoort, berichtsoort } from './berichtsoort'
import { type Mailinhoud, mailinhoudSchema } from './mailinhoud-schema'
import { afzenderOf } from './postweg'

export type NieuwBericht = {
  soort: Berichtsoort
  gebruikerId: number
  inhoud: Mailinhoud
  /** what must be said once, as in herinnering:2014-05:GM0193:3: a second one with it is not written */
  sleutel?: string
}

/** The name of the queue. */
export const wachtrij = 'post'

/**
 * Writes mails in the transaction of their reason, with their jobs: what is rolled back is never sent. Nothing is written
 * for who is closed or unsubscribed from a soort. Two statements.
 *
 * @param _aanleiding that somebody may give such a reason
 * @returns the berichten that were written
 */
export async function writeBerichten(
  tx: Transaction,
  _aanleiding: Allowed<'account.beheren' | 'post.account.lezen'>,
  berichten: readonly NieuwBericht[],
): Promise<{ id: string; messageId: string }[]> {
  const domein = afzenderOf(env()).adres.split('@')[1] ?? 'localhost'
  const rows = berichten.map(({ inhoud, sleutel = null, ...rest }) => ({
    ...rest,
    sleutel,
    inhoud: mailinhoudSchema.parse(inhoud),
    afmelden: berichtsoort[rest.soort].afmelden,
    messageId: `<${randomUUID()}@${domein}>`,
  }))
  const written = await tx.$queryRaw<{ id: string; messageId: string }[]>`
    INSERT INTO bericht (soort, gebruiker_id, adres, naam, inhoud, sleutel, message_id)
    SELECT r.soort, u.id, u.email, u.naam, r.inhoud, r.sleutel, r."messageId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      AS r (soort text, "gebruikerId" int, inhoud jsonb, sleutel text, "messageId" text, afmelden boolean)
    JOIN gebruiker u ON u.id = r."gebruikerId" AND u.actief
    WHERE NOT (r.afmelden AND EXISTS (SELECT FROM afmelding a WHERE a.gebruiker_id = u.id AND a.soort = r.soort))
    ON CONFLICT (sleutel) DO NOTHING
    RETURNING id::text, message_id AS "messageId"`
  await sendTaken(
    tx,
    wachtrij,
    written.map(({ id }) => id),
  )
  return written
}
