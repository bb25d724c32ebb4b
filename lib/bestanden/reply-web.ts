import { problem } from '@/lib/opendata/problem'
import type { Actor } from '@/lib/toegang/actor-data'
import type { Bestand } from './bestand-data'
import type { Bestelling } from './bestelling'
import { orderBestand } from './bestelling-taak'
import { formaatnamen } from './formaten'

/** How long a browser waits before it is shown that the file is still being made. */
const patience = 2_000

/** To the page that shows how it stands, and fetches the file when it is there. */
function showWaiting(request: Request): Response {
  const { pathname, search } = new URL(request.url)
  return new Response(null, {
    status: 303,
    headers: { Location: `${pathname}/wachten${search}`, 'Cache-Control': 'no-store' },
  })
}

/**
 * The file as an HTTP response. A browser whose file takes longer than two seconds, or failed, is sent to a page that says
 * so; a program just waits. The same address gives the file as often as it is asked.
 *
 * @param cache "publiek": any cache may keep it, and asks whether it is still right
 * @throws NotFound when it is not there for this reader
 */
export async function replyWithBestand(
  request: Request,
  actor: Actor,
  bestelling: Bestelling,
  cache: 'publiek' | 'eigen',
): Promise<Response> {
  const isBrowser = request.headers.get('accept')?.includes('text/html') ?? false
  const until = isBrowser ? AbortSignal.any([request.signal, AbortSignal.timeout(patience)]) : request.signal
  const levering = await orderBestand(actor, bestelling, until)
  if (levering?.soort === 'klaar')
    return sendBestand(request, levering, formaatnamen[bestelling.formaat].mediatype, cache)
  return isBrowser || !levering ? showWaiting(request) : problem(500, levering.zin)
}

/** Bytes as they are kept, or that a browser has them already. */
export function sendBestand(
  request: Request,
  { naam, bestand }: { naam: string; bestand: Bestand },
  mediatype: string,
  cache: 'publiek' | 'eigen',
): Response {
  const headers = {
    ETag: `"${bestand.merk}"`,
    'Cache-Control': cache === 'publiek' ? 'public, no-cache' : 'private, no-cache',
    'Content-Type': mediatype,
    'Content-Disposition': `attachment; filename="${naam}"`,
    'Content-Length': String(bestand.bytes.length),
    // Who asks for a part gets the whole file again: it is there already, and seldom more than half a megabyte.
    'Accept-Ranges': 'none',
  }
  if (request.headers.get('if-none-match')?.includes(headers.ETag))
    return new Response(null, {
      status: 304,
      headers: { ETag: headers.ETag, 'Cache-Control': headers['Cache-Control'] },
    })
  return new Response(request.method === 'HEAD' ? null : bestand.bytes, { headers })
}
