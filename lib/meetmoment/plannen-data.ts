import { db, type Transaction } from '@/lib/platform/client-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { hasDone, writeAudit } from '@/lib/toegang/audit-data'
import { requireEverywhere } from '@/lib/toegang/require'
import { inMaand, openweigering, planweigering, telaat, vervalweigering } from './meetmoment'
import type { Planinvoer } from './meetmoment-schema'
import { dag, freshSleutel, lockMeetmoment, lockPlanning, nameTaken, verdwenen, type Weigering } from './planslot-data'

/** Somebody did it already, so the form is no longer there to say it on. */
export type Telaat = { soort: 'telaat'; zin: string }

/** Plans a meetmoment; nobody but the bureau notices. */
export async function planMeetmoment(
  actor: Actor,
  invoer: Planinvoer,
): Promise<{ soort: 'gepland'; sleutel: string } | Weigering> {
  const bureau = requireEverywhere(actor, 'meetmoment.bevriezen')
  return db().$transaction(async (tx) => {
    await lockPlanning(bureau, tx)
    const versie = await tx.vragenlijstversie.findUnique({ where: { sleutel: invoer.versie } })
    if (!versie)
      return { soort: 'geweigerd', veld: 'versie', zin: 'Deze vragenlijst is er niet. Kies er een uit de lijst.' }
    const { naam, peildatum, toelichting } = invoer
    // The button pressed twice: the same plan is there already.
    const same = await tx.meetmoment.findFirst({
      where: { naam, peildatum: dag(peildatum), versieId: versie.id, toelichting, status: 'gepland', vervangtId: null },
    })
    if (same) return { soort: 'gepland', sleutel: same.sleutel }
    const taken = await nameTaken(bureau, tx, naam)
    if (taken) return taken
    const sleutel = await freshSleutel(bureau, tx, invoer.peildatum)
    await tx.meetmoment.create({
      data: { sleutel, naam, peildatum: dag(peildatum), versieId: versie.id, toelichting },
    })
    await writeAudit(tx, actor, {
      handeling: 'meetmoment.plannen',
      onderwerp: `meetmoment ${sleutel}`,
      details: { naam, peildatum, versie: invoer.versie },
    })
    return { soort: 'gepland', sleutel }
  })
}

/**
 * Changes what was planned, as long as it is not open. Its key and address go by its peildatum, also when that changes. A
 * correction keeps its peildatum and its vragenlijst.
 */
export async function changePlan(
  actor: Actor,
  sleutel: string,
  invoer: Planinvoer,
): Promise<{ soort: 'gewijzigd'; sleutel: string } | Weigering> {
  const bureau = requireEverywhere(actor, 'meetmoment.bevriezen')
  return db().$transaction(async (tx) => {
    await lockPlanning(bureau, tx)
    const meetmoment = await lockMeetmoment(bureau, tx, sleutel)
    if (!meetmoment) return (await findChanged(tx, actor, sleutel, invoer)) ?? verdwenen
    const refused = planweigering(meetmoment)
    if (refused) return { soort: 'geweigerd', zin: refused }
    const { naam, toelichting } = invoer
    const { peildatum, versie: versieSleutel } = meetmoment.vervangtId === null ? invoer : meetmoment
    const versie = await tx.vragenlijstversie.findUnique({ where: { sleutel: versieSleutel } })
    if (!versie)
      return { soort: 'geweigerd', veld: 'versie', zin: 'Deze vragenlijst is er niet. Kies er een uit de lijst.' }
    const taken = await nameTaken(bureau, tx, naam, sleutel)
    if (taken) return taken
    const nieuw = inMaand(sleutel, peildatum) ? sleutel : await freshSleutel(bureau, tx, peildatum)
    await tx.meetmoment.update({
      where: { id: meetmoment.id },
      data: { sleutel: nieuw, naam, toelichting, peildatum: dag(peildatum), versieId: versie.id },
    })
    await writeAudit(tx, actor, {
      handeling: 'meetmoment.wijzigen',
      onderwerp: `meetmoment ${sleutel}`,
      details: { naam, peildatum, versie: versieSleutel, ...(nieuw !== sleutel && { sleutel: nieuw }) },
    })
    return { soort: 'gewijzigd', sleutel: nieuw }
  })
}

/** The button pressed twice: the change was made, and moved the meetmoment away from this key. */
async function findChanged(
  tx: Transaction,
  actor: Actor,
  sleutel: string,
  { naam, peildatum, versie, toelichting }: Planinvoer,
): Promise<{ soort: 'gewijzigd'; sleutel: string } | null> {
  const same = await tx.meetmoment.findFirst({
    where: { naam, peildatum: dag(peildatum), versie: { sleutel: versie }, toelichting, status: 'gepland' },
  })
  if (!same) return null
  const details = { naam, peildatum, versie, sleutel: same.sleutel }
  const done = await hasDone(tx, actor, {
    handeling: 'meetmoment.wijzigen',
    onderwerp: `meetmoment ${sleutel}`,
    details,
  })
  return done ? { soort: 'gewijzigd', sleutel: same.sleutel } : null
}

/**
 * Drops what was planned and never opened, or a correction that is not frozen yet: of what it corrects nothing changes, and
 * its key is free again. The button may be pressed twice.
 */
export async function dropPlan(actor: Actor, sleutel: string): Promise<{ soort: 'vervallen' } | Weigering> {
  const bureau = requireEverywhere(actor, 'meetmoment.bevriezen')
  return db().$transaction(async (tx) => {
    await lockPlanning(bureau, tx)
    const audit = { handeling: 'meetmoment.laten_vervallen', onderwerp: `meetmoment ${sleutel}` }
    const meetmoment = await lockMeetmoment(bureau, tx, sleutel)
    if (!meetmoment) return (await hasDone(tx, actor, audit)) ? { soort: 'vervallen' } : verdwenen
    const refused = vervalweigering({ ...meetmoment, correctie: meetmoment.vervangtId !== null })
    if (refused) return { soort: 'geweigerd', zin: refused }
    await tx.meetmomentHerziening.deleteMany({ where: { meetmomentId: meetmoment.id } })
    await tx.afwijkendeGrootteklasse.deleteMany({ where: { meetmomentId: meetmoment.id } })
    await tx.meetmoment.delete({ where: { id: meetmoment.id } })
    // Another meetmoment can get this key: what became of freezing this one is not about that one.
    await tx.klus.deleteMany({ where: { soort: 'bevriezen', sleutel, settledAt: { not: null } } })
    await writeAudit(tx, actor, { ...audit, details: { naam: meetmoment.naam, status: meetmoment.status } })
    return { soort: 'vervallen' }
  })
}

/** Opens a planned meetmoment: from now on gemeenten answer for it. */
export async function openMeetmoment(
  actor: Actor,
  sleutel: string,
): Promise<{ soort: 'geopend' } | Weigering | Telaat> {
  const bureau = requireEverywhere(actor, 'meetmoment.bevriezen')
  return db().$transaction(async (tx) => {
    await lockPlanning(bureau, tx)
    const meetmoment = await lockMeetmoment(bureau, tx, sleutel)
    if (!meetmoment) return verdwenen
    const audit = { handeling: 'meetmoment.openen', onderwerp: `meetmoment ${sleutel}` }
    if (meetmoment.status === 'open' && (await hasDone(tx, actor, audit))) return { soort: 'geopend' }
    const laat = telaat('openen', meetmoment)
    if (laat) return { soort: 'telaat', zin: laat }
    const correctie = meetmoment.vervangtId !== null
    const andere = await tx.meetmoment.findFirst({
      where: { status: 'open', vervangtId: correctie ? { not: null } : null },
    })
    const zin = openweigering({ ...meetmoment, correctie }, meetmoment.vandaag, andere)
    if (zin) return { soort: 'geweigerd', zin }
    await tx.$executeRaw`UPDATE meetmoment SET status = 'open', opened_at = nu() WHERE id = ${meetmoment.id}`
    await writeAudit(tx, actor, audit)
    return { soort: 'geopend' }
  })
}
