import { logFailure } from '@/lib/platform/log.mjs'
import { db } from './client-data'

/** When a backup was put back, and of what moment it is. */
type Teruggezet = { op: string; moment: string }

export type Gezondheid = {
  database: 'bereikbaar' | 'onbereikbaar'
  schrijven: 'lukt' | 'mislukt'
  /** the last `npm run verify` of everything; null: never, or the database is out of reach */
  nagerekend: { op: string; goed: boolean } | null
  teruggezet: Teruggezet | null
}

/** Whoever asks more often hears the same again: everybody may ask, and asking writes. In ms. */
const holds = 1_000

let last: { at: number; found: Promise<Gezondheid> } | null = null

/**
 * Whether answers can be saved, and whether the figures were looked after. It tells what it found; it never throws, because
 * that is the news.
 *
 * @param requestId of who asks, for the log
 */
export function readGezondheid(requestId: string | undefined): Promise<Gezondheid> {
  if (last === null || performance.now() - last.at > holds) last = { at: performance.now(), found: look(requestId) }
  return last.found
}

type Herkomst = { restoredAt: Date | null; restoredFrom: Date | null }

const teruggezetOf = ({ restoredAt, restoredFrom }: Herkomst): Teruggezet | null =>
  restoredAt && restoredFrom && { op: restoredAt.toISOString(), moment: restoredFrom.toISOString() }

async function look(requestId: string | undefined): Promise<Gezondheid> {
  try {
    const systeem = await db().systeem.findFirstOrThrow()
    const { verifiedAt, verifiedGood } = systeem
    return {
      database: 'bereikbaar',
      schrijven: await tryWriting(requestId),
      nagerekend: verifiedAt && { op: verifiedAt.toISOString(), goed: verifiedGood === true },
      teruggezet: teruggezetOf(systeem),
    }
  } catch (error) {
    logFailure('De database is onbereikbaar.', error, { requestId })
    return { database: 'onbereikbaar', schrijven: 'mislukt', nagerekend: null, teruggezet: null }
  }
}

/**
 * A row that is written, and four megabytes beside it: a row alone still fits where an older one was, on a disk without room
 * for one answer more. With so little memory the rows of `veel` go to a temporary file on that disk.
 */
async function tryWriting(requestId: string | undefined): Promise<Gezondheid['schrijven']> {
  try {
    await db().$transaction([
      db().$executeRaw`SET LOCAL work_mem = '64kB'`,
      db()
        .$queryRaw`WITH veel AS MATERIALIZED (SELECT repeat('x', 8000) FROM generate_series(1, 500)) SELECT count(*) FROM veel`,
      db().$executeRaw`UPDATE systeem SET written_at = clock_timestamp()`,
    ])
    return 'lukt'
  } catch (error) {
    logFailure('De database kan niet schrijven.', error, { requestId })
    return 'mislukt'
  }
}

/** null: this database was never put back. */
export async function readTeruggezet(): Promise<Teruggezet | null> {
  return teruggezetOf(await db().systeem.findFirstOrThrow())
}

/** Keeps when every frozen meetmoment was recomputed, and whether all was as it was frozen. */
export async function recordNagerekend(goed: boolean): Promise<void> {
  await db().systeem.updateMany({ data: { verifiedAt: new Date(), verifiedGood: goed } })
}
