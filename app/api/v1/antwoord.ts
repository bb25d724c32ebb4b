import { createHash } from 'node:crypto'
import { NotFound } from '@/lib/data/scope'
import { type Emmer, neemBeurt, type Tempo } from '@/lib/domain/tempo'
import { apiVersie } from '@/lib/export/openapi'

const titels = {
  400: 'Deze vraag klopt niet',
  404: 'Niet gevonden',
  405: 'Deze methode kan hier niet',
  406: 'Dit formaat is er niet',
  429: 'Te veel vragen',
} as const

const tempo: Tempo = { vol: 120, vullingMs: 60_000 }
const maxAdressen = 10_000
const emmers = new Map<string, Emmer>()

/** Something in the URL that the asker can put right; its message is a Dutch sentence. */
export class Onjuist extends Error {
  override name = 'Onjuist'
}

const gemeenschappelijk = { 'API-Version': apiVersie, 'Access-Control-Allow-Origin': '*' }

/** What went wrong, in the form of RFC 9457. */
export function apiProblem(
  status: keyof typeof titels,
  detail: string,
  headers: Record<string, string> = {},
): Response {
  return Response.json(
    { type: 'about:blank', title: titels[status], status, detail },
    {
      status,
      headers: {
        ...gemeenschappelijk,
        'Cache-Control': 'no-store',
        ...headers,
        'Content-Type': 'application/problem+json',
      },
    },
  )
}

function tooFast(address: string): Response | null {
  const { mag, emmer, wachtMs } = neemBeurt(emmers.get(address), tempo, Date.now())
  emmers.delete(address)
  if (emmers.size >= maxAdressen) for (const oldest of [...emmers.keys()].slice(0, 1)) emmers.delete(oldest)
  emmers.set(address, emmer)
  if (mag) return null
  const seconden = String(Math.max(1, Math.ceil(wachtMs / 1000)))
  return apiProblem(429, `U stelt te veel vragen achter elkaar. Probeer het over ${seconden} seconden opnieuw.`, {
    'Retry-After': seconden,
    RateLimit: `"standaard";r=0;t=${seconden}`,
    'RateLimit-Policy': `"standaard";q=${tempo.vol};w=60`,
  })
}

type Inhoud = { soort: 'json'; waarde: unknown } | { soort: 'csv'; tekst: string; naam: string }

/**
 * Answers one question of the open data: at a bearable pace, with an ETag, and in words where it cannot.
 *
 * @param make what to answer; NotFound becomes 404, Onjuist 400
 */
export async function apiAntwoord(request: Request, make: () => Promise<Inhoud>): Promise<Response> {
  const busy = tooFast(request.headers.get('x-tvs-adres') ?? 'onbekend')
  if (busy) return busy
  try {
    return send(request, await make())
  } catch (error) {
    if (error instanceof NotFound) return nietGevonden()
    if (error instanceof Onjuist) return apiProblem(400, error.message)
    throw error
  }
}

function send(request: Request, inhoud: Inhoud): Response {
  const body = inhoud.soort === 'json' ? JSON.stringify(inhoud.waarde) : inhoud.tekst
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
  const headers = {
    ...gemeenschappelijk,
    ETag: etag,
    'Cache-Control': 'public, max-age=60, must-revalidate',
    Vary: 'Accept',
  }
  const known = request.headers
    .get('if-none-match')
    ?.split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
  if (known?.includes(etag) || known?.includes('*')) return new Response(null, { status: 304, headers })
  return new Response(request.method === 'HEAD' ? null : body, {
    headers:
      inhoud.soort === 'json'
        ? { ...headers, 'Content-Type': 'application/json; charset=utf-8' }
        : {
            ...headers,
            'Content-Type': 'text/csv; charset=utf-8; header=present',
            'Content-Disposition': `attachment; filename="${inhoud.naam}"`,
          },
  })
}

/** Unknown, not public and withdrawn look the same. */
export function nietGevonden(): Response {
  return apiProblem(404, 'Dit is er niet, of het is niet gepubliceerd.')
}

/** The answer to every method that would change something. */
export function alleenLezen(): Response {
  return apiProblem(405, 'Deze gegevens kunt u alleen lezen. Gebruik GET of HEAD.', { Allow: 'GET, HEAD, OPTIONS' })
}
