import { db } from './client-data'

export type Databasestaat = 'bereikbaar' | 'onbereikbaar'

/** Asks the database for one row. It tells what it found; it never throws, because the answer is the news. */
export async function checkDatabase(): Promise<Databasestaat> {
  try {
    await db().$queryRaw`SELECT 1`
    return 'bereikbaar'
  } catch (error) {
    console.error('gezondheid: database onbereikbaar:', error instanceof Error ? error.message : error)
    return 'onbereikbaar'
  }
}
