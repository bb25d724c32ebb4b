import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { decode } from 'next-auth/jwt'
import { cache } from 'react'
import { z } from 'zod'
import { addressOf } from '@/lib/platform/caller'
import { env } from '@/lib/platform/env'
import { type Actor, findActorBySessie } from './actor-data'

const cookieNames = ['__Secure-authjs.session-token', 'authjs.session-token']

/** Session ids of cookies decoded before: decoding is costly, and whether a session still holds is the database's to say. */
const decoded = new Map<string, string>()
const maxDecoded = 2_000

async function decodeSessieId(token: string, salt: string): Promise<string | null> {
  const known = decoded.get(token)
  if (known) return known
  // A cookie that does not decode is no session; decode throws on garbage.
  const payload = await decode({ token, secret: env().AUTH_SECRET, salt }).catch(() => null)
  const sessieId = z.uuid().safeParse(payload?.sub)
  if (!sessieId.success) return null
  if (decoded.size >= maxDecoded) decoded.clear()
  decoded.set(token, sessieId.data)
  return sessieId.data
}

/** The session id in the cookie, if the cookie is ours. */
export async function readSessieId(): Promise<string | null> {
  const jar = await cookies()
  for (const salt of cookieNames) {
    const token = jar.get(salt)?.value
    const sessieId = token ? await decodeSessieId(token, salt) : null
    if (sessieId) return sessieId
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

/** The network address of the client, as our own server saw it; "onbekend" where that server does not stand before the app. */
export async function clientAddress(): Promise<string> {
  return addressOf(await headers())
}
