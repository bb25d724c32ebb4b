import { createHmac, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { db } from '@/lib/platform/client-data'
import { env } from '@/lib/platform/env'
import { writeAudit } from './audit-data'
import { clearConcepten } from './formulierconcept-data'

// The doors before login: nobody is an Actor yet.

export const sessieSeconds = 8 * 60 * 60
const maxFailures = 5
const windowMinutes = 15

export type Inlog =
  | { soort: 'ingelogd'; gebruikerId: number; sessieId: string }
  | { soort: 'onjuist' }
  | { soort: 'wachten'; minuten: number }

/** Keeps no address in the open: an account or network address is only recognised, never read back. */
export function throttleKey(soort: 'account' | 'adres', value: string): string {
  return `${soort}:${createHmac('sha256', env().AUTH_SECRET).update(value).digest('base64url')}`
}

export function hashWachtwoord(wachtwoord: string): Promise<string> {
  return hash(wachtwoord)
}

let decoy: Promise<string> | undefined

/** Takes the same time for an unknown account as for a known one. */
export async function isWachtwoord(stored: string | null, wachtwoord: string): Promise<boolean> {
  decoy ??= hash(randomBytes(16).toString('hex'))
  const matches = await verify(stored ?? (await decoy), wachtwoord)
  return stored !== null && matches
}

/**
 * Counts this attempt as a failure before looking at the password, so that attempts side by side
 * cannot slip through together.
 *
 * @returns the ids of the counted attempt, or how long to wait
 */
function reserveAttempt(sleutels: readonly string[]): Promise<{ ids: bigint[] } | { minuten: number }> {
  return db().$transaction(async (tx) => {
    for (const sleutel of [...sleutels].sort()) {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${sleutel}, 0))`
    }
    const [blocked] = await tx.$queryRaw<{ minuten: number }[]>`
      SELECT ceil(extract(epoch FROM fifth + make_interval(mins => ${windowMinutes}) - now()) / 60)::int AS minuten
      FROM unnest(${[...sleutels]}::text[]) AS s(sleutel)
      CROSS JOIN LATERAL (
        SELECT p.created_at AS fifth FROM inlogpoging p
        WHERE p.sleutel = s.sleutel AND p.created_at > now() - make_interval(mins => ${windowMinutes})
        ORDER BY p.created_at DESC OFFSET ${maxFailures - 1} LIMIT 1
      ) latest
      ORDER BY 1 DESC LIMIT 1`
    if (blocked) return { minuten: Math.max(1, blocked.minuten) }
    await tx.$executeRaw`DELETE FROM inlogpoging WHERE created_at < now() - interval '1 day'`
    const rows = await tx.$queryRaw<{ id: bigint }[]>`
      INSERT INTO inlogpoging (sleutel) SELECT unnest(${[...sleutels]}::text[]) RETURNING id`
    return { ids: rows.map((row) => row.id) }
  })
}

/**
 * Checks an e-mail address and password. The same answer and the same time for an unknown address as for a
 * wrong password; after 5 failures in 15 minutes that account and that network address wait.
 */
export async function logIn(email: string, wachtwoord: string, adres: string): Promise<Inlog> {
  const account = throttleKey('account', email)
  const attempt = await reserveAttempt([account, throttleKey('adres', adres)])
  if ('minuten' in attempt) return { soort: 'wachten', minuten: attempt.minuten }

  const gebruiker = await db().gebruiker.findUnique({
    where: { email },
    select: { id: true, wachtwoordHash: true, actief: true },
  })
  const matches = await isWachtwoord(gebruiker?.wachtwoordHash ?? null, wachtwoord)
  if (!gebruiker?.actief || !matches) return { soort: 'onjuist' }

  return db().$transaction(async (tx) => {
    await tx.$executeRaw`DELETE FROM inlogpoging WHERE sleutel = ${account} OR id = ANY(${attempt.ids})`
    return openSessie(tx, gebruiker.id)
  })
}

/** Plays a demo persona, in demo mode only. */
export async function logInAsPersona(demoSleutel: string): Promise<Inlog> {
  if (!env().TVS_DEMO) return { soort: 'onjuist' }
  const gebruiker = await db().gebruiker.findUnique({ where: { demoSleutel, actief: true }, select: { id: true } })
  if (!gebruiker) return { soort: 'onjuist' }
  return db().$transaction((tx) => openSessie(tx, gebruiker.id))
}

async function openSessie(tx: Parameters<typeof writeAudit>[0], gebruikerId: number): Promise<Inlog> {
  await tx.sessie.deleteMany({ where: { expiresAt: { lt: new Date() } } })
  await clearConcepten(tx)
  const sessie = await tx.sessie.create({
    data: { gebruikerId, expiresAt: new Date(Date.now() + sessieSeconds * 1000) },
    select: { id: true },
  })
  await writeAudit(tx, { gebruikerId }, { handeling: 'sessie.openen', onderwerp: `gebruiker ${gebruikerId}` })
  return { soort: 'ingelogd', gebruikerId, sessieId: sessie.id }
}

/** Ends one session; a copy of its cookie is worth nothing afterwards. */
export async function logOut(sessieId: string): Promise<void> {
  await db().sessie.deleteMany({ where: { id: sessieId } })
}
