import { env } from '@/lib/platform/env'
import { securityText } from '@/lib/platform/security-text'
import { siteAddress } from '@/lib/platform/site-address'

/** Where somebody reports a leak (RFC 9116), when there is somebody to report it to. */
export function GET(request: Request) {
  const { TVS_SECURITY_CONTACT } = env()
  if (!TVS_SECURITY_CONTACT) return new Response(null, { status: 404 })
  return new Response(securityText(TVS_SECURITY_CONTACT, siteAddress(request.headers), new Date()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=86400' },
  })
}
