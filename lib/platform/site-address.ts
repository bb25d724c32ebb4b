import { hostOf, protocolOf } from './caller'
import { env } from './env'

/**
 * The address of this site, without a slash at its end: as the administrator set it, else as the browser asked for it.
 *
 * @param asked headers of the request
 */
export function siteAddress(asked: Pick<Headers, 'get'>, set: string | null = env().AUTH_URL ?? null): string {
  if (set) return new URL(set).origin
  const address = `${protocolOf(asked)}://${hostOf(asked)}`
  return URL.canParse(address) ? new URL(address).origin : 'http://localhost'
}
