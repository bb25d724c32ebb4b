import { createHash } from 'node:crypto'
import { makeCijfers } from '@/lib/cijfers/kern/cijfers'
import type { Editie } from '@/lib/cijfers/kern/editie'
import type { Raster } from '@/lib/cijfers/kern/raster'
import { getRaster, getVerberging } from '@/lib/cijfers/kern/raster-data'
import type { Beschermd, Verberging } from '@/lib/cijfers/kern/verberging'
import { publicCijfers } from '@/lib/cijfers/kern/zichtbaar'
import type { Meetmomentstatus } from '@/lib/meetmoment/meetmoment'
import type { Meetmoment } from '@/lib/meetmoment/meetmoment-data'
import { db, Prisma } from '@/lib/platform/client-data'
import { env } from '@/lib/platform/env'
import { isoMoment } from '@/lib/platform/klok-data'
import type { Actor } from '@/lib/toegang/actor-data'
import { type Allowed, NotFound, requireEverywhere } from '@/lib/toegang/require'
import { version as programma } from '@/package.json'
import { Ingetrokken, type Ingetrokkenmeting } from './intrekking'
import type { Publicatie, Teksten } from './publicatie'

/** Recognises texts, and seals them: SHA-256 over the pairs of plek and tekst, in the order of plek. */
export function tekstmerk(teksten: Teksten): string {
  const sorted = [...teksten].sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex')
}

type Row = {
  id: number
  sleutel: string
  naam: string
  peildatum: string
  status: Meetmomentstatus
  /** the last that was worked out */
  verbergingId: number | null
  toelichting: string
  hash: string
  bevrorenOp: string
  versie: string
  versieNaam: string
  vervangt: { naam: string; reden: string } | null
  vervangenDoor: { sleutel: string; naam: string } | null
  vorig: Meetmoment | null
  /** as they are now */
  teksten: Record<string, string>
  publicatie: {
    nummer: number
    op: string
    hash: string
    teksten: Record<string, string>
    /** null: published before anybody looked what would be certain */
    verbergingId: number | null
    /** of what it is compared with; null as well when that was worked out later */
    vorigeVerbergingId: number | null
  } | null
}

/** What replaced m: the first public one of its correction, the correction of that, and so on, past those that are not public. */
const opvolger = Prisma.sql`
  (WITH RECURSIVE later AS (
     SELECT c.id, c.sleutel, c.naam, c.status FROM meetmoment c WHERE c.vervangt_id = m.id
     UNION ALL
     SELECT c.id, c.sleutel, c.naam, c.status FROM later JOIN meetmoment c ON c.vervangt_id = later.id WHERE later.status <> 'gepubliceerd'
   ) SELECT jsonb_build_object('sleutel', later.sleutel, 'naam', later.naam) FROM later WHERE later.status = 'gepubliceerd')`

/** The same the other way: what m replaced that is still public, and why m itself was made. */
const voorganger = Prisma.sql`
  (WITH RECURSIVE eerder AS (
     SELECT o.id, o.sleutel, o.naam, o.status, o.vervangt_id FROM meetmoment o WHERE o.id = m.vervangt_id
     UNION ALL
     SELECT o.id, o.sleutel, o.naam, o.status, o.vervangt_id FROM eerder JOIN meetmoment o ON o.id = eerder.vervangt_id WHERE eerder.status <> 'gepubliceerd'
   ) SELECT jsonb_build_object('sleutel', eerder.sleutel, 'naam', eerder.naam, 'reden', m.vervang_reden) FROM eerder WHERE eerder.status = 'gepubliceerd')`

/** @param nummer which publicatie goes along; null: the one that is public */
async function findFrozen(sleutel: string, nummer: number | null = null): Promise<Row> {
  const [row] = await db().$queryRaw<Row[]>`
    SELECT m.id, m.sleutel, m.naam, to_char(m.peildatum, 'YYYY-MM-DD') AS peildatum, m.status::text AS status, (SELECT max(b.id) FROM verberging b WHERE b.meetmoment_id = m.id) AS "verbergingId", m.toelichting,
           m.hash, ${isoMoment('m.frozen_at')} AS "bevrorenOp", lv.sleutel AS versie, m.versie_naam AS "versieNaam",
           (SELECT jsonb_build_object('naam', o.naam, 'reden', m.vervang_reden) FROM meetmoment o WHERE o.id = m.vervangt_id) AS vervangt,
           ${opvolger} AS "vervangenDoor",
           (SELECT jsonb_build_object('id', v.id, 'sleutel', v.sleutel, 'naam', v.naam, 'peildatum', to_char(v.peildatum, 'YYYY-MM-DD'),
                                      'status', v.status, 'verbergingId', (SELECT max(b.id) FROM verberging b WHERE b.meetmoment_id = v.id), 'versie', '', 'versieNaam', v.versie_naam, 'vervangenDoor', NULL)
            FROM meetmoment v WHERE v.id = m.vorig_id) AS vorig,
           (SELECT coalesce(jsonb_object_agg(t.plek, t.tekst), '{}') FROM rapporttekst t WHERE t.meetmoment_id = m.id) AS teksten,
           (SELECT jsonb_build_object('nummer', p.nummer, 'op', ${isoMoment('p.published_at')}, 'hash', p.hash, 'teksten', p.teksten, 'verbergingId', p.verberging_id, 'vorigeVerbergingId', p.vorige_verberging_id)
            FROM publicatie p
            WHERE p.meetmoment_id = m.id AND (p.nummer = ${nummer}::int OR (${nummer}::int IS NULL AND p.withdrawn_at IS NULL))) AS publicatie
    FROM meetmoment m JOIN vragenlijstversie lv ON lv.id = m.versie_id
    WHERE m.sleutel = ${sleutel} AND m.status IN ('bevroren', 'gepubliceerd')`
  if (!row) throw new NotFound(`meetmoment ${sleutel}`)
  return row
}

async function makePublicatie(
  lezer: Allowed<'publicatie.lezen' | 'rapport.schrijven'>,
  row: Row,
  editie: Editie,
  teksten: Record<string, string>,
  { publicatie, verberging }: Pick<Publicatie, 'publicatie' | 'verberging'>,
): Promise<Publicatie> {
  const [raster, before] = await Promise.all([
    getRaster(lezer, { soort: 'meetmoment', meetmoment: row }),
    row.vorig && getRaster(lezer, { soort: 'meetmoment', meetmoment: row.vorig }),
  ])
  const [hidden, hiddenBefore] = await Promise.all(
    verberging.map((id) => (id === null ? null : getVerberging(lezer, id))),
  )
  const cijfers = (source: Raster, indeling: Beschermd, what: Verberging | null = null) =>
    editie === 'openbaar' ? publicCijfers(source, indeling, what) : makeCijfers(source, { indeling })
  const vorig = before && cijfers(before, 'landelijk', hiddenBefore)
  const { id, hash, bevrorenOp, toelichting, versieNaam, vervangt } = row
  return {
    editie,
    bron: raster.bron,
    meetmoment: { id, hash, bevrorenOp, toelichting, versieNaam, vervangt },
    landelijk: cijfers(raster, 'landelijk', hidden),
    klassen: cijfers(raster, 'grootteklasse', hidden),
    regios: cijfers(raster, 'regio', hidden),
    vorig: vorig && vorig.groepen.length > 0 ? vorig : null,
    teksten: new Map(Object.entries(teksten)),
    publicatie,
    verberging,
    programma,
    demo: env().TVS_DEMO,
  }
}

type Uitgegeven = NonNullable<Row['publicatie']>

/** What was published: its own text, and hidden what was hidden then. Nothing was, before anybody looked what would be certain. */
function makeUitgave(
  lezer: Allowed<'publicatie.lezen' | 'rapport.schrijven'>,
  row: Row,
  { nummer, op, teksten, verbergingId, vorigeVerbergingId }: Uitgegeven,
): Promise<Publicatie> {
  const vorige = verbergingId === null ? null : (vorigeVerbergingId ?? row.vorig?.verbergingId ?? null)
  return makePublicatie(lezer, row, 'openbaar', teksten, {
    publicatie: { nummer, op },
    verberging: [verbergingId, vorige],
  })
}

/**
 * A frozen meetmoment with the text as it is now: the bureau's own edition, or what the public would see if it were
 * published now. While that is what is published, it is the publicatie itself, to the byte. One query; three more for
 * what this process did not read before.
 *
 * @throws NotFound for everybody but the bureau, and for a meetmoment that is not frozen
 */
export async function getPublicatie(actor: Actor, sleutel: string, editie: Editie): Promise<Publicatie> {
  const schrijver = requireEverywhere(actor, 'rapport.schrijven')
  const row = await findFrozen(sleutel)
  const { publicatie: uitgave } = row
  const isUit =
    editie === 'openbaar' &&
    uitgave !== null &&
    uitgave.verbergingId === row.verbergingId &&
    uitgave.hash === tekstmerk(new Map(Object.entries(row.teksten)))
  if (isUit) return makeUitgave(schrijver, row, uitgave)
  const verberging: Publicatie['verberging'] = [row.verbergingId, row.vorig?.verbergingId ?? null]
  return makePublicatie(schrijver, row, editie, row.teksten, { publicatie: null, verberging })
}

/**
 * A publicatie by its nummer as everybody read it, also when it was replaced or withdrawn since. What the program itself
 * prints around its text and figures is of now; the bytes of its files are kept for that reason.
 *
 * @throws NotFound when there is no such publicatie
 */
export async function getUitgave(
  bureau: Allowed<'rapport.schrijven'>,
  sleutel: string,
  nummer: number,
): Promise<Publicatie> {
  const row = await findFrozen(sleutel, nummer)
  if (!row.publicatie) throw new NotFound(`publicatie ${nummer} of meetmoment ${sleutel}`)
  return makeUitgave(bureau, { ...row, status: 'gepubliceerd' }, row.publicatie)
}

export type Gepubliceerd = {
  publicatie: Publicatie
  /** the published meetmoment that replaced this one */
  vervangenDoor: { sleutel: string; naam: string } | null
}

/**
 * What everybody may read of a published meetmoment: the public edition, with the text as it was published.
 * One query; three more for what this process did not read before.
 *
 * @throws NotFound when it is not published; Ingetrokken when it was, and was withdrawn
 */
export async function getGepubliceerd(actor: Actor, sleutel: string): Promise<Gepubliceerd> {
  const lezer = requireEverywhere(actor, 'publicatie.lezen')
  const row = await findFrozen(sleutel)
  if (row.status !== 'gepubliceerd' || !row.publicatie) throw await whyNotPublic(lezer, sleutel)
  return {
    publicatie: await makeUitgave(lezer, row, row.publicatie),
    vervangenDoor: row.vervangenDoor,
  }
}

/** What was taken back, and not put back since; null: it is public, or never was. One query. */
async function findIntrekking(_lezer: Allowed<'publicatie.lezen'>, sleutel: string): Promise<Ingetrokkenmeting | null> {
  const [intrekking] = await db().$queryRaw<Ingetrokkenmeting[]>`
    SELECT m.naam, ${isoMoment('p.withdrawn_at')} AS op, CASE WHEN p.reden_openbaar THEN p.intrekreden END AS reden,
           ${opvolger} AS "vervangenDoor"
    FROM meetmoment m JOIN publicatie p ON p.meetmoment_id = m.id
    WHERE m.sleutel = ${sleutel} AND m.status = 'bevroren' AND p.withdrawn_at IS NOT NULL
    ORDER BY p.nummer DESC LIMIT 1`
  return intrekking ?? null
}

/** Why there is nothing to read, as an error to throw. */
async function whyNotPublic(lezer: Allowed<'publicatie.lezen'>, sleutel: string): Promise<NotFound> {
  const intrekking = await findIntrekking(lezer, sleutel)
  return intrekking ? new Ingetrokken(intrekking) : new NotFound(`meetmoment ${sleutel}`)
}

export type Gepubliceerdmeetmoment = {
  id: number
  sleutel: string
  naam: string
  /** ISO date */
  peildatum: string
  /** sleutel of the vragenlijstversie */
  versie: string
  versieNaam: string
  hash: string
  /** ISO moments */
  bevrorenOp: string
  gepubliceerdOp: string
  publicatienummer: number
  aantalGemeenten: number
  /** null: not public */
  aantalIngevuld: number | null
  vervangt: { sleutel: string; naam: string; reden: string } | null
  vervangenDoor: { sleutel: string; naam: string } | null
}

/**
 * One published meetmoment, as the list of them has it.
 *
 * @throws NotFound when it is not published; Ingetrokken when it was, and was withdrawn
 */
export async function getGepubliceerdMeetmoment(actor: Actor, sleutel: string): Promise<Gepubliceerdmeetmoment> {
  const lezer = requireEverywhere(actor, 'publicatie.lezen')
  const found = (await listGepubliceerd(actor)).find((candidate) => candidate.sleutel === sleutel)
  if (!found) throw await whyNotPublic(lezer, sleutel)
  return found
}

/** The published meetmomenten, newest first; a correction stands before what it replaces. One query. */
export async function listGepubliceerd(actor: Actor): Promise<Gepubliceerdmeetmoment[]> {
  requireEverywhere(actor, 'publicatie.lezen')
  return db().$queryRaw<Gepubliceerdmeetmoment[]>`
    SELECT m.id, m.sleutel, m.naam, to_char(m.peildatum, 'YYYY-MM-DD') AS peildatum, lv.sleutel AS versie,
           m.versie_naam AS "versieNaam", m.hash, ${isoMoment('m.frozen_at')} AS "bevrorenOp",
           ${isoMoment('p.published_at')} AS "gepubliceerdOp", p.nummer AS publicatienummer,
           g.aantal_gemeenten AS "aantalGemeenten", CASE WHEN v.uitkomst -> 'respons' -> 'landelijk' @> '["land"]' THEN NULL ELSE g.aantal_ingevuld END AS "aantalIngevuld",
           ${voorganger} AS vervangt, ${opvolger} AS "vervangenDoor"
    FROM meetmoment m
    JOIN vragenlijstversie lv ON lv.id = m.versie_id
    JOIN publicatie p ON p.meetmoment_id = m.id AND p.withdrawn_at IS NULL
    LEFT JOIN verberging v ON v.id = p.verberging_id
    JOIN meetmoment_groep g ON g.meetmoment_id = m.id AND g.indeling = 'landelijk'
    WHERE m.status = 'gepubliceerd'
    ORDER BY m.peildatum DESC, m.id DESC`
}
