import { db, type Transaction } from '@/lib/platform/client-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { hasDone, writeAudit } from '@/lib/toegang/audit-data'
import { NotFound, requireEverywhere } from '@/lib/toegang/require'
import {
  correctieweigering,
  inMaand,
  type Meetmomentstatus,
  openweigering,
  planweigering,
  sleutelOf,
  telaat,
} from './meetmoment'
import type { Correctieinvoer, Planinvoer } from './meetmoment-schema'

/** `veld`: where the sentence belongs. */
export type Weigering = { soort: 'geweigerd'; zin: string; veld?: 'naam' | 'peildatum' | 'versie' | 'gemeenten' }

/** Somebody did it already, so the form is no longer there to say it on. */
export type Telaat = { soort: 'telaat'; zin: string }

// One at a time, so that a key or a name cannot be given twice. Plain readers and saves go on.
const lockPlanning = (tx: Transaction) => tx.$executeRaw`LOCK TABLE meetmoment IN SHARE ROW EXCLUSIVE MODE`

async function freshSleutel(tx: Transaction, peildatum: string): Promise<string> {
  const bestaande = await tx.meetmoment.findMany({ select: { sleutel: true } })
  return sleutelOf(
    peildatum,
    bestaande.map(({ sleutel }) => sleutel),
  )
}

async function nameTaken(tx: Transaction, naam: string, behalve?: string): Promise<Weigering | null> {
  // Prisma's own insensitive comparison takes _ and % in a name for wildcards.
  const others = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM meetmoment WHERE lower(naam) = lower(${naam}) AND sleutel IS DISTINCT FROM ${behalve ?? null}`
  if (others.length === 0) return null
  return { soort: 'geweigerd', veld: 'naam', zin: 'Er is al een meetmoment met deze naam. Kies een andere.' }
}

const dag = (iso: string) => new Date(`${iso}T00:00:00Z`)

/** Plans a meetmoment; nobody but the bureau notices. */
export async function planMeetmoment(
  actor: Actor,
  invoer: Planinvoer,
): Promise<{ soort: 'gepland'; sleutel: string } | Weigering> {
  requireEverywhere(actor, 'meetmoment.bevriezen')
  return db().$transaction(async (tx) => {
    await lockPlanning(tx)
    const versie = await tx.vragenlijstversie.findUnique({ where: { sleutel: invoer.versie } })
    if (!versie)
      return { soort: 'geweigerd', veld: 'versie', zin: 'Deze vragenlijst is er niet. Kies er een uit de lijst.' }
    const { naam, peildatum, toelichting } = invoer
    // The button pressed twice: the same plan is there already.
    const same = await tx.meetmoment.findFirst({
      where: { naam, peildatum: dag(peildatum), versieId: versie.id, toelichting, status: 'gepland', vervangtId: null },
    })
    if (same) return { soort: 'gepland', sleutel: same.sleutel }
    const taken = await nameTaken(tx, naam)
    if (taken) return taken
    const sleutel = await freshSleutel(tx, invoer.peildatum)
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
 * Plans a correction of a frozen meetmoment: same peildatum and vragen, the register as it is known now for that day, and
 * the answers as they were frozen, but of the gemeenten named, whose answers are taken anew.
 */
export async function planCorrectie(
  actor: Actor,
  { vervangt, naam, reden, gemeenten }: Correctieinvoer,
): Promise<{ soort: 'gepland'; sleutel: string } | Weigering> {
  requireEverywhere(actor, 'meetmoment.bevriezen')
  return db().$transaction(async (tx) => {
    await lockPlanning(tx)
    const oud = await tx.meetmoment.findUnique({ where: { sleutel: vervangt }, include: { vervangenDoor: true } })
    if (!oud?.frozenAt) throw new NotFound(`meetmoment ${vervangt}`)
    if (await isSameCorrectie(tx, oud.vervangenDoor, { naam, reden, gemeenten }))
      return { soort: 'gepland', sleutel: oud.vervangenDoor?.sleutel ?? '' }
    if (oud.vervangenDoor) return { soort: 'geweigerd', zin: correctieweigering(oud.naam, oud.vervangenDoor) }
    const taken = await nameTaken(tx, naam)
    if (taken) return taken
    const found = await tx.gemeente.findMany({ where: { code: { in: gemeenten } }, select: { id: true, code: true } })
    const onbekend = gemeenten.filter((code) => !found.some((gemeente) => gemeente.code === code))
    if (onbekend.length > 0)
      return {
        soort: 'geweigerd',
        veld: 'gemeenten',
        zin: `Deze codes zijn van geen gemeente: ${onbekend.join(', ')}.`,
      }
    const sleutel = await freshSleutel(tx, oud.peildatum.toISOString())
    await tx.meetmoment.create({
      data: {
        sleutel,
        naam,
        peildatum: oud.peildatum,
        versieId: oud.versieId,
        toelichting: oud.toelichting,
        vervangtId: oud.id,
        vervangReden: reden,
        herzieningen: { create: found.map(({ id }) => ({ gemeenteId: id })) },
      },
    })
    await tx.$executeRaw`
      INSERT INTO afwijkende_grootteklasse (meetmoment_id, gemeente_id, grootteklasse, reden)
      SELECT n.id, k.gemeente_id, k.grootteklasse, k.reden FROM afwijkende_grootteklasse k
      JOIN meetmoment n ON n.sleutel = ${sleutel} WHERE k.meetmoment_id = ${oud.id}`
    await writeAudit(tx, actor, {
      handeling: 'meetmoment.corrigeren',
      onderwerp: `meetmoment ${sleutel}`,
      details: { vervangt, reden, gemeenten: gemeenten.join(' ') },
    })
    return { soort: 'gepland', sleutel }
  })
}

/** Whether the correction that is there is what is asked for: the button pressed twice. */
async function isSameCorrectie(
  tx: Transaction,
  correctie: { id: number; naam: string; vervangReden: string | null; status: string } | null,
  { naam, reden, gemeenten }: Omit<Correctieinvoer, 'vervangt'>,
): Promise<boolean> {
  if (correctie?.status !== 'gepland' || correctie.naam !== naam || correctie.vervangReden !== reden) return false
  const herzieningen = await tx.meetmomentHerziening.findMany({
    where: { meetmomentId: correctie.id },
    select: { gemeente: { select: { code: true } } },
  })
  const codes = herzieningen.map(({ gemeente }) => gemeente.code)
  return codes.sort().join() === [...gemeenten].sort().join()
}

type Gepland = {
  id: number
  naam: string
  peildatum: string
  versie: string
  status: Meetmomentstatus
  vervangtId: number | null
  vandaag: string
}

async function lockMeetmoment(tx: Transaction, sleutel: string): Promise<Gepland> {
  const [meetmoment] = await tx.$queryRaw<Gepland[]>`
    SELECT m.id, m.naam, to_char(m.peildatum, 'YYYY-MM-DD') AS peildatum, lv.sleutel AS versie, m.status::text AS status,
           m.vervangt_id AS "vervangtId", to_char(vandaag(), 'YYYY-MM-DD') AS vandaag
    FROM meetmoment m JOIN vragenlijstversie lv ON lv.id = m.versie_id WHERE m.sleutel = ${sleutel} FOR UPDATE OF m`
  if (!meetmoment) throw new NotFound(`meetmoment ${sleutel}`)
  return meetmoment
}

const verdwenen: Weigering = {
  soort: 'geweigerd',
  zin: 'Dit meetmoment staat niet meer op dit adres. Iemand gaf het een andere peildatum of liet het vervallen. Zoek het op bij Meetmomenten. Er is niets veranderd.',
}

const isThere = async (tx: Transaction, sleutel: string) => (await tx.meetmoment.count({ where: { sleutel } })) > 0

/**
 * Changes what was planned, as long as it is not open. Its key and address go by its peildatum, also when that changes. A
 * correction keeps its peildatum and its vragenlijst.
 */
export async function changePlan(
  actor: Actor,
  sleutel: string,
  invoer: Planinvoer,
): Promise<{ soort: 'gewijzigd'; sleutel: string } | Weigering> {
  requireEverywhere(actor, 'meetmoment.bevriezen')
  return db().$transaction(async (tx) => {
    await lockPlanning(tx)
    if (!(await isThere(tx, sleutel))) return (await findChanged(tx, actor, sleutel, invoer)) ?? verdwenen
    const meetmoment = await lockMeetmoment(tx, sleutel)
    const refused = planweigering(meetmoment)
    if (refused) return { soort: 'geweigerd', zin: refused }
    const { naam, toelichting } = invoer
    const { peildatum, versie: versieSleutel } = meetmoment.vervangtId === null ? invoer : meetmoment
    const versie = await tx.vragenlijstversie.findUnique({ where: { sleutel: versieSleutel } })
    if (!versie)
      return { soort: 'geweigerd', veld: 'versie', zin: 'Deze vragenlijst is er niet. Kies er een uit de lijst.' }
    const taken = await nameTaken(tx, naam, sleutel)
    if (taken) return taken
    const nieuw = inMaand(sleutel, peildatum) ? sleutel : await freshSleutel(tx, peildatum)
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

/** Drops what was planned and never opened. The button may be pressed twice. */
export async function dropPlan(actor: Actor, sleutel: string): Promise<{ soort: 'vervallen' } | Weigering> {
  requireEverywhere(actor, 'meetmoment.bevriezen')
  return db().$transaction(async (tx) => {
    await lockPlanning(tx)
    const audit = { handeling: 'meetmoment.laten_vervallen', onderwerp: `meetmoment ${sleutel}` }
    if (!(await isThere(tx, sleutel))) return (await hasDone(tx, actor, audit)) ? { soort: 'vervallen' } : verdwenen
    const meetmoment = await lockMeetmoment(tx, sleutel)
    const refused = planweigering(meetmoment)
    if (refused) return { soort: 'geweigerd', zin: refused }
    await tx.meetmomentHerziening.deleteMany({ where: { meetmomentId: meetmoment.id } })
    await tx.afwijkendeGrootteklasse.deleteMany({ where: { meetmomentId: meetmoment.id } })
    await tx.meetmoment.delete({ where: { id: meetmoment.id } })
    await writeAudit(tx, actor, { ...audit, details: { naam: meetmoment.naam } })
    return { soort: 'vervallen' }
  })
}

/** Opens a planned meetmoment: from now on gemeenten answer for it. */
export async function openMeetmoment(
  actor: Actor,
  sleutel: string,
): Promise<{ soort: 'geopend' } | Weigering | Telaat> {
  requireEverywhere(actor, 'meetmoment.bevriezen')
  return db().$transaction(async (tx) => {
    await lockPlanning(tx)
    if (!(await isThere(tx, sleutel))) return verdwenen
    const meetmoment = await lockMeetmoment(tx, sleutel)
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
