import { isFrozen } from '@/lib/meetmoment/meetmoment'
import type { Meetmoment, Ronde } from '@/lib/meetmoment/meetmoment-data'
import type { Momenten, Telbron } from '@/lib/meetmoment/momenten-data'
import { db, Prisma } from '@/lib/platform/client-data'
import type { Cijferlezer } from '@/lib/toegang/require'
import { type Vragenlijst, vragenOf } from '@/lib/vragenlijst/vragenlijst'
import { getFrozenVragenlijst, getVragenlijst } from '@/lib/vragenlijst/vragenlijst-data'
import { asStaat } from '@/lib/vragenlijst/waarde'
import { type LevendeAntwoorden, readLevendeStand } from './levende-antwoorden-data'
import { geen, type Raster, type Rastergemeente, staatplaats } from './raster'
import type { Verberging } from './verberging'

// Everything of everybody: only *-data.ts may import this (a test says so), and passes on what somebody may see.

/** What every figure of a source is counted from. One query for the living state, none for a frozen meetmoment; two more the first time, and after the register changed. */
export function getRaster(lezer: Cijferlezer, telbron: Telbron): Promise<Raster> {
  return telbron.soort === 'nu' ? getLivingRaster(lezer, telbron.ronde) : getFrozenRaster(lezer, telbron.meetmoment)
}

/** What is shown, and what it is compared with. */
export async function getRasters(
  lezer: Cijferlezer,
  { gekozen, vergelijking }: Pick<Momenten, 'gekozen' | 'vergelijking'>,
): Promise<{ raster: Raster; vorig: Raster | null }> {
  const [raster, vorig] = await Promise.all([getRaster(lezer, gekozen), vergelijking && getRaster(lezer, vergelijking)])
  return { raster, vorig }
}

const columns = Prisma.sql`
  p.gemeente_id AS "gemeenteId", p.code, p.naam, p.provincie, p.regio_sleutel AS regio, p.regio_naam AS "regioNaam",
  p.subregio_sleutel AS subregio, p.subregio_naam AS "subregioNaam", g.x_km AS "xKm", g.y_km AS "yKm"`

type Register = { sleutel: string; vragenlijst: Vragenlijst; gemeenten: Rastergemeente[] }

let register: Register | null = null
let living: { register: Register; rijen: LevendeAntwoorden; raster: Raster } | null = null

/** The same raster as before when nothing changed, so that its counts are kept too. */
async function getLivingRaster(lezer: Cijferlezer, ronde: Ronde): Promise<Raster> {
  // The stempel is read before what it stands for: that can be newer than its stempel, and is then read once more.
  const { rijen, stempel } = await readLevendeStand(lezer)
  const { vandaag, open, versie } = ronde
  const sleutel = [stempel, versie, open?.id, open?.peildatum ?? vandaag].join(' ')
  const current = register?.sleutel === sleutel ? register : await readRegister(lezer, sleutel, ronde)
  register = current
  if (living?.register === current && living.rijen === rijen) return living.raster
  const vraagIds = vragenOf(current.vragenlijst).map(({ id }) => id)
  const raster: Raster = {
    bron: { sleutel: 'nu', naam: 'Nu', peildatum: null, status: 'nu' },
    vragenlijst: current.vragenlijst,
    gemeenten: current.gemeenten,
    rijen: current.gemeenten.map(({ gemeenteId }) => {
      const rij = rijen.get(gemeenteId)
      return Uint8Array.from(vraagIds, (id) => rij?.[id] ?? geen)
    }),
  }
  living = { register: current, rijen, raster }
  return raster
}

async function readRegister(lezer: Cijferlezer, sleutel: string, { vandaag, open, versie }: Ronde): Promise<Register> {
  const [vragenlijst, gemeenten] = await Promise.all([
    getVragenlijst(lezer, versie),
    db().$queryRaw<Rastergemeente[]>`
      SELECT ${columns}, coalesce(k.grootteklasse, p.grootteklasse)::text AS grootteklasse
      FROM gemeenten_op(${open?.peildatum ?? vandaag}::date) p
      JOIN gemeente g ON g.id = p.gemeente_id
      LEFT JOIN afwijkende_grootteklasse k ON k.meetmoment_id = ${open?.id ?? null} AND k.gemeente_id = p.gemeente_id
      ORDER BY p.gemeente_id`,
  ])
  return { sleutel, vragenlijst, gemeenten }
}

const maxKept = 40
const kept = new Map<number, Promise<Raster>>()

/** By id: they never change. */
const verbergingen = new Map<number, Verberging>()

/** What of a meetmoment is not shown. No query for one that this process read before. */
export async function getVerberging(_lezer: Cijferlezer, id: number): Promise<Verberging> {
  const known = verbergingen.get(id)
  if (known) return known
  const [row] = await db().$queryRaw<{ uitkomst: Verberging }[]>`SELECT uitkomst FROM verberging WHERE id = ${id}`
  if (!row) throw new Error(`there is no verberging ${id}`)
  if (verbergingen.size >= maxKept) verbergingen.clear()
  verbergingen.set(id, row.uitkomst)
  return row.uitkomst
}

/** Read once per process: the database refuses every change. Only its status and what is not shown of it can still change, so those go by the meetmoment each time. */
async function getFrozenRaster(lezer: Cijferlezer, meetmoment: Meetmoment): Promise<Raster> {
  const { id, sleutel, status, verbergingId } = meetmoment
  if (!isFrozen(status)) throw new RangeError(`meetmoment ${sleutel} is ${status}: count the living state instead`)
  const reading = kept.get(id) ?? readFrozenRaster(lezer, meetmoment)
  if (!kept.has(id) && kept.size >= maxKept) kept.clear()
  kept.set(id, reading)
  try {
    const raster = await reading
    const verberging = verbergingId === null ? undefined : await getVerberging(lezer, verbergingId)
    if (raster.bron.status === status && raster.verberging === verberging) return raster
    const { verberging: _, ...rest } = raster
    const renewed = { ...rest, bron: { ...raster.bron, status }, ...(verberging ? { verberging } : {}) }
    kept.set(id, Promise.resolve(renewed))
    return renewed
  } catch (error) {
    kept.delete(id)
    throw error
  }
}

/** Reads a frozen meetmoment from the tables, whatever this process kept of it. Two queries. */
export async function readFrozenRaster(
  lezer: Cijferlezer,
  { id, sleutel, naam, peildatum, status }: Pick<Meetmoment, 'id' | 'sleutel' | 'naam' | 'peildatum' | 'status'>,
): Promise<Raster> {
  const [vragenlijst, rows] = await Promise.all([
    getFrozenVragenlijst(lezer, id),
    db().$queryRaw<(Rastergemeente & { antwoorden: string | null })[]>`
      SELECT ${columns}, p.grootteklasse::text AS grootteklasse, f.antwoorden
      FROM meetmoment_gemeente p
      JOIN gemeente g ON g.id = p.gemeente_id
      LEFT JOIN (
        SELECT f.gemeente_id, string_agg(coalesce(f.waarde::text, 'geen'), ' ' ORDER BY v.volgorde) AS antwoorden
        FROM meetmoment_feit f
        JOIN meetmoment_vraag v ON v.meetmoment_id = f.meetmoment_id AND v.vraag_id = f.vraag_id
        WHERE f.meetmoment_id = ${id}
        GROUP BY f.gemeente_id
      ) f ON f.gemeente_id = p.gemeente_id
      WHERE p.meetmoment_id = ${id}
      ORDER BY p.gemeente_id`,
  ])
  return {
    bron: { sleutel, naam, peildatum, status },
    vragenlijst,
    gemeenten: rows.map(({ antwoorden: _, ...gemeente }) => gemeente),
    rijen: rows.map(({ antwoorden }) => rijOf(vragenlijst, antwoorden)),
  }
}

function rijOf(vragenlijst: Vragenlijst, antwoorden: string | null): Uint8Array {
  const given = antwoorden?.split(' ') ?? []
  return Uint8Array.from(vragenOf(vragenlijst), (_, index) => staatplaats[asStaat(given[index])])
}
