import { setTimeout as sleep } from 'node:timers/promises'
import { db, Prisma, type Transaction } from './client-data'
import { isoMoment } from './klok-data'
import type { Klusstand, Klusuitkomst, Vordering } from './klus'
import { sendTaken } from './wachtrij-data'

// Rows of long work. Who may ask for it or look at it, the door of each soort says.

/** Work that was asked for, now or before. */
export type Klusaanvraag = { id: string; gebruikerId: number | null; door: string | null }

/**
 * Asks for work in the background; work on the same that is open already is joined. What became of earlier work on it is
 * forgotten, and of everything of this soort after a month.
 *
 * @param gebruikerId whose rights it has; null: of somebody who did not log in
 */
export function askKlus(soort: string, sleutel: string, gebruikerId: number | null): Promise<Klusaanvraag> {
  return db().$transaction((tx) => askKlusIn(tx, soort, sleutel, gebruikerId))
}

/** The same in the transaction of what it is for: rolled back, nobody asked. */
export async function askKlusIn(
  tx: Transaction,
  soort: string,
  sleutel: string,
  gebruikerId: number | null,
): Promise<Klusaanvraag> {
  // An update that changes nothing gives the row that is there.
  const [klus] = await tx.$queryRaw<Klusaanvraag[]>`
    INSERT INTO klus (soort, sleutel, gebruiker_id) VALUES (${soort}, ${sleutel}, ${gebruikerId})
    ON CONFLICT (soort, sleutel) WHERE status IN ('wacht', 'bezig') DO UPDATE SET sleutel = EXCLUDED.sleutel
    RETURNING id::text, gebruiker_id AS "gebruikerId",
              (SELECT u.naam FROM gebruiker u WHERE u.id = klus.gebruiker_id) AS door`
  if (!klus) throw new Error(`klus ${soort} ${sleutel} was neither made nor there`)
  await tx.$executeRaw`
    DELETE FROM klus WHERE soort = ${soort} AND settled_at IS NOT NULL
      AND (sleutel = ${sleutel} OR settled_at < now() - interval '1 month')`
  await sendTaken(tx, soort, [klus.id])
  return klus
}

/** One attempt at a klus. */
export type Kluspoging = { id: string; poging: number; sleutel: string; gebruikerId: number | null }

/**
 * Takes work on. An attempt that was under way is over: its process is dead, or seems so.
 *
 * @returns null when there is nothing to do, or no longer
 */
export async function claimKlus(id: string): Promise<Kluspoging | null> {
  const [klus] = await db().$queryRaw<Kluspoging[]>`
    UPDATE klus SET status = 'bezig', pogingen = pogingen + 1, started_at = now(), stap = '', gedaan = 0, totaal = 0
    WHERE id = ${BigInt(id)} AND settled_at IS NULL
    RETURNING id::text, pogingen AS poging, sleutel, gebruiker_id AS "gebruikerId"`
  return klus ?? null
}

/** Writes down how far an attempt is, outside its own transaction; nothing when another one took its place. */
export async function reportKlus({ id, poging }: Kluspoging, { stap, gedaan, totaal }: Vordering): Promise<void> {
  await db().$executeRaw`
    UPDATE klus SET stap = ${stap}, gedaan = ${gedaan}, totaal = ${totaal}
    WHERE id = ${BigInt(id)} AND pogingen = ${poging} AND settled_at IS NULL`
}

/** Writes down what became of an attempt; nothing when another one took its place. */
export async function settleKlus({ id, poging }: Kluspoging, uitkomst: Klusuitkomst): Promise<void> {
  await db().$executeRaw`
    UPDATE klus SET status = ${uitkomst.soort}::klusstatus, settled_at = now(),
                    uitkomst = ${uitkomst.soort === 'klaar' ? uitkomst.gemaakt : uitkomst.zin}
    WHERE id = ${BigInt(id)} AND pogingen = ${poging} AND settled_at IS NULL`
}

type Row = Vordering & { status: string; uitkomst: string | null; door: string | null; gevraagdOp: string }

const columns = Prisma.sql`
  k.status::text AS status, k.stap, k.gedaan, k.totaal, k.uitkomst,
  (SELECT u.naam FROM gebruiker u WHERE u.id = k.gebruiker_id) AS door,
  ${isoMoment('productmoment(k.created_at)')} AS "gevraagdOp"`

function standOf({ status, uitkomst, door, gevraagdOp, ...vordering }: Row): Klusstand {
  const vraag = { door, gevraagdOp }
  if (status === 'klaar') return { ...vraag, soort: 'klaar', gemaakt: uitkomst ?? '' }
  if (status === 'mislukt') return { ...vraag, soort: 'mislukt', zin: uitkomst ?? '' }
  return { ...vraag, soort: 'bezig', ...vordering }
}

/** How the last work on something stands; null: nobody asked for it, or not lately. */
export async function findKlusstand(soort: string, sleutel: string): Promise<Klusstand | null> {
  const [row] = await db().$queryRaw<Row[]>`
    SELECT ${columns} FROM klus k WHERE k.soort = ${soort} AND k.sleutel = ${sleutel} ORDER BY k.id DESC LIMIT 1`
  return row ? standOf(row) : null
}

/** How often to look whether it is done, in ms: at first sooner, because much is done at once. */
const pace = { first: 10, most: 100 }

/**
 * Waits until work is done, in whatever process.
 *
 * @param until when nobody waits any more
 * @returns null when it was not done by then
 */
export async function waitForKlus({ id }: Klusaanvraag, until: AbortSignal): Promise<Klusuitkomst | null> {
  for (let wait = pace.first; !until.aborted; wait = Math.min(wait * 2, pace.most)) {
    const [row] = await db().$queryRaw<Row[]>`SELECT ${columns} FROM klus k WHERE k.id = ${BigInt(id)}`
    if (!row) return { soort: 'mislukt', zin: 'Dit is niet gedaan: het account van wie erom vroeg, is verwijderd.' }
    const stand = standOf(row)
    if (stand.soort !== 'bezig') return stand
    await sleep(wait)
  }
  return null
}

/** Work of a soort that is not done, also what was under way when a process ended. */
export async function listOpenKlussen(soort: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT id::text FROM klus WHERE soort = ${soort} AND settled_at IS NULL ORDER BY klus.id`
  return rows.map(({ id }) => id)
}
