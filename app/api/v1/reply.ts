import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { addressOf, requestIdOf } from '@/lib/platform/caller'
import { formatAantal } from '@/lib/platform/getal'
import { logFailure } from '@/lib/platform/log.mjs'
import { Ingetrokken, intrekzin } from '@/lib/rapport/intrekking'
import { NotFound } from '@/lib/toegang/require'
import { periodeSleutelSchema } from '@/lib/vragenlijst/vragenlijst-schema'
import { mediatypen, pickMediatype, type Replyformaat } from './accept'
import { Onjuist, readFilters } from './filters'
import { apiProblem, gemeenschappelijk } from './problem'
import { countRequest } from './tempo'

const methoden = 'GET, HEAD, OPTIONS'
const ingang = '/api/v1/'

/** What is answered: always to be had as JSON, and as CSV where there is one. */
export type ReplyContent = {
  waarde: unknown
  csv?: { tekst: () => string; bestand: string }
  /** asked in the URL, whatever the Accept header says */
  formaat?: Replyformaat | undefined
  /** newer and older meetmomenten, as a Link header */
  links?: string | undefined
}

/**
 * Answers one question of the open data: at a bearable pace, with an ETag, and in words where it cannot.
 *
 * @param schema the filters that the URL may have; a test holds every route against this
 * @param make what to answer; NotFound becomes 404, Onjuist 400
 */
export async function apiReply<Schema extends z.ZodObject>(
  request: Request,
  schema: Schema,
  make: (filters: z.output<Schema>) => Promise<ReplyContent>,
): Promise<Response> {
  return atTempo(request, async () => {
    const { pathname, searchParams } = new URL(request.url)
    // An address has one spelling (API Design Rules, no-trailing-slash); only the root may end so.
    if (pathname.endsWith('/') && pathname !== ingang) return notFoundReply()
    return send(request, await make(readFilters(searchParams, schema)))
  })
}

/** Whatever is not there, said the way the rest of the API speaks. */
export async function missingReply(request: Request): Promise<Response> {
  return atTempo(request, async () => notFoundReply())
}

/** The answer to every method that would change something. */
export function readOnlyReply(): Response {
  return apiProblem(405, 'Deze gegevens kunt u alleen lezen. Gebruik GET of HEAD.', { Allow: methoden })
}

/** What a page of another site may ask: everything that there is, for a day. */
export function optionsReply(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...gemeenschappelijk,
      Allow: methoden,
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Allow-Headers': 'Accept, If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  })
}

/** @throws NotFound for what cannot be the sleutel of a meetmoment or versie, before anything is asked of the database */
export function sleutelOf(text: string): string {
  if (!periodeSleutelSchema.safeParse(text).success) throw new NotFound('a malformed sleutel')
  return text
}

async function atTempo(request: Request, make: () => Promise<Response>): Promise<Response> {
  const { wacht, headers } = countRequest(addressOf(request.headers))
  const response = wacht > 0 ? tooFast(wacht) : await make().catch((error) => problemOf(error, request))
  for (const [naam, waarde] of Object.entries(headers)) response.headers.set(naam, waarde)
  return response
}

function problemOf(error: unknown, { headers, method }: Request): Response {
  if (error instanceof Ingetrokken) return apiProblem(410, intrekzin(error.intrekking))
  if (error instanceof NotFound) return notFoundReply()
  if (error instanceof Onjuist) return apiProblem(400, error.message)
  logFailure('Een vraag aan de open data is mislukt.', error, {
    requestId: requestIdOf(headers),
    method,
    route: '/api/v1',
  })
  return apiProblem(500, 'Er ging iets mis bij ons. Probeer het later opnieuw.')
}

function send(request: Request, { waarde, csv, formaat, links }: ReplyContent): Response {
  const vormen: Replyformaat[] = csv ? ['json', 'csv'] : ['json']
  const vorm = formaat ?? pickMediatype(request.headers.get('accept'), vormen)
  if (vorm === null) {
    const keuze = vormen.map((one) => mediatypen[one]).join(' of ')
    return apiProblem(406, `Dit adres geeft ${keuze}. Vraag daarom in de Accept-header.`, { Vary: 'Accept' })
  }
  const asCsv = vorm === 'csv' && csv
  const body = asCsv ? csv.tekst() : JSON.stringify(waarde)
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
  const headers = {
    ...gemeenschappelijk,
    ETag: etag,
    'Cache-Control': 'public, max-age=60, must-revalidate',
    Vary: 'Accept',
    ...(links ? { Link: links } : {}),
  }
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers })
  return new Response(request.method === 'HEAD' ? null : body, {
    headers: asCsv
      ? {
          ...headers,
          'Content-Type': `${mediatypen.csv}; charset=utf-8; header=present`,
          'Content-Disposition': `attachment; filename="${csv.bestand}"`,
        }
      : { ...headers, 'Content-Type': `${mediatypen.json}; charset=utf-8` },
  })
}

/** Whether the asker has it already. A proxy weakens the ETag of what it compresses. */
function isKnown(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match')?.split(',') ?? []
  return known.map((tag) => tag.trim().replace(/^W\//, '')).some((tag) => tag === etag || tag === '*')
}

/** Unknown and not public look the same. */
function notFoundReply(): Response {
  return apiProblem(404, 'Dit is er niet, of het is niet gepubliceerd.')
}

function tooFast(seconden: number): Response {
  const wanneer = formatAantal(seconden, 'seconde', 'seconden')
  return apiProblem(429, `U stelt te veel vragen achter elkaar. Probeer het over ${wanneer} opnieuw.`)
}
