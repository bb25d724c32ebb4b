import { isFrozen, type Meetmomentstatus } from '@/lib/domain/meetmoment'
import type { Actor } from './actor'
import { writeAudit } from './audit'
import { db, Prisma, type Transaction } from './client'
import { requireEverywhere } from './scope'

export type Meetmoment = {
  id: number
  sleutel: string
  naam: string
  /** ISO date */
  peildatum: string
  status: Meetmomentstatus
  versie: string
  versieNaam: string
}

const columns = Prisma.sql`
  m.id, m.sleutel, m.naam, to_char(m.peildatum, 'YYYY-MM-DD') AS peildatum, m.status::text AS status,
  lv.sleutel AS versie, lv.naam AS "versieNaam"`

/** Every meetmoment that is open or frozen, newest first. */
export async function listMeetmomenten(_actor: Actor): Promise<Meetmoment[]> {
  return db().$queryRaw<Meetmoment[]>`
    SELECT ${columns} FROM meetmoment m JOIN vragenlijstversie lv ON lv.id = m.versie_id
    WHERE m.status <> 'gepland' ORDER BY m.peildatum DESC, m.id DESC`
}

/** What answers are given for at this moment. */
export type Ronde = {
  /** today in Amsterdam, ISO date */
  vandaag: string
  versie: string
  versieNaam: string
  open: Meetmoment | null
  /** the newest frozen meetmoment */
  vorig: Meetmoment | null
}

/** The round of answering that is under way: the open meetmoment, or else the newest vragenlijstversie. One query. */
export async function getRonde(_actor: Actor): Promise<Ronde> {
  const [row] = await db().$queryRaw<
    { vandaag: string; versie: string; versieNaam: string; meetmomenten: Meetmoment[] }[]
  >`
    SELECT to_char(now() AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD') AS vandaag, newest.sleutel AS versie, newest.naam AS "versieNaam",
      (SELECT coalesce(jsonb_agg(to_jsonb(x)), '[]') FROM (
        (SELECT ${columns} FROM meetmoment m JOIN vragenlijstversie lv ON lv.id = m.versie_id WHERE m.status = 'open')
        UNION ALL
        (SELECT ${columns} FROM meetmoment m JOIN vragenlijstversie lv ON lv.id = m.versie_id
         WHERE m.status IN ('bevroren', 'gepubliceerd') ORDER BY m.peildatum DESC, m.id DESC LIMIT 1)
      ) x) AS meetmomenten
    FROM (SELECT sleutel, naam FROM vragenlijstversie ORDER BY volgorde DESC LIMIT 1) newest`
  if (!row) throw new Error('the database holds no vragenlijst')
  const open = row.meetmomenten.find((meetmoment) => meetmoment.status === 'open') ?? null
  const vorig = row.meetmomenten.find((meetmoment) => isFrozen(meetmoment.status)) ?? null
  return {
    vandaag: row.vandaag,
    versie: open?.versie ?? row.versie,
    versieNaam: open?.versieNaam ?? row.versieNaam,
    open,
    vorig,
  }
}

export type Bevriezing =
  | { soort: 'bevroren'; feiten: number }
  | { soort: 'onbekend'; zin: string }
  | { soort: 'niet_open'; zin: string }

/**
 * Freezes an open meetmoment: copies everything a figure depends on, in one transaction under a lock
 * on the meetmoment. After it the database refuses every change to the copies.
 *
 * @param at the moment to record; the demo seed replays history with it
 */
export async function freezeMeetmoment(actor: Actor, sleutel: string, at = new Date()): Promise<Bevriezing> {
  requireEverywhere(actor, 'meetmoment.bevriezen')
  return db().$transaction(
    async (tx) => {
      const [meetmoment] = await tx.$queryRaw<{ id: number; naam: string; status: Meetmomentstatus }[]>`
        SELECT id, naam, status::text AS status FROM meetmoment WHERE sleutel = ${sleutel} FOR UPDATE`
      if (!meetmoment) return { soort: 'onbekend', zin: `Er is geen meetmoment ${sleutel}.` }
      if (isFrozen(meetmoment.status))
        return { soort: 'niet_open', zin: `Meetmoment ${meetmoment.naam} is al bevroren.` }
      if (meetmoment.status !== 'open')
        return { soort: 'niet_open', zin: `Meetmoment ${meetmoment.naam} is nog niet geopend.` }
      const feiten = await copyFacts(tx, meetmoment.id)
      await tx.$executeRaw`UPDATE meetmoment SET status = 'bevroren', frozen_at = ${at} WHERE id = ${meetmoment.id}`
      await writeAudit(tx, actor, {
        handeling: 'meetmoment.bevriezen',
        onderwerp: `meetmoment ${sleutel}`,
        details: { feiten },
      })
      return { soort: 'bevroren', feiten }
    },
    { timeout: 60_000 },
  )
}

/** @returns how many feiten were written */
async function copyFacts(tx: Transaction, meetmomentId: number): Promise<number> {
  await tx.$executeRaw`
    INSERT INTO meetmoment_gemeente (meetmoment_id, gemeente_id, code, naam, provincie, inwoners, grootteklasse, klasse_reden,
                                     regio_sleutel, regio_naam, subregio_sleutel, subregio_naam)
    SELECT m.id, p.gemeente_id, p.code, p.naam, p.provincie, p.inwoners, coalesce(k.grootteklasse, p.grootteklasse), k.reden,
           p.regio_sleutel, p.regio_naam, p.subregio_sleutel, p.subregio_naam
    FROM meetmoment m
    CROSS JOIN LATERAL gemeenten_op(m.peildatum) p
    LEFT JOIN afwijkende_grootteklasse k ON k.meetmoment_id = m.id AND k.gemeente_id = p.gemeente_id
    WHERE m.id = ${meetmomentId}`
  await tx.$executeRaw`
    INSERT INTO meetmoment_vraag (meetmoment_id, vraag_id, vraag_sleutel, code, volgorde, kort, tekst, uitleg, streefdatum,
                                  thema_sleutel, thema_nummer, thema_naam, fase_nummer, fase_naam, fase_streefdatum)
    SELECT m.id, v.id, v.sleutel, vv.code, vv.volgorde, vv.kort, vv.tekst, vv.uitleg, vv.streefdatum,
           t.sleutel, t.nummer, t.naam, f.nummer, f.naam, f.streefdatum
    FROM meetmoment m
    JOIN vraagversie vv ON vv.versie_id = m.versie_id
    JOIN vraag v ON v.id = vv.vraag_id
    JOIN thema t ON t.versie_id = m.versie_id AND t.sleutel = vv.thema_sleutel
    JOIN fase f ON f.versie_id = m.versie_id AND f.nummer = t.fase_nummer
    WHERE m.id = ${meetmomentId}`
  return tx.$executeRaw`
    INSERT INTO meetmoment_feit (meetmoment_id, gemeente_id, vraag_id, waarde, toelichting, updated_at)
    SELECT g.meetmoment_id, g.gemeente_id, v.vraag_id, a.waarde, coalesce(a.toelichting, ''), a.updated_at
    FROM meetmoment_gemeente g
    JOIN meetmoment_vraag v ON v.meetmoment_id = g.meetmoment_id
    LEFT JOIN antwoord a ON a.gemeente_id = g.gemeente_id AND a.vraag_id = v.vraag_id
    WHERE g.meetmoment_id = ${meetmomentId}`
}
