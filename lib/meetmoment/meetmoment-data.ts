import { db, Prisma } from '@/lib/platform/client-data'
import { isoMoment } from '@/lib/platform/klok-data'
import { type Allowed, NotFound } from '@/lib/toegang/require'
import { isFrozen, type Meetmomentstatus } from './meetmoment'

export type Meetmoment = {
  id: number
  sleutel: string
  naam: string
  /** ISO date */
  peildatum: string
  status: Meetmomentstatus
  versie: string
  versieNaam: string
  /** what of it is not shown; null: not frozen, or nobody worked it out yet */
  verbergingId: number | null
  /** the frozen meetmoment that corrects this one */
  vervangenDoor: { sleutel: string; naam: string } | null
}

const columns = Prisma.sql`
  m.id, m.sleutel, m.naam, to_char(m.peildatum, 'YYYY-MM-DD') AS peildatum, m.status::text AS status,
  lv.sleutel AS versie, coalesce(m.versie_naam, lv.naam) AS "versieNaam",
  (SELECT max(v.id) FROM verberging v WHERE v.meetmoment_id = m.id) AS "verbergingId",
  (SELECT jsonb_build_object('sleutel', c.sleutel, 'naam', c.naam) FROM meetmoment c
   WHERE c.vervangt_id = m.id AND c.status IN ('bevroren', 'gepubliceerd')) AS "vervangenDoor"`

/** Every meetmoment that is open or frozen, newest first. A correction stands before what it replaces. */
export async function listMeetmomenten(_lezer: Allowed<'vragenlijst.lezen'>): Promise<Meetmoment[]> {
  return db().$queryRaw<Meetmoment[]>`
    SELECT ${columns} FROM meetmoment m JOIN vragenlijstversie lv ON lv.id = m.versie_id
    WHERE m.status <> 'gepland' ORDER BY m.peildatum DESC, m.id DESC`
}

/** @throws NotFound when there is none, or when it is only planned */
export async function findMeetmoment(_lezer: Allowed<'meetmoment.bevriezen'>, sleutel: string): Promise<Meetmoment> {
  const [found] = await db().$queryRaw<Meetmoment[]>`
    SELECT ${columns} FROM meetmoment m JOIN vragenlijstversie lv ON lv.id = m.versie_id
    WHERE m.sleutel = ${sleutel} AND m.status <> 'gepland'`
  if (!found) throw new NotFound(`meetmoment ${sleutel}`)
  return found
}

/** @throws NotFound when there is none, not even a planned one */
export async function requireMeetmoment(_lezer: Allowed<'meetmoment.bevriezen'>, sleutel: string): Promise<void> {
  const [found] = await db().$queryRaw<{ id: number }[]>`SELECT id FROM meetmoment WHERE sleutel = ${sleutel}`
  if (!found) throw new NotFound(`meetmoment ${sleutel}`)
}

/** What answers are given for at this moment. */
export type Ronde = {
  /** today in Amsterdam, ISO date */
  vandaag: string
  /** this moment, an ISO moment; in a demo both are of its story */
  nu: string
  versie: string
  versieNaam: string
  open: Meetmoment | null
  /** the newest frozen meetmoment */
  vorig: Meetmoment | null
}

/** The round of answering that is under way: the open meetmoment that is no correction, or else the newest vragenlijstversie. One query. */
export async function getRonde(_lezer: Allowed<'vragenlijst.lezen'>): Promise<Ronde> {
  const [row] = await db().$queryRaw<
    { vandaag: string; nu: string; versie: string; versieNaam: string; meetmomenten: Meetmoment[] }[]
  >`
    SELECT to_char(vandaag(), 'YYYY-MM-DD') AS vandaag, ${isoMoment('nu()')} AS nu, newest.sleutel AS versie, newest.naam AS "versieNaam",
      (SELECT coalesce(jsonb_agg(to_jsonb(x)), '[]') FROM (
        (SELECT ${columns} FROM meetmoment m JOIN vragenlijstversie lv ON lv.id = m.versie_id WHERE m.status = 'open' AND m.vervangt_id IS NULL)
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
    nu: row.nu,
    versie: open?.versie ?? row.versie,
    versieNaam: open?.versieNaam ?? row.versieNaam,
    open,
    vorig,
  }
}
