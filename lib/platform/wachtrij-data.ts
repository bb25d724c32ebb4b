import { fromPrisma, type JobResult, PgBoss } from 'pg-boss'
import type { Transaction } from './client-data'
import { env } from './env'
import { logFailure } from './log.mjs'
import { onClose } from './sluiten.mjs'

/**
 * A kind of background work. What must be done stands in rows of a table of its own; a job only wakes who does it, and
 * holds no more than the sleutel of such a row.
 */
export type Taaksoort = {
  naam: string
  /** Does the work of one row. With `later`, or when it throws, it is asked again, after a longer wait each time. */
  work: (sleutel: string) => Promise<'klaar' | 'later'>
  /** Rows that wait, also those without a job: of a command line, or from a backup. */
  listWaiting: () => Promise<string[]>
  /** Lets go of what the work held, once nothing of it runs any more. */
  close?: () => void
}

/** Made at the first start; scripts/start/own-database.mjs checks the right to. */
const schema = 'wachtrij'

/** How quickly the queue notices, in seconds. */
const tempo = {
  /** the first wait before a job is tried again; it doubles each time, up to an hour */
  retryDelay: 5,
  /** a process that gave no sign for so long was killed: its jobs come back */
  heartbeatSeconds: 30,
  /** how often that is looked at */
  superviseIntervalSeconds: 15,
  /** how often to look for a job whose wait is over; a new one is told at once */
  pollingIntervalSeconds: 5,
}

const jobs = {
  // One job for a row at any time, whoever asks for one.
  policy: 'exclusive',
  retryLimit: 100,
  retryBackoff: true,
  retryDelayMax: 3_600,
  expireInSeconds: 3_600,
  notify: true,
} as const

/** How often to look for rows without a job, in ms. */
const round = 60_000
/** A database that is gone is told every two seconds; once in ten minutes is enough, in ms. */
const silence = 600_000
/** What runs may finish before the server stops; what does not, comes back in another process, in ms. */
const patience = 4_000

type Wachtrij = { boss: PgBoss; timer: NodeJS.Timeout; soorten: readonly Taaksoort[] }

// Next loads a module once for instrumentation and once more for pages; both must see the same queue.
const kept = globalThis as { wachtrij?: Wachtrij }

function logSometimes(what: string): (error: unknown) => void {
  let last = Number.NEGATIVE_INFINITY
  return (error) => {
    if (performance.now() - last < silence) return
    last = performance.now()
    logFailure(what, error)
  }
}

async function workOne({ naam, work }: Taaksoort, id: string, sleutel: string): Promise<JobResult> {
  try {
    return { id, status: (await work(sleutel)) === 'klaar' ? 'completed' : 'failed' }
  } catch (error) {
    // Words of an error may hold what people typed; the queue keeps its name only.
    logFailure('Werk op de achtergrond is mislukt, en wordt later opnieuw gedaan.', error, {
      task: naam,
      subject: sleutel,
    })
    return { id, status: 'failed', output: { naam: error instanceof Error ? error.name : typeof error } }
  }
}

async function openQueue(
  boss: PgBoss,
  soort: Taaksoort,
  { retryDelay, heartbeatSeconds, pollingIntervalSeconds }: typeof tempo,
): Promise<void> {
  const { policy, ...rest } = jobs
  const changeable = { ...rest, retryDelay, heartbeatSeconds }
  // The first leaves a queue that is there as it is, the second changes it.
  await boss.createQueue(soort.naam, { policy, ...changeable })
  await boss.updateQueue(soort.naam, changeable)
  await boss.work<{ sleutel: string }>(
    soort.naam,
    // Batches of one would drain a backlog by one job per half minute.
    {
      batchSize: 5,
      burstWhenBatchFull: true,
      perJobResults: true,
      pollingIntervalSeconds,
      notifyPollingIntervalSeconds: pollingIntervalSeconds,
    },
    async (batch) => {
      const results: JobResult[] = []
      for (const { id, data } of batch) results.push(await workOne(soort, id, data.sleutel))
      return results
    },
  )
}

const jobOf = (sleutel: string) => ({ data: { sleutel }, singletonKey: sleutel })

async function wakeWaiting(boss: PgBoss, soorten: readonly Taaksoort[]): Promise<void> {
  for (const { naam, listWaiting } of soorten) {
    const sleutels = await listWaiting()
    if (sleutels.length > 0) await boss.insert(naam, sleutels.map(jobOf))
  }
}

/**
 * Starts the queue in this process: its schema, its workers, and a job for everything that still waits. It stops with the
 * server.
 *
 * @param hoeSnel other than a server: a test does not wait half a minute
 */
export async function startWachtrij(soorten: readonly Taaksoort[], hoeSnel = tempo): Promise<void> {
  if (kept.wachtrij) return
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    schema,
    application_name: 'tvs wachtrij',
    max: 2,
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: hoeSnel.superviseIntervalSeconds,
    monitorIntervalSeconds: hoeSnel.superviseIntervalSeconds,
  })
  // Without a listener an error ends the process.
  boss.on('error', logSometimes('De wachtrij komt niet bij de database.'))
  await boss.start()
  for (const soort of soorten) await openQueue(boss, soort, hoeSnel)
  await wakeWaiting(boss, soorten)
  const failed = logSometimes('De wachtrij kon niet nagaan wat er nog wacht.')
  const timer = setInterval(() => void wakeWaiting(boss, soorten).catch(failed), round).unref()
  kept.wachtrij = { boss, timer, soorten }
  onClose(stopWachtrij)
}

/** Lets what runs finish, for a while. */
export async function stopWachtrij(): Promise<void> {
  const { wachtrij } = kept
  if (!wachtrij) return
  delete kept.wachtrij
  clearInterval(wachtrij.timer)
  await wachtrij.boss.stop({ graceful: true, timeout: patience })
  for (const { close } of wachtrij.soorten) close?.()
}

/**
 * Puts a job for each row in the queue, in the transaction that writes these rows: what is rolled back leaves no job. A
 * process without a queue (a script) writes only its rows; a server finds them within a minute.
 */
export async function sendTaken(tx: Transaction, naam: string, sleutels: readonly string[]): Promise<void> {
  if (kept.wachtrij && sleutels.length > 0)
    await kept.wachtrij.boss.insert(naam, sleutels.map(jobOf), { db: fromPrisma(tx) })
}
