import { db, type Transaction } from '@/lib/platform/client-data'
import { searchIn } from '@/lib/platform/zoeken'
import { roepnamen } from '@/lib/register/roepnaam'
import type { Actor } from '@/lib/toegang/actor-data'
import { writeAudit } from '@/lib/toegang/audit-data'
import { type Allowed, NotFound, requireEverywhere } from '@/lib/toegang/require'
import { correctieweigering, keuzeweigering } from './meetmoment'
import type { Correctieinvoer } from './meetmoment-schema'
import {
  freshSleutel,
  type Gepland,
  lockMeetmoment,
  lockPlanning,
  nameTaken,
  verdwenen,
  type Weigering,
} from './planslot-data'

/**
 * Plans a correction of a frozen meetmoment: same peildatum and vragen, the register as it is known now for that day, and
 * the answers as they were frozen, but of the gemeenten chosen afterwards, whose answers are taken anew.
 */
export async function planCorrectie(
  actor: Actor,
  { vervangt, naam, reden }: Correctieinvoer,
): Promise<{ soort: 'gepland'; sleutel: string } | Weigering> {
  const bureau = requireEverywhere(actor, 'meetmoment.bevriezen')
  return db().$transaction(async (tx) => {
    await lockPlanning(bureau, tx)
    const oud = await tx.meetmoment.findUnique({ where: { sleutel: vervangt }, include: { vervangenDoor: true } })
    if (!oud?.frozenAt) throw new NotFound(`meetmoment ${vervangt}`)
    const { vervangenDoor: correctie } = oud
    // The button pressed twice: the same plan is there already.
    if (correctie?.status === 'gepland' && correctie.naam === naam && correctie.vervangReden === reden)
      return { soort: 'gepland', sleutel: correctie.sleutel }
    if (correctie) return { soort: 'geweigerd', zin: correctieweigering(oud.naam, correctie) }
    const taken = await nameTaken(bureau, tx, naam)
    if (taken) return taken
    const sleutel = await freshSleutel(bureau, tx, oud.peildatum.toISOString())
    await tx.meetmoment.create({
      data: {
        sleutel,
        naam,
        peildatum: oud.peildatum,
        versieId: oud.versieId,
        toelichting: oud.toelichting,
        vervangtId: oud.id,
        vervangReden: reden,
      },
    })
    await tx.$executeRaw`
      INSERT INTO afwijkende_grootteklasse (meetmoment_id, gemeente_id, grootteklasse, reden)
      SELECT n.id, k.gemeente_id, k.grootteklasse, k.reden FROM afwijkende_grootteklasse k
      JOIN meetmoment n ON n.sleutel = ${sleutel} WHERE k.meetmoment_id = ${oud.id}`
    await writeAudit(tx, actor, {
      handeling: 'meetmoment.corrigeren',
      onderwerp: `meetmoment ${sleutel}`,
      details: { vervangt, reden },
    })
    return { soort: 'gepland', sleutel }
  })
}

type Keuze = { soort: 'gedaan' } | Weigering

/** A correction that is not frozen yet, locked; or why it cannot change. */
async function lockCorrectie(
  bureau: Allowed<'meetmoment.bevriezen'>,
  tx: Transaction,
  sleutel: string,
): Promise<Gepland | Weigering> {
  const meetmoment = await lockMeetmoment(bureau, tx, sleutel)
  if (!meetmoment) return verdwenen
  const zin = keuzeweigering({ ...meetmoment, correctie: meetmoment.vervangtId !== null })
  return zin ? { soort: 'geweigerd', zin } : meetmoment
}

/** Changes which gemeenten a correction looks at anew, until its freeze. `work` says whether anything changed. */
async function changeKeuze(
  actor: Actor,
  { sleutel, code, handeling }: { sleutel: string; code: string; handeling: string },
  work: (tx: Transaction, keuze: { meetmomentId: number; gemeenteId: number }) => Promise<boolean>,
): Promise<Keuze> {
  const bureau = requireEverywhere(actor, 'meetmoment.bevriezen')
  return db().$transaction(async (tx) => {
    const meetmoment = await lockCorrectie(bureau, tx, sleutel)
    if ('soort' in meetmoment) return meetmoment
    // Only who existed on that day is counted.
    const [gemeente] = await tx.$queryRaw<{ id: number }[]>`
      SELECT p.gemeente_id AS id FROM gemeenten_op(${meetmoment.peildatum}::date) p WHERE p.code = ${code}`
    if (!gemeente)
      return { soort: 'geweigerd', zin: 'Deze gemeente was er op de peildatum niet. Kies er een uit de lijst.' }
    const changed = await work(tx, { meetmomentId: meetmoment.id, gemeenteId: gemeente.id })
    if (changed)
      await writeAudit(tx, actor, { handeling, onderwerp: `meetmoment ${sleutel}`, details: { gemeente: code } })
    return { soort: 'gedaan' }
  })
}

/** Of this gemeente the answers count as they are when the correction is frozen. */
export async function chooseHerziening(actor: Actor, sleutel: string, code: string): Promise<Keuze> {
  return changeKeuze(actor, { sleutel, code, handeling: 'meetmoment.herziening_kiezen' }, async (tx, data) => {
    const { count } = await tx.meetmomentHerziening.createMany({ data, skipDuplicates: true })
    return count > 0
  })
}

/** Of this gemeente the answers stay as they were frozen before. */
export async function dropHerziening(actor: Actor, sleutel: string, code: string): Promise<Keuze> {
  return changeKeuze(actor, { sleutel, code, handeling: 'meetmoment.herziening_weghalen' }, async (tx, where) => {
    const { count } = await tx.meetmomentHerziening.deleteMany({ where })
    return count > 0
  })
}

/**
 * Says until when gemeenten can repair their answers for a correction. It is what they are told; freezing stays something
 * that a person does.
 *
 * @param tot ISO date; null: that is not known yet
 */
export async function changeHersteltermijn(actor: Actor, sleutel: string, tot: string | null): Promise<Keuze> {
  const bureau = requireEverywhere(actor, 'meetmoment.bevriezen')
  return db().$transaction(async (tx) => {
    const meetmoment = await lockCorrectie(bureau, tx, sleutel)
    if ('soort' in meetmoment) return meetmoment
    if (tot !== null && tot < meetmoment.vandaag)
      return { soort: 'geweigerd', veld: 'tot', zin: 'Deze dag is al geweest. Kies vandaag of later.' }
    const changed = await tx.$executeRaw`
      UPDATE meetmoment SET herstel_tot = ${tot}::date WHERE id = ${meetmoment.id} AND herstel_tot IS DISTINCT FROM ${tot}::date`
    if (changed > 0)
      await writeAudit(tx, actor, {
        handeling: 'meetmoment.hersteltermijn',
        onderwerp: `meetmoment ${sleutel}`,
        details: { tot },
      })
    return { soort: 'gedaan' }
  })
}

export type TeKiezen = { code: string; naam: string; regioNaam: string; gekozen: boolean }

const max = 20

/** The gemeenten that can be chosen for a correction and fit a term, by name, roepnaam or code. One query. */
export async function findTeKiezen(actor: Actor, sleutel: string, term: string): Promise<TeKiezen[]> {
  requireEverywhere(actor, 'meetmoment.bevriezen')
  const gemeenten = await db().$queryRaw<TeKiezen[]>`
    SELECT p.code, p.naam, p.regio_naam AS "regioNaam",
           EXISTS (SELECT FROM meetmoment_herziening h WHERE h.meetmoment_id = m.id AND h.gemeente_id = p.gemeente_id) AS gekozen
    FROM meetmoment m CROSS JOIN LATERAL gemeenten_op(m.peildatum) p
    WHERE m.sleutel = ${sleutel} AND m.vervangt_id IS NOT NULL ORDER BY p.naam`
  return searchIn(gemeenten, term, ({ code, naam }) => [naam, code, roepnamen[code] ?? ''], max)
}
