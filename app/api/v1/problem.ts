import { apiVersie } from '@/lib/opendata/openapi'

const titels = {
  400: 'Deze vraag klopt niet',
  404: 'Niet gevonden',
  405: 'Deze methode kan hier niet',
  406: 'Dit formaat is er niet',
  410: 'Ingetrokken',
  429: 'Te veel vragen',
  500: 'Er ging iets mis',
} as const

/** What every answer carries: which API it is, and that pages of any site may read it, these headers included. */
export const gemeenschappelijk = {
  'API-Version': apiVersie,
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'API-Version, ETag, Link, Retry-After, RateLimit, RateLimit-Policy',
  'Content-Language': 'nl',
}

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
