import { db } from '@/lib/platform/client-data'
import type { Cijferlezer } from '@/lib/toegang/require'
import { asStaat, type Staat } from '@/lib/vragenlijst/waarde'
import { geen, staatplaats } from './raster'

/** What every gemeente says to every vraag, by gemeente_id; in a row, by vraag_id, the place of the staat in `staten`. */
export type LevendeAntwoorden = ReadonlyMap<number, Uint8Array>

/** The same `rijen` as long as no answer changed; the same `stempel` as long as register and vragenlijst did not. */
export type LevendeStand = { rijen: LevendeAntwoorden; stempel: bigint }

/** `vanaf`: every transaction before this one is in `rijen`; a later one may be. */
type Known = LevendeStand & { vanaf: bigint }

let known: Known | null = null
let running: Promise<LevendeStand> | null = null
let waiting: Promise<LevendeStand> | null = null

/**
 * All answers as they are now. One query, whatever the number of gemeenten.
 *
 * The process keeps them, and asks only for what transactions wrote that were not finished when it last looked: the
 * history line of each change names its transaction. Who asks while a query runs waits for the next one, together with
 * all others who do: that one sees everything that was saved before they asked. What is given out is never changed.
 */
export function readLevendeStand(_lezer: Cijferlezer): Promise<LevendeStand> {
  if (running === null) return start()
  waiting ??= running.then(start, start)
  return waiting
}

function start(): Promise<LevendeStand> {
  waiting = null
  const mine = refresh().finally(() => {
    if (running === mine) running = null
  })
  running = mine
  return mine
}

async function refresh(): Promise<LevendeStand> {
  try {
    known = known ? await readChanges(known) : await readAll()
    return known
  } catch (error) {
    known = null
    throw error
  }
}

type Row = { vanaf: string; stempel: bigint; gemeenteId: number | null; antwoorden: string | null }

/** A row with room for a vraag; what is new in it is niet ingevuld. */
function grown(rij: Uint8Array | undefined, vraagId: number): Uint8Array {
  const length = Math.max(rij?.length ?? 0, vraagId + 1)
  const copy = new Uint8Array(length).fill(geen)
  if (rij) copy.set(rij)
  return copy
}

// In one statement, so in one snapshot: what it sees, and from which transaction on it may not have seen everything.
async function readAll(): Promise<Known> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS vanaf, r.stempel, a.gemeente_id AS "gemeenteId", a.antwoorden
    FROM registerstempel r
    LEFT JOIN (
      SELECT gemeente_id, string_agg(vraag_id || ' ' || waarde, ',' ORDER BY vraag_id DESC) AS antwoorden
      FROM antwoord WHERE waarde IS NOT NULL GROUP BY gemeente_id
    ) a ON true`
  const [first] = rows
  if (!first) throw new Error('the database has no registerstempel')
  const rijen = new Map<number, Uint8Array>()
  for (const { gemeenteId, antwoorden } of rows) {
    if (gemeenteId === null || antwoorden === null) continue
    let rij: Uint8Array | undefined
    for (const [vraagId, staat] of parse(antwoorden)) {
      rij ??= grown(undefined, vraagId)
      rij[vraagId] = staatplaats[staat]
    }
    if (rij) rijen.set(gemeenteId, rij)
  }
  return { vanaf: BigInt(first.vanaf), stempel: first.stempel, rijen }
}

function parse(antwoorden: string): [vraagId: number, staat: Staat][] {
  return antwoorden.split(',').map((antwoord) => {
    const [vraagId, staat] = antwoord.split(' ')
    return [Number(vraagId), asStaat(staat)]
  })
}

// A line with a transaction that is yet to come was brought by pg_restore from another server, and was there from the start.
async function readChanges({ vanaf, rijen }: Known): Promise<Known> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS vanaf, r.stempel, a.gemeente_id AS "gemeenteId", a.antwoorden
    FROM registerstempel r
    LEFT JOIN (
      SELECT gemeente_id, string_agg(vraag_id || ' ' || coalesce(a.waarde::text, 'geen'), ',') AS antwoorden
      FROM (
        SELECT DISTINCT gemeente_id, vraag_id FROM antwoord_wijziging
        WHERE xid >= ${String(vanaf)}::xid8 AND xid < pg_snapshot_xmax(pg_current_snapshot())
      ) w
      JOIN antwoord a USING (gemeente_id, vraag_id)
      GROUP BY gemeente_id
    ) a ON true`
  const [first] = rows
  if (!first) throw new Error('the database has no registerstempel')
  const { stempel } = first
  const now = BigInt(first.vanaf)
  // An older snapshot than the one before: another database stands behind the same address.
  if (now < vanaf) return readAll()
  const changed = new Map<number, Uint8Array>()
  for (const { gemeenteId, antwoorden } of rows) {
    if (gemeenteId === null || antwoorden === null) continue
    for (const [vraagId, staat] of parse(antwoorden)) {
      const rij = changed.get(gemeenteId) ?? rijen.get(gemeenteId)
      if ((rij?.[vraagId] ?? geen) === staatplaats[staat]) continue
      const copy = grown(rij, vraagId)
      copy[vraagId] = staatplaats[staat]
      changed.set(gemeenteId, copy)
    }
  }
  return { vanaf: now, stempel, rijen: changed.size > 0 ? new Map([...rijen, ...changed]) : rijen }
}
