import { createHash } from 'node:crypto'
import { type Meetmomentstatus, weigering } from '@/lib/domain/meetmoment'
import type { Publicatie, Teksten } from '@/lib/rapport/publicatie'
import { controleerTeksten, type Tekstfout } from '@/lib/rapport/tekst/verwijzing'
import type { Actor } from './actor'
import { writeAudit } from './audit'
import { db, type Transaction } from './client'
import { verifyMeetmomenten } from './controle'
import { getPublicatie } from './publicatie'
import { startRapport } from './rapporttekst'
import { NotFound, requireEverywhere } from './scope'

export type Voorbeeld = {
  /** exactly what the public will see */
  publicatie: Publicatie
  /** what must be repaired in the text first */
  fouten: Tekstfout[]
  /** whether it says anything else than what is public now; true when nothing is */
  gewijzigd: boolean
}

/**
 * What publishing now would show, and what stands in the way.
 *
 * @throws NotFound for everybody but the bureau, and for a meetmoment that is not frozen
 */
export async function getVoorbeeld(actor: Actor, sleutel: string): Promise<Voorbeeld> {
  requireEverywhere(actor, 'meetmoment.publiceren')
  await startRapport(actor, sleutel)
  const [publicatie, current] = await Promise.all([
    getPublicatie(actor, sleutel, 'openbaar'),
    db().publicatie.findFirst({ where: { meetmoment: { sleutel }, withdrawnAt: null }, select: { teksten: true } }),
  ])
  const before = current && new Map(Object.entries(current.teksten as Record<string, string>))
  return {
    publicatie,
    fouten: controleerTeksten(publicatie),
    gewijzigd: !before || tekstmerk(before) !== tekstmerk(publicatie.teksten),
  }
}

export type Publiceeruitkomst = { soort: 'gepubliceerd'; nummer: number } | { soort: 'geweigerd'; zin: string }

/** Published again is allowed: the newer text takes the place of the older. */
function publiceerweigering({ naam, status }: Omit<Row, 'id'>): string | null {
  return status === 'gepubliceerd' ? null : weigering(naam, status, 'gepubliceerd')
}

/** Recognises texts: a person publishes what that person looked at, and nothing else. */
export function tekstmerk(teksten: Teksten): string {
  const sorted = [...teksten].sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex')
}

type Row = { id: number; naam: string; status: Meetmomentstatus }

async function lockMeetmoment(tx: Transaction, sleutel: string): Promise<Row> {
  const [meetmoment] = await tx.$queryRaw<Row[]>`
    SELECT id, naam, status::text AS status FROM meetmoment WHERE sleutel = ${sleutel} FOR UPDATE`
  if (!meetmoment) throw new NotFound(`meetmoment ${sleutel}`)
  return meetmoment
}

/**
 * Makes a frozen meetmoment public, with the text as the person saw it; or, when it is public already, puts the newer text in its place.
 * Refused when a reference in the text is broken, when the feiten no longer fit their seal, and when somebody changed the text meanwhile.
 *
 * @param gezien the text that the person looked at, by plek
 */
export async function publishMeetmoment(
  actor: Actor,
  sleutel: string,
  gezien: string,
  at = new Date(),
): Promise<Publiceeruitkomst> {
  requireEverywhere(actor, 'meetmoment.publiceren')
  const meetmoment = await db().meetmoment.findUnique({ where: { sleutel }, select: { naam: true, status: true } })
  if (!meetmoment) throw new NotFound(`meetmoment ${sleutel}`)
  const refused = publiceerweigering(meetmoment)
  if (refused) return { soort: 'geweigerd', zin: refused }
  const { publicatie, fouten } = await getVoorbeeld(actor, sleutel)
  if (fouten.length > 0)
    return {
      soort: 'geweigerd',
      zin: `In de tekst van het rapport ${fouten.length === 1 ? 'staat een verwijzing die niet klopt' : `staan ${fouten.length} verwijzingen die niet kloppen`}. Herstel eerst de tekst. Er is niets gepubliceerd.`,
    }
  const [controle] = await verifyMeetmomenten(actor, sleutel)
  if (!controle || controle.verschillen.length > 0)
    return {
      soort: 'geweigerd',
      zin: 'De bevroren feiten kloppen niet meer met hun zegel. Er is niets gepubliceerd. Laat eerst uitzoeken wat er is gebeurd.',
    }
  const teksten = Object.fromEntries(publicatie.teksten)
  if (tekstmerk(publicatie.teksten) !== gezien)
    return {
      soort: 'geweigerd',
      zin: 'Iemand heeft de tekst gewijzigd nadat u het voorbeeld opende. Bekijk het voorbeeld opnieuw. Er is niets gepubliceerd.',
    }
  return db().$transaction(async (tx) => {
    const { id, ...locked } = await lockMeetmoment(tx, sleutel)
    const late = publiceerweigering(locked)
    if (late) return { soort: 'geweigerd', zin: late }
    await tx.$executeRaw`
      UPDATE publicatie SET withdrawn_at = ${at}, withdrawn_by_id = ${actor.gebruikerId} WHERE meetmoment_id = ${id} AND withdrawn_at IS NULL`
    const [made] = await tx.$queryRaw<{ nummer: number }[]>`
      INSERT INTO publicatie (meetmoment_id, nummer, teksten, published_at, published_by_id)
      SELECT ${id}, coalesce(max(nummer), 0) + 1, ${JSON.stringify(teksten)}::jsonb, ${at}, ${actor.gebruikerId}::int
      FROM publicatie WHERE meetmoment_id = ${id} RETURNING nummer`
    if (!made) throw new Error('an insert returned nothing')
    await tx.$executeRaw`UPDATE meetmoment SET status = 'gepubliceerd', published_at = ${at} WHERE id = ${id}`
    await writeAudit(tx, actor, {
      handeling: 'meetmoment.publiceren',
      onderwerp: `meetmoment ${sleutel}`,
      details: { nummer: made.nummer },
    })
    return { soort: 'gepubliceerd', nummer: made.nummer }
  })
}

/** Takes a published meetmoment back: the public no longer finds it. What was published, when and why it went, stays known. */
export async function withdrawPublicatie(
  actor: Actor,
  sleutel: string,
  reden: string,
): Promise<{ soort: 'ingetrokken' } | { soort: 'geweigerd'; zin: string }> {
  requireEverywhere(actor, 'meetmoment.publiceren')
  return db().$transaction(async (tx) => {
    const { id, naam, status } = await lockMeetmoment(tx, sleutel)
    if (status !== 'gepubliceerd')
      return { soort: 'geweigerd', zin: `Meetmoment ${naam} is niet gepubliceerd. Er is niets veranderd.` }
    await tx.$executeRaw`
      UPDATE publicatie SET withdrawn_at = now(), withdrawn_by_id = ${actor.gebruikerId}, intrekreden = ${reden}
      WHERE meetmoment_id = ${id} AND withdrawn_at IS NULL`
    await tx.$executeRaw`UPDATE meetmoment SET status = 'bevroren', published_at = NULL WHERE id = ${id}`
    await writeAudit(tx, actor, {
      handeling: 'meetmoment.intrekken',
      onderwerp: `meetmoment ${sleutel}`,
      details: { reden },
    })
    return { soort: 'ingetrokken' }
  })
}
