import { db, type Transaction } from '@/lib/platform/client-data'
import { askKlusIn } from '@/lib/platform/klus-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { writeAudit } from '@/lib/toegang/audit-data'
import { requireEverywhere } from '@/lib/toegang/require'
import { verbergsoort } from './verbergbeeld-data'
import type { Zekerheid } from './verbergopdracht'

type Akkoorduitkomst = { soort: 'gedaan' } | { soort: 'geweigerd'; zin: string }

type Correctie = { meetmomentId: number; gemeenteId: number; gemeente: string; zeker: Zekerheid[] | null }

async function changeAkkoord(
  actor: Actor,
  { sleutel, code, handeling, details }: { sleutel: string; code: string; handeling: string; details?: object },
  work: (tx: Transaction, correctie: Correctie) => Promise<boolean | string>,
): Promise<Akkoorduitkomst> {
  requireEverywhere(actor, 'meetmoment.publiceren')
  return db().$transaction(async (tx): Promise<Akkoorduitkomst> => {
    const [correctie] = await tx.$queryRaw<Correctie[]>`
      SELECT m.id AS "meetmomentId", g.gemeente_id AS "gemeenteId", g.naam AS gemeente,
             (SELECT v.zeker FROM verberging v WHERE v.meetmoment_id = m.id ORDER BY v.id DESC LIMIT 1) AS zeker
      FROM meetmoment m JOIN meetmoment_gemeente g ON g.meetmoment_id = m.id AND g.code = ${code}
      WHERE m.sleutel = ${sleutel} AND m.vervangt_id IS NOT NULL AND m.status IN ('bevroren', 'gepubliceerd')
      FOR UPDATE OF m`
    if (!correctie)
      return {
        soort: 'geweigerd',
        zin: 'Dit kan alleen bij een bevroren correctie, en met een gemeente die erin staat.',
      }
    const changed = await work(tx, correctie)
    if (typeof changed === 'string') return { soort: 'geweigerd', zin: changed }
    if (changed) {
      await writeAudit(tx, actor, {
        handeling,
        onderwerp: `meetmoment ${sleutel}`,
        details: { gemeente: code, ...details },
      })
      await askKlusIn(tx, verbergsoort, sleutel, actor.gebruikerId)
    }
    return { soort: 'gedaan' }
  })
}

/**
 * Keeps that a gemeente agreed to it that figures of a correction show what it answered, and has looked anew what is hidden.
 *
 * @param verklaring who of the gemeente said so, when and how; it stays in the audit
 */
export async function giveAkkoord(
  actor: Actor,
  sleutel: string,
  { gemeente: code, verklaring }: { gemeente: string; verklaring: string },
): Promise<Akkoorduitkomst> {
  const details = { verklaring }
  return changeAkkoord(
    actor,
    { sleutel, code, handeling: 'meetmoment.akkoord_noteren', details },
    async (tx, correctie) => {
      const { meetmomentId, gemeenteId, gemeente, zeker } = correctie
      if (!zeker?.some(({ gemeenten }) => gemeenten.includes(code)))
        return `Van ${gemeente} wordt geen antwoord zeker. Haar akkoord is niet nodig.`
      const made = await tx.$executeRaw`
      INSERT INTO verbergakkoord (meetmoment_id, gemeente_id, verklaring, given_at, given_by_id)
      VALUES (${meetmomentId}, ${gemeenteId}, ${verklaring}, nu(), ${actor.gebruikerId}::int)
      ON CONFLICT DO NOTHING`
      return made > 0
    },
  )
}

/** Takes that back: what shows its antwoorden is hidden again, from the next publication on. */
export async function dropAkkoord(actor: Actor, sleutel: string, code: string): Promise<Akkoorduitkomst> {
  return changeAkkoord(actor, { sleutel, code, handeling: 'meetmoment.akkoord_weghalen' }, async (tx, correctie) => {
    const dropped = await tx.$executeRaw`
      DELETE FROM verbergakkoord WHERE meetmoment_id = ${correctie.meetmomentId} AND gemeente_id = ${correctie.gemeenteId}`
    return dropped > 0
  })
}
