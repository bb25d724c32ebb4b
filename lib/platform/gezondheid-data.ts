import { logFailure } from '@/lib/platform/log.mjs'
import { db } from './client-data'

export type Databasestaat = 'bereikbaar' | 'onbereikbaar'

/**
 * Asks the database for one row. It tells what it found; it never throws, because the answer is the news.
 *
 * @param requestId of who asks, for the log
 */
export async function checkDatabase(requestId: string | undefined): Promise<Databasestaat> {
  try {
    await db().$queryRaw`SELECT 1`
    return 'bereikbaar'
  } catch (error) {
    logFailure('De database is onbereikbaar.', error, { requestId })
    return 'onbereikbaar'
  }
}
