import { env } from './env'

/**
 * The address of this site, without a slash at its end: as the administrator set it, else as the browser asked for it.
 *
 * @param asked headers of the request; the server already took out of them what cannot be believed
 */
export function siteAddress(asked: Pick<Headers, 'get'>, set: string | null = env().AUTH_URL ?? null): string {
  if (set) return new URL(set).origin
  const host = asked.get('x-forwarded-host') ?? asked.get('host') ?? ''
  const address = `${asked.get('x-forwarded-proto') ?? 'http'}://${host}`
  return URL.canParse(address) ? new URL(address).origin : 'http://localhost'
}
