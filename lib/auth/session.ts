import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { decode } from 'next-auth/jwt'
import { cache } from 'react'
import { z } from 'zod'
import { type Actor, findActorBySessie } from '@/lib/data/actor'
import { env } from '@/lib/env'

const cookieNames = ['__Secure-authjs.session-token', 'authjs.session-token']

/** The session id in the cookie, if the cookie is ours and not too old. */
export async function readSessieId(): Promise<string | null> {
  const jar = await cookies()
  for (const salt of cookieNames) {
    const token = jar.get(salt)?.value
    if (!token) continue
    // A cookie that does not decode is no session; decode throws on garbage.
    const payload = await decode({ token, secret: env().AUTH_SECRET, salt }).catch(() => null)
    const sessieId = z.uuid().safeParse(payload?.sub)
    if (sessieId.success) return sessieId.data
  }
  return null
}

/** Who asks, from the session and the current database row; null for a visitor. Once per request. */
export const findActor = cache(async (): Promise<Actor | null> => {
  const sessieId = await readSessieId()
  return sessieId === null ? null : findActorBySessie(sessieId)
})

/**
 * Who asks; a visitor is sent to the login page and comes back to the path afterwards.
 *
 * @param naar path of the page that asks
 */
export async function requireActor(naar: string): Promise<Actor> {
  const actor = await findActor()
  if (!actor) redirect(`/inloggen?naar=${encodeURIComponent(naar)}`)
  return actor
}

/** The network address of the client, set by the server itself (scripts/start/serve.mjs), never by the client. */
export async function clientAddress(): Promise<string> {
  return (await headers()).get('x-tvs-adres') ?? 'onbekend'
}
