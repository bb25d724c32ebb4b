import { db, Prisma } from './client-data'

// Functions nu() and vandaag() of the database are the product's clock: every statement that writes a moment of an antwoord,
// a meetmoment or a rapport, or asks what holds today, uses them. In a demo they tell the days of its story.
// As an argument of gemeenten_op it is asked as (SELECT vandaag()): once, and not for every row.

/** A moment as JSON holds it, in SQL. @param column of ours, never of a reader */
export const isoMoment = (column: string) =>
  Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** Today in Amsterdam, for the product, as an ISO date. One query. */
export async function getVandaag(): Promise<string> {
  const [row] = await db().$queryRaw<{ vandaag: string }[]>`SELECT to_char(vandaag(), 'YYYY-MM-DD') AS vandaag`
  if (!row) throw new Error('a query without FROM gave no row')
  return row.vandaag
}
