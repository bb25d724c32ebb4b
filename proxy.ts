import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { isIngetrokken } from '@/lib/rapport/intrekking-data'
import { bezoeker } from '@/lib/toegang/actor-data'
import { isSameOrigin } from '@/lib/toegang/same-origin'

const reading = ['GET', 'HEAD', 'OPTIONS']

/** Where a page stands that says that a rapport was withdrawn. A page cannot choose its own status; here it can still be set. */
const metingpagina = /^\/metingen\/([^/]+)(?:\/bestanden\/[^/]+\/wachten)?$/

async function isGone({ nextUrl }: NextRequest): Promise<boolean> {
  const sleutel = metingpagina.exec(nextUrl.pathname)?.[1]
  // What cannot be asked, the page will find out as well, and say.
  return sleutel !== undefined && isIngetrokken(bezoeker, sleutel).catch(() => false)
}

/**
 * Refuses what another site sends, before Next fails on it. Gives every page its own nonce; Next puts it on its scripts when
 * it finds it in the request's policy.
 */
export async function proxy(request: NextRequest) {
  if (!reading.includes(request.method) && !isSameOrigin(request.headers))
    return new NextResponse('Deze aanvraag komt van een andere site.\n', {
      status: 403,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    })
  const nonce = randomBytes(16).toString('base64')
  const development = process.env.NODE_ENV === 'development'
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers }, ...((await isGone(request)) && { status: 410 }) })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

export const config = { matcher: '/((?!api/|_next/static|\\.well-known|.*\\.(?:svg|png|ico|txt|woff2)$).*)' }
